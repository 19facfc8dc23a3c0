package vn.dondoc.directive;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.dondoc.calendar.VietnamTime;
import vn.dondoc.directive.DeadlineChangeRows.DeadlineChange;
import vn.dondoc.directive.DeadlineChangeRows.Kind;
import vn.dondoc.directive.MilestoneRows.Milestone;
import vn.dondoc.directive.ShareRows.Share;
import vn.dondoc.form.InvalidInput;
import vn.dondoc.journal.Change;
import vn.dondoc.journal.Journal;

/**
 * The one place where a milestone's day changes. The old day and the days already late stay on record (domain: extensions
 * are counted, old dates kept). Who may do it is the caller's question; the lead agency never.
 */
@Service
class DeadlineChanges {

    private final MilestoneRows milestones;
    private final ShareRows shares;
    private final DeadlineChangeRows changes;
    private final DecisionRows decisions;
    private final ChangeNotices notices;
    private final Journal journal;
    private final VietnamTime time;

    DeadlineChanges(
            MilestoneRows milestones,
            ShareRows shares,
            DeadlineChangeRows changes,
            DecisionRows decisions,
            ChangeNotices notices,
            Journal journal,
            VietnamTime time) {
        this.milestones = milestones;
        this.shares = shares;
        this.changes = changes;
        this.decisions = decisions;
        this.notices = notices;
        this.journal = journal;
        this.time = time;
    }

    /**
     * Gives the milestone another day; what was asked about the old one needs no decision any more.
     *
     * @throws InvalidInput where the milestone is closed, or the day is past or no other
     */
    void change(long milestoneId, LocalDate due, Kind kind, Basis basis, String actor) {
        Milestone milestone = milestones.lock(milestoneId);
        check(milestone, due, kind);
        LocalDate was = milestone.dueOn();
        changes.insert(new DeadlineChange(milestoneId, kind, was, due, daysLate(was), basis), actor, time.now());
        milestones.setDue(milestoneId, due);
        decisions.endOpen(milestoneId, time.now());
        Share share = shares.get(milestone.shareId());
        journal.append(
                share.directiveId(),
                share.id(),
                actor,
                event(kind),
                "%s mốc “%s” %s%s%s. Lý do: %s"
                        .formatted(
                                verb(kind),
                                milestone.label(),
                                was == null ? "là " : "từ %s thành ".formatted(VietnamTime.format(was)),
                                VietnamTime.format(due),
                                daysLate(was) == 0 ? "" : " (hạn cũ đã quá %d ngày)".formatted(daysLate(was)),
                                basis.words()),
                new Change(VietnamTime.format(was), VietnamTime.format(due), basis.words()));
        notices.deadlineChanged(
                share,
                milestones.get(milestoneId),
                was,
                basis,
                changes.of(milestoneId).size());
    }

    private void check(Milestone milestone, LocalDate due, Kind kind) {
        LocalDate was = milestone.dueOn();
        if (milestone.closed()) {
            throw new InvalidInput("Mốc “%s” đã kết thúc".formatted(milestone.label()));
        }
        if (due.isBefore(time.today())) {
            throw new InvalidInput("Thời hạn không được ở quá khứ");
        }
        if (due.equals(was)) {
            throw new InvalidInput("Thời hạn mới trùng với thời hạn đang có (%s)".formatted(VietnamTime.format(was)));
        }
        if (kind == Kind.EXTENDED && was != null && due.isBefore(was)) {
            throw new InvalidInput(
                    "Thời hạn gia hạn phải sau thời hạn đang có (%s)".formatted(VietnamTime.format(was)));
        }
    }

    private int daysLate(@Nullable LocalDate was) {
        return was == null ? 0 : (int) Math.max(0, ChronoUnit.DAYS.between(was, time.today()));
    }

    private static String event(Kind kind) {
        return switch (kind) {
            case SET -> "deadlineSet";
            case EXTENDED -> "deadlineExtended";
            case ADJUSTED -> "deadlineAdjusted";
        };
    }

    private static String verb(Kind kind) {
        return switch (kind) {
            case SET -> "Xác định thời hạn";
            case EXTENDED -> "Gia hạn";
            case ADJUSTED -> "Điều chỉnh thời hạn";
        };
    }
}
