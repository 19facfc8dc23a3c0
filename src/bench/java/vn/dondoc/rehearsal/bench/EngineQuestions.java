package vn.dondoc.rehearsal.bench;

import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.dondoc.calendar.VietnamTime;

/**
 * The questions of our pages asked through the engine's query API. It knows less: of what has ended only that it has, of a title,
 * evidence or journal nothing; these answers are cheaper than ours for that reason, and still what the API can do best.
 */
@Component
@Profile("bench")
class EngineQuestions {

    private static final List<String> WORK =
            List.of("userTask_receiveDirective", "userTask_reportResult", "userTask_acceptResult");

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final HistoryService history;
    private final VietnamTime time;

    EngineQuestions(RuntimeService runtime, TaskService tasks, HistoryService history, VietnamTime time) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.history = history;
        this.time = time;
    }

    Map<String, Runnable> all() {
        Map<String, Runnable> questions = new LinkedHashMap<>();
        questions.put("Bốn ô: nhiệm vụ đã kết thúc, đang chạy trong hạn, quá hạn", this::board);
        questions.put("Danh sách của một cơ quan (du-ubnd): công việc đang mở, nhiệm vụ, thời hạn", () -> agency("du-ubnd"));
        questions.put("Hồ sơ một nhiệm vụ (3.2, 54 phần việc): công việc, các bước đã qua, biến", () -> dossier("05-NQ/TU:3.2"));
        return questions;
    }

    /** Every instance, running and ended, and the open work of those that run. */
    void board() {
        history.createHistoricProcessInstanceQuery()
                .processDefinitionKey("directive")
                .finished()
                .list();
        Map<String, ProcessInstance> running =
                runtime.createProcessInstanceQuery().processDefinitionKey("directive").list().stream()
                        .collect(Collectors.toMap(ProcessInstance::getId, Function.identity()));
        Date now = Date.from(time.now());
        Map<String, Boolean> late = new LinkedHashMap<>();
        tasks.createTaskQuery()
                .processDefinitionKey("directive")
                .taskDefinitionKeyIn(WORK.toArray(String[]::new))
                .list()
                .forEach(task -> late.merge(
                        task.getProcessInstanceId(),
                        task.getDueDate() != null && task.getDueDate().before(now),
                        Boolean::logicalOr));
        running.keySet().forEach(id -> late.putIfAbsent(id, false));
    }

    void agency(String agency) {
        List<Task> open = new ArrayList<>(tasks.createTaskQuery()
                .or()
                .taskCandidateGroupIn(List.of(agency, agency + ".leader"))
                .taskAssignee(agency + ".canbo")
                .endOr()
                .list());
        List<String> ids = open.stream().map(Task::getId).toList();
        if (!ids.isEmpty()) {
            List<VariableInstance> shown = runtime.createVariableInstanceQuery()
                    .taskIdIn(ids.toArray(String[]::new))
                    .variableNameIn("directiveCode", "agency", "deadline")
                    .list();
            shown.forEach(VariableInstance::getValue);
        }
    }

    void dossier(String businessKey) {
        ProcessInstance instance = runtime.createProcessInstanceQuery()
                .processDefinitionKey("directive")
                .processInstanceBusinessKey(businessKey)
                .singleResult();
        List<String> open = tasks.createTaskQuery().processInstanceId(instance.getId()).list().stream()
                .map(Task::getId)
                .toList();
        runtime.createVariableInstanceQuery()
                .taskIdIn(open.toArray(String[]::new))
                .variableNameIn("agency", "deadline", "shareId", "milestoneId")
                .list()
                .forEach(VariableInstance::getValue);
        history.createHistoricActivityInstanceQuery()
                .processInstanceId(instance.getId())
                .list();
    }
}
