package vn.dondoc.form.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import vn.dondoc.form.Refusal;

/**
 * What completing a user task means: the form's fields are checked, one use case is called in the engine's transaction, and
 * only the outcome that routes the process stays behind.
 */
public interface TaskCompletion {

    /** @return the outcome that the next gateway reads; null where there is none */
    @Nullable
    String complete(DelegateTask task, FormInput input);

    static TaskListener on(TaskCompletion completion) {
        return task -> {
            FormInput input = new FormInput(task);
            try {
                String outcome = completion.complete(task, input);
                input.forget();
                if (outcome != null) {
                    task.setVariable("outcome", outcome);
                }
            } catch (Refusal refusal) {
                throw remembered(refusal);
            }
        };
    }

    /** What is refused travels to the border in its own words; the engine would bury them in its own. */
    static RuntimeException remembered(Refusal refusal) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            request.setAttribute(Refusal.ATTRIBUTE, refusal, RequestAttributes.SCOPE_REQUEST);
        }
        return refusal;
    }

    static long id(DelegateTask task, String variable) {
        if (task.getVariable(variable) instanceof Long id) {
            return id;
        }
        throw new IllegalStateException("Task %s has no variable %s".formatted(task.getTaskDefinitionKey(), variable));
    }
}
