package vn.dondoc.board.process;

import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import vn.dondoc.agency.SystemRights;
import vn.dondoc.board.TaskSubjects;

@Component
class EngineTaskSubjects implements TaskSubjects {

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final SystemRights system;

    EngineTaskSubjects(TaskService tasks, RuntimeService runtime, SystemRights system) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.system = system;
    }

    @Override
    public Optional<String> businessKeyOf(String taskId) {
        return Optional.ofNullable(tasks.createTaskQuery().taskId(taskId).singleResult())
                .map(Task::getProcessInstanceId)
                .map(this::businessKey);
    }

    /** Who may see a task may not see its instance: the key is read on behalf of the system. */
    private String businessKey(String processInstanceId) {
        return system.call(() -> Optional.ofNullable(runtime.createProcessInstanceQuery()
                        .processInstanceId(processInstanceId)
                        .singleResult())
                .map(ProcessInstance::getBusinessKey)
                .orElse(""));
    }
}
