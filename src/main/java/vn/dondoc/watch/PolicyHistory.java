package vn.dondoc.watch;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All versions of the policy, and which of them applies when: of those whose day has come the one decided last, the
 * province's before the release's. So a later decision takes the place of an earlier one that still waits for its day.
 *
 * @param versions oldest first
 */
record PolicyHistory(List<PolicyVersion> versions) {

    private static final Comparator<PolicyVersion> WEIGHT =
            Comparator.comparing(PolicyVersion::ofProvince).thenComparing(PolicyVersion::id);

    PolicyHistory {
        versions = List.copyOf(versions);
    }

    /** Id of the version decided last, 0 for none. */
    long newest() {
        return versions.stream().mapToLong(PolicyVersion::id).max().orElse(0);
    }

    Optional<PolicyVersion> find(long id) {
        return versions.stream().filter(version -> version.id() == id).findFirst();
    }

    /** What the software has brought last. */
    Optional<PolicyVersion> released() {
        return versions.stream().filter(version -> !version.ofProvince()).max(WEIGHT);
    }

    /** The version that applies on the day as a whole; kinds that it does not know take the release's. */
    Optional<PolicyVersion> inForce(LocalDate day) {
        return versions.stream()
                .filter(version -> !version.appliesFrom().isAfter(day))
                .max(WEIGHT);
    }

    Optional<PolicyVersion> inForce(DeadlineKind kind, LocalDate day) {
        return versions.stream()
                .filter(version -> !version.appliesFrom().isAfter(day))
                .filter(version -> version.tables().rules().containsKey(kind))
                .max(WEIGHT);
    }

    /** What applies on the day, each kind by its version. */
    PolicyTables tables(LocalDate day) {
        Map<DeadlineKind, List<PolicyRule>> rules = new EnumMap<>(DeadlineKind.class);
        Map<DeadlineKind, Integer> leadTimes = new EnumMap<>(DeadlineKind.class);
        for (DeadlineKind kind : DeadlineKind.values()) {
            inForce(kind, day).map(PolicyVersion::tables).ifPresent(tables -> {
                rules.put(kind, tables.rules(kind));
                Optional.ofNullable(tables.leadTimes().get(kind)).ifPresent(days -> leadTimes.put(kind, days));
            });
        }
        return new PolicyTables(rules, leadTimes);
    }

    /** Versions of the province whose day is to come and that no later decision has replaced. */
    List<PolicyVersion> waiting(LocalDate today) {
        return versions.stream()
                .filter(version -> version.ofProvince() && version.appliesFrom().isAfter(today))
                .filter(version ->
                        inForce(version.appliesFrom()).filter(version::equals).isPresent())
                .toList();
    }

    /**
     * Since when each level of new tables is in force: a level that stays on its day keeps its moment, another begins.
     *
     * @param from the moment at which the new tables begin to apply
     */
    Map<DeadlineKind, Map<String, Instant>> since(PolicyTables next, Instant from, LocalDate day) {
        Map<DeadlineKind, Map<String, Instant>> since = new EnumMap<>(DeadlineKind.class);
        next.rules().forEach((kind, rules) -> inForce(kind, day)
                .map(before -> since(before, kind, rules, from))
                .filter(levels -> !levels.isEmpty())
                .ifPresent(levels -> since.put(kind, levels)));
        return since;
    }

    private static Map<String, Instant> since(
            PolicyVersion before, DeadlineKind kind, List<PolicyRule> rules, Instant from) {
        Map<String, Integer> days = before.tables().days(kind);
        Map<String, Instant> known = before.since().getOrDefault(kind, Map.of());
        Map<String, Instant> since = new HashMap<>();
        for (PolicyRule rule : rules) {
            boolean stays = Integer.valueOf(rule.workingDays()).equals(days.get(rule.level()));
            Instant moment = stays ? known.get(rule.level()) : from;
            if (moment != null) {
                since.put(rule.level(), moment);
            }
        }
        return since;
    }
}
