package vn.dondoc.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.dondoc.notification.NoticeFacts.Urgency;
import vn.dondoc.watch.PolicyVersion.Origin;

/** Which of several versions applies on a day. */
class PolicyHistoryTest {

    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);
    private static final LocalDate FEBRUARY = LocalDate.of(2026, 2, 1);
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
    private static final Instant NOON = Instant.parse("2026-02-01T05:00:00Z");

    @Test
    void aVersionAppliesFromItsDayOn() {
        PolicyHistory history = history(release(1, JANUARY, 1), province(2, FEBRUARY, 2));

        assertThat(inForce(history, FEBRUARY.minusDays(1))).isEqualTo(1);
        assertThat(inForce(history, FEBRUARY)).isEqualTo(2);
        assertThat(history.waiting(JANUARY)).extracting(PolicyVersion::id).containsExactly(2L);
        assertThat(history.waiting(FEBRUARY)).isEmpty();
    }

    @Test
    void aLaterDecisionReplacesOneThatStillWaits() {
        PolicyHistory history = history(release(1, JANUARY, 1), province(2, MARCH, 2), province(3, FEBRUARY, 3));

        assertThat(inForce(history, MARCH)).isEqualTo(3);
        assertThat(history.waiting(JANUARY)).extracting(PolicyVersion::id).containsExactly(3L);
    }

    @Test
    void aLaterDecisionForALaterDayLetsTheEarlierOneComeFirst() {
        PolicyHistory history = history(release(1, JANUARY, 1), province(2, FEBRUARY, 2), province(3, MARCH, 3));

        assertThat(inForce(history, FEBRUARY)).isEqualTo(2);
        assertThat(inForce(history, MARCH)).isEqualTo(3);
        assertThat(history.waiting(JANUARY)).extracting(PolicyVersion::id).containsExactly(2L, 3L);
    }

    @Test
    void aReleaseNeverReplacesTheProvincesVersionButBringsKindsThatItDoesNotKnow() {
        PolicyVersion release = version(
                3,
                Origin.RELEASE,
                MARCH,
                Map.of(
                        DeadlineKind.MILESTONE,
                        List.of(rule("late1", 9)),
                        DeadlineKind.URGE,
                        List.of(rule("late1", 4))));
        PolicyHistory history = history(release(1, JANUARY, 1), province(2, FEBRUARY, 2), release);

        assertThat(history.tables(MARCH).days(DeadlineKind.MILESTONE)).isEqualTo(Map.of("late1", 2));
        assertThat(history.tables(MARCH).days(DeadlineKind.URGE)).isEqualTo(Map.of("late1", 4));
    }

    @Test
    void aLevelThatStaysOnItsDayIsInForceSinceItWasAndAnotherSinceNow() {
        PolicyVersion before = new PolicyVersion(
                1,
                Origin.PROVINCE,
                tables(Map.of(DeadlineKind.MILESTONE, List.of(rule("due7", -7), rule("due3", -3), rule("late1", 1)))),
                Map.of(DeadlineKind.MILESTONE, Map.of("due3", Instant.EPOCH)),
                JANUARY,
                "quantri",
                Instant.EPOCH,
                "x");
        PolicyTables next = tables(Map.of(
                DeadlineKind.MILESTONE,
                List.of(rule("due10", -10), rule("due3", -3), rule("late1", 2)),
                DeadlineKind.URGE,
                List.of(rule("late1", 1))));

        assertThat(history(before).since(next, NOON, FEBRUARY))
                .as("a kind that is new has no past")
                .containsExactly(
                        Map.entry(DeadlineKind.MILESTONE, Map.of("due10", NOON, "due3", Instant.EPOCH, "late1", NOON)));
    }

    private static long inForce(PolicyHistory history, LocalDate day) {
        return history.inForce(DeadlineKind.MILESTONE, day).orElseThrow().id();
    }

    private static PolicyHistory history(PolicyVersion... versions) {
        return new PolicyHistory(List.of(versions));
    }

    private static PolicyVersion release(long id, LocalDate from, int late) {
        return version(id, Origin.RELEASE, from, Map.of(DeadlineKind.MILESTONE, List.of(rule("late1", late))));
    }

    private static PolicyVersion province(long id, LocalDate from, int late) {
        return version(id, Origin.PROVINCE, from, Map.of(DeadlineKind.MILESTONE, List.of(rule("late1", late))));
    }

    private static PolicyVersion version(
            long id, Origin origin, LocalDate from, Map<DeadlineKind, List<PolicyRule>> rules) {
        return new PolicyVersion(id, origin, tables(rules), Map.of(), from, "quantri", Instant.EPOCH, "x");
    }

    private static PolicyTables tables(Map<DeadlineKind, List<PolicyRule>> rules) {
        return new PolicyTables(new EnumMap<>(rules), Map.of());
    }

    private static PolicyRule rule(String level, int days) {
        return new PolicyRule(level, days, level, Urgency.LATE, List.of(Audience.LEADER), false);
    }
}
