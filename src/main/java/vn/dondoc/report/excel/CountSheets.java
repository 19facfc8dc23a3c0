package vn.dondoc.report.excel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.board.Board.Count;
import vn.dondoc.board.Board.Line;
import vn.dondoc.calendar.VietnamTime;
import vn.dondoc.report.Measure;
import vn.dondoc.report.ReportContent;
import vn.dondoc.report.ReportContent.Figures;
import vn.dondoc.report.excel.SheetWriter.Column;
import vn.dondoc.report.excel.SheetWriter.Share;

/** The sheets that count: as a whole, by agency, by section. */
final class CountSheets {

    private static final Count NOTHING = new Count(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    private static final List<Measure> ALL_AND_CELLS =
            Stream.concat(Stream.of(Measure.ALL), Measure.CELLS.stream()).toList();

    private CountSheets() {}

    static void whole(SheetWriter writer, ReportContent content) {
        Count all = content.standing().total();
        Count period = content.inPeriod().total();
        Count mandates = content.standing().mandates();
        List<List<@Nullable Object>> rows = new ArrayList<>();
        Measure.CELLS.forEach(measure -> rows.add(line(measure, all, period, mandates, true)));
        rows.add(line(Measure.ALL, all, period, mandates, true));
        Measure.BESIDE.forEach(measure -> rows.add(line(measure, all, period, mandates, false)));
        writer.table(
                "Tổng hợp",
                List.of(
                        new Column("Nội dung", 34),
                        new Column(
                                "Đến ngày "
                                        + VietnamTime.format(content.heading().asOf()),
                                18),
                        new Column("Tỷ lệ", 12),
                        new Column("Trong kỳ (%s)".formatted(content.heading().periodLabel()), 24),
                        new Column("Tỷ lệ trong kỳ", 12),
                        new Column("Nhiệm vụ Phần III", 16)),
                rows,
                List.of());
    }

    private static List<@Nullable Object> line(
            Measure measure, Count all, Count period, Count mandates, boolean share) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(measure.label());
        cells.add(measure.of(all));
        cells.add(share ? new Share(part(measure, all)) : null);
        cells.add(measure.of(period));
        cells.add(share ? new Share(part(measure, period)) : null);
        cells.add(measure.of(mandates));
        return cells;
    }

    private static double part(Measure measure, Count count) {
        return count.all() == 0 ? 0 : (double) measure.of(count) / count.all();
    }

    static void byAgency(SheetWriter writer, ReportContent content) {
        lines(writer, "Theo cơ quan", "Cơ quan chủ trì", content, Figures::byAgency);
    }

    static void bySection(SheetWriter writer, ReportContent content) {
        lines(writer, "Theo nhóm nhiệm vụ", "Nhóm nhiệm vụ", content, Figures::bySection);
    }

    private static void lines(
            SheetWriter writer, String sheet, String name, ReportContent content, Function<Figures, List<Line>> of) {
        List<Line> lines = of.apply(content.standing());
        List<Line> period = of.apply(content.inPeriod());
        Map<String, Count> inPeriod = period.stream().collect(Collectors.toMap(Line::code, Line::count));
        List<Column> columns = new ArrayList<>(List.of(new Column("Mã", 14), new Column(name, 38)));
        Stream.concat(ALL_AND_CELLS.stream(), Measure.BESIDE.stream())
                .forEach(measure -> columns.add(new Column(measure.label(), 9)));
        ALL_AND_CELLS.forEach(measure -> columns.add(new Column("Trong kỳ: " + measure.label(), 9)));
        writer.table(
                sheet,
                columns,
                lines.stream()
                        .map(line -> numbers(
                                line.code(), line.name(), line.count(), inPeriod.getOrDefault(line.code(), NOTHING)))
                        .toList(),
                List.of(numbers("", "Cộng", Measure.sum(lines), Measure.sum(period))));
    }

    private static List<@Nullable Object> numbers(String code, String name, Count now, Count period) {
        List<@Nullable Object> cells = new ArrayList<>(List.of(code, name));
        Stream.concat(ALL_AND_CELLS.stream(), Measure.BESIDE.stream()).forEach(measure -> cells.add(measure.of(now)));
        ALL_AND_CELLS.forEach(measure -> cells.add(measure.of(period)));
        return cells;
    }
}
