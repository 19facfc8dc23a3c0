package vn.dondoc.report.excel;

import static vn.dondoc.report.excel.SheetWriter.cells;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.board.Board.Line;
import vn.dondoc.board.BoardOverview;
import vn.dondoc.board.BoardOverview.Month;
import vn.dondoc.board.BoardOverview.TargetLine;
import vn.dondoc.board.BoardOverview.Targets;
import vn.dondoc.board.DirectiveLine;
import vn.dondoc.board.LateList.Late;
import vn.dondoc.calendar.VietnamTime;
import vn.dondoc.report.Measure;
import vn.dondoc.report.excel.SheetWriter.Column;
import vn.dondoc.target.TargetStanding;

/** What the page Theo dõi nghị quyết shows, as a workbook: one sheet for each table. */
public final class BoardWorkbook {

    private static final List<Measure> MEASURES = Stream.of(
                    Stream.of(Measure.ALL), Measure.CELLS.stream(), Measure.BESIDE.stream())
            .flatMap(measures -> measures)
            .toList();

    private BoardWorkbook() {}

    /** @param lines the directives that the overview counts */
    public static byte[] of(BoardOverview overview, List<DirectiveLine> lines) {
        String at = VietnamTime.format(overview.at().toInstant());
        return SheetWriter.workbook("Theo dõi nghị quyết, số liệu lúc " + at, writer -> {
            whole(writer, overview);
            counts(writer, "Theo cơ quan", "Cơ quan", overview.board().byAgency());
            counts(
                    writer,
                    "Theo nhóm nhiệm vụ",
                    "Nhóm nhiệm vụ",
                    overview.board().bySection());
            directives(writer, lines);
            late(writer, overview.exceptions());
            deadlines(writer, overview);
            months(writer, overview.months());
            targets(writer, overview.targets());
            about(writer, overview, at);
        });
    }

    private static void whole(SheetWriter writer, BoardOverview overview) {
        Stream<List<@Nullable Object>> measures = MEASURES.stream()
                .map(measure -> cells(
                        measure.label(),
                        measure.of(overview.board().total()),
                        measure.of(overview.board().mandates())));
        Stream<List<@Nullable Object>> statuses = overview.statuses().stream()
                .map(status -> cells("Trạng thái: " + status.label(), status.count(), null));
        writer.table(
                "Tổng hợp",
                List.of(
                        new Column("Nội dung", 40),
                        new Column("Nhiệm vụ của Phụ lục 2", 16),
                        new Column("Nhiệm vụ Phần III", 16)),
                Stream.concat(measures, statuses).toList(),
                List.of());
    }

    private static void counts(SheetWriter writer, String sheet, String head, List<Line> lines) {
        writer.table(
                sheet,
                Stream.concat(
                                Stream.of(new Column("Mã", 10), new Column(head, 40)),
                                MEASURES.stream().map(measure -> new Column(measure.label(), 11)))
                        .toList(),
                lines.stream()
                        .map(line -> cells(Stream.concat(
                                        Stream.of(line.code(), line.name()),
                                        MEASURES.stream().map(measure -> measure.of(line.count())))
                                .toArray()))
                        .toList(),
                List.of());
    }

    private static void directives(SheetWriter writer, List<DirectiveLine> lines) {
        writer.table(
                "Nhiệm vụ",
                List.of(
                        new Column("Văn bản", 14),
                        new Column("Mã nhiệm vụ", 9),
                        new Column("Nhiệm vụ", 50),
                        new Column("Cơ quan chủ trì", 34),
                        new Column("Thời hạn theo văn bản", 18),
                        new Column("Thời hạn", 12),
                        new Column("Trạng thái", 18),
                        new Column("Số ngày chậm", 10)),
                lines.stream()
                        .map(line -> cells(
                                line.resolution(),
                                line.code(),
                                line.title(),
                                String.join("; ", line.leads()),
                                line.deadlineText(),
                                line.due(),
                                line.statusLabel(),
                                line.daysLate()))
                        .toList(),
                List.of());
    }

    private static void late(SheetWriter writer, List<Late> exceptions) {
        writer.table(
                "Danh sách quá hạn",
                List.of(
                        new Column("STT", 6),
                        new Column("Mã nhiệm vụ", 9),
                        new Column("Nhiệm vụ", 40),
                        new Column("Cơ quan chậm", 28),
                        new Column("Mốc", 12),
                        new Column("Thời hạn", 12),
                        new Column("Số ngày quá hạn", 10),
                        new Column("Sản phẩm còn thiếu", 28),
                        new Column("Cấp phải quyết định", 30)),
                IntStream.range(0, exceptions.size())
                        .mapToObj(i -> late(i + 1, exceptions.get(i)))
                        .toList(),
                List.of());
    }

    private static List<@Nullable Object> late(int number, Late late) {
        return cells(
                number,
                late.code(),
                late.title(),
                late.agencyName(),
                late.milestone(),
                late.due(),
                late.daysLate(),
                late.missing(),
                late.decider());
    }

    private static void deadlines(SheetWriter writer, BoardOverview overview) {
        writer.table(
                "Lịch thời hạn",
                List.of(new Column("Ngày", 12), new Column("Số nhiệm vụ đến hạn", 12), new Column("Mã nhiệm vụ", 70)),
                overview.deadlines().stream()
                        .map(day -> cells(
                                day.day(),
                                day.count(),
                                String.join(", ", day.codes())
                                        + (day.count() > day.codes().size() ? ", …" : "")))
                        .toList(),
                List.of());
    }

    private static void months(SheetWriter writer, List<Month> months) {
        writer.table(
                "Diễn biến theo tháng",
                List.of(
                        new Column("Tháng", 16),
                        new Column("Tính đến ngày", 12),
                        new Column("Giao trong tháng", 12),
                        new Column("Hoàn thành đúng hạn trong tháng", 16),
                        new Column("Hoàn thành quá hạn trong tháng", 16),
                        new Column("Chưa hoàn thành", 12),
                        new Column("Trong đó quá hạn", 12)),
                months.stream()
                        .map(month -> cells(
                                month.label(),
                                month.until(),
                                month.given(),
                                month.doneInTime(),
                                month.doneLate(),
                                month.open(),
                                month.overdue()))
                        .toList(),
                List.of());
    }

    private static void targets(SheetWriter writer, List<Targets> targets) {
        writer.table(
                "Chỉ tiêu",
                List.of(
                        new Column("Văn bản", 14),
                        new Column("Kỳ", 14),
                        new Column("Mã", 8),
                        new Column("Chỉ tiêu", 50),
                        new Column("Đơn vị", 14),
                        new Column("Mục tiêu", 20),
                        new Column("Kết quả", 12),
                        new Column("Cơ quan chủ trì", 30),
                        new Column("Đánh giá", 20)),
                targets.stream()
                        .flatMap(of -> of.items().stream().map(line -> target(of, line)))
                        .toList(),
                List.of());
    }

    private static List<@Nullable Object> target(Targets of, TargetLine line) {
        TargetStanding target = line.standing();
        return cells(
                of.resolution(),
                of.periodLabel(),
                target.code(),
                target.title(),
                target.unit(),
                target.goal(),
                target.value(),
                target.leadName(),
                line.label());
    }

    private static void about(SheetWriter writer, BoardOverview overview, String at) {
        writer.table(
                "Thông tin",
                List.of(new Column("Nội dung", 22), new Column("Giá trị", 90)),
                List.of(
                        cells("Số liệu lúc", at),
                        cells("Bộ lọc", overview.scope().isEmpty() ? "Toàn bộ" : overview.scope()),
                        cells("Cơ quan", "Mỗi phần việc đếm cho cơ quan chủ trì của phần việc đó"),
                        cells("Diễn biến", "Không lọc theo trạng thái, kỳ và ngày đến hạn"),
                        cells("Chỉ tiêu", "Không chia theo nhóm nhiệm vụ")),
                List.of());
    }
}
