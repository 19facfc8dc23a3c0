package vn.dondoc.desk.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.dondoc.desk.TaskDrafts;

/** TaskDrafts go with their task, whatever model it comes from, in the engine's transaction. */
@Component
class EndedTasks {

    private final ObjectProvider<TaskDrafts> drafts;

    /** A provider: the engine starts before the services that use it. */
    EndedTasks(ObjectProvider<TaskDrafts> drafts) {
        this.drafts = drafts;
    }

    /** "delete" is a task that something else has ended: a changed deadline, a stopped share, a withdrawn question. */
    @EventListener(condition = "#task.eventName == 'complete' or #task.eventName == 'delete'")
    void forget(DelegateTask task) {
        drafts.getObject().ended(task.getId());
    }

    @EventListener(condition = "#task.eventName == 'assignment' and #task.assignee != null")
    void forgetOthers(DelegateTask task) {
        drafts.getObject().givenTo(task.getId(), task.getAssignee());
    }
}
