package vn.dondoc.directive;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a milestone, a share or a directive stands on a day: one pure function of the facts, used by the board, forms,
 * mails and reports alike. Completion counts by the evidence document's date, not by the day of a click (domain).
 */
public record Standing(DirectiveStatus status, Cell cell) {

    /** "Sắp đến hạn": so many calendar days before the deadline (domain: the list of 7 days). */
    public static final int SOON_DAYS = 7;

    /** Where a milestone stands. */
    public static Standing of(MilestoneFacts facts, LocalDate today) {
        DirectiveStatus status = statusOf(facts, today);
        return new Standing(status, cellOf(facts, status, today));
    }

    /** A share's milestones in order: late and soon count wherever they are, else the first open one speaks. */
    public static Standing ofShare(List<Standing> milestones) {
        return combine(milestones, true);
    }

    /** A directive's shares: what is late or soon shows; where the others differ it is in progress. */
    public static Standing ofDirective(Collection<Standing> shares) {
        return combine(shares, false);
    }

    private static Standing combine(Collection<Standing> parts, boolean firstSpeaks) {
        if (parts.isEmpty()) {
            return new Standing(DirectiveStatus.UNDATED, Cell.UNDATED);
        }
        List<Standing> open =
                parts.stream().filter(part -> !part.status().isClosed()).toList();
        if (open.isEmpty()) {
            return closed(parts, firstSpeaks);
        }
        Set<DirectiveStatus> statuses = EnumSet.noneOf(DirectiveStatus.class);
        open.forEach(part -> statuses.add(part.status()));
        return new Standing(openStatus(open, statuses, firstSpeaks), openCell(open));
    }

    private static DirectiveStatus openStatus(List<Standing> open, Set<DirectiveStatus> statuses, boolean firstSpeaks) {
        if (statuses.contains(DirectiveStatus.OVERDUE)) {
            return DirectiveStatus.OVERDUE;
        }
        if (statuses.contains(DirectiveStatus.DUE_SOON)) {
            return DirectiveStatus.DUE_SOON;
        }
        return firstSpeaks || statuses.size() == 1 ? open.get(0).status() : DirectiveStatus.IN_PROGRESS;
    }

    private static Cell openCell(List<Standing> open) {
        if (open.stream().anyMatch(part -> part.cell() == Cell.OPEN_LATE)) {
            return Cell.OPEN_LATE;
        }
        return open.stream().allMatch(part -> part.cell() == Cell.UNDATED) ? Cell.UNDATED : Cell.OPEN_IN_TIME;
    }

    /**
     * A share of which a milestone was stopped is stopped as a whole; a directive of which a share was stopped is what its other
     * shares are.
     */
    private static Standing closed(Collection<Standing> parts, boolean milestones) {
        List<Standing> done =
                parts.stream().filter(part -> part.status().isDone()).toList();
        boolean stopped = milestones ? done.size() < parts.size() : done.isEmpty();
        return stopped ? new Standing(DirectiveStatus.STOPPED, Cell.STOPPED) : done(done);
    }

    /** One late milestone makes the whole late; otherwise the last to finish decides between before and on time. */
    private static Standing done(Collection<Standing> parts) {
        if (parts.stream().anyMatch(part -> part.status() == DirectiveStatus.DONE_LATE)) {
            return new Standing(DirectiveStatus.DONE_LATE, Cell.DONE_LATE);
        }
        boolean early = parts.stream().allMatch(part -> part.status() == DirectiveStatus.DONE_EARLY);
        return new Standing(early ? DirectiveStatus.DONE_EARLY : DirectiveStatus.DONE_ON_TIME, Cell.DONE_IN_TIME);
    }

    private static DirectiveStatus statusOf(MilestoneFacts facts, LocalDate today) {
        LocalDate due = facts.due();
        if (facts.stopped()) {
            return DirectiveStatus.STOPPED;
        }
        if (facts.completedOn() != null) {
            return doneStatus(facts.completedOn(), due);
        }
        if (facts.waitingEvidenceOf() != null) {
            return DirectiveStatus.AWAITING_ACCEPTANCE;
        }
        if (due == null) {
            return DirectiveStatus.UNDATED;
        }
        if (today.isAfter(due)) {
            return DirectiveStatus.OVERDUE;
        }
        if (!today.isBefore(due.minusDays(SOON_DAYS))) {
            return DirectiveStatus.DUE_SOON;
        }
        boolean begun = facts.start() == null || !today.isBefore(facts.start());
        return facts.received() && begun ? DirectiveStatus.IN_PROGRESS : DirectiveStatus.NOT_DUE;
    }

    private static DirectiveStatus doneStatus(LocalDate completedOn, @Nullable LocalDate due) {
        if (due == null || completedOn.isEqual(due)) {
            return DirectiveStatus.DONE_ON_TIME;
        }
        return completedOn.isBefore(due) ? DirectiveStatus.DONE_EARLY : DirectiveStatus.DONE_LATE;
    }

    private static Cell cellOf(MilestoneFacts facts, DirectiveStatus status, LocalDate today) {
        return switch (status) {
            case DONE_EARLY, DONE_ON_TIME -> Cell.DONE_IN_TIME;
            case DONE_LATE -> Cell.DONE_LATE;
            case UNDATED -> Cell.UNDATED;
            case STOPPED -> Cell.STOPPED;
            case OVERDUE -> Cell.OPEN_LATE;
            case NOT_DUE, IN_PROGRESS, DUE_SOON -> Cell.OPEN_IN_TIME;
            case AWAITING_ACCEPTANCE -> awaitingCell(facts, today);
        };
    }

    /** Evidence in time that waits past the deadline counts against the acceptor, not against the lead (domain). */
    private static Cell awaitingCell(MilestoneFacts facts, LocalDate today) {
        if (facts.due() == null) {
            return Cell.UNDATED;
        }
        boolean late = today.isAfter(facts.due())
                && facts.waitingEvidenceOf() != null
                && facts.waitingEvidenceOf().isAfter(facts.due());
        return late ? Cell.OPEN_LATE : Cell.OPEN_IN_TIME;
    }
}
