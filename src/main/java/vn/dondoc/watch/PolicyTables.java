package vn.dondoc.watch;

import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The whole deadline policy: what the decisions {@code deadlinePolicy} and {@code leadTime} say together.
 *
 * @param rules the levels of each kind, in the order of their days, each with its audiences in order; a kind without levels is
 *     absent
 * @param leadTimes working days that a kind allows where nobody names a day; a kind whose day is always named is absent
 */
public record PolicyTables(Map<DeadlineKind, List<PolicyRule>> rules, Map<DeadlineKind, Integer> leadTimes) {

    public PolicyTables {
        Map<DeadlineKind, List<PolicyRule>> ordered = new EnumMap<>(DeadlineKind.class);
        rules.forEach((kind, levels) -> ordered.put(
                kind,
                levels.stream()
                        .map(PolicyRule::inOrder)
                        .sorted(Comparator.comparingInt(PolicyRule::workingDays))
                        .toList()));
        ordered.values().removeIf(List::isEmpty);
        rules = Collections.unmodifiableMap(ordered);
        Map<DeadlineKind, Integer> times = new EnumMap<>(DeadlineKind.class);
        times.putAll(leadTimes);
        leadTimes = Collections.unmodifiableMap(times);
    }

    List<PolicyRule> rules(DeadlineKind kind) {
        return rules.getOrDefault(kind, List.of());
    }

    /** Kinds whose checkpoints lie elsewhere in the other: a changed label or audience moves no checkpoint. */
    Set<DeadlineKind> kindsMovedAgainst(PolicyTables other) {
        return Set.of(DeadlineKind.values()).stream()
                .filter(kind -> !days(kind).equals(other.days(kind)))
                .collect(Collectors.toSet());
    }

    /** Level to working days. */
    Map<String, Integer> days(DeadlineKind kind) {
        return rules(kind).stream().collect(Collectors.toMap(PolicyRule::level, PolicyRule::workingDays));
    }
}
