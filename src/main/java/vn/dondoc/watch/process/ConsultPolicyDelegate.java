package vn.dondoc.watch.process;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;
import vn.dondoc.watch.DeadlineKind;
import vn.dondoc.watch.PolicyRule;

/** Tra bảng chính sách: the rows of the decision table for the kind of deadline, in the version that applies today. */
@Component
class ConsultPolicyDelegate implements JavaDelegate {

    static final String POLICY = "policy";

    private final PolicyTable policy;

    ConsultPolicyDelegate(PolicyTable policy) {
        this.policy = policy;
    }

    @Override
    public void execute(DelegateExecution execution) {
        handOn(execution, policy.consulted(DeadlineKind.ofWord((String) execution.getVariable("kind"))));
    }

    /** A transient variable lives to the end of the transaction and is never written to the database. */
    static void handOn(DelegateExecution execution, List<PolicyRule> rules) {
        execution.setVariable(POLICY, Variables.untypedValue(rules, true));
    }
}
