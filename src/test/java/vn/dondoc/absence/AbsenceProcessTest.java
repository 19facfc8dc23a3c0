package vn.dondoc.absence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.calendar.VietnamTime;
import vn.dondoc.rehearsal.EngineApi;
import vn.dondoc.rehearsal.RehearsalTest;
import vn.dondoc.rehearsal.RehearsalUsers;
import vn.dondoc.rehearsal.ScriptedOfficials;
import vn.dondoc.rehearsal.TimeMachine;

/** Nothing lies with someone who is away; a leader hands work over. Time goes on from test to test. */
@RehearsalTest
@TestMethodOrder(MethodOrderer.MethodName.class)
class AbsenceProcessTest {

    private static final String REPORT = "userTask_reportResult";
    private static final String RECEIVE = "userTask_receiveDirective";

    @Autowired
    ScriptedOfficials officials;

    @Autowired
    TimeMachine machine;

    @Autowired
    ProcessEngine engine;

    @Autowired
    IdentityService identity;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    @Autowired
    Absences absences;

    @BeforeEach
    void start() {
        BpmnAwareTests.init(engine);
        machine.runDue();
    }

    @Test
    void a1_onTheFirstDayTheDeputyHasTheOpenWorkAndWhatComesNew() {
        hire("btc.canbo2", "btc");
        hire("btc.canbo3", "btc");
        officials.receive("1.13", "btc");
        officials.receive("1.14", "btc");
        ProcessInstance absence = arrange("btc.canbo", null, "btc.canbo2", "2025-12-17", "2025-12-19");
        arrange("du-ca.lanhdao", null, "du-ca.canbo", "2025-12-17", "2025-12-19");

        machine.runDue();
        assertThat(absence).isWaitingAt("catchEvent_firstDay", "userTask_endAbsenceEarly");
        assertThat(assignee("1.13", "btc")).isEqualTo("btc.canbo");

        moveTo("2025-12-17");
        assertThat(absence)
                .hasPassed("serviceTask_beginAbsence")
                .hasNotPassed("serviceTask_endAbsence")
                .isWaitingAt("catchEvent_lastDay", "userTask_endAbsenceEarly");
        assertThat(assignee("1.13", "btc")).isEqualTo("btc.canbo2");
        assertThat(assignee("1.14", "btc")).isEqualTo("btc.canbo2");

        officials.receive("1.17", "btc");
        assertThat(assignee("1.17", "btc")).isEqualTo("btc.canbo2");
        assertThat(officerOf("1.17"))
                .as("the named officer stays the named officer")
                .isEqualTo("btc.canbo");
        assertThat(journal("1.13")).contains("workMoved: Cán bộ Ban Tổ chức Tỉnh ủy -> Cán bộ btc.canbo2");
        assertThat(mails("absence:%:begun:btc.%"))
                .containsExactlyInAnyOrder(
                        "btc.canbo: Bắt đầu ủy quyền khi vắng mặt. Số việc đang mở được chuyển: 2 (nhiệm vụ 1.13; 1.14).",
                        "btc.canbo2: Bắt đầu ủy quyền khi vắng mặt. Số việc đang mở được chuyển: 2 (nhiệm vụ 1.13; 1.14).");
    }

    @Test
    void a2_theDeputyWorksOnItAndWhatIsStillOpenGoesBack() {
        officials.complete(
                officials.task("1.13", "btc", REPORT),
                "btc.canbo2",
                ScriptedOfficials.result(LocalDate.of(2025, 12, 16)));

        moveTo("2025-12-20");
        assertThat(officials.tasks("1.13", "btc", REPORT))
                .as("waits for acceptance")
                .isEmpty();
        assertThat(assignee("1.14", "btc")).isEqualTo("btc.canbo");
        assertThat(assignee("1.17", "btc")).as("what came meanwhile, too").isEqualTo("btc.canbo");
        assertThat(journal("1.14")).contains("workMoved: Cán bộ btc.canbo2 -> Cán bộ Ban Tổ chức Tỉnh ủy");
        assertThat(engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processDefinitionKey("absence")
                        .count())
                .isZero();

        officials.giveBack("1.13", "btc", "vptu.theodoi", "Chưa đủ hồ sơ");
        assertThat(assignee("1.13", "btc"))
                .as("a returned result finds the officer back")
                .isEqualTo("btc.canbo");
        assertThat(lines("absence:%:ended:btc.%", ""))
                .as("on this Saturday nothing is sent: they wait for Monday's summary")
                .hasSize(2)
                .allMatch(line -> line.contains("Số việc đang mở được chuyển: 2"));
    }

    @Test
    void a3_noReminderWentOnlyToALeaderWhoWasAway() {
        // Not received by 17/12: the leaders are told the working day after.
        assertThat(mails("receipt:%:late1:%", "3.10.1")).containsExactlyInAnyOrder("du-ca.lanhdao", "du-ca.canbo");
        assertThat(mails("receipt:%:late1:%", "1.20")).containsExactly("ubkt.lanhdao");
    }

    @Test
    void b1_anAbsenceThatIsEndedEarlyGivesBackAtOnce() {
        ProcessInstance absence = arrange("btc.canbo", null, "btc.canbo2", "2025-12-20", "2025-12-31");
        machine.runDue();
        assertThat(assignee("1.14", "btc"))
                .as("begins at once when it is today")
                .isEqualTo("btc.canbo2");

        assertThatThrownBy(() -> endEarly(absence, "btc.canbo2")).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> endEarly(absence, "bnc.lanhdao")).isInstanceOf(RuntimeException.class);
        endEarly(absence, "btc.lanhdao");
        machine.runDue();

        assertThat(absence).isEnded().hasPassed("endEvent_endedEarly").hasNotPassed("endEvent_absenceOver");
        assertThat(assignee("1.14", "btc")).isEqualTo("btc.canbo");
        arrange("btc.canbo", null, "btc.canbo2", "2025-12-25", "2025-12-25");
    }

    @Test
    void b11_whatAnAdministratorHoldsStillStaysUntilItGoesOn() {
        String held = officials.task("1.14", "btc", REPORT).getProcessInstanceId();
        engine.getRuntimeService().suspendProcessInstanceById(held);
        ProcessInstance absence = arrange("btc.canbo", null, "btc.canbo2", "2025-12-20", "2025-12-21");
        machine.runDue();
        assertThat(absence).as("it has begun").hasPassed("serviceTask_beginAbsence");
        assertThat(assignee("1.14", "btc")).isEqualTo("btc.canbo");
        assertThat(assignee("1.17", "btc")).isEqualTo("btc.canbo2");

        engine.getRuntimeService().activateProcessInstanceById(held);
        absences.settle();
        assertThat(assignee("1.14", "btc")).isEqualTo("btc.canbo2");

        engine.getRuntimeService().suspendProcessInstanceById(held);
        endEarly(absence, "btc.canbo");
        machine.runDue();
        assertThat(absence).isEnded();
        assertThat(assignee("1.14", "btc")).isEqualTo("btc.canbo2");
        assertThat(assignee("1.17", "btc")).isEqualTo("btc.canbo");
        engine.getRuntimeService().activateProcessInstanceById(held);
        absences.settle();
        assertThat(assignee("1.14", "btc")).isEqualTo("btc.canbo");
    }

    @Test
    void b2_aDeputyWhoIsAwayIsReplacedByTheirOwnAndACircleMeansTheGroup() {
        arrange("btc.canbo", null, "btc.canbo2", "2025-12-21", "2025-12-23");
        ProcessInstance second = arrange("btc.canbo2", null, "btc.canbo3", "2025-12-22", "2025-12-24");
        moveTo("2025-12-21");
        assertThat(assignee("1.14", "btc")).isEqualTo("btc.canbo2");
        moveTo("2025-12-22");
        assertThat(assignee("1.14", "btc")).as("the deputy's deputy").isEqualTo("btc.canbo3");

        ProcessInstance third = arrange("btc.canbo3", null, "btc.canbo", "2025-12-22", "2025-12-22");
        machine.runDue();
        assertThat(assignee("1.14", "btc")).as("a circle: nobody in person").isNull();
        officials.receive("1.16", "btc");
        assertThat(assignee("1.16", "btc")).as("new work waits for the agency").isNull();

        endEarly(third, "btc.canbo3");
        machine.runDue();
        assertThat(assignee("1.14", "btc")).isEqualTo("btc.canbo3");
        endEarly(second, "btc.canbo2");
        machine.runDue();
        assertThat(assignee("1.14", "btc")).isEqualTo("btc.canbo2");
        assertThat(assignee("1.16", "btc")).isEqualTo("btc.canbo2");
        moveTo("2025-12-24");
        assertThat(assignee("1.14", "btc")).isEqualTo("btc.canbo");
        assertThat(assignee("1.16", "btc")).isEqualTo("btc.canbo");
        assertThat(openMoves()).isZero();
    }

    @Test
    void b3_whatAColleagueTookFromTheGroupMeanwhileStaysWithThem() {
        arrange("btc.canbo", null, "", "2025-12-26", "2025-12-26");
        moveTo("2025-12-26");
        assertThat(assignee("1.14", "btc")).as("nobody stands in").isNull();
        String task = officials.task("1.14", "btc", REPORT).getId();
        officials.as("btc.canbo3", () -> {
            engine.getTaskService().claim(task, "btc.canbo3");
            return null;
        });

        moveTo("2025-12-27");
        assertThat(assignee("1.14", "btc")).isEqualTo("btc.canbo3");
        assertThat(assignee("1.17", "btc")).isEqualTo("btc.canbo");
    }

    @Test
    void c1_theDeputyOfALeaderReceivesADirectiveButNotAfterwards() {
        assertThatThrownBy(() -> receiveAs("btgdv.canbo", "4.1")).isInstanceOf(RuntimeException.class);
        arrange("btgdv.lanhdao", null, "btgdv.canbo", "2025-12-27", "2025-12-29");
        machine.runDue();

        assertThat(seen("btgdv.canbo", RECEIVE)).contains("4.1", "3.12");
        assertThat(mine("btgdv.canbo")).as("in Tasklist's first filter").contains("Tiếp nhận, phân công");
        assertThat(seen("btc.canbo", RECEIVE)).isEmpty();
        receiveAs("btgdv.canbo", "4.1");
        assertThat(assignee("4.1", "btgdv")).isEqualTo("btgdv.canbo");
        Task again = comesNew("3.12");
        assertThat(seen("btgdv.canbo", RECEIVE, again))
                .as("a directive that comes meanwhile")
                .isTrue();

        moveTo("2025-12-30");
        assertThat(seen("btgdv.canbo", RECEIVE)).isEmpty();
        assertThat(mine("btgdv.canbo")).contains("Thực hiện, báo cáo").doesNotContain("Tiếp nhận, phân công");
        assertThat(seen("btgdv.canbo", RECEIVE, again)).isFalse();
        assertThatThrownBy(() -> receiveAs("btgdv.canbo", "3.12")).isInstanceOf(RuntimeException.class);
    }

    @Test
    void c2_remindersGoToWhoStandsInAndNeverOnlyToSomeoneAway() {
        officials.receive("1.8", "btc");
        arrange("btc.canbo", null, "btc.canbo2", "2026-01-20", "2026-01-23");
        moveTo("2026-01-24");

        assertThat(mails("milestone:%:due7:%", "1.8")).containsExactly("btc.canbo2");
        moveTo("2026-01-29");
        assertThat(mails("milestone:%:due3:%", "1.8")).containsExactly("btc.canbo");
    }

    @Test
    void d1_onlyColleaguesStandInAndOnlyForDaysThatCanBe() {
        assertRefused(
                "btc.canbo", null, "bnc.canbo", "2026-02-02", "2026-02-03", "Người thay phải là người cùng cơ quan");
        assertRefused("btc.canbo", null, "btc.canbo", "2026-02-02", "2026-02-03", "Người thay phải là người khác");
        assertRefused("btc.canbo", null, "btc.canbo2", "2026-01-02", "2026-02-03", "không được ở quá khứ");
        assertRefused("btc.canbo", null, "btc.canbo2", "2026-02-03", "2026-02-02", "không được trước ngày bắt đầu");
        assertRefused("btc.canbo", null, "btc.canbo2", "2026-02-02", "2026-06-02", "không được quá 90 ngày");
        assertRefused("btc.canbo", null, "btc.canbo2", "", "", "Chưa nhập “Vắng mặt từ ngày”");
        assertRefused("btc.canbo", "btc.canbo2", "btc.canbo3", "2026-02-02", "2026-02-03", "Chỉ lãnh đạo cơ quan");
        assertRefused("btc.lanhdao", "bnc.canbo", "bnc.lanhdao", "2026-02-02", "2026-02-03", "Chỉ lãnh đạo cơ quan");
        // Of one agency, and of the Office, too; but the Office's work is done only by the Office.
        arrange("btc.canbo", null, "btc.canbo2", "2026-02-02", "2026-02-03");
        assertRefused("btc.canbo", null, "btc.canbo3", "2026-02-03", "2026-02-05", "Đã có ủy quyền từ ngày 02/02/2026");
    }

    @Test
    void d2_aLeaderArrangesItForAnOfficerWhoIsAwayAlready() {
        arrange("btc.lanhdao", "btc.canbo3", "btc.lanhdao", "2026-01-29", "2026-01-30");
        machine.runDue();
        assertThat(assignee("1.14", "btc")).isEqualTo("btc.lanhdao");
        moveTo("2026-01-31");
        assertThat(assignee("1.14", "btc")).isEqualTo("btc.canbo3");
    }

    @Test
    void d3_workOfTheOfficeGoesOnlyToTheOffice() {
        officials.receive("1.9", "btc");
        officials.submitResult("1.9", "btc", LocalDate.of(2026, 1, 31));
        String task = officials.task("1.9", "btc", "userTask_acceptResult").getId();
        engine.getTaskService().claim(task, "vptu.theodoi");
        ProcessInstance absence = arrange("vptu.theodoi", null, "vptu.canbo", "2026-01-31", "2026-02-10");
        machine.runDue();
        assertThat(taskOf(task).getAssignee())
                .as("vptu.canbo is not of the Office's function")
                .isNull();

        endEarly(absence, "vptu.theodoi");
        machine.runDue();
        assertThat(taskOf(task).getAssignee()).isEqualTo("vptu.theodoi");
        arrange("vptu.theodoi", null, "vptu.lanhdao", "2026-01-31", "2026-02-10");
        machine.runDue();
        assertThat(taskOf(task).getAssignee()).isEqualTo("vptu.lanhdao");
    }

    @Test
    void d4_whoThinksBetterOfItArrangesNothing() {
        ProcessInstance absence = startAs("btc.canbo3", "absence", Map.of());
        complete(absence, "btc.canbo3", Map.of("absenceDecision", "cancel"));
        assertThat(absence).isEnded().hasPassed("endEvent_notArranged").hasNotPassed("subProcess_absence");
    }

    @Test
    void e1_aLeaderHandsWorkOverToAnotherOfficer() {
        ProcessInstance handover = startAs("btc.lanhdao", "handover", Map.of("code", "1.17"));
        assertThat(handover).isWaitingAt("userTask_handOver");
        assertThat(engine.getRuntimeService().getVariables(handover.getId()))
                .doesNotContainKeys("code", "resolutionNumber");
        complete(
                handover,
                "btc.lanhdao",
                Map.of(
                        "handoverDecision",
                        "handOver",
                        "newOfficer",
                        "btc.canbo3",
                        "handoverReason",
                        "Phân công lại công tác"));

        assertThat(handover).isEnded().hasPassed("endEvent_handedOver").hasNotPassed("endEvent_notHandedOver");
        assertThat(officerOf("1.17")).isEqualTo("btc.canbo3");
        assertThat(assignee("1.17", "btc")).isEqualTo("btc.canbo3");
        assertThat(journal("1.17"))
                .contains("handedOver: Cán bộ Ban Tổ chức Tỉnh ủy -> Cán bộ btc.canbo3 (Phân công lại công tác)");
        assertThat(mails("handedOver:%", "1.17")).containsExactlyInAnyOrder("btc.canbo", "btc.canbo3");
    }

    @Test
    void e2_whatIsHandedOverWhileTheOldOfficerIsAwayDoesNotGoBack() {
        assertThat(assignee("1.8", "btc")).isEqualTo("btc.canbo");
        moveTo("2026-02-02");
        assertThat(assignee("1.8", "btc")).isEqualTo("btc.canbo2");
        handOver("btc.lanhdao", "1.8", "btc.canbo2");
        // To someone who is away: it lies with who stands in until they are back.
        handOver("btc.lanhdao", "1.17", "btc.canbo");
        assertThat(assignee("1.17", "btc")).isEqualTo("btc.canbo2");

        moveTo("2026-02-04");
        assertThat(assignee("1.8", "btc")).isEqualTo("btc.canbo2");
        assertThat(assignee("1.17", "btc")).isEqualTo("btc.canbo");
    }

    @Test
    void e3_othersCannotHandOverAndNothingBeginsWhereThereIsNothingToHandOver() {
        assertNotStarted("btc.canbo", "1.17", "Chỉ lãnh đạo cơ quan chủ trì nhiệm vụ 1.17");
        assertNotStarted("bnc.lanhdao", "1.17", "Chỉ lãnh đạo cơ quan chủ trì nhiệm vụ 1.17");
        assertNotStarted("btc.lanhdao", "9.9", "Không có nhiệm vụ mang mã “9.9”");
        assertNotStarted("btc.lanhdao", "", "Chưa nhập “Mã nhiệm vụ”");
        assertNotStarted("btc.lanhdao", "1.12", "hãy tiếp nhận, phân công trước");
        ProcessInstance handover = startAs("btc.lanhdao", "handover", Map.of("code", "1.17"));
        assertThatThrownBy(() -> complete(handover, "btc.lanhdao", transfer("bnc.canbo")))
                .hasMessageContaining("không thuộc Ban Tổ chức Tỉnh ủy");
        assertThatThrownBy(() -> complete(handover, "btc.lanhdao", transfer("btc.canbo")))
                .hasMessageContaining("đang thực hiện nhiệm vụ này");
        complete(handover, "btc.lanhdao", Map.of("handoverDecision", "cancel"));
        assertThat(handover).isEnded().hasPassed("endEvent_notHandedOver");
        assertThat(officerOf("1.17")).isEqualTo("btc.canbo");
    }

    @Test
    void e4_aLeaderOfSeveralLeadAgenciesSaysWhichShare() {
        identity.createMembership("btc.lanhdao", "ubkt");
        identity.createMembership("btc.lanhdao", "ubkt.leader");
        officials.receive("1.15", "btc");
        officials.receive("1.15", "ubkt");
        ProcessInstance handover = startAs("btc.lanhdao", "handover", Map.of("code", "1.15"));
        assertThatThrownBy(() -> complete(handover, "btc.lanhdao", transfer("btc.canbo3")))
                .hasMessageContaining("Chưa chọn phần việc cần chuyển");
        Map<String, Object> choice = new HashMap<>(transfer("btc.canbo3"));
        choice.put("handoverShare", share("1.15", "btc"));
        complete(handover, "btc.lanhdao", choice);
        assertThat(assignee("1.15", "btc")).isEqualTo("btc.canbo3");
        assertThat(assignee("1.15", "ubkt")).isEqualTo("ubkt.canbo");
    }

    @Test
    void f1_anOfficerStartsBothInTasklistSeesOnlyTheOwnAndStartsNothingElse() {
        assertThat(startable("btc.canbo")).containsExactlyInAnyOrder("absence", "handover");
        assertThat(startByRest("btc.canbo", "absence", Map.of()).getStatusCode())
                .isEqualTo(HttpStatus.OK);
        for (String model : List.of("directive", "deadlineWatch", "coordination")) {
            assertThat(startByRest("btc.canbo", model, Map.of()).getStatusCode())
                    .isEqualTo(HttpStatus.FORBIDDEN);
        }
        Task own = engine.getTaskService()
                .createTaskQuery()
                .processDefinitionKey("absence")
                .taskDefinitionKey("userTask_nameDeputy")
                .singleResult();
        assertThat(own.getAssignee()).isEqualTo("btc.canbo");
        assertThat(as("btc.canbo3")
                        .getForEntity("/task/" + own.getId(), String.class)
                        .getStatusCode())
                .isIn(HttpStatus.FORBIDDEN, HttpStatus.NOT_FOUND);
        assertThat(as("btc.canbo3")
                        .getForEntity("/process-instance/count", JsonNode.class)
                        .getBody()
                        .path("count")
                        .asInt())
                .isZero();

        ResponseEntity<String> refused = as("btc.canbo")
                .postForEntity(
                        "/task/" + own.getId() + "/submit-form",
                        Map.of("variables", Map.of("absenceFrom", Map.of("value", "2026-02-04"))),
                        String.class);
        assertThat(refused.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(refused.getBody()).contains("\"message\":\"Chưa nhập “Đến hết ngày”; Chưa nhập “Lý do vắng mặt”\"");
    }

    private void hire(String id, String agency) {
        User user = identity.newUser(id);
        user.setFirstName("Cán bộ");
        user.setLastName(id);
        user.setEmail(id + "@dondoc.example");
        user.setPassword(RehearsalUsers.PASSWORD);
        identity.saveUser(user);
        identity.createMembership(id, agency);
    }

    private ProcessInstance startAs(String user, String model, Map<String, Object> fields) {
        String definition = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(model)
                .latestVersion()
                .singleResult()
                .getId();
        return officials.as(user, () -> engine.getFormService().submitStartForm(definition, fields));
    }

    private ProcessInstance arrange(String actor, @Nullable String absentee, String deputy, String from, String to) {
        ProcessInstance absence = startAs(actor, "absence", Map.of());
        complete(absence, actor, request(absentee, deputy, from, to));
        return absence;
    }

    private static Map<String, Object> request(@Nullable String absentee, String deputy, String from, String to) {
        Map<String, Object> fields = new HashMap<>();
        if (absentee != null) {
            fields.put("absentee", absentee);
        }
        fields.put("absenceDeputy", deputy);
        fields.put("absenceFrom", from);
        fields.put("absenceTo", to);
        fields.put("absenceReason", "Đi công tác");
        return fields;
    }

    private void assertRefused(
            String actor, @Nullable String absentee, String deputy, String from, String to, String message) {
        ProcessInstance absence = startAs(actor, "absence", Map.of());
        assertThatThrownBy(() -> complete(absence, actor, request(absentee, deputy, from, to)))
                .hasMessageContaining(message);
        complete(absence, actor, Map.of("absenceDecision", "cancel"));
    }

    private void assertNotStarted(String actor, String code, String message) {
        assertThatThrownBy(() -> startAs(actor, "handover", Map.of("code", code)))
                .hasMessageContaining(message);
        assertThat(engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processDefinitionKey("handover")
                        .count())
                .isZero();
    }

    private void handOver(String actor, String code, String officer) {
        complete(startAs(actor, "handover", Map.of("code", code)), actor, transfer(officer));
    }

    private static Map<String, Object> transfer(String officer) {
        return Map.of(
                "handoverDecision", "handOver", "newOfficer", officer, "handoverReason", "Phân công lại công tác");
    }

    /** The one open task of the instance. */
    private void complete(ProcessInstance instance, String user, Map<String, Object> fields) {
        officials.complete(
                engine.getTaskService()
                        .createTaskQuery()
                        .processInstanceId(instance.getId())
                        .singleResult(),
                user,
                fields);
    }

    private void endEarly(ProcessInstance absence, String user) {
        complete(absence, user, Map.of("absenceEndReason", "Về sớm"));
    }

    private void receiveAs(String user, String code) {
        officials.complete(
                officials.task(code, "btgdv", RECEIVE),
                user,
                Map.of("officer", "btgdv.canbo", "product", "Văn bản theo kế hoạch"));
    }

    /** The directive begins once more, as one that is given later would. */
    private Task comesNew(String code) {
        long id = jdbc.sql("select id from dondoc.directive where code = :code")
                .param("code", code)
                .query(Long.class)
                .single();
        ProcessInstance instance = engine.getRuntimeService()
                .startProcessInstanceByKey("directive", "again", Map.of("directiveId", id, "directiveCode", code));
        machine.runDue();
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance.getId())
                .taskDefinitionKey(RECEIVE)
                .singleResult();
    }

    /** Codes of the directives whose tasks of a kind the user may work on. */
    private List<String> seen(String user, String key) {
        return officials.as(user, () -> engine.getTaskService().createTaskQuery().taskDefinitionKey(key).list().stream()
                .map(task -> String.valueOf(engine.getTaskService().getVariable(task.getId(), "directiveCode")))
                .toList());
    }

    private boolean seen(String user, String key, Task task) {
        return officials.as(
                user,
                () -> engine.getTaskService()
                                .createTaskQuery()
                                .taskDefinitionKey(key)
                                .taskId(task.getId())
                                .count()
                        == 1);
    }

    private Task taskOf(String id) {
        return engine.getTaskService().createTaskQuery().taskId(id).singleResult();
    }

    private @Nullable String assignee(String code, String agency) {
        return officials.task(code, agency, REPORT).getAssignee();
    }

    private String officerOf(String code) {
        return jdbc.sql(
                        "select officer from dondoc.share s join dondoc.directive d on d.id = s.directive_id where d.code = :code")
                .param("code", code)
                .query(String.class)
                .single();
    }

    private String share(String code, String agency) {
        return jdbc.sql(
                        "select s.id::text from dondoc.share s join dondoc.directive d on d.id = s.directive_id where d.code = :code and s.agency = :agency")
                .param("code", code)
                .param("agency", agency)
                .query(String.class)
                .single();
    }

    private long openMoves() {
        return jdbc.sql("select count(*) from dondoc.moved_work where closed_at is null")
                .query(Long.class)
                .single();
    }

    private List<String> journal(String code) {
        return jdbc.sql(
                        """
                select j.event || ': ' || j.was || ' -> ' || j.became || case when j.event = 'handedOver' then ' (' || j.reason || ')' else '' end
                from dondoc.journal j join dondoc.directive d on d.id = j.directive_id
                where d.code = :code and j.was is not null""")
                .param("code", code)
                .query(String.class)
                .list();
    }

    private List<String> mails(String key) {
        return lines(key, " and sent_at is not null");
    }

    private List<String> lines(String key, String condition) {
        return jdbc.sql(
                        "select recipient || ': ' || (facts ->> 'label') || '. ' || (facts ->> 'remark') from dondoc.notification where key like :key"
                                + condition)
                .param("key", key)
                .query(String.class)
                .list();
    }

    private List<String> mails(String key, String code) {
        return jdbc.sql("select recipient from dondoc.notification where key like :key and facts ->> 'code' = :code")
                .param("key", key)
                .param("code", code)
                .query(String.class)
                .list();
    }

    /** Names of the tasks that the filter "Việc của tôi" shows the user. */
    private List<String> mine(String user) {
        String filter = engine.getFilterService()
                .createTaskFilterQuery()
                .filterName("Việc của tôi")
                .singleResult()
                .getId();
        JsonNode tasks = as(user).getForEntity("/filter/" + filter + "/list", JsonNode.class)
                .getBody();
        return tasks == null ? List.of() : tasks.findValuesAsText("name");
    }

    private List<String> startable(String user) {
        JsonNode models = as(user).getForEntity(
                        "/process-definition?latest=true&startableInTasklist=true&startablePermissionCheck=true",
                        JsonNode.class)
                .getBody();
        return models == null ? List.of() : models.findValuesAsText("key");
    }

    private ResponseEntity<String> startByRest(String user, String model, Map<String, ?> variables) {
        return as(user).postForEntity(
                        "/process-definition/key/" + model + "/submit-form",
                        Map.of("variables", variables),
                        String.class);
    }

    private TestRestTemplate as(String user) {
        return EngineApi.as(port, user);
    }

    private void moveTo(String day) {
        machine.moveTo(VietnamTime.reminderHourOf(LocalDate.parse(day)).plusSeconds(1800));
    }
}
