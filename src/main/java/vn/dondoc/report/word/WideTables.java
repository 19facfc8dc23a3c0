package vn.dondoc.report.word;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import vn.dondoc.calendar.VietnamTime;
import vn.dondoc.report.Narrative.Official;
import vn.dondoc.report.ReportContent;
import vn.dondoc.report.ReportContent.PartResult;
import vn.dondoc.report.ReportContent.Result;
import vn.dondoc.report.ReportContent.SectionResults;
import vn.dondoc.report.word.Grid.Column;
import vn.dondoc.report.word.Text.Look;

/** The result table, with the columns that the domain names, on pages that lie. */
final class WideTables {

    private static final int SIZE = 10;

    /** So many agencies of one directive are told one by one; of more, how many stand how. */
    private static final int TOLD_SINGLY = 4;

    private WideTables() {}

    static void results(XWPFDocument document, ReportContent content) {
        appendix(document, content, "BIỂU KẾT QUẢ THỰC HIỆN NHIỆM VỤ");
        Grid grid = grid(document);
        for (SectionResults section : content.results()) {
            grid.band("%s. %s".formatted(section.code(), section.title()));
            section.directives().forEach(result -> grid.row(line(result)));
        }
        if (!content.mandates().isEmpty()) {
            grid.band("Phần III. Tổ chức thực hiện");
            content.mandates().forEach(result -> grid.row(line(result)));
        }
    }

    private static void appendix(XWPFDocument document, ReportContent content, String title) {
        Text.centred(document, title, Look.bold(14));
        Official official = content.words().official();
        String number = official == null
                ? "số      " + content.heading().issuer().symbol()
                : "số %s, ngày %s".formatted(official.number(), VietnamTime.format(official.date()));
        Text.centred(
                        document,
                        "(kèm theo Báo cáo %s của %s)"
                                .formatted(
                                        number, content.heading().resolution().issuer()),
                        Look.italic(12))
                .setSpacingAfter(160);
    }

    private static Grid grid(XWPFDocument document) {
        return new Grid(
                document,
                SIZE,
                List.of(
                        Column.number("STT", 14),
                        Column.text("Nhiệm vụ", 42),
                        Column.text("Cơ quan chủ trì", 25),
                        Column.text("Cơ quan phối hợp", 22),
                        Column.text("Thời hạn", 21),
                        Column.text("Sản phẩm", 24),
                        Column.text("Tiến độ, kết quả, minh chứng", 41),
                        Column.text("Đánh giá", 20),
                        Column.text("Khó khăn, vướng mắc", 18),
                        Column.text("Đề xuất, kiến nghị", 16),
                        new Column("Ghi chú", 14, ParagraphAlignment.LEFT)));
    }

    private static List<String> line(Result result) {
        return List.of(
                result.code(),
                result.title(),
                result.leads(),
                result.coordinating(),
                deadline(result),
                each(result, PartResult::product),
                many(result) ? summary(result) : each(result, WideTables::progress),
                many(result) ? result.assessment() : each(result, PartResult::assessment),
                each(result, PartResult::difficulties),
                each(result, PartResult::proposals),
                each(result, PartResult::note));
    }

    private static boolean many(Result result) {
        return result.parts().size() > TOLD_SINGLY;
    }

    /** The document's words and, where they say no day themselves, the days that stand now. */
    private static String deadline(Result result) {
        String days = result.parts().stream()
                .map(PartResult::due)
                .distinct()
                .filter(java.util.Objects::nonNull)
                .map(VietnamTime::format)
                .filter(day -> !result.deadline().contains(day))
                .collect(Collectors.joining("; "));
        return days.isEmpty() ? result.deadline() : "%s\n(%s)".formatted(result.deadline(), days);
    }

    private static String progress(PartResult part) {
        String percent =
                part.percent() == null || part.percent() == 100 ? "" : "Tiến độ %d%%. ".formatted(part.percent());
        String said = (percent + part.progress()).strip();
        return part.evidence().isEmpty() ? said : (said + "\nMinh chứng: " + part.evidence()).strip();
    }

    /** Where all say the same, or one is alone, it is said once; else each agency by name. */
    private static String each(Result result, Function<PartResult, String> what) {
        List<String> said = result.parts().stream().map(what).distinct().toList();
        if (said.size() <= 1) {
            return said.isEmpty() ? "" : said.get(0);
        }
        return result.parts().stream()
                .filter(part -> !what.apply(part).isBlank())
                .collect(Collectors.groupingBy(
                        what,
                        java.util.LinkedHashMap::new,
                        Collectors.mapping(PartResult::agencyName, Collectors.joining(", "))))
                .entrySet()
                .stream()
                .map(entry -> "%s: %s".formatted(entry.getValue(), entry.getKey()))
                .collect(Collectors.joining("\n"));
    }

    private static String summary(Result result) {
        Map<String, Long> byCell = result.parts().stream()
                .collect(Collectors.groupingBy(PartResult::cell, java.util.LinkedHashMap::new, Collectors.counting()));
        return "%d cơ quan: %s"
                .formatted(
                        result.parts().size(),
                        byCell.entrySet().stream()
                                .map(entry -> "%d %s"
                                        .formatted(
                                                entry.getValue(),
                                                entry.getKey().toLowerCase(java.util.Locale.forLanguageTag("vi"))))
                                .collect(Collectors.joining("; ")));
    }
}
