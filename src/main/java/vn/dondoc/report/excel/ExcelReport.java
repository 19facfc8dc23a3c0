package vn.dondoc.report.excel;

import static vn.dondoc.report.excel.SheetWriter.cells;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.calendar.VietnamTime;
import vn.dondoc.report.ReportContent;
import vn.dondoc.report.ReportContent.Heading;
import vn.dondoc.report.ReportContent.Late;
import vn.dondoc.report.ReportContent.PartResult;
import vn.dondoc.report.ReportContent.Result;
import vn.dondoc.report.TargetLine;
import vn.dondoc.report.excel.SheetWriter.Column;
import vn.dondoc.report.excel.SheetWriter.Share;

/** A report as a workbook: one sheet for each table; all that it shows is in the content. */
public final class ExcelReport {

    private ExcelReport() {}

    public static byte[] of(ReportContent content) {
        Heading heading = content.heading();
        String title = "Báo cáo số %s, %s, %s".formatted(heading.number(), heading.periodLabel(), heading.scopeLabel());
        return SheetWriter.workbook(title, writer -> {
            CountSheets.whole(writer, content);
            CountSheets.byAgency(writer, content);
            CountSheets.bySection(writer, content);
            late(writer, content);
            results(
                    writer,
                    "Kết quả thực hiện",
                    content.results().stream()
                            .flatMap(section ->
                                    section.directives().stream().map(result -> List.of(section.code(), result)))
                            .flatMap(pair -> lines((String) pair.get(0), (Result) pair.get(1)).stream())
                            .toList());
            if (!content.mandates().isEmpty()) {
                results(
                        writer,
                        "Nhiệm vụ Phần III",
                        content.mandates().stream()
                                .flatMap(result -> lines("III", result).stream())
                                .toList());
            }
            targets(writer, content);
            about(writer, content);
        });
    }

    private static void late(SheetWriter writer, ReportContent content) {
        writer.table(
                "Danh sách quá hạn",
                List.of(
                        new Column("STT", 6),
                        new Column("Mã nhiệm vụ", 8),
                        new Column("Nhiệm vụ", 34),
                        new Column("Cơ quan chậm", 24),
                        new Column("Người thực hiện", 20),
                        new Column("Mốc", 12),
                        new Column("Thời hạn", 11),
                        new Column("Số ngày quá hạn", 10),
                        new Column("Sản phẩm còn thiếu", 26),
                        new Column("Cấp phải quyết định", 26)),
                IntStream.range(0, content.late().size())
                        .mapToObj(i -> late(i + 1, content.late().get(i)))
                        .toList(),
                List.of());
    }

    private static List<@Nullable Object> late(int number, Late late) {
        return cells(
                number,
                late.code(),
                late.title(),
                late.agencyName(),
                late.officer(),
                late.milestone(),
                late.due(),
                late.daysLate(),
                late.missing(),
                late.decider());
    }

    private static void results(SheetWriter writer, String sheet, List<List<@Nullable Object>> rows) {
        writer.table(
                sheet,
                List.of(
                        new Column("Nhóm", 6),
                        new Column("Mã nhiệm vụ", 8),
                        new Column("Nhiệm vụ", 34),
                        new Column("Cơ quan chủ trì", 18),
                        new Column("Cơ quan phối hợp", 16),
                        new Column("Thời hạn theo văn bản", 13),
                        new Column("Thời hạn", 11),
                        new Column("Sản phẩm", 16),
                        new Column("Tiến độ", 8),
                        new Column("Tiến độ, kết quả", 26),
                        new Column("Minh chứng", 24),
                        new Column("Ngày hoàn thành", 11),
                        new Column("Tình trạng", 13),
                        new Column("Đánh giá", 14),
                        new Column("Khó khăn, vướng mắc", 18),
                        new Column("Đề xuất, kiến nghị", 16),
                        new Column("Ghi chú", 12)),
                rows,
                List.of());
    }

    /** One row for each share, so that filters by agency find it. */
    private static List<List<@Nullable Object>> lines(String section, Result result) {
        return result.parts().stream().map(part -> line(section, result, part)).toList();
    }

    private static List<@Nullable Object> line(String section, Result result, PartResult part) {
        Integer percent = part.percent();
        return cells(
                section,
                result.code(),
                result.title(),
                part.agencyName(),
                result.coordinating(),
                result.deadline(),
                part.due(),
                part.product(),
                percent == null ? null : new Share(percent / 100.0),
                part.progress(),
                part.evidence(),
                part.completedOn(),
                part.cell(),
                part.assessment(),
                part.difficulties(),
                part.proposals(),
                part.note());
    }

    private static void targets(SheetWriter writer, ReportContent content) {
        writer.table(
                "Chỉ tiêu",
                List.of(
                        new Column("Mã", 8),
                        new Column("Nhóm chỉ tiêu", 20),
                        new Column("Chỉ tiêu", 48),
                        new Column("Đơn vị", 14),
                        new Column("Mục tiêu", 22),
                        new Column("Cơ quan chủ trì", 28),
                        new Column("Kết quả (số)", 12),
                        new Column("Kết quả", 14),
                        new Column("Kỳ trước", 14),
                        new Column("Nguồn số liệu", 30),
                        new Column("Đánh giá", 20),
                        new Column("Ghi chú", 24)),
                content.targets().stream().map(ExcelReport::target).toList(),
                List.of());
    }

    private static List<@Nullable Object> target(TargetLine target) {
        return cells(
                target.code(),
                target.section(),
                target.title(),
                target.unit(),
                target.target(),
                target.lead(),
                target.number(),
                target.value(),
                target.previous(),
                target.source(),
                target.assessment(),
                target.note());
    }

    private static void about(SheetWriter writer, ReportContent content) {
        Heading heading = content.heading();
        List<List<@Nullable Object>> rows = new ArrayList<>();
        rows.add(cells("Số báo cáo", heading.number()));
        rows.add(cells("Loại bản", heading.stage().label()));
        rows.add(cells(
                "Văn bản",
                "%s số %s"
                        .formatted(
                                heading.resolution().kind(),
                                heading.resolution().number())));
        rows.add(cells("Trích yếu", heading.resolution().title()));
        rows.add(cells("Kỳ báo cáo", heading.periodLabel()));
        rows.add(cells("Từ ngày", heading.from()));
        rows.add(cells("Đến ngày", heading.to()));
        rows.add(cells("Phạm vi", heading.scopeLabel()));
        rows.add(cells("Lập lúc", VietnamTime.format(heading.madeAt())));
        rows.add(cells("Người lập", heading.madeBy()));
        rows.add(cells("Căn cứ", heading.basis()));
        rows.add(cells("Địa chỉ", heading.address()));
        rows.add(cells("Trong kỳ", "Các nhiệm vụ có mốc đến hạn hoặc hoàn thành trong kỳ, đánh giá theo các mốc đó"));
        writer.table(
                "Thông tin lập báo cáo",
                List.of(new Column("Nội dung", 22), new Column("Giá trị", 90)),
                rows,
                List.of());
    }
}
