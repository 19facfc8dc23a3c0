package vn.dondoc.watch.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/**
 * Hands the decision's rows to the next step. The engine drops {@code decisionResult} with the business rule task; a
 * transient variable lives to the end of the transaction and is never written to the database.
 */
@Component
class KeepPolicyListener implements ExecutionListener {

    static final String POLICY = "policy";

    @Override
    public void notify(DelegateExecution execution) {
        execution.setVariable(POLICY, Variables.untypedValue(execution.getVariable("decisionResult"), true));
    }
}
