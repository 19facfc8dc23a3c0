package vn.dondoc.workplace.process;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.task.Task;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.agency.CurrentUser;
import vn.dondoc.agency.Officer;
import vn.dondoc.agency.Officers;
import vn.dondoc.form.InvalidInput;
import vn.dondoc.form.NotEntitled;
import vn.dondoc.form.Refusal;
import vn.dondoc.workplace.DecisionTasks;

@Component
class EngineDecisionTasks implements DecisionTasks {

    private final TaskService tasks;
    private final CurrentUser user;
    private final Officers officers;

    EngineDecisionTasks(TaskService tasks, CurrentUser user, Officers officers) {
        this.tasks = tasks;
        this.user = user;
        this.officers = officers;
    }

    @Override
    @Transactional
    public void complete(long decisionId, String businessKey, Map<String, Object> fields) {
        Task task = task(decisionId, businessKey).orElseThrow(EngineDecisionTasks::noLongerWaits);
        try {
            claim(task);
            tasks.complete(task.getId(), fields);
        } catch (AuthorizationException refused) {
            // Who completed it a moment ago has taken everybody's rights to it away with it.
            throw task(decisionId, businessKey).isPresent()
                    ? new NotEntitled("Đồng chí không có quyền cho ý kiến về việc này")
                    : noLongerWaits();
        } catch (OptimisticLockingException collision) {
            throw new OptimisticLockingFailureException(
                    "Decision %d was given at the same moment".formatted(decisionId), collision);
        } catch (NullValueException gone) {
            // Found by the query, but completed by another before the claim or the completion looked for it.
            throw noLongerWaits();
        } catch (TaskAlreadyClaimedException taken) {
            throw takenBy(taken.getTaskAssignee());
        } catch (ProcessEngineException wrapped) {
            throw refusalIn(wrapped).orElseThrow(() -> wrapped);
        }
    }

    private void claim(Task task) {
        String assignee = task.getAssignee();
        if (assignee == null) {
            tasks.claim(task.getId(), user.id());
        } else if (!assignee.equals(user.id())) {
            throw takenBy(assignee);
        }
    }

    private static InvalidInput noLongerWaits() {
        return new InvalidInput("Việc này không còn chờ đồng chí cho ý kiến; hãy tải lại trang");
    }

    private InvalidInput takenBy(String assignee) {
        return new InvalidInput(
                "Đồng chí %s đã nhận xử lý việc này. Nếu cần cho ý kiến thay, đề nghị đồng chí đó trả lại việc trong Tasklist."
                        .formatted(officers.find(assignee).map(Officer::name).orElse(assignee)));
    }

    /** A listener's refusal, which the engine has wrapped into its own exception. */
    private static Optional<RuntimeException> refusalIn(Throwable wrapped) {
        return Stream.iterate(wrapped, cause -> cause != null, Throwable::getCause)
                .filter(Refusal.class::isInstance)
                .map(RuntimeException.class::cast)
                .findFirst();
    }

    /** With the rights of who asks: a stranger finds none. */
    private Optional<Task> task(long decisionId, String businessKey) {
        return tasks
                .createTaskQuery()
                .processInstanceBusinessKey(businessKey)
                .taskDefinitionKey("userTask_giveInstruction")
                .taskVariableValueEquals("decisionId", decisionId)
                .list()
                .stream()
                .findFirst();
    }
}
