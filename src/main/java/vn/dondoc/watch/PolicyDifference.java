package vn.dondoc.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What another version of the policy says otherwise about one kind of deadline, in words. */
record PolicyDifference(DeadlineKind kind, List<String> lines) {

    /** The kinds about which the versions differ. */
    static List<PolicyDifference> between(PolicyTables before, PolicyTables after) {
        return List.of(DeadlineKind.values()).stream()
                .map(kind -> new PolicyDifference(kind, lines(kind, before, after)))
                .filter(difference -> !difference.lines().isEmpty())
                .toList();
    }

    private static List<String> lines(DeadlineKind kind, PolicyTables before, PolicyTables after) {
        Map<String, PolicyRule> was = byLevel(before.rules(kind));
        Map<String, PolicyRule> becomes = byLevel(after.rules(kind));
        List<String> lines = new ArrayList<>();
        before.rules(kind).stream()
                .filter(rule -> !becomes.containsKey(rule.level()))
                .forEach(rule -> lines.add("Bỏ mức: " + words(rule)));
        after.rules(kind).stream()
                .filter(rule -> !was.containsKey(rule.level()))
                .forEach(rule -> lines.add("Thêm mức: " + words(rule)));
        after.rules(kind).stream()
                .filter(rule -> was.containsKey(rule.level()))
                .filter(rule -> !rule.equals(was.get(rule.level())))
                .forEach(rule -> lines.add("Đổi mức “%s”: %s"
                        .formatted(rule.level(), changes(Objects.requireNonNull(was.get(rule.level())), rule))));
        Integer days = after.leadTimes().get(kind);
        if (!Objects.equals(before.leadTimes().get(kind), days)) {
            lines.add("Thời gian xử lý: %s → %s ngày làm việc"
                    .formatted(before.leadTimes().get(kind), days));
        }
        return lines;
    }

    private static Map<String, PolicyRule> byLevel(List<PolicyRule> rules) {
        return rules.stream().collect(Collectors.toMap(PolicyRule::level, Function.identity()));
    }

    private static String words(PolicyRule rule) {
        return "%s – “%s”, gửi %s"
                .formatted(PolicyWords.when(rule.workingDays()), rule.label(), PolicyWords.audiences(rule));
    }

    private static String changes(PolicyRule was, PolicyRule becomes) {
        List<String> changes = new ArrayList<>();
        compare(changes, "", was, becomes, rule -> PolicyWords.when(rule.workingDays()));
        compare(changes, "tên gọi ", was, becomes, rule -> "“" + rule.label() + "”");
        compare(changes, "tính chất ", was, becomes, rule -> PolicyWords.title(rule.urgency()));
        compare(changes, "người nhận ", was, becomes, PolicyWords::audiences);
        return String.join("; ", changes);
    }

    private static void compare(
            List<String> changes, String what, PolicyRule was, PolicyRule becomes, Function<PolicyRule, String> words) {
        if (!words.apply(was).equals(words.apply(becomes))) {
            changes.add(what + words.apply(was) + " → " + words.apply(becomes));
        }
    }
}
