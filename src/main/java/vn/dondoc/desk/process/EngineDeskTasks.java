package vn.dondoc.desk.process;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.agency.CurrentUser;
import vn.dondoc.agency.SystemRights;
import vn.dondoc.calendar.VietnamTime;
import vn.dondoc.desk.DeskTask;
import vn.dondoc.desk.DeskTasks;

/** The engine answers each query with what the one who asks may read. */
@Component
class EngineDeskTasks implements DeskTasks {

    private static final Set<String> SUBJECTS = Set.of("reviewReportId", "reviewId", "measurementRequestId");
    private static final String[] SHOWN = {
        "directiveCode", "agency", "reviewReportId", "reviewId", "measurementRequestId"
    };
    private static final String[] BESIDE_DIRECTIVES = {
        "userTask_reportMeasurement", "userTask_consolidateReview", "userTask_concludeReview"
    };
    /** Each directive has a handful of open tasks; one with 54 leads has 54. */
    private static final int MOST = 500;

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final SystemRights system;
    private final CurrentUser user;

    EngineDeskTasks(TaskService tasks, RuntimeService runtime, SystemRights system, CurrentUser user) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.system = system;
        this.user = user;
    }

    @Override
    public List<DeskTask> named(Collection<String> ids) {
        return shown(tasks.createTaskQuery().taskIdIn(ids.toArray(String[]::new)));
    }

    @Override
    public List<DeskTask> ofDirectives(Collection<String> businessKeys) {
        return shown(tasks.createTaskQuery()
                .processInstanceBusinessKeyIn(businessKeys.toArray(String[]::new))
                .orderByDueDate()
                .asc());
    }

    @Override
    public List<DeskTask> mineBesideDirectives() {
        return shown(tasks.createTaskQuery()
                .taskCandidateUser(user.id())
                .includeAssignedTasks()
                .taskDefinitionKeyIn(BESIDE_DIRECTIVES)
                .orderByDueDate()
                .asc());
    }

    @Override
    public Optional<DeskTask> mine(String id) {
        return shown(tasks.createTaskQuery().taskId(id).taskAssignee(user.id())).stream()
                .findFirst();
    }

    private List<DeskTask> shown(TaskQuery query) {
        List<Task> found = query.active().listPage(0, MOST);
        if (found.isEmpty()) {
            return List.of();
        }
        Map<String, Map<String, Object>> words = wordsOf(found);
        Map<String, String> keys = businessKeysOf(found);
        return found.stream()
                .map(task ->
                        task(task, words.getOrDefault(task.getId(), Map.of()), keys.get(task.getProcessInstanceId())))
                .toList();
    }

    private static DeskTask task(Task task, Map<String, Object> words, @Nullable String businessKey) {
        LocalDate due = task.getDueDate() == null
                ? null
                : VietnamTime.dayOf(task.getDueDate().toInstant());
        return new DeskTask(
                task.getId(),
                task.getName(),
                businessKey,
                (String) words.get("directiveCode"),
                (String) words.get("agency"),
                SUBJECTS.stream().filter(words::containsKey).collect(Collectors.toMap(Function.identity(), name ->
                        (Long) words.get(name))),
                due);
    }

    /** Only variables of the task itself: what stands at the instance is not for everyone who may see a task of it. */
    private Map<String, Map<String, Object>> wordsOf(List<Task> found) {
        return runtime
                .createVariableInstanceQuery()
                .taskIdIn(found.stream().map(Task::getId).toArray(String[]::new))
                .variableNameIn(SHOWN)
                .list()
                .stream()
                .filter(variable -> variable.getValue() != null)
                .collect(Collectors.groupingBy(
                        VariableInstance::getTaskId,
                        Collectors.toMap(VariableInstance::getName, VariableInstance::getValue)));
    }

    /** Which directive a task is of may be known to whoever sees the task; the instance itself an officer may not read. */
    private Map<String, String> businessKeysOf(List<Task> found) {
        return system.call(() -> runtime
                .createProcessInstanceQuery()
                .processInstanceIds(found.stream()
                        .map(Task::getProcessInstanceId)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()))
                .list()
                .stream()
                .filter(instance -> instance.getBusinessKey() != null)
                .collect(Collectors.toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey)));
    }
}
