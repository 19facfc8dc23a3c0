package vn.dondoc.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyCheckTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 1, 5);
    private static final PolicyTables RELEASED = ReleasedTables.read();
    private static final PolicyDraft RIGHT = new PolicyDraft(
            PolicyDraft.of(RELEASED, "").rows(),
            PolicyDraft.of(RELEASED, "").leadTimes(),
            "2026-01-05",
            " Quy chế mới ");

    @Test
    void whatTheSoftwareBringsIsRight() {
        PolicyCheck.Checked checked = PolicyCheck.check(RIGHT, RELEASED, TODAY);

        assertThat(checked).isEqualTo(new PolicyCheck.Checked(RELEASED, TODAY, "Quy chế mới"));
    }

    @Test
    void anUnknownAudienceKindOrUrgencyIsNamed() {
        assertThat(problems(change("milestone", "late3", row -> audience(row, "officeChief", "minister"))))
                .containsExactly("Báo cáo kết quả theo mốc, dòng 4: không có nhóm người nhận “minister”");
        assertThat(problems(change("milestone", "late3", PolicyCheckTest::audience)))
                .containsExactly("Báo cáo kết quả theo mốc, dòng 4: chưa chọn người nhận");
        assertThat(problems(RIGHT.with(new PolicyDraft.Row("party", "x", "1", "X", "LATE", List.of("officer"), false))))
                .containsExactly("Không có loại thời hạn “party”");
        assertThat(problems(change("milestone", "late3", row -> urgency(row, "INFORMATION"))))
                .containsExactly("Báo cáo kết quả theo mốc, dòng 4: chưa chọn tính chất của mức");
    }

    @Test
    void twoLevelsOfOneNameOrOnOneDayOverlap() {
        assertThat(problems(change("milestone", "due3", row -> level(row, "due7"))))
                .containsExactly("Báo cáo kết quả theo mốc, dòng 2: mã mức “due7” đã dùng ở dòng trên");
        assertThat(problems(change("milestone", "due3", row -> days(row, "-7"))))
                .containsExactly(
                        "Báo cáo kết quả theo mốc, dòng 2: trùng ngày (7 ngày làm việc trước hạn) với một dòng trên");
    }

    @Test
    void theSameNameAndDayAreFreeInAnotherKind() {
        assertThat(RELEASED.days(DeadlineKind.RECEIPT))
                .containsAllEntriesOf(Map.of("late1", 1))
                .doesNotContainEntry("due7", -7);
        assertThat(RELEASED.days(DeadlineKind.MILESTONE)).containsAllEntriesOf(Map.of("late1", 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "1.5", "61", "-61", "1e1", "99999999999"})
    void daysAreIntegersWithinReach(String typed) {
        assertThat(problems(change("milestone", "late5", row -> days(row, typed))))
                .containsExactly(
                        "Báo cáo kết quả theo mốc, dòng 5: số ngày làm việc “%s” phải là số nguyên từ −60 đến +60"
                                .formatted(typed));
    }

    @Test
    void aKindWithoutLevelsOrWithNoneBeforeOrAfterTheDeadlineHasAGap() {
        assertThat(problems(without("urge", "due1", "late1", "late3")))
                .containsExactly("Trả lời ý kiến đôn đốc: chưa có mức nào");
        assertThat(problems(without("urge", "due1")))
                .containsExactly("Trả lời ý kiến đôn đốc: phải có ít nhất một mức trước hạn hoặc đúng ngày đến hạn");
        assertThat(problems(without("urge", "late1", "late3")))
                .containsExactly("Trả lời ý kiến đôn đốc: phải có ít nhất một mức sau hạn");
        assertThat(PolicyCheck.check(without("receipt", "late1"), RELEASED, TODAY)
                        .tables())
                .as("the release reminds nobody of a receipt before its day")
                .isNotEqualTo(RELEASED);
    }

    @Test
    void escalationBeginsBelowTheStandingCommitteeAndNeverComesDown() {
        assertThat(problems(change("acceptance", "late1", row -> audience(row, "standingCommittee"))))
                .containsExactly(
                        "Nghiệm thu kết quả: mức sau hạn đầu tiên (1 ngày làm việc sau hạn) phải báo cho cấp dưới Ban Thường vụ trước");
        assertThat(problems(change("receipt", "late3", row -> audience(row, "officer"))))
                .containsExactly(
                        "Tiếp nhận, phân công: mức 3 ngày làm việc sau hạn báo cho cấp thấp hơn mức 1 ngày làm việc sau hạn;"
                                + " càng quá hạn phải báo cáo cấp bằng hoặc cao hơn");
    }

    @Test
    void onlyALateMilestoneAsksForADecisionOnceAndOfTheStandingCommittee() {
        assertThat(problems(change("urge", "late3", row -> decision(urgency(row, "DECISION"), true))))
                .containsExactly(
                        "Trả lời ý kiến đôn đốc, dòng 3: chỉ xin ý kiến chỉ đạo đối với loại “Báo cáo kết quả theo mốc”",
                        "Trả lời ý kiến đôn đốc, dòng 3: mức xin ý kiến chỉ đạo phải gửi tới “Thường trực, Ban Thường vụ Tỉnh ủy”");
        assertThat(problems(change(
                        "milestone",
                        "late3",
                        row -> audience(decision(urgency(row, "DECISION"), true), "standingCommittee"))))
                .containsExactly("Báo cáo kết quả theo mốc, dòng 5: mỗi loại thời hạn chỉ xin ý kiến chỉ đạo một lần");
        assertThat(problems(change("milestone", "late5", row -> decision(row, false))))
                .singleElement()
                .asString()
                .contains("phải đi cùng ô “Ban Thường vụ cho ý kiến”");
        assertThat(problems(change("milestone", "late5", row -> days(row, "-5"))))
                .containsExactly(
                        "Báo cáo kết quả theo mốc, dòng 5: mức trước hạn hoặc đúng ngày đến hạn phải có tính chất “Nhắc việc”",
                        "Báo cáo kết quả theo mốc, dòng 5: chỉ xin ý kiến chỉ đạo sau hạn");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"", "\\", "${time}", "a\nb"})
    void wordsThatWouldEndTheTextInTheTableAreRefused(String label) {
        assertThat(problems(change("milestone", "due7", row -> label(row, label))))
                .singleElement()
                .asString()
                .contains("không được chứa");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "61", "2,5", "-1"})
    void aKindWhoseDayNobodyNamesNeedsALeadTime(String typed) {
        Map<DeadlineKind, String> leadTimes = new EnumMap<>(RIGHT.leadTimes());
        leadTimes.put(DeadlineKind.ACCEPTANCE, typed);

        assertThat(problems(new PolicyDraft(RIGHT.rows(), leadTimes, RIGHT.appliesFrom(), RIGHT.reason())))
                .containsExactly("Nghiệm thu kết quả: thời gian xử lý “%s” phải là số nguyên từ 1 đến 60 ngày làm việc"
                        .formatted(typed));
    }

    @Test
    void everyProblemIsSaidAtOnce() {
        PolicyDraft draft = change("milestone", "due7", row -> days(label(row, " "), "x"));

        assertThat(problems(new PolicyDraft(draft.rows(), Map.of(), "2026-01-04", "")))
                .hasSize(2 + RELEASED.leadTimes().size() + 2)
                .contains(
                        "Báo cáo kết quả theo mốc, dòng 1: chưa nhập tên gọi trong thư",
                        "Ngày áp dụng không được ở quá khứ",
                        "Chưa nhập lý do thay đổi");
        assertThat(problems(new PolicyDraft(RIGHT.rows(), RIGHT.leadTimes(), "31/02/2026", "x")))
                .containsExactly("Chưa nhập ngày áp dụng hoặc ngày không hợp lệ");
    }

    @Test
    void aNewRowGetsANameOfItsOwnByItsDay() {
        PolicyDraft.Row ten = days(PolicyDraft.Row.empty(DeadlineKind.MILESTONE), "-10");
        PolicyDraft.Row seven = days(PolicyDraft.Row.empty(DeadlineKind.MILESTONE), "-7");

        assertThat(RIGHT.with(ten).with(seven).named().rows())
                .filteredOn(row -> row.label().isEmpty())
                .extracting(PolicyDraft.Row::level)
                .containsExactly("due10", "due7x2");
    }

    @Test
    void theDraftIsNotChangedByACheck() {
        assertThatThrownBy(() -> PolicyCheck.check(without("urge", "due1"), RELEASED, TODAY))
                .isInstanceOf(InvalidPolicy.class);
        assertThat(PolicyCheck.check(RIGHT, RELEASED, TODAY).tables()).isEqualTo(RELEASED);
    }

    private static List<String> problems(PolicyDraft draft) {
        InvalidPolicy refusal =
                catchThrowableOfType(InvalidPolicy.class, () -> PolicyCheck.check(draft, RELEASED, TODAY));
        assertThat(refusal).as("a refusal").isNotNull();
        return refusal.problems();
    }

    private static PolicyDraft change(String kind, String level, UnaryOperator<PolicyDraft.Row> change) {
        return new PolicyDraft(
                RIGHT.rows().stream()
                        .map(row -> row.kind().equals(kind) && row.level().equals(level) ? change.apply(row) : row)
                        .toList(),
                RIGHT.leadTimes(),
                RIGHT.appliesFrom(),
                RIGHT.reason());
    }

    private static PolicyDraft without(String kind, String... levels) {
        return new PolicyDraft(
                RIGHT.rows().stream()
                        .filter(row ->
                                !row.kind().equals(kind) || Stream.of(levels).noneMatch(row.level()::equals))
                        .toList(),
                RIGHT.leadTimes(),
                RIGHT.appliesFrom(),
                RIGHT.reason());
    }

    private static PolicyDraft.Row level(PolicyDraft.Row row, String level) {
        return new PolicyDraft.Row(
                row.kind(), level, row.workingDays(), row.label(), row.urgency(), row.audiences(), row.decision());
    }

    private static PolicyDraft.Row days(PolicyDraft.Row row, String days) {
        return new PolicyDraft.Row(
                row.kind(), row.level(), days, row.label(), row.urgency(), row.audiences(), row.decision());
    }

    private static PolicyDraft.Row label(PolicyDraft.Row row, String label) {
        return new PolicyDraft.Row(
                row.kind(), row.level(), row.workingDays(), label, row.urgency(), row.audiences(), row.decision());
    }

    private static PolicyDraft.Row urgency(PolicyDraft.Row row, String urgency) {
        return new PolicyDraft.Row(
                row.kind(), row.level(), row.workingDays(), row.label(), urgency, row.audiences(), row.decision());
    }

    private static PolicyDraft.Row audience(PolicyDraft.Row row, String... words) {
        return new PolicyDraft.Row(
                row.kind(), row.level(), row.workingDays(), row.label(), row.urgency(), List.of(words), row.decision());
    }

    private static PolicyDraft.Row decision(PolicyDraft.Row row, boolean decision) {
        return new PolicyDraft.Row(
                row.kind(), row.level(), row.workingDays(), row.label(), row.urgency(), row.audiences(), decision);
    }
}
