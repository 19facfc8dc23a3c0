package vn.dondoc.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import vn.dondoc.calendar.VietnamTime;
import vn.dondoc.calendar.WorkingDays;
import vn.dondoc.rehearsal.MovableClock;
import vn.dondoc.rehearsal.PageVisitor;
import vn.dondoc.rehearsal.RehearsalTest;
import vn.dondoc.rehearsal.TimeMachine;

/**
 * An administrator changes the policy while 176 deadlines are being watched and nobody answers. The tests are one story;
 * time goes on: decided on 05/01/2026, in force from 20/01/2026, changed at once on 02/02/2026.
 */
@RehearsalTest
@TestMethodOrder(MethodOrderer.MethodName.class)
class PolicyChangeProcessTest {

    private static final LocalDate FROM = LocalDate.of(2026, 1, 20);
    private static final LocalDate AT_ONCE = LocalDate.of(2026, 2, 2);
    private static final LocalDate END = LocalDate.of(2026, 4, 15);
    private static final String CHANGE = "/pages/policy/change";
    private static final PolicyTables RELEASED = ReleasedTables.read();

    @Autowired
    TimeMachine machine;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DeadlinePolicy policy;

    @Autowired
    PolicyVersions versions;

    @Autowired
    PolicyChanges changes;

    @Autowired
    WorkingDays workingDays;

    @Autowired
    ManagementService management;

    @Autowired
    RuntimeService runtime;

    @Autowired
    RepositoryService repository;

    @Autowired
    ApplicationContext application;

    @LocalServerPort
    int port;

    @BeforeEach
    void leaveReviewsAside() {
        machine.withoutReviews();
    }

    @Test
    void a_thePageShowsWhatTheSoftwareBringsToThoseWhoSeeEverything() {
        machine.runDue();

        for (String reader : List.of("vptu.theodoi", "ubkt.giamsat", "quantri")) {
            HttpResponse<String> page = as(reader).get("/pages/policy");
            assertThat(page.statusCode()).as(reader).isEqualTo(200);
            assertThat(page.body())
                    .contains("Báo cáo kết quả theo mốc", "7 ngày làm việc trước hạn", "Người được giao xử lý")
                    .contains("Bảng đi kèm phần mềm", "Đang áp dụng")
                    .contains(reader.equals("quantri") ? "Thay đổi chính sách" : "Các phiên bản");
        }
        assertThat(as("ubkt.giamsat").get("/pages/policy").body()).doesNotContain("Thay đổi chính sách");
        HttpResponse<String> refused = as("btc.canbo").get("/pages/policy");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).doesNotContain("due7");
    }

    @Test
    void b_nobodyButAnAdministratorChangesIt() {
        State before = state();
        MultiValueMap<String, String> fields = fields("apply", tenDaysBefore(), FROM.toString(), "Thử");
        fields.add("newest", "1");

        for (String other : List.of("vptu.lanhdao", "thuongtruc", "ubkt.giamsat", "btc.lanhdao")) {
            assertThat(as(other).get(CHANGE).statusCode()).as(other).isEqualTo(403);
            assertThat(as(other).post(CHANGE, fields).statusCode()).as(other).isEqualTo(403);
        }
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void c_aRefusedChangeNamesEveryProblemAndChangesNothing() {
        moveTo(LocalDate.of(2026, 1, 5), 9);
        State before = state();
        List<PolicyDraft.Row> wrong =
                change(released(), "milestone", "due7", row -> row(row, row.level(), "-3", row.label()));

        for (String step : List.of("check", "apply")) {
            MultiValueMap<String, String> fields = fields(step, wrong, "2026-01-04", "");
            fields.add("newest", "1");
            HttpResponse<String> answer = as("quantri").post(CHANGE, fields);
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body())
                    .contains("3 điểm cần sửa")
                    .contains(
                            "Báo cáo kết quả theo mốc, dòng 2: trùng ngày (3 ngày làm việc trước hạn) với một dòng trên")
                    .contains("Ngày áp dụng không được ở quá khứ", "Chưa nhập lý do thay đổi");
        }
        assertThat(as("quantri")
                        .post(CHANGE, fields("check", released(), "2026-01-20", "x"))
                        .body())
                .contains("Không có gì thay đổi");
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void d_aCheckShowsWhatChangesAndOnlyWhatWasShownIsApplied() {
        State before = state();
        HttpResponse<String> check =
                as("quantri").post(CHANGE, fields("check", tenDaysBefore(), FROM.toString(), "Quy chế <mới>"));

        assertThat(check.statusCode()).isEqualTo(200);
        assertThat(check.body())
                .contains("Bỏ mức: 7 ngày làm việc trước hạn", "Thêm mức: 10 ngày làm việc trước hạn")
                .contains("Thời gian xử lý: 3 → 4 ngày làm việc")
                .contains("Liên quan tới %d thời hạn".formatted(openWatches("milestone")))
                .contains("Quy chế &lt;mới&gt;");
        assertThat(state()).as("a check changes nothing").isEqualTo(before);

        MultiValueMap<String, String> stale = fields("apply", tenDaysBefore(), FROM.toString(), "x");
        stale.add("newest", "0");
        assertThat(as("quantri").post(CHANGE, stale).body()).contains("vừa được thay đổi ở nơi khác");
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void e_aVersionForALaterDayWaitsAndEveryWatchOfItsKindWillLookThatMorning() {
        apply(tenDaysBefore(), FROM);

        assertThat(policy.rules(DeadlineKind.MILESTONE))
                .extracting(PolicyRule::level)
                .contains("due7")
                .doesNotContain("due10");
        assertThat(policy.leadTime(DeadlineKind.ACCEPTANCE)).isEqualTo(3);
        assertThat(timers("milestone"))
                .isNotEmpty()
                .allMatch(due -> !due.isAfter(VietnamTime.reminderHourOf(FROM)), "looks on that morning at the latest");
        assertThat(timers("undated")).allMatch(due -> due.isAfter(VietnamTime.reminderHourOf(FROM)));
        assertThat(as("vptu.theodoi").get("/pages/policy").body())
                .contains("Từ ngày 20/01/2026 áp dụng phiên bản số 2.", "Chờ đến ngày áp dụng", "Quản trị hệ thống");
    }

    @Test
    void f_aReleaseWithAnotherTableKeepsTheProvincesPolicy() throws Exception {
        DmnModelInstance otherRelease = ReleasedTables.document();
        otherRelease
                .getModelElementById("workingDays_milestone_due7")
                .getChildElementsByType(org.camunda.bpm.model.dmn.instance.Text.class)
                .forEach(text -> text.setTextContent("-8"));
        moveTo(LocalDate.of(2026, 1, 21), 9);
        PolicyTables before = changes.history().tables(LocalDate.of(2026, 1, 21));

        repository
                .createDeployment()
                .name("dondoc")
                .source("application")
                .addModelInstance("watch/deadline-policy.dmn", otherRelease)
                .deploy();
        start("recordReleasedPolicy");

        assertThat(changes.history().released().orElseThrow().tables().days(DeadlineKind.MILESTONE))
                .containsEntry("due7", -8);
        assertThat(changes.history().tables(LocalDate.of(2026, 1, 21))).isEqualTo(before);
        assertThat(policy.rules(DeadlineKind.MILESTONE))
                .extracting(PolicyRule::level)
                .contains("due10")
                .doesNotContain("due7");
        assertThat(policy.leadTime(DeadlineKind.ACCEPTANCE)).isEqualTo(4);
        // The release goes back to what it was: deployed again, later than the province's version.
        start("modelDeployment");
        start("recordReleasedPolicy");
        start("recordReleasedPolicy");
        assertThat(changes.history().versions()).hasSize(4);
        assertThat(changes.history().tables(LocalDate.of(2026, 1, 21))).isEqualTo(before);
        assertThat(as("quantri").get("/pages/policy").body()).contains("không áp dụng vì tỉnh đã có bảng riêng");
    }

    @Test
    void g_aChangeForTodayIsSeenByEveryWatchAtOnce() {
        moveTo(AT_ONCE, 10);
        List<PolicyDraft.Row> rows = Stream.concat(
                        tenDaysBefore().stream(),
                        Stream.of(new PolicyDraft.Row(
                                "milestone", "", "-12", "Nhắc sớm", "REMINDER", List.of("officer"), false)))
                .toList();
        apply(rows, AT_ONCE);
        assertThat(timers("milestone")).allMatch(due -> !due.isAfter(clock.instant()), "due at once");
        machine.runDue();

        assertThat(timers("milestone")).isNotEmpty().allMatch(due -> due.isAfter(clock.instant()));
        assertThat(policy.rules(DeadlineKind.MILESTONE))
                .extracting(PolicyRule::level)
                .contains("due12");
    }

    @Test
    void h_everythingWasSaidByTheTableOfItsDayAndNothingTwice() {
        moveTo(END, 9);

        assertThat(said()).isEqualTo(expected());
        assertThat(said()).anyMatch(line -> line.contains(" due10 ")).anyMatch(line -> line.contains(" due12 "));
        assertThat(runtime.createIncidentQuery().count()).isZero();
        assertThat(jdbc.sql("select count(*) from dondoc.checkpoint where outcome = 'superseded' and level = 'due10'")
                        .query(Integer.class)
                        .single())
                .as("what had passed before the version applied is on record as not said")
                .isPositive();
    }

    @Test
    void i_theEngineKeepsEveryVersionAndTheRowsCannotBeChanged() {
        for (DeadlineKind kind : DeadlineKind.values()) {
            assertThat(versions.published(kind).decisionVersion())
                    .as("SQL and Java find the same version")
                    .isEqualTo(jdbc.sql("select decision_version from dondoc.policy_version where id = :id")
                            .param(
                                    "id",
                                    changes.history()
                                            .inForce(kind, END)
                                            .orElseThrow()
                                            .id())
                            .query(Integer.class)
                            .single());
        }
        assertThat(repository
                        .createDecisionDefinitionQuery()
                        .decisionDefinitionKey("deadlinePolicy")
                        .count())
                .isEqualTo(5);
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> jdbc.sql("update dondoc.policy_version set reason = 'x'")
                                .update())
                .hasMessageContaining("never changed");
    }

    /** "subject due level day" of every level of a milestone, worked out from the document's deadlines. */
    private TreeSet<String> expected() {
        TreeSet<String> expected = new TreeSet<>();
        jdbc.sql("select id, due_on from dondoc.milestone where due_on is not null")
                .query((row, n) -> Map.entry(row.getLong("id"), row.getObject("due_on", LocalDate.class)))
                .list()
                .forEach(milestone -> {
                    expect(expected, milestone, Map.of("due7", -7), LocalDate.MIN, FROM);
                    expect(expected, milestone, Map.of("due10", -10), FROM, LocalDate.MAX);
                    expect(expected, milestone, Map.of("due12", -12), AT_ONCE.plusDays(1), LocalDate.MAX);
                    expect(
                            expected,
                            milestone,
                            Map.of("due3", -3, "late1", 1, "late3", 3, "late5", 5),
                            LocalDate.MIN,
                            LocalDate.MAX);
                });
        return expected;
    }

    private void expect(
            TreeSet<String> expected,
            Map.Entry<Long, LocalDate> milestone,
            Map<String, Integer> levels,
            LocalDate from,
            LocalDate before) {
        levels.forEach((level, days) -> {
            LocalDate day = workingDays.shift(milestone.getValue(), days);
            if (!day.isBefore(from) && day.isBefore(before) && !day.isAfter(END)) {
                expected.add("%d %s %s %s".formatted(milestone.getKey(), milestone.getValue(), level, day));
            }
        });
    }

    private TreeSet<String> said() {
        return new TreeSet<>(jdbc.sql(
                        """
                select split_part(key, ':', 2) || ' ' || split_part(key, ':', 3) || ' ' || split_part(key, ':', 4) || ' '
                  || to_char(created_at at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD')
                from dondoc.notification where key like 'milestone:%'""")
                .query(String.class)
                .list());
    }

    /** All that a change would touch. */
    private record State(long versions, long definitions, List<Instant> timers) {}

    private State state() {
        return new State(
                changes.history().newest(),
                repository.createDecisionDefinitionQuery().count(),
                timers("milestone"));
    }

    private List<Instant> timers(String kind) {
        List<String> watches = runtime
                .createProcessInstanceQuery()
                .processDefinitionKey("deadlineWatch")
                .variableValueEquals("kind", kind)
                .list()
                .stream()
                .map(org.camunda.bpm.engine.runtime.Execution::getId)
                .toList();
        return management.createJobQuery().timers().processDefinitionKey("deadlineWatch").list().stream()
                .filter(timer -> watches.contains(timer.getProcessInstanceId()))
                .map(Job::getDuedate)
                .map(Date::toInstant)
                .sorted()
                .toList();
    }

    private int openWatches(String kind) {
        return timers(kind).size();
    }

    private void apply(List<PolicyDraft.Row> rows, LocalDate from) {
        HttpResponse<String> check = as("quantri").post(CHANGE, fields("check", rows, from.toString(), "Quy chế mới"));
        assertThat(check.statusCode()).as(check.body()).isEqualTo(200);
        Matcher newest = Pattern.compile("name=\"newest\" value=\"(\\d+)\"").matcher(check.body());
        assertThat(newest.find()).isTrue();
        MultiValueMap<String, String> fields = fields("apply", rows, from.toString(), "Quy chế mới");
        fields.add("newest", newest.group(1));
        HttpResponse<String> answer = as("quantri").post(CHANGE, fields);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    }

    private void start(String runner) throws Exception {
        application.getBean(runner, ApplicationRunner.class).run(new DefaultApplicationArguments());
    }

    private void moveTo(LocalDate day, int hour) {
        machine.moveTo(day.atTime(hour, 0).atZone(VietnamTime.ZONE).toInstant());
    }

    private PageVisitor as(String user) {
        return PageVisitor.login(port, user);
    }

    private static List<PolicyDraft.Row> released() {
        return PolicyDraft.of(RELEASED, "").rows();
    }

    /** The level "due7" goes, another comes ten days before. */
    private static List<PolicyDraft.Row> tenDaysBefore() {
        return change(released(), "milestone", "due7", row -> row(row, "", "-10", "Nhắc việc: còn 10 ngày làm việc"));
    }

    private static List<PolicyDraft.Row> change(
            List<PolicyDraft.Row> rows, String kind, String level, UnaryOperator<PolicyDraft.Row> change) {
        return rows.stream()
                .map(row -> row.kind().equals(kind) && row.level().equals(level) ? change.apply(row) : row)
                .toList();
    }

    private static PolicyDraft.Row row(PolicyDraft.Row row, String level, String days, String label) {
        return new PolicyDraft.Row(row.kind(), level, days, label, row.urgency(), row.audiences(), row.decision());
    }

    /** The form's fields as a browser sends them; where the level due10 comes, acceptance gets a day more. */
    private static MultiValueMap<String, String> fields(
            String step, List<PolicyDraft.Row> rows, String from, String reason) {
        MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
        fields.add("step", step);
        for (int i = 0; i < rows.size(); i++) {
            PolicyDraft.Row row = rows.get(i);
            fields.add("row", String.valueOf(i));
            fields.add("kind." + i, row.kind());
            fields.add("level." + i, row.level());
            fields.add("workingDays." + i, row.workingDays());
            fields.add("label." + i, row.label());
            fields.add("urgency." + i, row.urgency());
            fields.addAll("audience." + i, row.audiences());
            if (row.decision()) {
                fields.add("decision." + i, "true");
            }
        }
        boolean changed = rows.stream().anyMatch(row -> row.workingDays().equals("-10"));
        RELEASED.leadTimes()
                .forEach((kind, days) -> fields.add(
                        "leadTime." + kind.word(),
                        String.valueOf(changed && kind == DeadlineKind.ACCEPTANCE ? days + 1 : days)));
        fields.add("appliesFrom", from);
        fields.add("reason", reason);
        return fields;
    }
}
