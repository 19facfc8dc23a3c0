package vn.dondoc.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import vn.dondoc.calendar.VietnamTime;
import vn.dondoc.rehearsal.FreshWorld;
import vn.dondoc.rehearsal.MovableClock;
import vn.dondoc.rehearsal.OnRecord;
import vn.dondoc.rehearsal.RehearsalTest;
import vn.dondoc.rehearsal.ScriptedOfficials;
import vn.dondoc.rehearsal.TimeMachine;

/**
 * Runs the real resolution on the models of an earlier release until directives wait in every state in which they can wait, moves all of
 * them to the present models, and plays each on.
 */
@DirtiesContext
@RehearsalTest(world = FreshWorld.class)
class ModelMigrationProcessTest {

    private static final ApplicationArguments NONE = new DefaultApplicationArguments();

    @Autowired
    ProcessEngine engine;

    @Autowired
    ModelDeployment deployment;

    @Autowired
    ModelMigration migration;

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

    /** The folder of its models, forms and tables; another than the first is named on the command line (README). */
    private static String release() {
        return System.getProperty("dondoc.earlier.release", "0.1.0");
    }

    @Test
    void whatRunsOnTheEarlierModelsIsMovedInEveryWaitingStateAndGoesOn() throws IOException {
        startOnTheEarlierRelease();
        playUntilEveryStateIsThere();
        List<String> tasksBefore = openTasks();
        long jobsBefore = engine.getManagementService().createJobQuery().count();

        deployment.run(NONE);
        migration.run(NONE);

        assertThat(instancesOfEarlierVersions()).isEmpty();
        assertThat(openTasks()).as("nobody's work is lost or done twice").isEqualTo(tasksBefore);
        long undated = engine.getTaskService()
                .createTaskQuery()
                .taskDefinitionKey("userTask_setDeadline")
                .count();
        machine.runDue();
        assertThat(engine.getManagementService().createJobQuery().timers().count())
                .as("every timer is still there, and one more for each undated milestone")
                .isGreaterThanOrEqualTo(jobsBefore);
        assertThat(watches("undated")).isEqualTo(undated);

        List<String> tasksAfter = openTasks();
        migration.run(NONE);
        assertThat(openTasks()).as("moving again moves nothing").isEqualTo(tasksAfter);
        playOn();
        askForAReview();
    }

    /** What the earlier release did not know of reaches those who were moved. */
    private void askForAReview() {
        machine.moveTo(VietnamTime.reminderHourOf(LocalDate.of(2026, 3, 17)).plusSeconds(60));
        assertThat(engine.getTaskService()
                        .createTaskQuery()
                        .taskDefinitionKey("userTask_reportReview")
                        .count())
                .as("every open share is asked")
                .isEqualTo(jdbc.sql("select count(*) from dondoc.share where closed_at is null")
                        .query(Long.class)
                        .single());
        officials.complete(
                record.task("1.17", "userTask_reportReview"),
                "btc.canbo",
                Map.of("reviewPercent", 40, "reviewDone", "Đã làm", "reviewPlan", "Làm tiếp"));
        assertThat(record.tasks("1.17", "userTask_reportReview")).isEmpty();
        assertThat(engine.getRuntimeService().createIncidentQuery().list()).isEmpty();
    }

    private void startOnTheEarlierRelease() throws IOException {
        // Of two deployments at one moment the engine takes either for the last, and may then find the present models
        // unchanged.
        clock.standAt(clock.instant().plusSeconds(1));
        DeploymentBuilder earlier =
                engine.getRepositoryService().createDeployment().name("dondoc").source("application");
        for (Resource file : new PathMatchingResourcePatternResolver()
                .getResources("classpath:releases/%s/*/*.*".formatted(release()))) {
            earlier.addInputStream(
                    file.getURL().getPath().replaceAll(".*/%s/".formatted(release()), ""), file.getInputStream());
        }
        earlier.deploy();
        List<ProcessInstance> present = engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey("directive")
                .list();
        assertThat(present).as("102 of Phụ lục 2 and 4 mandates").hasSize(102 + 4);
        present.forEach(this::startAgain);
    }

    private void startAgain(ProcessInstance instance) {
        Map<String, Object> variables = engine.getRuntimeService().getVariables(instance.getId());
        engine.getRuntimeService().deleteProcessInstance(instance.getId(), "started again");
        engine.getRuntimeService().startProcessInstanceByKey("directive", instance.getBusinessKey(), variables);
    }

    private void playUntilEveryStateIsThere() {
        machine.runDue();
        officials.receive("1.3", "btgdv");
        officials.receive("1.9", "btc");
        officials.submitResult("1.9", "btc", today());
        officials.receive("1.13", "btc");
        officials.receive("1.17", "btc");
        officials.receive("1.19", "du-ubnd", List.of("bnc", "btc"), "Cho ý kiến");
        officials.receive("2.16", "du-ubnd");
        officials.submitResult("2.16", "du-ubnd", today());
        officials.accept("2.16", "du-ubnd", "vptu.theodoi");
        officials.receive("3.2", "p-ha-long");
        officials.submitResult("3.2", "p-ha-long", today());
        officials.accept("3.2", "p-ha-long", "vptu.theodoi");
        machine.moveTo(VietnamTime.reminderHourOf(LocalDate.of(2026, 2, 10)));
        assertThat(record.task("1.2", "userTask_giveInstruction")).isNotNull();
        officials.complete(
                record.task("1.8", "userTask_giveInstruction"),
                "thuongtruc",
                Map.of("instruction", "continue", "content", "Tiếp tục"));
        ProcessInstance notBegun = engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey("directive")
                .processInstanceBusinessKey("05-NQ/TU:6.5")
                .singleResult();
        startAgain(notBegun);
    }

    private void playOn() {
        officials.submitResult("1.3", "btgdv", today());
        officials.accept("1.3", "btgdv", "vptu.theodoi");
        officials.accept("1.9", "btc", "vptu.theodoi");
        assertClosed("1.3", "1.9");

        officials.requestExtension("1.17", "btc", LocalDate.of(2026, 9, 30));
        officials.complete(
                record.task("1.17", "userTask_giveView"),
                "vptu.theodoi",
                Map.of("view", "agree", "viewReason", "Đồng ý"));
        officials.complete(
                record.task("1.17", "userTask_decideExtension"),
                "thuongtruc",
                Map.of("extensionDecision", "granted", "grantedUntil", "2026-09-30", "decisionReason", "Đồng ý"));
        machine.runDue();
        assertThat(record.timerDays("1.17")).containsExactly("2026-09-21");

        order("1.13", "reassign", "shareTarget", String.valueOf(record.share("1.13", "btc")), "newAgency", "bnc");
        officials.receive("1.13", "bnc");
        assertThat(record.task("1.13", "userTask_reportResult").getAssignee()).isEqualTo("bnc.canbo");

        order("1.19", "remove_coordinator", "coordinationTarget", coordination("bnc"));
        officials.complete(
                record.task("1.19", "userTask_answerCoordination"),
                "btc.canbo",
                Map.of("reply", "answered", "answer", "Nhất trí", "document", ""));

        officials.submitResult("2.16", "du-ubnd", today());
        officials.accept("2.16", "du-ubnd", "vptu.theodoi");
        machine.runDue();
        assertThat(officials.tasks("2.16", "du-ubnd", "userTask_reportResult")).hasSize(1);

        officials.complete(
                record.task("1.2", "userTask_giveInstruction"),
                "thuongtruc",
                Map.of("instruction", "extend", "newDeadline", "2026-12-31", "content", "Cho lùi"));
        machine.runDue();
        assertThat(record.timerDays("1.2")).containsExactly("2026-12-22");

        order("1.8", "extend", "milestoneTarget", String.valueOf(record.milestone("1.8")), "newDeadline", "2026-12-31");
        assertThat(record.timerDays("1.8"))
                .as("the earlier release had ended this watch")
                .containsExactly("2026-12-22");

        order("4.3", "extend", "milestoneTarget", String.valueOf(record.milestone("4.3")), "newDeadline", "2026-12-31");
        assertThat(record.timerDays("4.3")).containsExactly("2026-12-22");

        order("3.2", "stop", "shareTarget", "all");
        order("6.5", "stop", "shareTarget", "all");
        assertClosed("3.2", "6.5");
    }

    private void order(String code, String kind, String... more) {
        Map<String, Object> fields = new java.util.HashMap<>(
                Map.of("instruction", kind, "content", "Theo chỉ đạo", "orderDocument", "50-CV/TU"));
        for (int i = 0; i < more.length; i += 2) {
            fields.put(more[i], more[i + 1]);
        }
        officials.instruct(code, "thuongtruc", fields);
        machine.runDue();
    }

    private List<String> instancesOfEarlierVersions() {
        return engine.getRepositoryService().createProcessDefinitionQuery().latestVersion().list().stream()
                .flatMap(latest -> earlierThan(latest).stream())
                .flatMap(
                        earlier -> engine
                                .getRuntimeService()
                                .createProcessInstanceQuery()
                                .processDefinitionId(earlier.getId())
                                .list()
                                .stream())
                .map(ProcessInstance::getBusinessKey)
                .toList();
    }

    private List<ProcessDefinition> earlierThan(ProcessDefinition latest) {
        return engine
                .getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(latest.getKey())
                .list()
                .stream()
                .filter(definition -> definition.getVersion() < latest.getVersion())
                .toList();
    }

    private List<String> openTasks() {
        return engine.getTaskService().createTaskQuery().list().stream()
                .map(task -> "%s %s %s".formatted(task.getId(), task.getTaskDefinitionKey(), task.getAssignee()))
                .sorted()
                .toList();
    }

    private long watches(String kind) {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey("deadlineWatch")
                .variableValueEquals("kind", kind)
                .count();
    }

    private void assertClosed(String... codes) {
        machine.runDue();
        for (String code : codes) {
            assertThat(record.runningOfAnyKind(code)).as(code).isZero();
        }
    }

    private LocalDate today() {
        return VietnamTime.dayOf(clock.instant());
    }

    private String coordination(String agency) {
        return jdbc.sql("select max(id)::text from dondoc.coordination where agency = :agency")
                .param("agency", agency)
                .query(String.class)
                .single();
    }
}
