package vn.dondoc.workplace.process;

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
    private static final Map<DeadlineKind, String[]> TASKS = Map.of(
            DeadlineKind.RECEIPT, new String[] {"userTask_receiveDirective", "shareId"},
            DeadlineKind.MILESTONE, new String[] {"userTask_reportResult", "shareId"},
            DeadlineKind.ACCEPTANCE, new String[] {"userTask_acceptResult", "shareId"},
            DeadlineKind.COORDINATION, new String[] {"userTask_answerCoordination", "coordinationId"},
            DeadlineKind.DECISION, new String[] {"userTask_giveInstruction", "decisionId"},
            DeadlineKind.EXTENSION, new String[] {"userTask_decideExtension", "extensionId"},
            DeadlineKind.URGE, new String[] {"userTask_answerUrge", "urgeId"},
            DeadlineKind.UNDATED, new String[] {"userTask_setDeadline", "milestoneId"});

    private final TaskService tasks;

    EngineOpenTasks(TaskService tasks) {
        this.tasks = tasks;
    }

    @Override
    public Optional<String> of(WatchedDeadline deadline) {
        String[] place = TASKS.get(deadline.kind());
        if (place == null) {
            return Optional.empty();
        }
        long id = place[1].equals("shareId") ? deadline.shareId() : deadline.subjectId();
        Optional<String> task = find(deadline, place[0], place[1], id);
        if (task.isEmpty() && deadline.kind() == DeadlineKind.EXTENSION) {
            return find(deadline, "userTask_giveView", "extensionId", id);
        }
        // Whoever has not yet received the directive finds the receipt behind a milestone's reminder.
        return task.isEmpty() && deadline.kind() == DeadlineKind.MILESTONE
                ? find(deadline, "userTask_receiveDirective", "shareId", deadline.shareId())
                : task;
    }

    @Override
    public Optional<String> decisionAbout(WatchedDeadline milestone) {
        return find(milestone, "userTask_giveInstruction", "subjectId", milestone.subjectId());
    }

    private Optional<String> find(WatchedDeadline deadline, String key, String variable, long id) {
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
