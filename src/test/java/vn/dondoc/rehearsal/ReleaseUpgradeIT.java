package vn.dondoc.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.Spin;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.dondoc.DondocApplication;
import vn.dondoc.calendar.VietnamTime;

/**
 * Starts this release on the database that release 0.2.0 left, with work in every state that it knew, as an operator does who exchanges the
 * jar: nothing is lost, every open task opens with its form and is completed by who has it, timers and mails go on.
 */
@Tag("operations")
class ReleaseUpgradeIT {

    private static final String RELEASE = System.getProperty("dondoc.earlier.release", "0.2.0");

    /** In an order in which no task takes another away; the confidential directive's results are a number and a day. */
    private static final List<String> KINDS = List.of(
            "userTask_handOver",
            "userTask_giveView",
            "userTask_decideExtension",
            "userTask_answerUrge",
            "userTask_answerCoordination",
            "userTask_giveInstruction",
            "userTask_endAbsenceEarly",
            "userTask_writeInstruction",
            "userTask_giveDirective",
            "userTask_setDeadline",
            "userTask_receiveDirective",
            "userTask_acceptResult",
            "userTask_reportResult");

    @TempDir
    Path folder;

    private record OpenTask(String id, String kind, String assignee) {}

    private record Timer(String instance, String due) {}

    @Test
    void theDatabaseOfTheReleaseBeforeGoesOnUnderThisOne() throws Exception {
        RunningTrial.end();
        KeptDatabase kept = KeptDatabase.of(RELEASE);
        try (WorldDatabase database = WorldDatabase.empty()) {
            kept.restoreTo(database.url());
            JdbcClient jdbc = JdbcClient.create(new DriverManagerDataSource(database.url()));
            Set<OpenTask> tasks = openTasks(jdbc);
            Set<Timer> timers = timers(jdbc);
            List<String> incidents = incidents(jdbc);
            assertThat(tasks).extracting(OpenTask::kind).contains(KINDS.toArray(String[]::new));
            Files.writeString(folder.resolve("clock.txt"), kept.moment().toString());

            try (ConfigurableApplicationContext application = new SpringApplicationBuilder(DondocApplication.class)
                    .profiles("rehearsal", "standstill")
                    .initializers(new RehearsalWorld(database.url(), () -> {}, folder))
                    .run()) {
                assertThat(kept.missingIn(database.url()).keySet())
                        .as("no row is lost or another; agencies stand in the order of the present catalogue")
                        .isSubsetOf("dondoc.agency");
                assertThat(kept.size()).isGreaterThan(2000);
                assertThat(instancesOfEarlierVersions(application)).isZero();
                assertThat(openTasks(jdbc)).containsAll(tasks);
                assertThat(timers(jdbc)).containsAll(timers);
                assertThat(incidents(jdbc)).containsExactlyInAnyOrderElementsOf(incidents);
                mailsGoOn(application);
                everyTaskOpens(application, tasks);
                everyTaskIsCompleted(application, tasks);
                timersGoOn(application);
            }
        }
    }

    /** What had failed and what had been waiting leaves now, written by the release before. */
    private static void mailsGoOn(ConfigurableApplicationContext application) {
        JdbcClient jdbc = application.getBean(JdbcClient.class);
        long unsent =
                count(jdbc, "select count(*) from dondoc.notification where sent_at is null and key not like '%III.%'");
        assertThat(unsent).isPositive();
        application
                .getBean(TimeMachine.class)
                .moveTo(application.getBean(MovableClock.class).instant().plus(Duration.ofHours(5)));
        assertThat(count(
                        jdbc,
                        "select count(*) from dondoc.notification where sent_at is null and next_attempt_at <="
                                + " created_at"))
                .isZero();
        assertThat(application.getBean(MailCatcher.class).mails()).isNotEmpty();
        assertThat(incidents(jdbc)).noneMatch(type -> type.equals("mailNotDelivered"));
    }

    private static void everyTaskOpens(ConfigurableApplicationContext application, Set<OpenTask> tasks)
            throws IOException {
        TaskService service = application.getBean(TaskService.class);
        for (OpenTask task : tasks) {
            Set<String> fields = fields(application, task.id());
            Map<String, Object> variables = service.getVariables(task.id());
            assertThat(variables.keySet())
                    .as("%s: each field of the form is there", task)
                    .containsAll(fields);
            if (variables.containsKey("sheet")) {
                assertThat(String.valueOf(variables.get("sheet")))
                        .as("%s", task)
                        .isNotBlank();
            }
        }
    }

    /** What the form reads and writes. */
    private static Set<String> fields(ConfigurableApplicationContext application, String task) throws IOException {
        Set<String> keys = new TreeSet<>();
        try (InputStream form = application.getBean(FormService.class).getDeployedTaskForm(task)) {
            JsonNode components = new ObjectMapper().readTree(form).path("components");
            assertThat(components).isNotEmpty();
            components.findValues("key").forEach(key -> keys.add(key.asText()));
        }
        return keys;
    }

    private static void everyTaskIsCompleted(ConfigurableApplicationContext application, Set<OpenTask> before) {
        TaskService service = application.getBean(TaskService.class);
        ScriptedOfficials officials = application.getBean(ScriptedOfficials.class);
        Map<String, Integer> completed = new TreeMap<>();
        for (String kind : KINDS) {
            for (OpenTask open :
                    before.stream().filter(task -> task.kind().equals(kind)).toList()) {
                Task task = service.createTaskQuery().taskId(open.id()).singleResult();
                assertThat(task).as("%s is still open", open).isNotNull();
                officials.complete(task, whoHas(service, task), answer(application, task));
                completed.merge(kind, 1, Integer::sum);
            }
        }
        assertThat(completed.values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(before.size());
    }

    private static String whoHas(TaskService service, Task task) {
        if (task.getAssignee() != null) {
            return task.getAssignee();
        }
        IdentityLink candidate = service.getIdentityLinksForTask(task.getId()).stream()
                .filter(link -> link.getType().equals("candidate"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nobody has " + task));
        String group = candidate.getGroupId();
        if (group == null) {
            return candidate.getUserId();
        }
        return switch (group) {
            case "office" -> "vptu.theodoi";
            case "standing-committee", "extension-authority" -> "thuongtruc";
            default -> group.endsWith(".leader") ? group.replace(".leader", ".lanhdao") : group + ".canbo";
        };
    }

    private static Map<String, Object> answer(ConfigurableApplicationContext application, Task task) {
        LocalDate today =
                VietnamTime.dayOf(application.getBean(MovableClock.class).instant());
        Map<String, Object> answer = new HashMap<>();
        switch (task.getTaskDefinitionKey()) {
            case "userTask_handOver" -> answer.put("handoverDecision", "cancel");
            case "userTask_giveView" -> answer.putAll(Map.of("view", "agree", "viewReason", "Đồng ý"));
            case "userTask_decideExtension" ->
                answer.putAll(Map.of("extensionDecision", "refused", "decisionReason", "Giữ thời hạn"));
            case "userTask_answerUrge" -> answer.put("urgeAnswer", "Sẽ trình trong tuần này");
            case "userTask_answerCoordination" ->
                answer.putAll(Map.of(
                        "reply",
                        "answered",
                        "answer",
                        confidential(application, task) ? "" : "Nhất trí",
                        "document",
                        "1-CV"));
            case "userTask_giveInstruction" -> answer.putAll(Map.of("instruction", "continue", "content", "Tiếp tục"));
            case "userTask_endAbsenceEarly" -> answer.put("absenceEndReason", "Về sớm");
            case "userTask_writeInstruction" ->
                answer.putAll(Map.of(
                        "instruction",
                        "urge",
                        "content",
                        "Làm ngay",
                        "shareTarget",
                        String.valueOf(application.getBean(OnRecord.class).share("1.20", "ubkt"))));
            case "userTask_giveDirective" -> answer.put("giveDecision", "cancel");
            case "userTask_setDeadline" ->
                answer.putAll(Map.of("newDeadline", today.plusMonths(6).toString(), "basis", "Theo kế hoạch"));
            case "userTask_receiveDirective" ->
                answer.putAll(Map.of("product", confidential(application, task) ? "" : "Kế hoạch"));
            case "userTask_acceptResult" ->
                answer.putAll(Map.of("conclusion", "accepted", "grade", "good", "remark", ""));
            default -> answer.putAll(result(application, task, today));
        }
        if (task.getTaskDefinitionKey().equals("userTask_receiveDirective")) {
            answer.put("coordinators", Spin.JSON(List.of()));
            answer.put("coordinationQuestion", "Cho ý kiến");
            answer.put(
                    "officer",
                    whoHas(application.getBean(TaskService.class), task).replace(".lanhdao", ".canbo"));
        }
        return answer;
    }

    private static Map<String, Object> result(ConfigurableApplicationContext application, Task task, LocalDate today) {
        return confidential(application, task)
                ? Map.of("reportKind", "result", "evidenceNumber", "7-BC/BTC", "evidenceDate", today.toString())
                : ScriptedOfficials.result(today);
    }

    private static boolean confidential(ConfigurableApplicationContext application, Task task) {
        return application
                .getBean(RuntimeService.class)
                .createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult()
                .getBusinessKey()
                .equals("09-NQ/TU:7.1");
    }

    private static void timersGoOn(ConfigurableApplicationContext application) {
        JdbcClient jdbc = application.getBean(JdbcClient.class);
        ManagementService management = application.getBean(ManagementService.class);
        management.createJobQuery().noRetriesLeft().list().forEach(job -> management.setJobRetries(job.getId(), 1));
        long told = count(jdbc, "select count(*) from dondoc.notification");
        application
                .getBean(TimeMachine.class)
                .moveTo(VietnamTime.reminderHourOf(LocalDate.of(2026, 2, 25)).plusSeconds(60));
        assertThat(count(jdbc, "select count(*) from dondoc.notification")).isGreaterThan(told);
        assertThat(incidents(jdbc)).isEmpty();
        assertThat(count(
                        jdbc,
                        "select count(*) from act_ru_job where duedate_ < '2026-02-25' and suspension_state_ = 1"))
                .as("nothing that was due is still waiting")
                .isZero();
    }

    private static long instancesOfEarlierVersions(ConfigurableApplicationContext application) {
        Set<String> latest = new HashSet<>();
        application
                .getBean(RepositoryService.class)
                .createProcessDefinitionQuery()
                .latestVersion()
                .list()
                .forEach(definition -> latest.add(definition.getId()));
        return application.getBean(RuntimeService.class).createProcessInstanceQuery().list().stream()
                .filter(instance -> !latest.contains(instance.getProcessDefinitionId()))
                .count();
    }

    private static Set<OpenTask> openTasks(JdbcClient jdbc) {
        return jdbc
                .sql("select id_, task_def_key_, coalesce(assignee_, '') assignee from act_ru_task")
                .query((row, n) ->
                        new OpenTask(row.getString("id_"), row.getString("task_def_key_"), row.getString("assignee")))
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    private static Set<Timer> timers(JdbcClient jdbc) {
        return jdbc
                .sql("select process_instance_id_, duedate_::text due from act_ru_job where type_ = 'timer'")
                .query((row, n) -> new Timer(row.getString("process_instance_id_"), row.getString("due")))
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    private static List<String> incidents(JdbcClient jdbc) {
        return jdbc.sql("select incident_type_ from act_ru_incident")
                .query(String.class)
                .list();
    }

    private static long count(JdbcClient jdbc, String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
