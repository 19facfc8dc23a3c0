package vn.dondoc.watch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.notification.NoticeFacts.Urgency;

/** Reads one typed row, and says everything that is wrong with it. */
final class PolicyRowCheck {

    static final int FARTHEST = 60;
    private static final int LONGEST_LABEL = 150;
    private static final Pattern LEVEL = Pattern.compile("[a-z][A-Za-z0-9]{0,29}");
    private static final Pattern INTEGER = Pattern.compile("[+-]?\\d{1,6}");
    /** Would end the text, or begin an expression, in the decision table. */
    private static final Pattern UNFIT = Pattern.compile("[\"\\\\{}\\p{Cntrl}]");

    private final PolicyDraft.Row row;
    private final DeadlineKind kind;
    private final List<String> problems = new ArrayList<>();

    private PolicyRowCheck(PolicyDraft.Row row, DeadlineKind kind) {
        this.row = row;
        this.kind = kind;
    }

    /** @param rule null where there are problems */
    record Checked(@Nullable PolicyRule rule, List<String> problems) {}

    static Checked check(PolicyDraft.Row row, DeadlineKind kind) {
        PolicyRowCheck check = new PolicyRowCheck(row, kind);
        PolicyRule rule = check.read();
        return new Checked(check.problems.isEmpty() ? rule : null, check.problems);
    }

    private @Nullable PolicyRule read() {
        Integer days = readDays(row.workingDays());
        Urgency urgency = urgency();
        List<Audience> audiences = audiences();
        checkWords();
        if (days == null || urgency == null) {
            return null;
        }
        checkUrgency(days, urgency);
        checkDecision(days, urgency, audiences);
        return new PolicyRule(row.level(), days, row.label(), urgency, audiences, row.decision());
    }

    private @Nullable Integer readDays(String typed) {
        Optional<Integer> days = days(typed);
        if (days.isEmpty()) {
            problems.add("số ngày làm việc “%s” phải là số nguyên từ −%d đến +%d".formatted(typed, FARTHEST, FARTHEST));
        }
        return days.orElse(null);
    }

    /** Empty where they are no integer within the bounds. */
    static Optional<Integer> days(String typed) {
        return integer(typed, -FARTHEST, FARTHEST);
    }

    static Optional<Integer> integer(String typed, int least, int most) {
        return Optional.of(typed.strip())
                .filter(text -> INTEGER.matcher(text).matches())
                .map(Integer::valueOf)
                .filter(number -> number >= least && number <= most);
    }

    private @Nullable Urgency urgency() {
        Optional<Urgency> urgency = Arrays.stream(Urgency.values())
                .filter(value -> value != Urgency.INFORMATION)
                .filter(value -> value.name().equals(row.urgency()))
                .findFirst();
        if (urgency.isEmpty()) {
            problems.add("chưa chọn tính chất của mức");
        }
        return urgency.orElse(null);
    }

    private List<Audience> audiences() {
        if (row.audiences().isEmpty()) {
            problems.add("chưa chọn người nhận");
        }
        List<Audience> audiences = new ArrayList<>();
        for (String word : row.audiences()) {
            Audience.ofWord(word)
                    .ifPresentOrElse(
                            audiences::add, () -> problems.add("không có nhóm người nhận “%s”".formatted(word)));
        }
        return List.copyOf(audiences);
    }

    private void checkWords() {
        if (!LEVEL.matcher(row.level()).matches()) {
            problems.add(
                    "mã mức “%s” phải bắt đầu bằng chữ thường không dấu, chỉ gồm chữ không dấu và số, tối đa 30 ký tự"
                            .formatted(row.level()));
        }
        if (row.label().isBlank()) {
            problems.add("chưa nhập tên gọi trong thư");
        } else if (row.label().length() > LONGEST_LABEL) {
            problems.add("tên gọi trong thư dài quá %d ký tự".formatted(LONGEST_LABEL));
        } else if (UNFIT.matcher(row.label()).find()) {
            problems.add("tên gọi trong thư không được chứa dấu nháy kép thẳng, gạch chéo ngược hoặc ngoặc nhọn");
        }
    }

    private void checkUrgency(int days, Urgency urgency) {
        if (days <= 0 && urgency != Urgency.REMINDER) {
            problems.add("mức trước hạn hoặc đúng ngày đến hạn phải có tính chất “Nhắc việc”");
        }
        if (days > 0 && urgency == Urgency.REMINDER) {
            problems.add("mức sau hạn không thể có tính chất “Nhắc việc”");
        }
    }

    private void checkDecision(int days, Urgency urgency, List<Audience> audiences) {
        if (row.decision() != (urgency == Urgency.DECISION)) {
            problems.add("tính chất “Xin ý kiến chỉ đạo” phải đi cùng ô “Ban Thường vụ cho ý kiến”");
        }
        if (!row.decision()) {
            return;
        }
        if (kind != DeadlineKind.MILESTONE) {
            problems.add(
                    "chỉ xin ý kiến chỉ đạo đối với loại “%s”".formatted(PolicyWords.title(DeadlineKind.MILESTONE)));
        }
        if (days <= 0) {
            problems.add("chỉ xin ý kiến chỉ đạo sau hạn");
        }
        if (!audiences.contains(Audience.STANDING_COMMITTEE)) {
            problems.add("mức xin ý kiến chỉ đạo phải gửi tới “%s”".formatted(Audience.STANDING_COMMITTEE.title()));
        }
    }
}
