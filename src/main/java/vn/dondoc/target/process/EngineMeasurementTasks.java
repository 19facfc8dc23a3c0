package vn.dondoc.target.process;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import vn.dondoc.agency.SystemRights;
import vn.dondoc.form.InvalidInput;
import vn.dondoc.target.Entry;
import vn.dondoc.target.EntryField;
import vn.dondoc.target.MeasurementTasks;

@Component
class EngineMeasurementTasks implements MeasurementTasks {

    private final TaskService tasks;
    private final SystemRights system;

    EngineMeasurementTasks(TaskService tasks, SystemRights system) {
        this.tasks = tasks;
        this.system = system;
    }

    /** Not with the officer's rights: a candidate may complete a task, not change its variables. */
    @Override
    public void show(long requestId, Entry entry) {
        system.call(() -> task(requestId).map(task -> {
            tasks.setVariables(task.getId(), fields(entry));
            return task;
        }));
    }

    @Override
    public void complete(long requestId, Entry entry) {
        Task task = task(requestId).orElseThrow(EngineMeasurementTasks::noLongerOpen);
        try {
            tasks.complete(task.getId(), fields(entry));
        } catch (OptimisticLockingException | NullValueException overtaken) {
            throw noLongerOpen();
        }
    }

    private static InvalidInput noLongerOpen() {
        return new InvalidInput("Việc báo cáo số liệu này không còn mở; hãy tải lại trang");
    }

    private Optional<Task> task(long requestId) {
        return Optional.ofNullable(tasks.createTaskQuery()
                .taskDefinitionKey("userTask_reportMeasurement")
                .taskVariableValueEquals("measurementRequestId", requestId)
                .singleResult());
    }

    private static Map<String, Object> fields(Entry entry) {
        return Arrays.stream(EntryField.values())
                .collect(Collectors.toMap(EntryField::field, field -> entry.get(field)));
    }
}
