package vn.dondoc.report.word;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import vn.dondoc.board.Board.Count;
import vn.dondoc.board.Board.Line;
import vn.dondoc.report.Measure;
import vn.dondoc.report.ReportContent;
import vn.dondoc.report.word.Charts.Series;
import vn.dondoc.report.word.Grid.Column;

/** The four cells and what stands beside them: as a whole, by agency and by section, with their charts. */
final class CountTables {

    private CountTables() {}

    static void whole(XWPFDocument document, ReportContent content) {
        Count all = content.standing().total();
        Count period = content.inPeriod().total();
        Grid grid = new Grid(
                document,
                12,
                List.of(
                        Column.text("Nội dung", 65),
                        Column.number(
                                "Đến ngày "
                                        + vn.dondoc.calendar.VietnamTime.format(
                                                content.heading().asOf()),
                                30),
                        Column.number("Tỷ lệ", 20),
                        Column.number("Trong kỳ", 30),
                        Column.number("Tỷ lệ", 20)));
        Measure.CELLS.forEach(figure -> grid.row(line(figure.label(), figure, all, period, true)));
        grid.total(line("Cộng", Measure.ALL, all, period, true));
        Measure.BESIDE.forEach(figure -> grid.row(line(figure.label(), figure, all, period, false)));
    }

    private static List<String> line(String label, Measure figure, Count all, Count period, boolean share) {
        int now = figure.of(all);
        int then = figure.of(period);
        return List.of(
                label,
                String.valueOf(now),
                share ? Sentences.percent(now, all.all()) : "",
                String.valueOf(then),
                share ? Sentences.percent(then, period.all()) : "");
    }

    static void wholeChart(XWPFDocument document, Count count) {
        Charts.bars(
                document,
                "Số nhiệm vụ theo tình trạng",
                Measure.CELLS.stream().map(Measure::label).toList(),
                Measure.CELLS.stream().map(figure -> figure.of(count)).toList(),
                Measure.CELLS.stream().map(Measure::colour).toList());
    }

    /** @param name head of the second column */
    static void lines(XWPFDocument document, String name, List<Line> lines, boolean coded, Count total) {
        Grid grid = new Grid(
                document,
                Text.TABLE,
                Stream.concat(
                                Stream.of(
                                        Column.number("STT", 11),
                                        Column.text(name, 64.4),
                                        Column.number("Tổng số", 12.8)),
                                HEADS.stream().map(head -> Column.number(head, 12.8)))
                        .toList());
        IntStream.range(0, lines.size())
                .forEach(i -> grid.row(numbers(
                        coded ? lines.get(i).code() : String.valueOf(i + 1),
                        lines.get(i).name(),
                        lines.get(i).count())));
        grid.total(numbers("", "Cộng", total));
    }

    /** Short heads for narrow columns; the whole words stand in the table before. */
    private static final List<String> HEADS = List.of(
            "HT đúng hạn", "HT quá hạn", "Chưa HT, trong hạn", "Chưa HT, quá hạn", "Chưa có hạn", "Thôi theo dõi");

    private static List<String> numbers(String number, String name, Count count) {
        return Stream.concat(
                        Stream.of(number, name, String.valueOf(count.all())),
                        Measure.CELLS.stream().map(figure -> String.valueOf(figure.of(count))))
                .toList();
    }

    static void sectionChart(XWPFDocument document, List<Line> sections) {
        Charts.stacked(
                document,
                "Số nhiệm vụ theo nhóm và tình trạng",
                sections.stream().map(section -> "Nhóm " + section.code()).toList(),
                Measure.CELLS.stream()
                        .filter(figure -> sections.stream().anyMatch(line -> figure.of(line.count()) > 0))
                        .map(figure -> new Series(
                                figure.label(),
                                figure.colour(),
                                sections.stream()
                                        .map(line -> figure.of(line.count()))
                                        .toList()))
                        .toList());
    }
}
