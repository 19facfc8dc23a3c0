package vn.dondoc.watch.process;

import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/**
 * For models of releases before 0.3.0, whose business rule task evaluates the table: hands its rows to the next step, because the
 * engine drops {@code decisionResult} with that task.
 */
@Component
class KeepPolicyListener implements ExecutionListener {

    @Override
    public void notify(DelegateExecution execution) {
        ConsultPolicyDelegate.handOn(
                execution, PolicyTable.rules((DmnDecisionResult) execution.getVariable("decisionResult")));
    }
}
