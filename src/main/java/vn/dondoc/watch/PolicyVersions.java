package vn.dondoc.watch;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.calendar.VietnamTime;
import vn.dondoc.watch.PolicyPublisher.Published;

/**
 * Which version of the policy applies today; the model {@code deadlineWatch} asks under the name {@code policyVersions}.
 * The answer is per kind: a kind that a new release brings is not in the province's older version, and takes the
 * release's table.
 */
@Component
public class PolicyVersions {

    private final PolicyVersionRows rows;
    private final VietnamTime time;

    PolicyVersions(PolicyVersionRows rows, VietnamTime time) {
        this.rows = rows;
        this.time = time;
    }

    /**
     * The version of the decision {@code deadlinePolicy} to consult, which stays the one to the end of the transaction.
     *
     * @param kind the word of a {@link DeadlineKind}
     */
    public int of(String kind) {
        rows.lockForReading();
        return published(DeadlineKind.ofWord(kind)).decisionVersion();
    }

    /** Where the engine keeps the tables that apply to the kind today. */
    public Published published(DeadlineKind kind) {
        return rows.publishedFor(kind, time.today())
                .orElseThrow(() -> new IllegalStateException("No version of the policy knows " + kind));
    }

    /** Definitions of deadlinePolicy that the province has made; the others came with the software. */
    public List<String> definitionsOfProvince() {
        return rows.definitionsOfProvince();
    }

    /** What a watch of the kind must know of the versions beside the rules themselves. */
    Timeline timeline(DeadlineKind kind) {
        PolicyVersionRows.Beside beside = rows.beside(kind, time.today());
        LocalDate next = beside.nextDay();
        return new Timeline(beside.since(), next == null ? null : VietnamTime.reminderHourOf(next));
    }

    /**
     * @param since level to the moment since which it is in force; absent where it always was
     * @param nextVersion when to look again because another version will apply; null for none
     */
    record Timeline(Map<String, Instant> since, @Nullable Instant nextVersion) {

        /** True where the level was not in force yet when its moment came. */
        boolean missed(PolicyRule rule, Instant moment) {
            Instant inForce = since.get(rule.level());
            return inForce != null && moment.isBefore(inForce);
        }
    }
}
