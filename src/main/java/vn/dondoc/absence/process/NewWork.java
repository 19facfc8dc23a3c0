package vn.dondoc.absence.process;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.dondoc.absence.MovedWork;
import vn.dondoc.absence.OpenWork;

/**
 * Puts every new user task with someone who is there, whatever model it comes from. The starter publishes the engine's task
 * events in the engine's thread and transaction; "create" comes when the model has named assignee and candidates.
 */
@Component
class NewWork {

    private final ObjectProvider<MovedWork> work;

    /** A provider: the engine starts before the services that use it. */
    NewWork(ObjectProvider<MovedWork> work) {
        this.work = work;
    }

    @EventListener(condition = "#task.eventName == 'create'")
    void place(DelegateTask task) {
        List<String> groups = EngineWorkDesk.candidateGroups(task.getCandidates());
        if (groups.isEmpty() || EngineWorkDesk.isNotMoved(task.getProcessDefinitionId())) {
            return;
        }
        MovedWork.Place place = work.getObject()
                .placeOf(new OpenWork(
                        task.getId(),
                        task.getAssignee(),
                        groups,
                        (Long) task.getVariable("shareId"),
                        EngineWorkDesk.code(task.getVariable("directiveCode")),
                        false));
        place.candidates().forEach(task::addCandidateUser);
        task.setAssignee(place.assignee());
    }
}
