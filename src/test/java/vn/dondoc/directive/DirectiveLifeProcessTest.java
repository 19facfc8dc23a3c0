package vn.dondoc.directive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.agency.Groups;
import vn.dondoc.calendar.VietnamTime;
import vn.dondoc.rehearsal.MovableClock;
import vn.dondoc.rehearsal.OnRecord;
import vn.dondoc.rehearsal.RehearsalTest;
import vn.dondoc.rehearsal.ScriptedOfficials;
import vn.dondoc.rehearsal.TimeMachine;

/** What happens to a directive between being given and being closed, each step by the task or form that people use. */
@RehearsalTest
@TestMethodOrder(MethodOrderer.MethodName.class)
class DirectiveLifeProcessTest {

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

    @Autowired
    IdentityService identity;

    @BeforeEach
    void start() {
        machine.withoutReviews();
        machine.runDue();
    }

    @Test
    void a1_anExtensionIsAskedViewedGrantedAndWatchedFromThenOn() {
        record.standStillBut(
                "1.1", "1.2", "1.3", "1.4", "1.8", "1.9", "1.10", "1.12", "1.13", "1.14", "1.15", "1.16", "1.17",
                "1.18", "1.19", "1.20", "1.21", "3.4.2", "3.9", "4.3", "5.1", "6.2");
        officials.receive("1.17", "btc");
        LocalDate due = LocalDate.of(2026, 6, 30);
        LocalDate later = LocalDate.of(2026, 9, 30);
        officials.requestExtension("1.17", "btc", later);
        assertThat(officials.tasks("1.17", "btc", "userTask_reportResult"))
                .as("the work goes on while the request waits")
                .hasSize(1);
        assertThat(record.due("1.17")).as("nothing has changed yet").isEqualTo(due);

        giveView("1.17", "agree");
        decide("1.17", "thuongtruc", Map.of("extensionDecision", "granted", "grantedUntil", later.toString()));
        assertThat(record.due("1.17")).isEqualTo(later);
        machine.runDue();

        assertThat(record.events("1.17"))
                .containsSubsequence("extensionRequested", "extensionViewed", "deadlineExtended");
        assertThat(record.deadlineChanges("1.17")).containsExactly("extended 2026-06-30 2026-09-30 0");
        assertThat(officials
                        .task("1.17", "btc", "userTask_reportResult")
                        .getDueDate()
                        .toInstant())
                .isEqualTo(VietnamTime.endOf(later));
        assertThat(record.timerDays("1.17")).containsExactly("2026-09-21");
        assertThat(record.told("1.17", "Thời hạn mới")).contains("btc.canbo", "btc.lanhdao", "vptu.theodoi");
        assertThat(record.running("1.17", "extension")).isEmpty();
    }

    @Test
    void a2_aRefusedExtensionLeavesTheDayAndTellsWhy() {
        officials.receive("1.13", "btc");
        LocalDate due = record.due("1.13");
        officials.requestExtension("1.13", "btc", due.plusMonths(2));
        assertThatThrownBy(() -> officials.requestExtension("1.13", "btc", due.plusMonths(3)))
                .hasMessageContaining("đang chờ quyết định");
        giveView("1.13", "disagree");
        decide("1.13", "thuongtruc", Map.of("extensionDecision", "refused"));

        assertThat(record.due("1.13")).isEqualTo(due);
        assertThat(record.deadlineChanges("1.13")).isEmpty();
        assertThat(record.told("1.13", "Không đồng ý gia hạn")).contains("btc.canbo");
        assertThat(record.running("1.13", "extension")).isEmpty();
    }

    @Test
    void a3_nobodyDecidesAboutAnExtensionWithoutTheRightNorTheLeadItself() {
        officials.receive("1.12", "btc");
        LocalDate due = record.due("1.12");
        assertThatThrownBy(() -> officials.requestExtension("1.12", "btc", due))
                .as("not later")
                .hasMessageContaining("phải sau thời hạn đang có");
        officials.requestExtension("1.12", "btc", due.plusMonths(1));
        Task view = record.task("1.12", "userTask_giveView");
        assertThatThrownBy(
                        () -> officials.complete(view, "btc.canbo", Map.of("view", "agree", "viewReason", "Tự đồng ý")))
                .isInstanceOf(RuntimeException.class);
        giveView("1.12", "agree");
        for (String user : List.of("btc.lanhdao", "vptu.theodoi", "ubkt.giamsat")) {
            assertThatThrownBy(() -> decide(
                            "1.12",
                            user,
                            Map.of(
                                    "extensionDecision",
                                    "granted",
                                    "grantedUntil",
                                    due.plusMonths(1).toString())))
                    .as(user)
                    .isInstanceOf(RuntimeException.class);
        }
        assertThat(record.due("1.12")).isEqualTo(due);
        identity.createMembership("bnc.lanhdao", Groups.EXTENSION_AUTHORITY);
        decide(
                "1.12",
                "bnc.lanhdao",
                Map.of(
                        "extensionDecision",
                        "granted",
                        "grantedUntil",
                        due.plusDays(10).toString()));
        assertThat(record.due("1.12"))
                .as("whom the Standing Committee empowered, and another day than was asked for")
                .isEqualTo(due.plusDays(10));
    }

    @Test
    void a4_aRequestEndsWithTheMilestone() {
        officials.receive("1.14", "btc");
        officials.requestExtension("1.14", "btc", record.due("1.14").plusMonths(1));
        officials.submitResult("1.14", "btc", today());
        officials.accept("1.14", "btc", "vptu.theodoi");
        machine.runDue();

        assertThat(record.running("1.14", "extension")).isEmpty();
        assertThat(jdbc.sql("select outcome from dondoc.extension_request order by id desc limit 1")
                        .query(String.class)
                        .single())
                .isEqualTo("moot");
    }

    @Test
    void a5_whatTheOfficeItselfAsksGoesStraightToTheDecision() {
        officials.receive("1.1", "vptu");
        officials.requestExtension("1.1", "vptu", LocalDate.of(2026, 2, 28));
        assertThat(record.tasks("1.1", "userTask_giveView")).isEmpty();
        decide("1.1", "thuongtruc", Map.of("extensionDecision", "granted", "grantedUntil", "2026-02-28"));
        machine.runDue();
        assertThat(record.due("1.1")).isEqualTo(LocalDate.of(2026, 2, 28));
    }

    @Test
    void b1_anUrgeIsAnsweredByTheLead() {
        officials.receive("1.18", "du-ubnd");
        officials.instruct("1.18", "vptu.theodoi", order("urge", "shareTarget", share("1.18", "du-ubnd")));
        machine.runDue();
        Task answer = record.task("1.18", "userTask_answerUrge");
        assertThat(VietnamTime.dayOf(answer.getDueDate().toInstant())).isEqualTo(LocalDate.of(2025, 12, 17));
        assertThat(answer.getAssignee()).isEqualTo("du-ubnd.canbo");
        assertThat(record.told("1.18", "Ý kiến đôn đốc")).contains("du-ubnd.canbo", "du-ubnd.lanhdao");
        officials.complete(answer, "du-ubnd.canbo", Map.of("urgeAnswer", "Sẽ trình trong tuần này"));

        assertThat(record.events("1.18")).containsSubsequence("urged", "urgeAnswered");
        assertThat(record.running("1.18", "instruction")).isEmpty();
        assertThat(sheetOfWork("1.18", "du-ubnd")).contains("Sẽ trình trong tuần này");
    }

    @Test
    void b2_aShareIsGivenToAnotherLead() {
        officials.receive("1.16", record.agency("1.16"), List.of(), "");
        String old = record.agency("1.16");
        officials.reportProgress("1.16", old, 30);
        officials.instruct(
                "1.16",
                "thuongtruc",
                order("reassign", "shareTarget", share("1.16", old), "newAgency", "bnc", "orderDocument", "21-CV/TU"));
        machine.runDue();

        assertThat(record.tasks("1.16", "userTask_reportResult"))
                .as("the work waits until the new lead has received it")
                .isEmpty();
        assertThat(record.agency("1.16")).isEqualTo("bnc");
        assertThat(record.told("1.16", "Giao lại cho cơ quan khác")).contains(old + ".canbo", old + ".lanhdao");
        assertThat(record.told("1.16", "Giao nhiệm vụ mới")).contains("bnc.lanhdao");
        officials.receive("1.16", "bnc");
        assertThat(record.task("1.16", "userTask_reportResult").getAssignee()).isEqualTo("bnc.canbo");
        assertThat(sheetOfWork("1.16", "bnc"))
                .as("history stays")
                .contains("30%")
                .contains("Giao lại phần việc");
        officials.submitResult("1.16", "bnc", today());
        officials.accept("1.16", "bnc", "vptu.theodoi");
        machine.runDue();
        assertThat(record.closed("1.16")).isTrue();
        assertThat(jdbc.sql("select agency from dondoc.former_lead")
                        .query(String.class)
                        .list())
                .contains(old);
    }

    @Test
    void b3_aWaitingResultStillWaitsWhenTheShareIsReassigned() {
        officials.receive("1.9", "btc");
        officials.submitResult("1.9", "btc", today());
        officials.instruct(
                "1.9",
                "thuongtruc",
                order("reassign", "shareTarget", share("1.9", "btc"), "newAgency", "bnc", "orderDocument", "22-CV/TU"));
        machine.runDue();
        assertThat(record.tasks("1.9", "userTask_acceptResult")).hasSize(1);
        officials.complete(
                record.task("1.9", "userTask_acceptResult"),
                "vptu.theodoi",
                Map.of("conclusion", "returned", "reason", "Chưa đủ số liệu"));
        assertThat(record.tasks("1.9", "userTask_reportResult")).isEmpty();
        officials.receive("1.9", "bnc");
        assertThat(record.task("1.9", "userTask_reportResult").getAssignee()).isEqualTo("bnc.canbo");
    }

    @Test
    void b4_oneMoreLeadIsAddedAndTheDirectiveWaitsForIt() {
        officials.receive("1.3", "btgdv");
        officials.instruct("1.3", "thuongtruc", order("add_share", "newAgency", "mttq", "orderDocument", "23-CV/TU"));
        machine.runDue();
        officials.submitResult("1.3", "btgdv", today());
        officials.accept("1.3", "btgdv", "vptu.theodoi");
        machine.runDue();
        assertThat(record.closed("1.3")).isFalse();
        officials.receive("1.3", "mttq");
        officials.submitResult("1.3", "mttq", today());
        officials.accept("1.3", "mttq", "vptu.theodoi");
        machine.runDue();

        assertThat(record.closed("1.3")).isTrue();
        assertThat(record.events("1.3")).contains("shareAdded");
    }

    @Test
    void b5_oneShareIsStoppedAndTheOthersGoOn() {
        Task order = officials.beginInstruction("1.15", "thuongtruc");
        Map<String, Object> withoutDocument = order("stop", "shareTarget", share("1.15", "ubkt"));
        assertThatThrownBy(() -> officials.complete(order, "thuongtruc", withoutDocument))
                .hasMessageContaining("văn bản");
        officials.receive("1.15", "ubkt", List.of("bnc"), "Cho ý kiến");
        officials.requestExtension("1.15", "ubkt", record.due("1.15").plusYears(1));
        officials.complete(
                order, "thuongtruc", order("stop", "shareTarget", share("1.15", "ubkt"), "orderDocument", "24-CV/TU"));
        machine.runDue();
        assertThat(record.running("1.15", "extension"))
                .as("what was asked for it ends")
                .isEmpty();
        assertThat(record.running("1.15", "coordination")).isEmpty();
        assertThat(officials.tasks("1.15", "ubkt", "userTask_reportResult")).isEmpty();
        assertThat(officials.tasks("1.15", "btc", "userTask_receiveDirective")).hasSize(1);
        officials.instruct("1.15", "thuongtruc", order("stop", "shareTarget", "all", "orderDocument", "25-CV/TU"));
        machine.runDue();

        assertThat(record.closed("1.15")).isTrue();
        assertThat(record.runningOfAnyKind("1.15")).isZero();
    }

    @Test
    void b6_aCoordinatingAgencyIsAddedAndRemoved() {
        officials.receive("1.19", "du-ubnd");
        String share = share("1.19", "du-ubnd");
        officials.instruct(
                "1.19",
                "vptu.theodoi",
                order(
                        "add_coordinator",
                        "shareTarget",
                        share,
                        "newAgency",
                        "bnc",
                        "coordinationQuestion",
                        "Cho ý kiến thẩm định",
                        "coordinationDue",
                        "2025-12-19"));
        machine.runDue();
        assertThat(record.tasks("1.19", "userTask_answerCoordination")).hasSize(1);
        long coordination = jdbc.sql("select max(id) from dondoc.coordination")
                .query(Long.class)
                .single();
        officials.instruct(
                "1.19", "vptu.theodoi", order("remove_coordinator", "coordinationTarget", "" + coordination));
        machine.runDue();

        assertThat(record.tasks("1.19", "userTask_answerCoordination")).isEmpty();
        assertThat(record.events("1.19")).containsSubsequence("coordinationRequested", "coordinationRemoved");
    }

    @Test
    void b7_theLeadAsksOneMoreAgencyWhileItWorks() {
        officials.receive("1.10", "btc");
        officials.complete(
                officials.task("1.10", "btc", "userTask_reportResult"),
                "btc.canbo",
                org.camunda.bpm.engine.variable.Variables.createVariables()
                        .putValue("reportKind", "coordination")
                        .putValue("coordinators", org.camunda.spin.Spin.JSON(List.of("ubkt")))
                        .putValue("coordinationQuestion", "Cung cấp số liệu kiểm tra"));
        assertThat(record.tasks("1.10", "userTask_answerCoordination")).hasSize(1);
        machine.moveTo(VietnamTime.reminderHourOf(LocalDate.of(2025, 12, 26)));
        officials.complete(
                record.task("1.10", "userTask_answerCoordination"),
                "ubkt.canbo",
                Map.of("reply", "answered", "answer", "Gửi kèm số liệu", "document", "40-CV/UBKT"));
        assertThat(sheetOfWork("1.10", "btc"))
                .as("a late answer is called late, beside the lead's work")
                .contains("chậm 4 ngày")
                .contains("40-CV/UBKT");
    }

    @Test
    void c1_whoMayOrderWhat() {
        assertThatThrownBy(() -> officials.beginInstruction("1.20", "btc.lanhdao"))
                .as("an agency's leader begins none")
                .isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> officials.beginInstruction("9.99", "thuongtruc"))
                .hasMessageContaining("Không có nhiệm vụ mang mã “9.99”");
        String milestone = milestone("1.20");
        Task byOffice = officials.beginInstruction("1.20", "vptu.theodoi");
        assertThatThrownBy(() -> officials.complete(
                        byOffice,
                        "vptu.theodoi",
                        order("extend", "milestoneTarget", milestone, "newDeadline", "2026-12-31")))
                .as("the Office changes no day that the document gives")
                .hasMessageContaining("Văn phòng chỉ điều chỉnh");
        assertThatThrownBy(() -> officials.complete(
                        byOffice, "vptu.theodoi", order("stop", "shareTarget", "all", "orderDocument", "1-CV/TU")))
                .hasMessageContaining("không có thẩm quyền");
        assertThatThrownBy(() -> officials.complete(
                        byOffice, "vptu.theodoi", order("urge", "shareTarget", share("1.21", record.agency("1.21")))))
                .as("a share of another directive")
                .hasMessageContaining("không hợp lệ");
        officials.complete(byOffice, "vptu.theodoi", Map.of("instruction", "cancel"));
        assertThat(record.events("1.20")).doesNotContain("urged", "shareStopped");
    }

    @Test
    void d1_theOfficeSetsAnOpenDeadlineAndChangesItLater() {
        officials.complete(
                record.task("4.3", "userTask_setDeadline"),
                "vptu.theodoi",
                Map.of("newDeadline", "2026-10-30", "basis", "Nghị quyết đã ban hành"));
        officials.instruct(
                "4.3",
                "vptu.theodoi",
                order("extend", "milestoneTarget", milestone("4.3"), "newDeadline", "2026-11-30"));
        machine.runDue();

        assertThat(record.deadlineChanges("4.3"))
                .containsExactly("set null 2026-10-30 0", "set 2026-10-30 2026-11-30 0");
        assertThat(record.timerDays("4.3")).contains("2026-11-18");
    }

    @Test
    void d3_aNewDayByInstructionAnswersWhatTheLeadHadAsked() {
        officials.receive("1.21", "ubkt");
        officials.requestExtension("1.21", "ubkt", LocalDate.of(2027, 6, 30));
        officials.instruct(
                "1.21",
                "thuongtruc",
                order("extend", "milestoneTarget", milestone("1.21"), "newDeadline", "2027-03-31"));
        machine.runDue();
        assertThat(record.running("1.21", "extension")).isEmpty();
        assertThat(record.due("1.21")).isEqualTo(LocalDate.of(2027, 3, 31));
    }

    @Test
    void d2_anInstructionGivesAnUndatedMilestoneItsDay() {
        officials.instruct(
                "3.9", "thuongtruc", order("extend", "milestoneTarget", milestone("3.9"), "newDeadline", "2026-12-15"));
        machine.runDue();
        assertThat(record.tasks("3.9", "userTask_setDeadline")).isEmpty();
        assertThat(record.due("3.9")).isEqualTo(LocalDate.of(2026, 12, 15));
    }

    @Test
    void e1_whatIsStillUndatedIsLookedAtEachQuarter() {
        machine.moveTo(VietnamTime.reminderHourOf(LocalDate.of(2026, 7, 1)));
        assertThat(jdbc.sql(
                                """
                        select n.created_at::date || '' from dondoc.notification n
                        where n.facts->>'code' = '3.4.2' and n.facts->>'label' like 'Rà soát hằng quý%'
                        and n.recipient = 'vptu.theodoi' order by 1""")
                        .query(String.class)
                        .list())
                .containsExactly("2025-12-31", "2026-03-31", "2026-06-30");
    }

    @Test
    void e2_anEscalatedMilestoneIsExtendedAndTheEscalationEnds() {
        assertThat(record.tasks("1.8", "userTask_giveInstruction")).hasSize(1);
        officials.complete(
                record.task("1.8", "userTask_giveInstruction"),
                "thuongtruc",
                order("extend", "newDeadline", "2026-09-30"));
        machine.runDue();

        assertThat(record.tasks("1.8", "userTask_giveInstruction")).isEmpty();
        assertThat(record.deadlineChanges("1.8"))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("extended 2026-01-31 2026-09-30 15");
        assertThat(record.timerDays("1.8")).contains("2026-09-21");
    }

    @Test
    void e3_anEscalatedShareIsGivenToAnotherLeadOrStopped() {
        officials.complete(
                record.task("1.2", "userTask_giveInstruction"),
                "thuongtruc",
                order("reassign", "newAgency", "bnc", "orderDocument", "30-CV/TU"));
        machine.runDue();
        assertThat(record.agency("1.2")).isEqualTo("bnc");
        assertThat(record.tasks("1.2", "userTask_receiveDirective")).hasSize(1);
        officials.complete(
                record.task("6.2", "userTask_giveInstruction"),
                "thuongtruc",
                order("stop", "orderDocument", "31-CV/TU"));
        machine.runDue();
        assertThat(record.closed("6.2")).isTrue();
    }

    @Test
    void e4_anEscalatedLeadIsUrgedAndItsSilenceIsEscalated() {
        officials.complete(record.task("5.1", "userTask_giveInstruction"), "thuongtruc", order("urge"));
        machine.runDue();
        assertThat(record.tasks("5.1", "userTask_answerUrge")).hasSize(1);
        machine.moveTo(clock.instant().plus(java.time.Duration.ofDays(9)));
        assertThat(record.told("5.1", "Chậm trả lời đôn đốc: quá hạn 3 ngày làm việc"))
                .contains("vptu.lanhdao");
    }

    @Test
    void e5_aWatchWithNoMoreLevelsBeginsAgainWithANewDay() {
        officials.complete(record.task("1.4", "userTask_giveInstruction"), "thuongtruc", order("continue"));
        assertThat(record.timerDays("1.4")).isEmpty();
        officials.instruct(
                "1.4", "thuongtruc", order("extend", "milestoneTarget", milestone("1.4"), "newDeadline", "2026-12-31"));
        machine.runDue();
        assertThat(record.timerDays("1.4")).contains("2026-12-22");
    }

    private void giveView(String code, String view) {
        officials.complete(
                record.task(code, "userTask_giveView"),
                "vptu.theodoi",
                Map.of("view", view, "viewReason", "Đã xem xét"));
    }

    private void decide(String code, String user, Map<String, Object> fields) {
        Map<String, Object> all = new java.util.HashMap<>(fields);
        all.put("decisionReason", "Theo đề nghị của cơ quan chủ trì");
        all.put("decisionDocument", "88-TB/TU");
        officials.complete(record.task(code, "userTask_decideExtension"), user, all);
    }

    /** @param more names and values of further fields, in turn */
    private static Map<String, Object> order(String kind, String... more) {
        Map<String, Object> fields = new java.util.HashMap<>(Map.of("instruction", kind, "content", "Thực hiện ngay"));
        for (int i = 0; i < more.length; i += 2) {
            fields.put(more[i], more[i + 1]);
        }
        return fields;
    }

    private String sheetOfWork(String code, String agency) {
        return String.valueOf(engine.getTaskService()
                .getVariable(
                        officials.task(code, agency, "userTask_reportResult").getId(), "sheet"));
    }

    private String share(String code, String agency) {
        return String.valueOf(record.share(code, agency));
    }

    private String milestone(String code) {
        return String.valueOf(record.milestone(code));
    }

    private LocalDate today() {
        return VietnamTime.dayOf(clock.instant());
    }
}
