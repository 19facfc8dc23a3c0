package vn.dondoc.directive.process;

import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import vn.dondoc.absence.MovedWork;
import vn.dondoc.calendar.VietnamTime;
import vn.dondoc.directive.DirectiveProcess;

@Component
class EngineDirectiveProcess implements DirectiveProcess {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final RunningShares running;
    private final DirectiveFacts facts;
    private final MovedWork movedWork;

    EngineDirectiveProcess(
            RuntimeService runtime,
            TaskService tasks,
            RunningShares running,
            DirectiveFacts facts,
            MovedWork movedWork) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.running = running;
        this.facts = facts;
        this.movedWork = movedWork;
    }

    @Override
    public void start(long directiveId, String businessKey, String code) {
        runtime.startProcessInstanceByKey(
                "directive", businessKey, Map.of("directiveId", directiveId, "directiveCode", code));
    }

    @Override
    public void requestCoordination(
            long coordinationId, long shareId, String businessKey, String code, String agencyName) {
        begin(
                "coordinationRequested",
                businessKey,
                Map.of(
                        "coordinationId", coordinationId,
                        "shareId", shareId,
                        "directiveCode", code,
                        "agency", agencyName));
    }

    @Override
    public void requestExtension(long extensionId, long shareId, String businessKey, String code, String agencyName) {
        begin(
                "extensionRequested",
                businessKey,
                Map.of("extensionId", extensionId, "shareId", shareId, "directiveCode", code, "agency", agencyName));
    }

    @Override
    public void carryOut(long instructionId, String businessKey, String code) {
        begin("instructionGiven", businessKey, Map.of("instructionId", instructionId, "directiveCode", code));
    }

    @Override
    public void endCoordination(long coordinationId) {
        end("coordinationEnded", "coordinationId", coordinationId);
    }

    @Override
    public void endExtension(long extensionId) {
        end("extensionEnded", "extensionId", extensionId);
    }

    @Override
    public void endBeside(long shareId) {
        end("shareClosed", "shareId", shareId);
        endRequestsOfLead(shareId);
    }

    @Override
    public void endRequestsOfLead(long shareId) {
        end("extensionEnded", "shareId", shareId);
        end("urgeEnded", "shareId", shareId);
    }

    @Override
    public void restartWatch(long milestoneId, String businessKey) {
        running.restartWatch(milestoneId, businessKey);
    }

    @Override
    public void restartShare(long shareId, String businessKey) {
        running.tell("shareReassigned", "shareId", shareId, businessKey);
    }

    @Override
    public void stopShare(long shareId, String businessKey) {
        running.tell("shareStopped", "shareId", shareId, businessKey);
    }

    @Override
    public void addShare(long shareId, String businessKey) {
        running.add(shareId, businessKey);
    }

    @Override
    public void catchUp(String businessKey) {
        running.watchUndated(businessKey);
        tasks.createTaskQuery()
                .processInstanceBusinessKey(businessKey)
                .taskDefinitionKey("userTask_reportResult")
                .list()
                .forEach(this::refresh);
    }

    @Override
    public void refreshWork(long shareId, String businessKey) {
        openWork(shareId, businessKey, "userTask_reportResult").forEach(this::refresh);
    }

    @Override
    public void giveWork(long shareId, String businessKey, String officer) {
        openWork(shareId, businessKey, "userTask_reportResult", "userTask_reportReview")
                .forEach(task -> movedWork.assign(task.getId(), officer));
    }

    private List<Task> openWork(long shareId, String businessKey, String... steps) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(businessKey)
                .taskDefinitionKeyIn(steps)
                .taskVariableValueEquals("shareId", shareId)
                .list();
    }

    private void refresh(Task task) {
        long milestoneId = (Long) tasks.getVariable(task.getId(), "milestoneId");
        Date due = facts.dueDate(milestoneId);
        Map<String, Object> shown = new HashMap<>();
        shown.put("sheet", facts.workSheet(milestoneId));
        shown.put("deadline", VietnamTime.format(due == null ? null : VietnamTime.dayOf(due.toInstant())));
        // Work that an earlier release has begun.
        if (tasks.getVariable(task.getId(), "coordinators") == null) {
            shown.put("coordinators", facts.noneChosen());
        }
        tasks.setVariables(task.getId(), shown);
        if (due != null && !due.equals(task.getDueDate())) {
            task.setDueDate(due);
            tasks.saveTask(task);
        }
    }

    private void begin(String message, String businessKey, Map<String, Object> variables) {
        runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(businessKey)
                .setVariables(variables)
                .correlateStartMessage();
    }

    private void end(String message, String variable, long id) {
        runtime.createMessageCorrelation(message)
                .processInstanceVariableEquals(variable, id)
                .correlateAll();
    }
}
