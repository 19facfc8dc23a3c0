package vn.dondoc.board;

import java.util.List;
import vn.dondoc.board.DirectiveView.ShareView;
import vn.dondoc.directive.Cell;
import vn.dondoc.directive.DirectiveStatus;
import vn.dondoc.directive.Standing;

/** Counts into the cells. */
final class Tally {

    private final int[] cells = new int[Cell.values().length];
    private int dueSoon;
    private int awaiting;
    private int returned;
    private int extended;
    private int acceptanceLate;

    void add(Standing standing, List<ShareView> shares) {
        add(standing);
        boolean anyReturned = false;
        boolean anyExtended = false;
        boolean anyLate = false;
        for (ShareView share : shares) {
            anyReturned |= share.returned() > 0;
            anyExtended |= share.extended() > 0;
            anyLate |= share.acceptanceLate();
        }
        add(anyReturned, anyExtended, anyLate);
    }

    void add(Standing standing, ShareView share) {
        add(standing);
        add(share.returned() > 0, share.extended() > 0, share.acceptanceLate());
    }

    private void add(Standing standing) {
        cells[standing.cell().ordinal()]++;
        dueSoon += standing.status() == DirectiveStatus.DUE_SOON ? 1 : 0;
        awaiting += standing.status() == DirectiveStatus.AWAITING_ACCEPTANCE ? 1 : 0;
    }

    private void add(boolean anyReturned, boolean anyExtended, boolean anyLate) {
        returned += anyReturned ? 1 : 0;
        extended += anyExtended ? 1 : 0;
        acceptanceLate += anyLate ? 1 : 0;
    }

    void add(Tally other) {
        for (int cell = 0; cell < cells.length; cell++) {
            cells[cell] += other.cells[cell];
        }
        dueSoon += other.dueSoon;
        awaiting += other.awaiting;
        returned += other.returned;
        extended += other.extended;
        acceptanceLate += other.acceptanceLate;
    }

    Board.Count count() {
        return new Board.Count(
                java.util.Arrays.stream(cells).sum(),
                cells[Cell.DONE_IN_TIME.ordinal()],
                cells[Cell.DONE_LATE.ordinal()],
                cells[Cell.OPEN_IN_TIME.ordinal()],
                cells[Cell.OPEN_LATE.ordinal()],
                cells[Cell.UNDATED.ordinal()],
                cells[Cell.STOPPED.ordinal()],
                dueSoon,
                awaiting,
                returned,
                extended,
                acceptanceLate);
    }
}
