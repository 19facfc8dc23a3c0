package vn.dondoc.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import vn.dondoc.board.Board.Count;
import vn.dondoc.board.Board.Line;
import vn.dondoc.calendar.Period;
import vn.dondoc.calendar.VietnamTime;
import vn.dondoc.report.Narrative.Official;
import vn.dondoc.report.ReportContent.Document;
import vn.dondoc.report.ReportContent.Figures;
import vn.dondoc.report.ReportContent.Heading;
import vn.dondoc.report.ReportContent.Issuer;
import vn.dondoc.report.ReportContent.Late;
import vn.dondoc.report.ReportContent.PartResult;
import vn.dondoc.report.ReportContent.Result;
import vn.dondoc.report.ReportContent.SectionResults;
import vn.dondoc.report.ReportContent.Words;

/** Contents of reports that no database has to hold. */
final class ReportFixture {

    static final LocalDate DAY = LocalDate.of(2026, 3, 31);

    private static final Count NOTHING = new Count(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    private ReportFixture() {}

    static Heading heading(Stage stage, String scope, String scopeLabel) {
        Period period = Period.quarter(2026, 1);
        return new Heading(
                "12/2026",
                stage,
                new Document(
                        1,
                        "Nghị quyết",
                        "05-NQ/TU",
                        "Nghị quyết về phương hướng, nhiệm vụ năm 2026",
                        "Tỉnh ủy Quảng Ninh",
                        LocalDate.of(2025, 12, 9)),
                period.code(),
                period.label(),
                period.from(),
                period.to(),
                scope,
                scopeLabel,
                new Issuer(
                        "",
                        "TỈNH ỦY QUẢNG NINH",
                        "Quảng Ninh",
                        "-BC/TU",
                        "T/M BAN THƯỜNG VỤ",
                        List.of("Ban Thường vụ Tỉnh ủy", "Lưu Văn phòng Tỉnh ủy")),
                DAY,
                VietnamTime.reminderHourOf(DAY),
                "Chuyên viên theo dõi Văn phòng Tỉnh ủy",
                1234,
                "tính từ dữ liệu đến 07:30 ngày 31/03/2026, dòng nhật ký số 1234",
                "http://localhost:8080/pages/reports/12.docx");
    }

    /** Of a resolution without anything. */
    static ReportContent empty() {
        Figures figures = new Figures(NOTHING, NOTHING, List.of(), List.of());
        return new ReportContent(
                heading(Stage.DRAFT, "whole", "Toàn nghị quyết"),
                figures,
                figures,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                words("", null));
    }

    /** One directive of one agency whose every text is the given one. */
    static ReportContent saying(String text) {
        Count one = new Count(1, 0, 0, 0, 1, 0, 0, 0, 0, 1, 2, 1);
        Figures figures = new Figures(
                one, one, List.of(new Line("btc", text, null, one)), List.of(new Line("1", text, "05-NQ/TU", one)));
        return new ReportContent(
                heading(Stage.FINAL, "whole", "Toàn nghị quyết"),
                figures,
                figures,
                List.of(new Late("1.1", text, "btc", text, text, text, LocalDate.of(2026, 3, 1), 30, text, text)),
                List.of(new SectionResults("1", text, List.of(result("1.1", text, 1)))),
                List.of(result("III.1", text, 54)),
                List.of(new TargetLine(
                        "1",
                        text,
                        text,
                        text,
                        text,
                        "btc",
                        text,
                        text,
                        new BigDecimal("12.5"),
                        text,
                        text,
                        text,
                        text)),
                words(text, new Official("45-BC/TU", DAY)));
    }

    private static Result result(String code, String text, int shares) {
        return new Result(
                code,
                text,
                text,
                text,
                text,
                "Chưa hoàn thành, quá hạn",
                text,
                IntStream.range(0, shares).mapToObj(n -> part("a" + n, text)).toList());
    }

    private static PartResult part(String agency, String text) {
        return new PartResult(
                agency, text, text, DAY, null, 40, text, text, "Chưa hoàn thành, quá hạn", text, text, text, text);
    }

    private static Words words(String text, @org.jspecify.annotations.Nullable Official official) {
        return new Words(text, text, text, text, text, text.isEmpty() ? List.of() : List.of(text), official, null);
    }
}
