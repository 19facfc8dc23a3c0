package vn.dondoc.watch.process;

import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.Set;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.ProcessInstanceQuery;
import org.springframework.stereotype.Component;
import vn.dondoc.watch.DeadlineKind;
import vn.dondoc.watch.OpenWatches;

/** Knows the watches by the one timer that each of them waits at. */
@Component
class EngineOpenWatches implements OpenWatches {

    private static final String WATCH = "deadlineWatch";
    private static final String TIMER = "catchEvent_nextCheckpoint";

    private final RuntimeService runtime;
    private final ManagementService management;

    EngineOpenWatches(RuntimeService runtime, ManagementService management) {
        this.runtime = runtime;
        this.management = management;
    }

    @Override
    public int count(DeadlineKind kind) {
        return (int) watching(kind).count();
    }

    /** One query for the watches of a kind, one for the timers, and one update a timer; no process instance is loaded. */
    @Override
    public void lookAgain(Set<DeadlineKind> kinds, Instant moment) {
        Set<String> watches = new HashSet<>();
        kinds.forEach(
                kind -> watching(kind).list().stream().map(Execution::getId).forEach(watches::add));
        management
                .createJobQuery()
                .processDefinitionKey(WATCH)
                .activityId(TIMER)
                .duedateHigherThan(Date.from(moment))
                .list()
                .stream()
                .filter(timer -> watches.contains(timer.getProcessInstanceId()))
                .forEach(timer -> management.setJobDuedate(timer.getId(), Date.from(moment)));
    }

    /** Where only the Standing Committee's decision is still open, nothing is watched any more. */
    private ProcessInstanceQuery watching(DeadlineKind kind) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey(WATCH)
                .variableValueEquals("kind", kind.word())
                .activityIdIn(TIMER);
    }
}
