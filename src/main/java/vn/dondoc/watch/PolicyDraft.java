package vn.dondoc.watch;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A policy as someone has typed it, unchecked.
 *
 * @param leadTimes kind to the words typed
 * @param appliesFrom yyyy-MM-dd is right
 */
record PolicyDraft(List<Row> rows, Map<DeadlineKind, String> leadTimes, String appliesFrom, String reason) {

    static PolicyDraft of(PolicyTables tables, String appliesFrom) {
        List<Row> rows = new ArrayList<>();
        tables.rules().forEach((kind, rules) -> rules.forEach(rule -> rows.add(Row.of(kind, rule))));
        Map<DeadlineKind, String> leadTimes = new EnumMap<>(DeadlineKind.class);
        tables.leadTimes().forEach((kind, days) -> leadTimes.put(kind, String.valueOf(days)));
        return new PolicyDraft(rows, leadTimes, appliesFrom, "");
    }

    PolicyDraft with(Row row) {
        List<Row> more = new ArrayList<>(rows);
        more.add(row);
        return new PolicyDraft(more, leadTimes, appliesFrom, reason);
    }

    PolicyDraft without(int index) {
        List<Row> fewer = new ArrayList<>(rows);
        fewer.remove(index);
        return new PolicyDraft(fewer, leadTimes, appliesFrom, reason);
    }

    /** New rows get a name by their day that no other row of the kind bears. */
    PolicyDraft named() {
        List<Row> named = new ArrayList<>(rows);
        for (int i = 0; i < named.size(); i++) {
            if (named.get(i).level().isBlank()) {
                named.set(i, named.get(i).named(named));
            }
        }
        return new PolicyDraft(named, leadTimes, appliesFrom, reason);
    }

    /**
     * @param kind a kind's word is right
     * @param level empty for a new row that shall get a name
     * @param workingDays an integer is right
     * @param urgency name of an urgency is right
     * @param audiences words of audiences are right
     */
    record Row(
            String kind,
            String level,
            String workingDays,
            String label,
            String urgency,
            List<String> audiences,
            boolean decision) {

        private Row named(List<Row> others) {
            String name = nameByDay();
            String level = Stream.iterate(1, n -> n + 1)
                    .map(n -> n == 1 ? name : name + "x" + n)
                    .filter(free -> others.stream()
                            .noneMatch(other ->
                                    other.kind().equals(kind) && other.level().equals(free)))
                    .findFirst()
                    .orElseThrow();
            return new Row(kind, level, workingDays, label, urgency, audiences, decision);
        }

        private String nameByDay() {
            return PolicyRowCheck.days(workingDays)
                    .map(days -> days == 0 ? "onTheDay" : (days < 0 ? "due" : "late") + Math.abs(days))
                    .orElse("level");
        }

        static Row empty(DeadlineKind kind) {
            return new Row(kind.word(), "", "", "", "", List.of(), false);
        }

        static Row of(DeadlineKind kind, PolicyRule rule) {
            return new Row(
                    kind.word(),
                    rule.level(),
                    String.valueOf(rule.workingDays()),
                    rule.label(),
                    rule.urgency().name(),
                    rule.audiences().stream().map(Audience::word).toList(),
                    rule.decision());
        }
    }
}
