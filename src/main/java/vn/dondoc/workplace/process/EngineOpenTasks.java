package vn.dondoc.workplace.process;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import vn.dondoc.watch.DeadlineKind;
import vn.dondoc.watch.WatchedDeadline;
import vn.dondoc.workplace.OpenTasks;

@Component
class EngineOpenTasks implements OpenTasks {

    /** Per kind: the task in the model, and the variable that tells one such task of a directive from another. */
    private static final Map<DeadlineKind, Place> TASKS = Map.ofEntries(
            entry(DeadlineKind.RECEIPT, new Place("userTask_receiveDirective", "shareId")),
            entry(DeadlineKind.MILESTONE, new Place("userTask_reportResult", "shareId")),
            entry(DeadlineKind.ACCEPTANCE, new Place("userTask_acceptResult", "shareId")),
            entry(DeadlineKind.COORDINATION, new Place("userTask_answerCoordination", "coordinationId")),
            entry(DeadlineKind.EXTENSION, new Place("userTask_decideExtension", "extensionId")),
            entry(DeadlineKind.URGE, new Place("userTask_answerUrge", "urgeId")),
            entry(DeadlineKind.UNDATED, new Place("userTask_setDeadline", "milestoneId")),
            entry(DeadlineKind.REVIEW, new Place("userTask_reportReview", "reviewReportId")),
            entry(DeadlineKind.MEASUREMENT, new Place("userTask_reportMeasurement", "measurementRequestId")),
            entry(DeadlineKind.CONSOLIDATION, new Place("userTask_consolidateReview", "reviewId")),
            entry(DeadlineKind.CONCLUSION, new Place("userTask_concludeReview", "reviewId")));

    private record Place(String task, String variable) {

        Long subject(WatchedDeadline deadline) {
            Long shareId = deadline.shareId();
            return variable.equals("shareId") && shareId != null ? shareId : Long.valueOf(deadline.subjectId());
        }
    }

    private final TaskService tasks;

    EngineOpenTasks(TaskService tasks) {
        this.tasks = tasks;
    }

    @Override
    public Optional<String> of(WatchedDeadline deadline) {
        Place place = TASKS.get(deadline.kind());
        if (place == null) {
            return Optional.empty();
        }
        Long id = place.subject(deadline);
        Optional<String> task = find(deadline, place.task(), place.variable(), id);
        if (task.isEmpty() && deadline.kind() == DeadlineKind.EXTENSION) {
            return find(deadline, "userTask_giveView", "extensionId", id);
        }
        // Whoever has not yet received the directive finds the receipt behind a milestone's reminder.
        return task.isEmpty() && deadline.kind() == DeadlineKind.MILESTONE
                ? find(deadline, "userTask_receiveDirective", "shareId", id)
                : task;
    }

    private Optional<String> find(WatchedDeadline deadline, String key, String variable, Long id) {
        return tasks
                .createTaskQuery()
                .processInstanceBusinessKey(deadline.businessKey())
                .taskDefinitionKey(key)
                .taskVariableValueEquals(variable, id)
                .list()
                .stream()
                .map(Task::getId)
                .findFirst();
    }
}
