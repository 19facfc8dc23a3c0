package vn.dondoc.board;

import java.util.List;
import java.util.function.Predicate;
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
        cells[standing.cell().ordinal()]++;
        dueSoon += standing.status() == DirectiveStatus.DUE_SOON ? 1 : 0;
        awaiting += standing.status() == DirectiveStatus.AWAITING_ACCEPTANCE ? 1 : 0;
        returned += count(shares, share -> share.returned() > 0);
        extended += count(shares, share -> share.extended() > 0);
        acceptanceLate += count(shares, ShareView::acceptanceLate);
    }

    private static int count(List<ShareView> shares, Predicate<ShareView> fact) {
        return shares.stream().anyMatch(fact) ? 1 : 0;
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
