package vn.dondoc.review.process;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import vn.dondoc.agency.SystemRights;
import vn.dondoc.form.NotEntitled;
import vn.dondoc.review.ReviewEntry;
import vn.dondoc.review.ReviewProcess;

@Component
class EngineReviewProcess implements ReviewProcess {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final SystemRights system;

    EngineReviewProcess(RuntimeService runtime, TaskService tasks, SystemRights system) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.system = system;
    }

    @Override
    public void start(long reviewId, String businessKey, String period, String office) {
        system.call(() -> runtime.startProcessInstanceByKey(
                "quarterlyReview",
                businessKey,
                Map.of("reviewId", reviewId, "directiveCode", period, "officeAgency", office)));
    }

    /** An engine batch: a directive whose job fails does not keep the others. */
    @Override
    public void askDirectives(long reviewId, Collection<String> businessKeys) {
        Set<String> asked = Set.copyOf(businessKeys);
        if (asked.isEmpty()) {
            return;
        }
        String ofResolution = asked.iterator().next().replaceFirst(":.*", ":%");
        List<String> instances = runtime
                .createProcessInstanceQuery()
                .processDefinitionKey("directive")
                .processInstanceBusinessKeyLike(ofResolution)
                .list()
                .stream()
                .filter(instance -> asked.contains(instance.getBusinessKey()))
                .map(ProcessInstance::getId)
                .toList();
        if (!instances.isEmpty()) {
            runtime.createMessageCorrelationAsync("reviewRequested")
                    .processInstanceIds(instances)
                    .setVariables(Map.of("reviewId", reviewId))
                    .correlateAllAsync();
        }
    }

    @Override
    public void endReport(long reportId, String businessKey) {
        tell("reviewReportEnded", reportId, businessKey);
    }

    @Override
    public void restartReport(long reportId, String businessKey) {
        tell("reviewReportMoved", reportId, businessKey);
    }

    private void tell(String message, long reportId, String businessKey) {
        Optional<EventSubscription> waiting = directive(businessKey).stream()
                .flatMap(instance -> runtime
                        .createEventSubscriptionQuery()
                        .processInstanceId(instance.getId())
                        .eventType("message")
                        .eventName(message)
                        .list()
                        .stream())
                .filter(subscription ->
                        Objects.equals(runtime.getVariable(subscription.getExecutionId(), "openReportId"), reportId))
                .findFirst();
        waiting.ifPresent(subscription -> runtime.messageEventReceived(message, subscription.getExecutionId()));
    }

    private Optional<ProcessInstance> directive(String businessKey) {
        return Optional.ofNullable(runtime.createProcessInstanceQuery()
                .processDefinitionKey("directive")
                .processInstanceBusinessKey(businessKey)
                .singleResult());
    }

    @Override
    public void showDraft(long reportId, String businessKey, ReviewEntry entry) {
        system.call(() -> openTask(reportId, businessKey).map(task -> {
            runtime.setVariablesLocal(task.getExecutionId(), fields(entry));
            return task;
        }));
    }

    /** The task is found whoever asks, so that no report is given beside it; completing it takes the right to work on it. */
    @Override
    public boolean complete(long reportId, String businessKey, ReviewEntry entry) {
        Optional<Task> open = system.call(() -> openTask(reportId, businessKey));
        try {
            open.ifPresent(task -> tasks.complete(task.getId(), fields(entry)));
        } catch (AuthorizationException refused) {
            throw new NotEntitled("Đồng chí không có quyền gửi báo cáo này");
        } catch (OptimisticLockingException collision) {
            throw new OptimisticLockingFailureException(
                    "Another step of %s ended at the same moment".formatted(businessKey), collision);
        }
        return open.isPresent();
    }

    private Optional<Task> openTask(long reportId, String businessKey) {
        return tasks
                .createTaskQuery()
                .processInstanceBusinessKey(businessKey)
                .taskDefinitionKey("userTask_reportReview")
                .taskVariableValueEquals("reviewReportId", reportId)
                .list()
                .stream()
                .findFirst();
    }

    private static Map<String, Object> fields(ReviewEntry entry) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("reviewPercent", entry.percent());
        fields.put("reviewDone", entry.done());
        fields.put("reviewDifficulties", entry.difficulties());
        fields.put("reviewProposals", entry.proposals());
        fields.put("reviewPlan", entry.plan());
        return fields;
    }

    @Override
    public void allReportsGiven(long reviewId) {
        system.call(() -> runtime.createMessageCorrelation("allReportsGiven")
                .processInstanceVariableEquals("reviewId", reviewId)
                .correlateAllWithResult());
    }
}
