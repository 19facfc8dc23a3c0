package vn.dondoc.report;

import java.util.List;
import java.util.function.ToIntFunction;
import vn.dondoc.board.Board.Count;
import vn.dondoc.board.Board.Line;
import vn.dondoc.directive.Cell;

/** A figure of a count with its words and its colour, the same in every table and chart; no colour stands alone (domain). */
public enum Measure {
    ALL("Tổng số", "5B7DB1", Count::all),
    DONE_IN_TIME(Cell.DONE_IN_TIME.label(), "7CB87F", Count::doneInTime),
    DONE_LATE(Cell.DONE_LATE.label(), "F6C26B", Count::doneLate),
    OPEN_IN_TIME(Cell.OPEN_IN_TIME.label(), "8FB8E8", Count::openInTime),
    OPEN_LATE(Cell.OPEN_LATE.label(), "E57373", Count::openLate),
    UNDATED(Cell.UNDATED.label(), "BDBDBD", Count::undated),
    STOPPED(Cell.STOPPED.label(), "E0E0E0", Count::stopped),
    DUE_SOON("Sắp đến hạn", "8FB8E8", Count::dueSoon),
    AWAITING_ACCEPTANCE("Chờ nghiệm thu", "8FB8E8", Count::awaitingAcceptance),
    EXTENDED("Đã gia hạn", "F2A93B", Count::extended),
    RETURNED("Kết quả bị trả lại", "F2A93B", Count::returned),
    ACCEPTANCE_LATE("Nghiệm thu chậm", "C62828", Count::acceptanceLate);

    /** These add up to all. */
    public static final List<Measure> CELLS =
            List.of(DONE_IN_TIME, DONE_LATE, OPEN_IN_TIME, OPEN_LATE, UNDATED, STOPPED);

    /** These stand beside the cells. */
    public static final List<Measure> BESIDE =
            List.of(DUE_SOON, AWAITING_ACCEPTANCE, EXTENDED, RETURNED, ACCEPTANCE_LATE);

    private final String label;
    private final String colour;
    private final ToIntFunction<Count> figure;

    Measure(String label, String colour, ToIntFunction<Count> figure) {
        this.label = label;
        this.colour = colour;
        this.figure = figure;
    }

    public String label() {
        return label;
    }

    /** Six hexadecimal digits. */
    public String colour() {
        return colour;
    }

    public int of(Count count) {
        return figure.applyAsInt(count);
    }

    /** Of lines by agency: an agency's shares are more than the directives, which count once. */
    public static Count sum(List<Line> lines) {
        return new Count(
                sum(lines, ALL),
                sum(lines, DONE_IN_TIME),
                sum(lines, DONE_LATE),
                sum(lines, OPEN_IN_TIME),
                sum(lines, OPEN_LATE),
                sum(lines, UNDATED),
                sum(lines, STOPPED),
                sum(lines, DUE_SOON),
                sum(lines, AWAITING_ACCEPTANCE),
                sum(lines, RETURNED),
                sum(lines, EXTENDED),
                sum(lines, ACCEPTANCE_LATE));
    }

    private static int sum(List<Line> lines, Measure measure) {
        return lines.stream().mapToInt(line -> measure.of(line.count())).sum();
    }
}
