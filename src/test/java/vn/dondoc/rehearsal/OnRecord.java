package vn.dondoc.rehearsal;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.calendar.VietnamTime;

/** What stands on record and what runs for a directive of 05-NQ/TU, for tests that look. */
@Component
@Profile("rehearsal")
public class OnRecord {

    private static final String OF_DIRECTIVE =
            " from dondoc.share s join dondoc.directive d on d.id = s.directive_id where d.code = :code";
    private static final String OF_MILESTONE = " from dondoc.milestone m join dondoc.share s on s.id = m.share_id"
            + " join dondoc.directive d on d.id = s.directive_id where d.code = :code";

    private final JdbcClient jdbc;
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final ManagementService management;

    OnRecord(JdbcClient jdbc, TaskService tasks, RuntimeService runtime, ManagementService management) {
        this.jdbc = jdbc;
        this.tasks = tasks;
        this.runtime = runtime;
        this.management = management;
    }

    /** For a story that is not about part III, whose 64 shares are all due within the first days. */
    public void mandatesStandStill() {
        standStill(businessKey -> businessKey.startsWith(key("III.")));
    }

    /** For a story of a few directives: the others stand still, so that moving the time costs little. */
    public void standStillBut(String... codes) {
        List<String> keys = Arrays.stream(codes).map(OnRecord::key).toList();
        standStill(businessKey -> !keys.contains(businessKey));
    }

    private void standStill(Predicate<String> which) {
        List<String> others = runtime.createProcessInstanceQuery().list().stream()
                .filter(instance -> which.test(String.valueOf(instance.getBusinessKey())))
                .map(ProcessInstance::getId)
                .toList();
        runtime.updateProcessInstanceSuspensionState()
                .byProcessInstanceIds(others)
                .suspend();
    }

    public List<Task> tasks(String code, String key) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(key(code))
                .taskDefinitionKey(key)
                .list();
    }

    /** The only such task; fails where there is none or several. */
    public Task task(String code, String key) {
        List<Task> found = tasks(code, key);
        if (found.size() != 1) {
            throw new AssertionError("%d tasks %s of %s".formatted(found.size(), key, code));
        }
        return found.get(0);
    }

    public List<ProcessInstance> running(String code, String process) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(key(code))
                .processDefinitionKey(process)
                .list();
    }

    public long runningOfAnyKind(String code) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(key(code))
                .count();
    }

    /** The watches of the directive's milestones. */
    public List<ProcessInstance> milestoneWatches(String code) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(key(code))
                .variableValueEquals("kind", "milestone")
                .list();
    }

    public List<Job> milestoneTimers(String code) {
        return milestoneWatches(code).stream()
                .flatMap(watch -> management.createJobQuery().processInstanceId(watch.getId()).timers().list().stream())
                .toList();
    }

    /** The days on which the milestones' watches look next. */
    public List<String> timerDays(String code) {
        return milestoneTimers(code).stream()
                .map(job -> VietnamTime.dayOf(job.getDuedate().toInstant()).toString())
                .toList();
    }

    /** Id of the share that the agency leads. */
    public long share(String code, String agency) {
        return jdbc.sql("select s.id" + OF_DIRECTIVE + " and s.agency = :agency")
                .param("code", code)
                .param("agency", agency)
                .query(Long.class)
                .single();
    }

    /** The agency of the first share. */
    public String agency(String code) {
        return one("select s.agency" + OF_DIRECTIVE + " order by s.id limit 1", code, String.class);
    }

    /** Id of the first milestone. */
    public long milestone(String code) {
        return one("select m.id" + OF_MILESTONE + " order by m.id limit 1", code, Long.class);
    }

    public LocalDate due(String code) {
        return one("select m.due_on" + OF_MILESTONE + " order by m.id limit 1", code, LocalDate.class);
    }

    public boolean closed(String code) {
        return one("select closed_at is not null from dondoc.directive where code = :code", code, Boolean.class);
    }

    /** Kind, old day, new day and days late of every change of a deadline. */
    public List<String> deadlineChanges(String code) {
        return all(
                """
                select concat_ws(' ', c.kind, coalesce(c.was::text, 'null'), c.became, c.days_late)
                from dondoc.deadline_change c join dondoc.milestone m on m.id = c.milestone_id
                join dondoc.share s on s.id = m.share_id join dondoc.directive d on d.id = s.directive_id
                where d.code = :code order by c.id""",
                code);
    }

    public List<String> events(String code) {
        return all(
                """
                select j.event from dondoc.journal j join dondoc.directive d on d.id = j.directive_id
                where d.code = :code order by j.id""",
                code);
    }

    /** Who is told under the label. */
    public List<String> told(String code, String label) {
        return jdbc.sql(
                        """
                select distinct recipient from dondoc.notification
                where facts->>'code' = :code and facts->>'label' = :label""")
                .param("code", code)
                .param("label", label)
                .query(String.class)
                .list();
    }

    private List<String> all(String sql, String code) {
        return jdbc.sql(sql).param("code", code).query(String.class).list();
    }

    private <T> T one(String sql, String code, Class<T> type) {
        return jdbc.sql(sql).param("code", code).query(type).single();
    }

    private static String key(String code) {
        return "05-NQ/TU:" + code;
    }
}
