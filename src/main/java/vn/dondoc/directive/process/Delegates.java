package vn.dondoc.directive.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.dondoc.directive.Closing;
import vn.dondoc.directive.Coordinations;
import vn.dondoc.directive.Instructions;

/** The service tasks of directive and deadlineWatch, each one call of a use case. */
@Configuration(proxyBeanMethods = false)
class Delegates {

    @Bean
    JavaDelegate requestCoordinationDelegate(Coordinations coordinations) {
        return execution -> coordinations.send(id(execution, "shareId"));
    }

    /** Lets the work on the share's next milestone begin: its conditional event listens to this variable. */
    @Bean
    JavaDelegate openMilestoneDelegate() {
        return execution -> execution.setVariable(
                "milestoneInTurn", ((Number) execution.getVariable("milestoneInTurn")).longValue() + 1);
    }

    @Bean
    JavaDelegate closeShareDelegate(Closing closing) {
        return execution -> closing.closeShare(id(execution, "shareId"));
    }

    @Bean
    JavaDelegate closeDirectiveDelegate(Closing closing) {
        return execution -> closing.closeDirective(id(execution, "directiveId"));
    }

    /** The subject of a watch that asks for a decision is a milestone. */
    @Bean
    JavaDelegate askDecisionDelegate(Instructions instructions) {
        return execution -> execution.setVariableLocal("decisionId", instructions.ask(id(execution, "subjectId")));
    }

    private static long id(DelegateExecution execution, String variable) {
        if (execution.getVariable(variable) instanceof Long id) {
            return id;
        }
        throw new IllegalStateException("%s has no variable %s".formatted(execution.getCurrentActivityId(), variable));
    }
}
