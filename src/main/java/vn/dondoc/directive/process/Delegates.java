package vn.dondoc.directive.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.dondoc.directive.Closing;
import vn.dondoc.directive.Coordinations;
import vn.dondoc.directive.Decisions;
import vn.dondoc.directive.DirectiveReads;
import vn.dondoc.directive.Extensions;
import vn.dondoc.directive.InstructionEffects;

/** The service tasks of directive and deadlineWatch, each one call of a use case. */
@Configuration(proxyBeanMethods = false)
class Delegates {

    @Bean
    JavaDelegate requestCoordinationDelegate(Coordinations coordinations) {
        return execution -> coordinations.send(id(execution, "shareId"));
    }

    /** Lets the work on the share's next milestone begin: its conditional event listens to this variable. */
    @Bean
    JavaDelegate openMilestoneDelegate(DirectiveReads reads) {
        return execution -> execution.setVariable("milestoneInTurn", reads.milestoneInTurn(id(execution, "shareId")));
    }

    /** What the lead asks beside its work: an extension, or one more agency's contribution. */
    @Bean
    JavaDelegate sendRequestDelegate(Extensions extensions, Coordinations coordinations) {
        return execution -> {
            extensions.send(id(execution, "milestoneId"));
            coordinations.send(id(execution, "shareId"));
        };
    }

    @Bean
    JavaDelegate changeDeadlineDelegate(Extensions extensions) {
        return execution -> extensions.carryOut(id(execution, "extensionId"));
    }

    /** An urge leaves its id, for the answer that is awaited. */
    @Bean
    JavaDelegate carryOutInstructionDelegate(InstructionEffects effects, DirectiveReads reads) {
        return execution -> {
            Long urgeId = effects.carryOut(id(execution, "instructionId"));
            execution.setVariable("urgeId", urgeId);
            if (urgeId != null) {
                long shareId = reads.urgedShare(urgeId);
                execution.setVariable("shareId", shareId);
                execution.setVariable("agency", reads.agencyName(shareId));
            }
        };
    }

    @Bean
    JavaDelegate closeStoppedShareDelegate(Closing closing) {
        return execution -> closing.endStoppedShare(id(execution, "shareId"));
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
    JavaDelegate askDecisionDelegate(Decisions decisions) {
        return execution -> execution.setVariableLocal("decisionId", decisions.ask(id(execution, "subjectId")));
    }

    private static long id(DelegateExecution execution, String variable) {
        if (execution.getVariable(variable) instanceof Long id) {
            return id;
        }
        throw new IllegalStateException("%s has no variable %s".formatted(execution.getCurrentActivityId(), variable));
    }
}
