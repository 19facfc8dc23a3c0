package vn.dondoc.review;

import java.time.LocalDate;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;
import vn.dondoc.calendar.Period;
import vn.dondoc.calendar.VietnamTime;
import vn.dondoc.calendar.WorkingDays;
import vn.dondoc.watch.DeadlineKind;
import vn.dondoc.watch.DeadlinePolicy;

/**
 * The days of a review (ours: the sources give none). It opens so many working days before it is due as the policy says,
 * is due on the period's last working day, and closes some working days later.
 */
@Component
class ReviewSchedule {

    /** @param cutOff working days after a review is due, when no report is waited for any more; at least 1 */
    @ConfigurationProperties("dondoc.review")
    record Settings(@DefaultValue("5") int cutOff) {
        Settings {
            if (cutOff < 1) {
                throw new IllegalArgumentException("dondoc.review.cut-off is %d, not at least 1".formatted(cutOff));
            }
        }
    }

    record Days(LocalDate opensOn, LocalDate dueOn, LocalDate cutOffOn) {}

    private final Settings settings;
    private final WorkingDays workingDays;
    private final DeadlinePolicy policy;
    private final VietnamTime time;

    ReviewSchedule(Settings settings, WorkingDays workingDays, DeadlinePolicy policy, VietnamTime time) {
        this.settings = settings;
        this.workingDays = workingDays;
        this.policy = policy;
        this.time = time;
    }

    Days of(Period period) {
        return until(workingDays.before(period.to().plusDays(1), 1));
    }

    /** The days of a review that opens today; it is due no sooner than is asked of any. */
    Days openingToday(Period period) {
        LocalDate today = time.today();
        LocalDate usual = of(period).dueOn();
        LocalDate soonest = workingDays.after(today, settings.cutOff());
        LocalDate due = usual.isAfter(soonest) ? usual : soonest;
        return new Days(today, due, workingDays.after(due, settings.cutOff()));
    }

    /** The first quarter to be reviewed of a resolution: the one after its issue, or a later one that is not over yet. */
    Period first(LocalDate issuedOn) {
        Period afterIssue = Period.containing(Period.Kind.QUARTER, issuedOn).next();
        Period present = Period.containing(Period.Kind.QUARTER, time.today());
        Period first = present.from().isAfter(afterIssue.from()) ? present : afterIssue;
        return of(first).dueOn().isBefore(time.today()) ? first.next() : first;
    }

    LocalDate consolidationDueOn() {
        return workingDays.after(time.today(), policy.leadTime(DeadlineKind.CONSOLIDATION));
    }

    LocalDate conclusionDueOn() {
        return workingDays.after(time.today(), policy.leadTime(DeadlineKind.CONCLUSION));
    }

    private Days until(LocalDate dueOn) {
        return new Days(
                workingDays.before(dueOn, policy.leadTime(DeadlineKind.REVIEW)),
                dueOn,
                workingDays.after(dueOn, settings.cutOff()));
    }
}
