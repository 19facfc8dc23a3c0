package vn.dondoc.rehearsal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import vn.dondoc.catalogue.Goal;
import vn.dondoc.rehearsal.TrialFacts.Request;

/** A figure that may be true for a target: near its goal, now better, now worse. */
final class MeasuredFigures {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    private static final BigDecimal ESTIMATE = BigDecimal.valueOf(56_000);

    private MeasuredFigures() {}

    /** @param chance from 0 on, below 1: from a tenth behind the goal to a little ahead of it */
    static Map<String, Object> of(Request request, double chance, LocalDate today) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("sourceNumber", "15/BC-TK");
        fields.put("sourceDate", today.toString());
        fields.put("sourceIssuer", "Thống kê tỉnh Quảng Ninh");
        if (request.goal() instanceof Goal.Exceed) {
            fields.put("measuredValue", money(scaled(ESTIMATE, 0.9 + 0.12 * chance, 0)));
            fields.put("plannedLevel", money(scaled(ESTIMATE, 0.95, 0)));
            fields.put("referenceFigure", money(ESTIMATE));
            fields.put("referenceDocument", "Quyết định giao dự toán ngân sách nhà nước năm 2026");
        } else {
            near(request, chance, fields);
        }
        return fields;
    }

    private static void near(Request request, double chance, Map<String, Object> fields) {
        BigDecimal mark = request.goal().mark(null).orElseThrow();
        if (mark.signum() == 0) {
            fields.put("measuredValue", text(BigDecimal.valueOf(0.4 * chance).setScale(1, RoundingMode.HALF_UP)));
            fields.put("plannedLevel", "0,2");
            return;
        }
        boolean small = request.goal().smallerIsBetter();
        int decimals = request.goal() instanceof Goal.Rank || mark.compareTo(WHOLE) > 0 ? 0 : 1;
        BigDecimal value = scaled(mark, small ? 1.1 - 0.2 * chance : 0.9 + 0.12 * chance, decimals);
        fields.put("measuredValue", text(request.unit().equals("%") ? value.min(WHOLE) : value));
        fields.put("plannedLevel", text(scaled(mark, small ? 1.05 : 0.96, decimals)));
    }

    private static BigDecimal scaled(BigDecimal figure, double factor, int decimals) {
        return figure.multiply(BigDecimal.valueOf(factor)).setScale(decimals, RoundingMode.HALF_UP);
    }

    private static String money(BigDecimal figure) {
        return text(figure) + " tỷ đồng";
    }

    /** As it is written in Vietnam: a comma before the decimals. */
    private static String text(BigDecimal figure) {
        return figure.toPlainString().replace('.', ',');
    }
}
