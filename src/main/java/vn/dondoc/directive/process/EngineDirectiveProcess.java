package vn.dondoc.directive.process;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import vn.dondoc.directive.DirectiveProcess;

@Component
class EngineDirectiveProcess implements DirectiveProcess {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final DirectiveFacts facts;

    EngineDirectiveProcess(RuntimeService runtime, TaskService tasks, DirectiveFacts facts) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.facts = facts;
    }

    @Override
    public void start(long directiveId, String businessKey, String code) {
        runtime.startProcessInstanceByKey(
                "directive", businessKey, Map.of("directiveId", directiveId, "directiveCode", code));
    }

    @Override
    public void requestCoordination(
            long coordinationId, long shareId, String businessKey, String code, String agencyName) {
        runtime.createMessageCorrelation("coordinationRequested")
                .processInstanceBusinessKey(businessKey)
                .setVariable("coordinationId", coordinationId)
                .setVariable("shareId", shareId)
                .setVariable("directiveCode", code)
                .setVariable("agency", agencyName)
                .correlateStartMessage();
    }

    @Override
    public void endCoordination(long shareId) {
        runtime.createMessageCorrelation("shareClosed")
                .processInstanceVariableEquals("shareId", shareId)
                .correlateAll();
    }

    @Override
    public void refreshWork(long shareId, String businessKey) {
        tasks
                .createTaskQuery()
                .processInstanceBusinessKey(businessKey)
                .taskDefinitionKey("userTask_reportResult")
                .taskVariableValueEquals("shareId", shareId)
                .list()
                .stream()
                .map(Task::getId)
                .forEach(task -> tasks.setVariable(
                        task, "sheet", facts.workSheet((Long) tasks.getVariable(task, "milestoneId"))));
    }
}
