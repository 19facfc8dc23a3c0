package vn.dondoc.watch;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.dondoc.calendar.VietnamTime;

/**
 * Checks a policy before it takes effect; the rules that the sources do not give are ours (docs/adr/0008). Besides each
 * row: no level twice, no two levels of a kind on one day (overlap), and no gap: a kind without levels, without one before
 * or after the deadline where the release's table has one, without a lead time where it needs one, or whose escalation
 * begins with the Standing Committee alone or comes down again.
 */
final class PolicyCheck {

    private static final int LONGEST_REASON = 1000;

    private final PolicyDraft draft;
    private final PolicyTables released;
    private final List<String> problems = new ArrayList<>();

    private PolicyCheck(PolicyDraft draft, PolicyTables released) {
        this.draft = draft;
        this.released = released;
    }

    record Checked(PolicyTables tables, LocalDate appliesFrom, String reason) {}

    /**
     * @param released what the software brings: which kinds there are and what each needs
     * @throws InvalidPolicy with every problem
     */
    static Checked check(PolicyDraft draft, PolicyTables released, LocalDate today) {
        PolicyCheck check = new PolicyCheck(draft, released);
        check.unknownKinds();
        Map<DeadlineKind, List<PolicyRule>> rules = new EnumMap<>(DeadlineKind.class);
        Map<DeadlineKind, Integer> leadTimes = new EnumMap<>(DeadlineKind.class);
        for (DeadlineKind kind : released.rules().keySet()) {
            rules.put(kind, check.rules(kind));
            check.leadTime(kind).ifPresent(days -> leadTimes.put(kind, days));
        }
        Optional<LocalDate> appliesFrom = check.appliesFrom(today);
        check.reason();
        if (!check.problems.isEmpty()) {
            throw new InvalidPolicy(check.problems);
        }
        return new Checked(
                new PolicyTables(rules, leadTimes),
                appliesFrom.orElseThrow(),
                draft.reason().strip());
    }

    private void unknownKinds() {
        draft.rows().stream()
                .map(PolicyDraft.Row::kind)
                .distinct()
                .filter(word -> released.rules().keySet().stream()
                        .noneMatch(kind -> kind.word().equals(word)))
                .forEach(word -> problems.add("Không có loại thời hạn “%s”".formatted(word)));
    }

    private List<PolicyRule> rules(DeadlineKind kind) {
        List<PolicyDraft.Row> rows = draft.rows().stream()
                .filter(row -> row.kind().equals(kind.word()))
                .toList();
        List<PolicyRule> rules = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            PolicyRowCheck.Checked checked = PolicyRowCheck.check(rows.get(i), kind);
            if (checked.rule() != null) {
                rules.add(checked.rule());
            }
            String place = "%s, dòng %d: ".formatted(PolicyWords.title(kind), i + 1);
            checked.problems().forEach(problem -> problems.add(place + problem));
        }
        doubled(kind, rows);
        if (rules.size() == rows.size()) {
            gaps(kind, rules);
        }
        return rules;
    }

    private void doubled(DeadlineKind kind, List<PolicyDraft.Row> rows) {
        for (int i = 0; i < rows.size(); i++) {
            PolicyDraft.Row row = rows.get(i);
            List<PolicyDraft.Row> before = rows.subList(0, i);
            String place = "%s, dòng %d: ".formatted(PolicyWords.title(kind), i + 1);
            if (before.stream().anyMatch(other -> other.level().equals(row.level()))) {
                problems.add(place + "mã mức “%s” đã dùng ở dòng trên".formatted(row.level()));
            }
            Optional<Integer> day = PolicyRowCheck.days(row.workingDays());
            if (day.isPresent()
                    && before.stream().anyMatch(other -> PolicyRowCheck.days(other.workingDays())
                            .equals(day))) {
                problems.add(place + "trùng ngày (%s) với một dòng trên".formatted(PolicyWords.when(day.get())));
            }
            if (row.decision() && before.stream().anyMatch(PolicyDraft.Row::decision)) {
                problems.add(place + "mỗi loại thời hạn chỉ xin ý kiến chỉ đạo một lần");
            }
        }
    }

    private void gaps(DeadlineKind kind, List<PolicyRule> rules) {
        String place = PolicyWords.title(kind) + ": ";
        List<PolicyRule> defaults = released.rules(kind);
        if (rules.isEmpty()) {
            problems.add(place + "chưa có mức nào");
            return;
        }
        if (has(defaults, false) && !has(rules, false)) {
            problems.add(place + "phải có ít nhất một mức trước hạn hoặc đúng ngày đến hạn");
        }
        if (has(defaults, true) && !has(rules, true)) {
            problems.add(place + "phải có ít nhất một mức sau hạn");
        }
        ladder(place, new PolicyTables(Map.of(kind, rules), Map.of()).rules(kind));
    }

    private static boolean has(List<PolicyRule> rules, boolean after) {
        return rules.stream().anyMatch(rule -> rule.afterDeadline() == after);
    }

    /** What is late is reported upwards, step by step. */
    private void ladder(String place, List<PolicyRule> inOrder) {
        List<PolicyRule> late =
                inOrder.stream().filter(PolicyRule::afterDeadline).toList();
        if (!late.isEmpty() && late.get(0).audiences().equals(List.of(Audience.STANDING_COMMITTEE))) {
            problems.add(place
                    + "mức sau hạn đầu tiên (%s) phải báo cho cấp dưới Ban Thường vụ trước"
                            .formatted(PolicyWords.when(late.get(0).workingDays())));
        }
        IntStream.range(1, late.size())
                .filter(i -> !highest(late.get(i - 1)).atMost(highest(late.get(i))))
                .forEach(i -> problems.add(place
                        + "mức %s báo cho cấp thấp hơn mức %s; càng quá hạn phải báo cáo cấp bằng hoặc cao hơn"
                                .formatted(
                                        PolicyWords.when(late.get(i).workingDays()),
                                        PolicyWords.when(late.get(i - 1).workingDays()))));
    }

    private static Audience highest(PolicyRule rule) {
        return rule.audiences().stream()
                .reduce((one, other) -> one.atMost(other) ? other : one)
                .orElseThrow();
    }

    private Optional<Integer> leadTime(DeadlineKind kind) {
        if (!released.leadTimes().containsKey(kind)) {
            return Optional.empty();
        }
        String typed = draft.leadTimes().getOrDefault(kind, "");
        Optional<Integer> days = PolicyRowCheck.integer(typed, 1, PolicyRowCheck.FARTHEST);
        if (days.isEmpty()) {
            problems.add("%s: thời gian xử lý “%s” phải là số nguyên từ 1 đến %d ngày làm việc"
                    .formatted(PolicyWords.title(kind), typed, PolicyRowCheck.FARTHEST));
        }
        return days;
    }

    private Optional<LocalDate> appliesFrom(LocalDate today) {
        try {
            LocalDate day = LocalDate.parse(draft.appliesFrom().strip());
            if (day.isBefore(today)) {
                problems.add("Ngày áp dụng không được ở quá khứ");
            } else if (!VietnamTime.isPlausible(day)) {
                problems.add("Ngày áp dụng quá xa");
            }
            return Optional.of(day);
        } catch (DateTimeParseException e) {
            problems.add("Chưa nhập ngày áp dụng hoặc ngày không hợp lệ");
            return Optional.empty();
        }
    }

    private void reason() {
        if (draft.reason().isBlank()) {
            problems.add("Chưa nhập lý do thay đổi");
        } else if (draft.reason().length() > LONGEST_REASON) {
            problems.add("Lý do dài quá %d ký tự".formatted(LONGEST_REASON));
        }
    }
}
