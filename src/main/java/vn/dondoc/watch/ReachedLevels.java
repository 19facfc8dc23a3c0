package vn.dondoc.watch;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import vn.dondoc.calendar.WorkingDays;

/** How high a late deadline has been reported, by the policy that applies. */
@Component
public class ReachedLevels {

    private final PolicyVersionRows versions;
    private final WorkingDays workingDays;

    ReachedLevels(PolicyVersionRows versions, WorkingDays workingDays) {
        this.versions = versions;
        this.workingDays = workingDays;
    }

    /** From a deadline's day to whom its last passed level after the deadline addresses; to nobody where none was passed. */
    public Function<LocalDate, List<Audience>> at(DeadlineKind kind, LocalDate today) {
        List<PolicyRule> levels = new PolicyHistory(versions.all())
                .tables(today).rules(kind).stream()
                        .filter(PolicyRule::afterDeadline)
                        .toList();
        return due -> levels.stream()
                .filter(level -> !workingDays.shift(due, level.workingDays()).isAfter(today))
                .reduce((lower, higher) -> higher)
                .map(PolicyRule::audiences)
                .orElse(List.of());
    }
}
