package vn.plain;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * What the plain engine does: a process of one user task with one timer at it, and one that waits for a moment and then inserts a
 * row in an asynchronous job.
 */
class PlainWork {

    private static final String TTL = "P3650D";
    private static final BpmnModelInstance MINIMAL = Bpmn.createExecutableProcess("minimal")
            .camundaHistoryTimeToLiveString(TTL)
            .startEvent()
            .userTask("work")
            .camundaCandidateGroups("officers")
            .boundaryEvent("late")
            .timerWithDuration("P300D")
            .endEvent()
            .moveToActivity("work")
            .endEvent()
            .done();
    private static final BpmnModelInstance DEADLINE = Bpmn.createExecutableProcess("deadline")
            .camundaHistoryTimeToLiveString(TTL)
            .startEvent()
            .intermediateCatchEvent("due")
            .timerWithDate("${due}")
            .serviceTask("record")
            .camundaAsyncBefore()
            .camundaDelegateExpression("${insertRow}")
            .endEvent()
            .done();

    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final JdbcTemplate jdbc;

    PlainWork(RepositoryService repository, RuntimeService runtime, ManagementService management, JdbcTemplate jdbc) {
        this.repository = repository;
        this.runtime = runtime;
        this.management = management;
        this.jdbc = jdbc;
    }

    /** The one insert of a deadline, in the job's transaction. The model asks for it by this name, which an import alone does not give it. */
    @Component("insertRow")
    static class InsertRow implements JavaDelegate {

        private final JdbcTemplate jdbc;

        InsertRow(JdbcTemplate jdbc) {
            this.jdbc = jdbc;
        }

        @Override
        public void execute(DelegateExecution execution) {
            jdbc.update("insert into recorded (process, text) values (?, 'Quá hạn')", execution.getProcessInstanceId());
        }
    }

    void deploy() {
        jdbc.execute(
                """
                create table if not exists recorded (id bigint generated always as identity primary key, process text not null,
                  text text not null, at timestamptz not null default clock_timestamp())""");
        repository
                .createDeployment()
                .name("plain")
                .enableDuplicateFiltering(true)
                .addModelInstance("minimal.bpmn", MINIMAL)
                .addModelInstance("deadline.bpmn", DEADLINE)
                .deploy();
    }

    Map<String, Object> start(int threads, int instances) {
        return Map.of("millis", Threads.share(threads, instances, i -> runtime.startProcessInstanceByKey("minimal")));
    }

    /** @param due when all of them are due, as milliseconds since 1970 */
    Map<String, Object> prepareStorm(int deadlines, long due) {
        jdbc.execute("truncate recorded");
        Threads.share(
                4, deadlines, i -> runtime.startProcessInstanceByKey("deadline", Map.of("due", new Date(due))));
        return Map.of("prepared", deadlines);
    }

    /** Waits for all of them. */
    Map<String, Object> storm(int deadlines, long due) {
        while (count() < deadlines) {
            if (management.createJobQuery().noRetriesLeft().count() > 0) {
                throw new IllegalStateException("Jobs have failed for good");
            }
            LockSupport.parkNanos(Duration.ofMillis(250).toNanos());
        }
        return Map.of(
                "deadlines", deadlines,
                "first", millis("min") - due,
                "last", millis("max") - due);
    }

    private long count() {
        Long count = jdbc.queryForObject("select count(*) from recorded", Long.class);
        return count == null ? 0 : count;
    }

    private long millis(String aggregate) {
        Instant at = jdbc.queryForObject(
                "select %s(at) from recorded".formatted(aggregate), (row, n) -> row.getTimestamp(1).toInstant());
        return at == null ? 0 : at.toEpochMilli();
    }
}
