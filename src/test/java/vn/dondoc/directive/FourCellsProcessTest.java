package vn.dondoc.directive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.calendar.VietnamTime;
import vn.dondoc.rehearsal.MovableClock;
import vn.dondoc.rehearsal.OnRecord;
import vn.dondoc.rehearsal.RehearsalTest;
import vn.dondoc.rehearsal.ScriptedOfficials;
import vn.dondoc.rehearsal.TimeMachine;

/** Plays directives of the real resolution through to each of the four cells. Each test has directives of its own. */
@RehearsalTest
@TestMethodOrder(MethodOrderer.MethodName.class)
class FourCellsProcessTest {

    @Autowired
    OnRecord record;

    @Autowired
    ScriptedOfficials officials;

    @Autowired
    TimeMachine machine;

    @Autowired
    MovableClock clock;

    @Autowired
    RuntimeService runtime;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ProcessEngine engine;

    @BeforeEach
    void start() {
        machine.withoutReviews();
        BpmnAwareTests.init(engine);
        machine.runDue();
    }

    @Test
    void a1_acceptedEvidenceBeforeTheDeadlineIsDoneInTime() {
        record.standStillBut(
                "1.2", "1.3", "1.4", "1.7", "1.8", "1.9", "1.13", "1.14", "1.15", "1.17", "1.19", "2.1", "2.16", "3.2",
                "4.3");
        ProcessInstance directive = instance("1.3");
        officials.receive("1.3", "btgdv");
        officials.submitResult("1.3", "btgdv", LocalDate.of(2025, 12, 15));
        assertThat(statusOf("1.3")).isEqualTo("waiting");
        officials.accept("1.3", "btgdv", "vptu.theodoi");
        machine.runDue();

        assertThat(directive)
                .isEnded()
                .hasPassed(
                        "userTask_receiveDirective",
                        "sendTask_requestCoordination",
                        "serviceTask_openFirstMilestone",
                        "catchEvent_milestoneInTurn",
                        "userTask_reportResult",
                        "userTask_acceptResult",
                        "serviceTask_openNextMilestone",
                        "endEvent_milestoneDone",
                        "serviceTask_closeShare",
                        "serviceTask_closeDirective",
                        "endEvent_directiveClosed")
                .hasNotPassed("userTask_setDeadline");
        assertThat(events("1.3"))
                .containsExactly(
                        "directiveGiven",
                        "received",
                        "resultSubmitted",
                        "resultAccepted",
                        "shareClosed",
                        "directiveClosed");
        assertThat(completedOn("1.3")).containsExactly(LocalDate.of(2025, 12, 15));
        assertThat(openWatches("1.3"))
                .as("whichever way the work ends, it ends the watch")
                .isZero();
    }

    @Test
    void a2_theDateOfTheEvidenceCountsNotTheDayOfTheClick() {
        officials.receive("2.1", "du-ubnd");
        moveTo(LocalDate.of(2026, 2, 3));
        officials.submitResult("2.1", "du-ubnd", LocalDate.of(2026, 1, 30));
        officials.accept("2.1", "du-ubnd", "vptu.theodoi");

        assertThat(completedOn("2.1")).containsExactly(LocalDate.of(2026, 1, 30));
        assertThat(standing("2.1").cell()).isEqualTo(Cell.DONE_IN_TIME);
    }

    @Test
    void a3_lateEvidenceIsDoneLate() {
        officials.receive("1.2", "btgdv");
        moveTo(LocalDate.of(2026, 2, 4));
        officials.submitResult("1.2", "btgdv", LocalDate.of(2026, 2, 2));
        officials.accept("1.2", "btgdv", "vptu.theodoi");

        assertThat(standing("1.2")).isEqualTo(new Standing(DirectiveStatus.DONE_LATE, Cell.DONE_LATE));
    }

    @Test
    void a4_openDirectivesAreInTimeUntilTheirDeadlineHasPassed() {
        assertThat(standing("1.7").cell()).isEqualTo(Cell.OPEN_IN_TIME);
        assertThat(standing("1.8")).isEqualTo(new Standing(DirectiveStatus.OVERDUE, Cell.OPEN_LATE));
    }

    @Test
    void b1_progressKeepsTheWorkWhereItIsAndItsWatchRunning() {
        officials.receive("1.13", "btc");
        int watches = openWatches("1.13");
        officials.reportProgress("1.13", "btc", 40);

        assertThat(officials.tasks("1.13", "btc", "userTask_reportResult")).hasSize(1);
        assertThat(officials.tasks("1.13", "btc", "userTask_acceptResult")).isEmpty();
        assertThat(openWatches("1.13")).isEqualTo(watches);
        assertThat(journal("1.13")).anyMatch(line -> line.contains("Báo cáo tiến độ") && line.contains("40%"));
    }

    @Test
    void b2_aReturnedResultGoesBackWithItsReasonAndKeepsItsDeadline() {
        officials.receive("1.17", "btc");
        officials.submitResult("1.17", "btc", VietnamTime.dayOf(clock.instant()));
        officials.giveBack("1.17", "btc", "vptu.theodoi", "Chưa có phụ lục số liệu");

        assertThat(officials
                        .task("1.17", "btc", "userTask_reportResult")
                        .getDueDate()
                        .toInstant())
                .isEqualTo(VietnamTime.endOf(LocalDate.of(2026, 6, 30)));
        assertThat(officials.task("1.17", "btc", "userTask_reportResult").getAssignee())
                .isEqualTo("btc.canbo");
        assertThat(journal("1.17")).anyMatch(line -> line.contains("Lý do: Chưa có phụ lục số liệu"));
    }

    @Test
    void b3_milestonesComeInOrderAndEachIsWatchedFromTheStart() {
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey("05-NQ/TU:2.16")
                        .variableValueEquals("kind", "milestone")
                        .count())
                .isEqualTo(3);
        officials.receive("2.16", "du-ubnd");
        for (int milestone = 1; milestone <= 3; milestone++) {
            assertThat(officials.tasks("2.16", "du-ubnd", "userTask_reportResult"))
                    .as("only milestone %d is at work", milestone)
                    .hasSize(1);
            officials.submitResult("2.16", "du-ubnd", VietnamTime.dayOf(clock.instant()));
            officials.accept("2.16", "du-ubnd", "vptu.theodoi");
            machine.runDue();
        }

        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey("05-NQ/TU:2.16")
                        .count())
                .isZero();
        assertThat(completedOn("2.16")).hasSize(3);
    }

    @Test
    void b4_severalLeadsGoTheirOwnWaysAndCloseTheDirectiveTogether() {
        for (String agency : List.of("btc", "ubkt", "du-hdnd", "du-ubnd")) {
            assertThat(instance("1.15").isEnded()).isFalse();
            officials.receive("1.15", agency);
            officials.submitResult("1.15", agency, VietnamTime.dayOf(clock.instant()));
            officials.accept("1.15", agency, "vptu.lanhdao");
            machine.runDue();
        }

        assertThat(standing("1.15").status().isDone()).isTrue();
        assertThat(closed("1.15")).isTrue();
    }

    @Test
    void b5_anUndatedMilestoneWaitsForTheOfficeAndIsThenWatched() {
        assertThat(standing("4.3")).isEqualTo(new Standing(DirectiveStatus.UNDATED, Cell.UNDATED));
        int watches = openWatches("4.3");
        officials.complete(
                officials.task("4.3", "btgdv", "userTask_setDeadline"),
                "vptu.theodoi",
                Map.of("newDeadline", "2026-11-30", "basis", "Nghị quyết đã ban hành"));

        assertThat(openWatches("4.3"))
                .as("the quarterly reminder ends, the day is watched")
                .isEqualTo(watches);
        assertThat(standing("4.3").cell()).isEqualTo(Cell.OPEN_IN_TIME);
    }

    @Test
    void c1_resultsOfTheOfficeItselfAreAcceptedByTheStandingCommittee() {
        officials.receive("1.4", "vptu");
        officials.submitResult("1.4", "vptu", VietnamTime.dayOf(clock.instant()));

        assertThatThrownBy(() -> officials.accept("1.4", "vptu", "vptu.theodoi"))
                .isInstanceOf(RuntimeException.class);
        assertThat(officials.tasks("1.4", "vptu", "userTask_acceptResult")).hasSize(1);
        officials.accept("1.4", "vptu", "thuongtruc");
        assertThat(standing("1.4").status().isDone()).isTrue();
    }

    @Test
    void c2_nobodyDecidesWithoutTheRight() {
        assertThatThrownBy(() -> officials.complete(
                        officials.task("1.9", "btc", "userTask_receiveDirective"),
                        "btc.canbo",
                        Map.of("officer", "btc.canbo", "product", "x")))
                .as("an officer is no leader")
                .isInstanceOf(RuntimeException.class);
        officials.receive("1.9", "btc");
        assertThatThrownBy(() -> officials.complete(
                        officials.task("1.9", "btc", "userTask_reportResult"),
                        "bnc.canbo",
                        ScriptedOfficials.result(VietnamTime.dayOf(clock.instant()))))
                .as("an officer of another agency")
                .isInstanceOf(RuntimeException.class);
        officials.submitResult("1.9", "btc", VietnamTime.dayOf(clock.instant()));
        assertThatThrownBy(() -> officials.accept("1.9", "btc", "btc.lanhdao"))
                .as("the lead agency itself")
                .isInstanceOf(RuntimeException.class);
        assertThat(officials.tasks("1.9", "btc", "userTask_acceptResult")).hasSize(1);
    }

    @Test
    void c3_whatIsWrongOrMissingIsSaidAndChangesNothing() {
        officials.receive("1.14", "btc");
        LocalDate tomorrow = VietnamTime.dayOf(clock.instant()).plusDays(1);

        assertRefused("1.14", Map.of(), "Chưa nhập “Nội dung báo cáo”");
        assertRefused("1.14", Map.of("reportKind", "result"), "Chưa nhập “Số, ký hiệu văn bản”");
        assertRefused("1.14", Map.of("reportKind", "result", "result", "   "), "Chưa nhập “Kết quả thực hiện”");
        assertRefused("1.14", ScriptedOfficials.result(tomorrow), "không được sau ngày hôm nay");
        assertRefused(
                "1.14", ScriptedOfficials.result(LocalDate.of(2025, 12, 8)), "không được trước ngày giao nhiệm vụ");
        assertRefused("1.14", Map.of("reportKind", "progress", "percent", 101, "done", "x"), "từ 0 đến 100");
        assertThat(jdbc.sql("select count(*) from dondoc.evidence e join dondoc.milestone m on m.id = e.milestone_id"
                                + " join dondoc.share s on s.id = m.share_id join dondoc.directive d on d.id = s.directive_id"
                                + " where d.code = '1.14'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void d1_aCoordinatingAgencyIsAskedAnswersAndNeverBlocksTheLead() {
        officials.receive("1.19", "du-ubnd", List.of("bnc", "btc"), "Cho ý kiến về dự thảo kế hoạch");
        officials.complete(
                coordination("bnc"),
                "bnc.canbo",
                Map.of("reply", "answered", "answer", "Nhất trí với dự thảo", "document", "33-CV/BNC"));
        assertThat(journal("1.19")).anyMatch(line -> line.contains("Nhất trí với dự thảo (văn bản số 33-CV/BNC)"));
        assertThat(String.valueOf(engine.getTaskService()
                        .getVariable(
                                officials
                                        .task("1.19", "du-ubnd", "userTask_reportResult")
                                        .getId(),
                                "sheet")))
                .as("the officer's open form shows the answer")
                .contains("Nhất trí với dự thảo");

        officials.submitResult("1.19", "du-ubnd", VietnamTime.dayOf(clock.instant()));
        officials.accept("1.19", "du-ubnd", "vptu.theodoi");
        machine.runDue();
        assertThat(closed("1.19")).isTrue();
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey("05-NQ/TU:1.19")
                        .count())
                .as("what was still asked ends with the share")
                .isZero();
    }

    @Test
    void d2_fiftyFourSharesAllFinish() {
        List<String> agencies = jdbc.sql(
                        "select s.agency from dondoc.share s join dondoc.directive d on d.id = s.directive_id where d.code = '3.2'")
                .query(String.class)
                .list();
        assertThat(agencies).hasSize(54);
        for (String agency : agencies) {
            officials.receive("3.2", agency);
            officials.submitResult("3.2", agency, VietnamTime.dayOf(clock.instant()));
            officials.accept("3.2", agency, "vptu.theodoi");
        }
        machine.runDue();

        assertThat(closed("3.2")).isTrue();
    }

    private org.camunda.bpm.engine.task.Task coordination(String agency) {
        return engine.getTaskService()
                .createTaskQuery()
                .processDefinitionKey("coordination")
                .taskCandidateGroup(agency)
                .singleResult();
    }

    private void assertRefused(String code, Map<String, Object> fields, String message) {
        assertThatThrownBy(() ->
                        officials.complete(officials.task(code, "btc", "userTask_reportResult"), "btc.canbo", fields))
                .hasMessageContaining(message);
    }

    private void moveTo(LocalDate day) {
        var target = VietnamTime.reminderHourOf(day);
        if (target.isAfter(clock.instant())) {
            machine.moveTo(target);
        }
    }

    private ProcessInstance instance(String code) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey("05-NQ/TU:" + code)
                .processDefinitionKey("directive")
                .singleResult();
    }

    private int openWatches(String code) {
        return (int) runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey("05-NQ/TU:" + code)
                .processDefinitionKey("deadlineWatch")
                .count();
    }

    private Standing standing(String code) {
        LocalDate today = VietnamTime.dayOf(clock.instant());
        List<Standing> milestones = jdbc.sql(
                        """
                select m.due_on, s.received_at, m.completed_on,
                  (select issued_on from dondoc.evidence e where e.milestone_id = m.id and outcome is null) waiting
                from dondoc.milestone m join dondoc.share s on s.id = m.share_id
                join dondoc.directive d on d.id = s.directive_id where d.code = :code""")
                .param("code", code)
                .query((row, n) -> Standing.of(
                        new MilestoneFacts(
                                null,
                                row.getObject("due_on", LocalDate.class),
                                row.getTimestamp("received_at") != null,
                                row.getObject("waiting", LocalDate.class),
                                row.getObject("completed_on", LocalDate.class),
                                false),
                        today))
                .list();
        return Standing.ofDirective(milestones);
    }

    private String statusOf(String code) {
        return standing(code).status() == DirectiveStatus.AWAITING_ACCEPTANCE ? "waiting" : "other";
    }

    private List<LocalDate> completedOn(String code) {
        return jdbc.sql(
                        """
                select m.completed_on from dondoc.milestone m join dondoc.share s on s.id = m.share_id
                join dondoc.directive d on d.id = s.directive_id where d.code = :code and m.completed_on is not null""")
                .param("code", code)
                .query(LocalDate.class)
                .list();
    }

    private boolean closed(String code) {
        return jdbc.sql("select closed_at is not null from dondoc.directive where code = :code")
                .param("code", code)
                .query(Boolean.class)
                .single();
    }

    private List<String> events(String code) {
        return jdbc.sql(
                        """
                select j.event from dondoc.journal j join dondoc.directive d on d.id = j.directive_id
                where d.code = :code order by j.id""")
                .param("code", code)
                .query(String.class)
                .list();
    }

    private List<String> journal(String code) {
        return jdbc.sql(
                        "select j.text from dondoc.journal j join dondoc.directive d on d.id = j.directive_id where d.code = :code")
                .param("code", code)
                .query(String.class)
                .list();
    }
}
