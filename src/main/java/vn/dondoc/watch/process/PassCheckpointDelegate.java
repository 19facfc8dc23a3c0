package vn.dondoc.watch.process;

import java.util.Date;
import java.util.List;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.dondoc.watch.DeadlineKind;
import vn.dondoc.watch.PolicyRule;
import vn.dondoc.watch.Watch;

/** Passes the checkpoints that have come, by the rows that the business rule task before it has found. */
@Component
class PassCheckpointDelegate implements JavaDelegate {

    private final Watch watch;

    PassCheckpointDelegate(Watch watch) {
        this.watch = watch;
    }

    @Override
    public void execute(DelegateExecution execution) {
        List<PolicyRule> rules =
                PolicyTable.rules((DmnDecisionResult) execution.getVariable(KeepPolicyListener.POLICY));
        Watch.Step step = watch.pass(
                DeadlineKind.ofWord((String) execution.getVariable("kind")),
                (Long) execution.getVariable("subjectId"),
                rules,
                execution.getProcessInstanceId());
        execution.setVariable("nextCheckpoint", step.next() == null ? null : Date.from(step.next()));
        execution.setVariable("decisionNeeded", step.decisionNeeded());
    }
}
