package vn.dondoc.report.word;

import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import vn.dondoc.board.Board.Line;
import vn.dondoc.calendar.VietnamTime;
import vn.dondoc.report.Measure;
import vn.dondoc.report.ReportContent;
import vn.dondoc.report.ReportContent.Result;
import vn.dondoc.report.ReportContent.Words;
import vn.dondoc.report.TargetLine;
import vn.dondoc.report.word.Grid.Column;

/** What stands between the title and the signature. */
final class BodyChapters {

    private final XWPFDocument document;
    private final ReportContent content;
    private final Consumer<String> chapter;
    private final boolean agency;
    private int table;
    private int chart;

    /** @param chapter begins a chapter of the name and numbers it */
    BodyChapters(XWPFDocument document, ReportContent content, Consumer<String> chapter) {
        this.document = document;
        this.content = content;
        this.chapter = chapter;
        this.agency = content.heading().scope().startsWith("agency:");
    }

    void write() {
        whole();
        parts();
        mandates();
        targets();
        late();
        words();
    }

    private String thing() {
        return agency ? "phần việc" : "nhiệm vụ";
    }

    private void whole() {
        chapter.accept("KẾT QUẢ CHUNG");
        Text.heading(
                document, "1. Đến ngày " + VietnamTime.format(content.heading().asOf()), 2);
        Text.body(document, Sentences.cells(content.standing().total(), thing()));
        Text.paragraphs(document, Sentences.beside(content.standing().total(), thing()));
        Text.heading(document, "2. Trong kỳ (%s)".formatted(Sentences.period(content.heading())), 2);
        Text.body(
                document,
                "Tính các %s có mốc đến hạn hoặc hoàn thành từ ngày %s đến ngày %s, đánh giá theo các mốc đó. %s"
                        .formatted(
                                thing(),
                                VietnamTime.format(content.heading().from()),
                                VietnamTime.format(content.heading().to()),
                                Sentences.cells(content.inPeriod().total(), thing())));
        table("Tổng hợp tình hình thực hiện");
        CountTables.whole(document, content);
        if (content.standing().total().all() > 0) {
            Text.centred(document, "", Text.Look.plain(8));
            CountTables.wholeChart(document, content.standing().total());
            chart("Số %s theo tình trạng đến ngày %s"
                    .formatted(thing(), VietnamTime.format(content.heading().asOf())));
        }
    }

    private void parts() {
        List<Line> agencies = content.standing().byAgency();
        List<Line> sections = content.standing().bySection();
        boolean byAgency = agencies.size() > 1;
        boolean bySection = sections.size() > 1;
        if (!byAgency && !bySection) {
            return;
        }
        chapter.accept(
                byAgency && bySection
                        ? "KẾT QUẢ THEO NHÓM NHIỆM VỤ VÀ THEO CƠ QUAN"
                        : byAgency ? "KẾT QUẢ THEO CƠ QUAN" : "KẾT QUẢ THEO NHÓM NHIỆM VỤ");
        if (bySection) {
            table("Tình hình thực hiện theo nhóm nhiệm vụ");
            CountTables.lines(
                    document,
                    "Nhóm nhiệm vụ",
                    sections,
                    true,
                    content.standing().total());
            abbreviations("");
            CountTables.sectionChart(document, sections);
            chart("Số %s theo nhóm nhiệm vụ".formatted(thing()));
        }
        if (byAgency) {
            table("Tình hình thực hiện theo cơ quan chủ trì");
            CountTables.lines(document, "Cơ quan chủ trì", agencies, false, Measure.sum(agencies));
            abbreviations(
                    " Nhiệm vụ có nhiều cơ quan chủ trì được tính cho từng cơ quan, theo phần việc của cơ quan đó.");
        }
    }

    private void abbreviations(String more) {
        var paragraph = document.createParagraph();
        paragraph.setSpacingBefore(60);
        paragraph.setSpacingAfter(160);
        Text.write(paragraph, "HT: hoàn thành; chưa HT: chưa hoàn thành." + more, Text.Look.italic(Text.TABLE));
    }

    private void mandates() {
        if (content.mandates().isEmpty()) {
            return;
        }
        chapter.accept("NHIỆM VỤ TỔ CHỨC THỰC HIỆN (PHẦN III CỦA NGHỊ QUYẾT)");
        Text.body(document, Sentences.cells(content.standing().mandates(), "nhiệm vụ"));
        table("Nhiệm vụ tổ chức thực hiện");
        Grid grid = new Grid(
                document,
                Text.TABLE,
                List.of(
                        Column.number("STT", 15),
                        Column.text("Nhiệm vụ", 62),
                        Column.text("Thời hạn", 25),
                        Column.number("Cơ quan hoàn thành", 25),
                        Column.text("Đánh giá", 38)));
        content.mandates()
                .forEach(result -> grid.row(
                        List.of(result.code(), result.title(), result.deadline(), done(result), result.assessment())));
    }

    private static String done(Result result) {
        long done = result.parts().stream()
                .filter(part -> part.completedOn() != null)
                .count();
        return "%d/%d".formatted(done, result.parts().size());
    }

    private void targets() {
        if (content.targets().isEmpty() && !content.heading().scope().equals("whole")) {
            return;
        }
        chapter.accept("KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU");
        Text.body(document, Sentences.targets(content.targets()));
        if (content.targets().isEmpty()) {
            return;
        }
        table("Kết quả thực hiện các chỉ tiêu");
        Grid grid = new Grid(
                document,
                Text.TABLE,
                List.of(
                        Column.number("STT", 11),
                        Column.text("Chỉ tiêu", 46),
                        Column.number("Đơn vị", 16),
                        Column.number("Mục tiêu", 22),
                        Column.number("Kỳ trước", 17),
                        Column.number("Kết quả", 19),
                        Column.text("Đánh giá", 34)));
        String section = "";
        for (TargetLine target : content.targets()) {
            if (!target.section().equals(section)) {
                section = target.section();
                grid.band(section);
            }
            grid.row(List.of(
                    target.code(),
                    target.title(),
                    target.unit(),
                    target.target(),
                    target.previous().isEmpty() ? "–" : target.previous(),
                    target.value().isEmpty() ? "–" : target.value(),
                    target.note().isEmpty() ? target.assessment() : target.assessment() + "\n" + target.note()));
        }
        Text.centred(document, "", Text.Look.plain(8));
        var counts = Sentences.byAssessment(content.targets());
        Charts.bars(
                document,
                "Số chỉ tiêu theo đánh giá",
                List.copyOf(counts.keySet()),
                counts.values().stream().map(Long::intValue).toList(),
                counts.keySet().stream().map(assessment -> "5B7DB1").toList());
        chart("Số chỉ tiêu theo đánh giá");
    }

    private void late() {
        chapter.accept("NHIỆM VỤ QUÁ HẠN");
        Text.body(document, Sentences.late(content));
        if (content.late().isEmpty()) {
            return;
        }
        table("Danh sách quá hạn");
        LateTable.write(document, content.late());
    }

    private void words() {
        Words words = content.words();
        said("ĐÁNH GIÁ CHUNG", words.assessment());
        said("KHÓ KHĂN, VƯỚNG MẮC", words.difficulties());
        if (!words.missing().isEmpty()) {
            chapter.accept("CHẾ ĐỘ BÁO CÁO");
            Text.body(document, Sentences.missing(words.missing()));
        }
        said("ĐỀ XUẤT, KIẾN NGHỊ", words.proposals());
        said("NHIỆM VỤ TRỌNG TÂM KỲ TỚI", words.nextPlan());
        said("KẾT LUẬN CỦA BAN THƯỜNG VỤ TỈNH ỦY", words.conclusion());
    }

    private void said(String title, String text) {
        if (!text.isBlank()) {
            chapter.accept(title);
            Text.paragraphs(document, text);
        }
    }

    private void table(String title) {
        table++;
        Text.caption(document, "Bảng %d. %s".formatted(table, title)).setKeepNext(true);
    }

    private void chart(String title) {
        chart++;
        Text.caption(document, "Biểu đồ %d. %s".formatted(chart, title));
    }
}
