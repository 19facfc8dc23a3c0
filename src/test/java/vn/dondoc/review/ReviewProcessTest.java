package vn.dondoc.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.Spin;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.calendar.VietnamTime;
import vn.dondoc.form.InvalidInput;
import vn.dondoc.rehearsal.MovableClock;
import vn.dondoc.rehearsal.OnRecord;
import vn.dondoc.rehearsal.RehearsalTest;
import vn.dondoc.rehearsal.ScriptedOfficials;
import vn.dondoc.rehearsal.TimeMachine;

/** A quarter's review from the morning on which it opens to its published report, on the real resolution. */
@RehearsalTest
@TestMethodOrder(MethodOrderer.MethodName.class)
class ReviewProcessTest {

    private static final LocalDate OPENS = LocalDate.of(2026, 3, 17);
    private static final LocalDate DUE = LocalDate.of(2026, 3, 31);
    private static final LocalDate CUT_OFF = LocalDate.of(2026, 4, 7);

    @Autowired
    ScriptedOfficials officials;

    @Autowired
    TimeMachine machine;

    @Autowired
    OnRecord record;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ProcessEngine engine;

    @Test
    void a1_theFirstReviewIsPlannedWithTheResolutionAndWaitsForItsDay() {
        machine.runDue();
        assertThat(jdbc.sql("select period || ' ' || opens_on || ' ' || due_on || ' ' || cut_off_on from dondoc.review")
                        .query(String.class)
                        .list())
                .containsExactly("2026-Q1 %s %s %s".formatted(OPENS, DUE, CUT_OFF));
        officials.receive("1.3", "btgdv");
        officials.receive("1.9", "btc");
        officials.receive("1.17", "btc");
        officials.receive("1.13", "btc");
        officials.reportProgress("1.17", "btc", 30);
        machine.withoutReminders();
        machine.moveTo(OPENS.atTime(7, 29).atZone(VietnamTime.ZONE).toInstant());
        officials.submitResult("1.9", "btc", OPENS);
        officials.accept("1.9", "btc", "vptu.theodoi");
        machine.runDue();
        assertThat(reviewTasks("1.17")).isEmpty();
    }

    @Test
    void a2_onItsDayEveryOpenShareIsAskedWithWhatIsKnownAndWhatHasEndedAnswersByItself() {
        moveTo(OPENS, LocalTime.of(7, 31));

        int open = jdbc.sql("select count(*) from dondoc.share where closed_at is null")
                .query(Integer.class)
                .single();
        assertThat(engine.getTaskService()
                        .createTaskQuery()
                        .taskDefinitionKey("userTask_reportReview")
                        .count())
                .isEqualTo(open);
        assertThat(reviewTasks("3.2")).as("54 leads, 54 reports").hasSize(54);
        assertThat(outcomes("1.9")).containsExactly("closed");
        assertThat(reviewTasks("1.9")).isEmpty();

        Task task = reviewTask("1.17");
        assertThat(task.getAssignee()).isEqualTo("btc.canbo");
        assertThat(task.getDueDate().toInstant()).isEqualTo(VietnamTime.endOf(DUE));
        assertThat(engine.getTaskService().getVariable(task.getId(), "reviewPercent"))
                .isEqualTo(30);
        assertThat(record.told("", "Mở kỳ báo cáo Quý I/2026")).contains("btc.lanhdao", "btc.canbo", "du-ubnd.lanhdao");
        assertThat(record.running("2026-Q2", "quarterlyReview"))
                .as("the next is planned")
                .hasSize(1);
        assertThat(engine.getTaskService()
                        .createTaskQuery()
                        .taskDefinitionKey("userTask_reportMeasurement")
                        .count())
                .isEqualTo(34);
    }

    @Test
    void a3_whatIsMissingOrNotTheirsIsRefusedAndARightReportEndsTaskAndWatch() {
        assertThatThrownBy(() -> officials.complete(reviewTask("1.17"), "btc.canbo", fields(30, "", "Làm tiếp")))
                .rootCause()
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("Việc đã làm trong kỳ");
        assertThatThrownBy(() -> officials.complete(reviewTask("1.17"), "bnc.canbo", fields(30, "Đã làm", "Làm tiếp")));
        officials.complete(reviewTask("1.17"), "btc.canbo", fields(40, "Đã ban hành kế hoạch", "Tổ chức thực hiện"));

        assertThat(outcomes("1.17")).containsExactly("given");
        assertThat(reviewTasks("1.17")).isEmpty();
        assertThat(watches("1.17", "review")).isZero();
        assertThat(record.events("1.17")).contains("reviewReported");
        assertThat(record.tasks("1.17", "userTask_reportResult"))
                .as("the work goes on")
                .hasSize(1);
    }

    @Test
    void a4_whatEndsWhileTheReviewIsOpenAnswersByItself() {
        officials.submitResult("1.3", "btgdv", OPENS);
        officials.accept("1.3", "btgdv", "vptu.theodoi");
        machine.runDue();

        assertThat(outcomes("1.3")).containsExactly("closed");
        assertThat(record.runningOfAnyKind("1.3")).isZero();
        order("6.5", "stop", "shareTarget", "all");
        assertThat(outcomes("6.5")).containsOnly("closed");
        assertThat(record.runningOfAnyKind("6.5")).isZero();
    }

    @Test
    void a5_whoGetsTheShareGetsTheReportToWrite() {
        order("1.13", "reassign", "shareTarget", String.valueOf(record.share("1.13", "btc")), "newAgency", "bnc");

        Task task = reviewTask("1.13");
        assertThat(engine.getTaskService().getIdentityLinksForTask(task.getId()))
                .extracting(link -> link.getGroupId())
                .contains("bnc")
                .doesNotContain("btc");
        assertThat(watches("1.13", "review")).isEqualTo(1);
    }

    @Test
    void a6_theSilentAreRemindedAndReportedUpwardsOnTheirDays() {
        moveTo(LocalDate.of(2026, 3, 26), LocalTime.of(8, 0));
        assertThat(record.told("1.13", "Vàng: còn 3 ngày làm việc")).contains("bnc.lanhdao");
        moveTo(LocalDate.of(2026, 4, 1), LocalTime.of(8, 0));
        assertThat(record.told("1.13", "Chưa báo cáo: quá hạn 1 ngày làm việc")).containsExactly("bnc.lanhdao");
        moveTo(LocalDate.of(2026, 4, 3), LocalTime.of(8, 0));
        assertThat(record.told("1.13", "Chưa báo cáo: quá hạn 3 ngày làm việc"))
                .containsExactlyInAnyOrder("vptu.lanhdao", "phutrach.dang");
        assertThat(record.told("1.17", "Chưa báo cáo: quá hạn 1 ngày làm việc")).isEmpty();
    }

    @Test
    void a7_atTheCutOffTheSilentAreNamedAndTheOfficeGetsADraft() {
        moveTo(CUT_OFF.plusDays(1), LocalTime.of(8, 0));

        assertThat(outcomes("1.13")).containsExactly("missing");
        assertThat(engine.getTaskService()
                        .createTaskQuery()
                        .taskDefinitionKeyIn("userTask_reportReview", "userTask_reportMeasurement")
                        .count())
                .isZero();
        assertThat(watches("1.13", "review")).isZero();
        Task task = record.task("2026-Q1", "userTask_consolidateReview");
        assertThat((String) engine.getTaskService().getVariable(task.getId(), "assessment"))
                .contains("Quý I/2026", "cơ quan chưa báo cáo");
        assertThat(engine.getTaskService().getVariable(task.getId(), "sheet").toString())
                .contains("Ban Nội chính Tỉnh ủy");
        assertThat(record.told("", "Đã hết hạn báo cáo, chờ tổng hợp")).contains("vptu.theodoi");
        assertThat(engine.getRuntimeService().createIncidentQuery().list()).isEmpty();
    }

    @Test
    void a8_theOfficeSignsTheCommitteeSendsBackThenConcludesAndItsInstructionGoesIntoTheDirective() {
        sign("Đánh giá của Văn phòng", "Đôn đốc các nhiệm vụ quá hạn");
        officials.complete(
                record.task("2026-Q1", "userTask_concludeReview"),
                "thuongtruc",
                Map.of("reviewConclusionKind", "returned", "sendBackReason", "Bổ sung nguyên nhân"));
        machine.runDue();
        assertThat(record.told("", "Báo cáo được trả lại")).contains("vptu.theodoi");

        clock.standAt(clock.instant().plusSeconds(60));
        sign("Đánh giá đã bổ sung", "Đôn đốc các nhiệm vụ quá hạn");
        assertThat(jdbc.sql(
                                """
                        select count(*) from dondoc.notification
                        where recipient = 'thuongtruc' and facts->>'label' = 'Trình báo cáo định kỳ'""")
                        .query(Integer.class)
                        .single())
                .as("told again of what comes a second time")
                .isEqualTo(2);
        String late = String.valueOf(record.share("1.2", record.agency("1.2")));
        Map<String, Object> conclusion = new HashMap<>();
        conclusion.put("reviewConclusionKind", "approved");
        conclusion.put("conclusionText", "Đồng ý với báo cáo");
        conclusion.put("urgedShares", Spin.JSON(List.of(late)));
        conclusion.put("urgeContent", "Khẩn trương hoàn thành");
        officials.complete(record.task("2026-Q1", "userTask_concludeReview"), "thuongtruc", conclusion);
        machine.runDue();

        assertThat(record.events("1.2")).contains("urged");
        assertThat(record.tasks("1.2", "userTask_answerUrge")).hasSize(1);
        assertThat(record.running("2026-Q1", "quarterlyReview")).isEmpty();
        assertThat(record.told("", "Công bố báo cáo Quý I/2026"))
                .contains("thuongtruc", "vptu.theodoi", "btc.lanhdao", "du-ubnd.lanhdao");
        assertThat(jdbc.sql("select published_at is not null from dondoc.review where period = '2026-Q1'")
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(engine.getRuntimeService().createIncidentQuery().list()).isEmpty();
    }

    private void sign(String assessment, String nextPlan) {
        officials.complete(
                record.task("2026-Q1", "userTask_consolidateReview"),
                "vptu.theodoi",
                Map.of("assessment", assessment, "nextPlan", nextPlan, "documentNumber", "45-BC/TU"));
        machine.runDue();
    }

    private void moveTo(LocalDate day, LocalTime hour) {
        machine.moveTo(day.atTime(hour).atZone(VietnamTime.ZONE).toInstant());
    }

    private List<Task> reviewTasks(String code) {
        return record.tasks(code, "userTask_reportReview");
    }

    private Task reviewTask(String code) {
        return record.task(code, "userTask_reportReview");
    }

    private static Map<String, Object> fields(int percent, String done, String plan) {
        return Map.of("reviewPercent", percent, "reviewDone", done, "reviewPlan", plan);
    }

    private List<String> outcomes(String code) {
        return jdbc.sql(
                        """
                select p.outcome from dondoc.review_report p join dondoc.share s on s.id = p.share_id
                join dondoc.directive d on d.id = s.directive_id where d.code = :code""")
                .param("code", code)
                .query(String.class)
                .list();
    }

    private long watches(String code, String kind) {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey("deadlineWatch")
                .processInstanceBusinessKey("05-NQ/TU:" + code)
                .variableValueEquals("kind", kind)
                .count();
    }

    private void order(String code, String kind, String... more) {
        Map<String, Object> fields =
                new HashMap<>(Map.of("instruction", kind, "content", "Theo chỉ đạo", "orderDocument", "50-CV/TU"));
        for (int i = 0; i < more.length; i += 2) {
            fields.put(more[i], more[i + 1]);
        }
        officials.instruct(code, "thuongtruc", fields);
        machine.runDue();
    }
}
