package vn.dondoc.directive.process;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/**
 * Reaches one share or milestone inside a running directive. Found by the events that wait for it and the variable that names it: a
 * correlation by a local variable would miss instances that an older release has begun.
 */
@Component
class RunningShares {

    private static final String DEADLINE_CHANGED = "deadlineChanged";

    private final RuntimeService runtime;

    RunningShares(RuntimeService runtime) {
        this.runtime = runtime;
    }

    /** Lets what waits for the message take it; nothing where nothing waits: it has ended, or not yet begun. */
    boolean tell(String message, String variable, long id, String businessKey) {
        Optional<EventSubscription> waiting = directive(businessKey).stream()
                .flatMap(instance -> runtime
                        .createEventSubscriptionQuery()
                        .processInstanceId(instance.getId())
                        .eventType("message")
                        .eventName(message)
                        .list()
                        .stream())
                .filter(subscription -> names(subscription.getExecutionId(), variable, id))
                .findFirst();
        waiting.ifPresent(subscription -> runtime.messageEventReceived(message, subscription.getExecutionId()));
        return waiting.isPresent();
    }

    /** An older release ended the watch when its table had no more levels; then it is begun anew in its place. */
    void restartWatch(long milestoneId, String businessKey) {
        if (!tell(DEADLINE_CHANGED, "milestoneId", milestoneId, businessKey)) {
            directive(businessKey)
                    .ifPresent(instance -> find(tree(instance), "subProcess_milestone", "milestoneId", milestoneId)
                            .ifPresent(milestone -> runtime.createProcessInstanceModification(instance.getId())
                                    .startBeforeActivity("gateway_deadlineKnown", milestone.getId())
                                    .execute()));
        }
    }

    /** One more instance beside the shares that run; a directive that has not begun yet finds the share by itself. */
    void add(long shareId, String businessKey) {
        directive(businessKey)
                .filter(instance -> misses(tree(instance), shareId))
                .ifPresent(instance -> runtime.createProcessInstanceModification(instance.getId())
                        .startBeforeActivity("subProcess_share")
                        .setVariableLocal("shareId", shareId)
                        .execute());
    }

    /** The shares have begun, and this one is not among them. */
    private boolean misses(ActivityInstance tree, long shareId) {
        return tree.getActivityInstances("subProcess_share#multiInstanceBody").length > 0
                && find(tree, "subProcess_share", "shareId", shareId).isEmpty();
    }

    void watchUndated(String businessKey) {
        directive(businessKey)
                .ifPresent(instance -> Arrays.stream(tree(instance).getActivityInstances("subProcess_setDeadline"))
                        .filter(open -> open.getActivityInstances("callActivity_watchUndated").length == 0)
                        .forEach(open -> runtime.createProcessInstanceModification(instance.getId())
                                .startBeforeActivity("callActivity_watchUndated", open.getId())
                                .execute()));
    }

    private Optional<ProcessInstance> directive(String businessKey) {
        return Optional.ofNullable(runtime.createProcessInstanceQuery()
                .processDefinitionKey("directive")
                .processInstanceBusinessKey(businessKey)
                .singleResult());
    }

    private ActivityInstance tree(ProcessInstance instance) {
        return runtime.getActivityInstance(instance.getId());
    }

    private Optional<ActivityInstance> find(ActivityInstance tree, String activity, String variable, long id) {
        return Arrays.stream(tree.getActivityInstances(activity))
                .filter(candidate -> List.of(candidate.getExecutionIds()).stream()
                        .anyMatch(execution -> names(execution, variable, id)))
                .findFirst();
    }

    private boolean names(String executionId, String variable, long id) {
        return Objects.equals(runtime.getVariable(executionId, variable), id);
    }
}
