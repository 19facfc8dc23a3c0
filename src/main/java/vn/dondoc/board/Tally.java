package vn.dondoc.board;

import vn.dondoc.directive.Cell;
import vn.dondoc.directive.DirectiveStatus;

/** Counts into the cells. */
final class Tally {

    private final int[] cells = new int[Cell.values().length];
    private int dueSoon;
    private int awaiting;
    private int returned;

    void add(Cell cell, DirectiveStatus status, boolean wasReturned) {
        cells[cell.ordinal()]++;
        dueSoon += status == DirectiveStatus.DUE_SOON ? 1 : 0;
        awaiting += status == DirectiveStatus.AWAITING_ACCEPTANCE ? 1 : 0;
        returned += wasReturned ? 1 : 0;
    }

    Board.Count count() {
        return new Board.Count(
                java.util.Arrays.stream(cells).sum(),
                cells[Cell.DONE_IN_TIME.ordinal()],
                cells[Cell.DONE_LATE.ordinal()],
                cells[Cell.OPEN_IN_TIME.ordinal()],
                cells[Cell.OPEN_LATE.ordinal()],
                cells[Cell.UNDATED.ordinal()],
                dueSoon,
                awaiting,
                returned);
    }
}
