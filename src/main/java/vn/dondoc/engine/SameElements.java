package vn.dondoc.engine;

import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.migration.MigrationPlanBuilder;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/**
 * Maps the elements of a process that bear the same id in both models. Ids are kept over releases for this, also where an element
 * has come to lie in a scope that is new; the engine's own mapping stops at the first such scope.
 */
final class SameElements {

    private static final String BODY = "#multiInstanceBody";

    private final String process;
    private final BpmnModelInstance earlier;
    private final BpmnModelInstance latest;

    SameElements(String process, BpmnModelInstance earlier, BpmnModelInstance latest) {
        this.process = process;
        this.earlier = earlier;
        this.latest = latest;
    }

    /** @param builder a plan between the two models, with no instruction yet */
    MigrationPlan plan(MigrationPlanBuilder builder) {
        MigrationPlanBuilder plan = builder;
        for (FlowNode node : earlier.getModelElementsByType(FlowNode.class)) {
            if (isOfProcess(node) && canBeWaitedAt(node) && isKept(node)) {
                plan = map(plan, node);
            }
        }
        return plan.build();
    }

    private static MigrationPlanBuilder map(MigrationPlanBuilder plan, FlowNode node) {
        String id = node.getId();
        if (node instanceof IntermediateCatchEvent
                || node instanceof BoundaryEvent
                || (node instanceof StartEvent && isEventSubProcess(node.getParentElement()))) {
            return plan.mapActivities(id, id).updateEventTrigger();
        }
        MigrationPlanBuilder mapped = isMultiInstance(node) ? plan.mapActivities(id + BODY, id + BODY) : plan;
        return mapped.mapActivities(id, id);
    }

    /** Where a token can stand between two transactions. */
    private boolean canBeWaitedAt(FlowNode node) {
        return node instanceof UserTask
                || node instanceof SubProcess
                || node instanceof CallActivity
                || node instanceof IntermediateCatchEvent
                || node instanceof BoundaryEvent
                || (node instanceof ParallelGateway && isJoin(node))
                || (node instanceof StartEvent && isEventSubProcess(node.getParentElement()))
                || node.isCamundaAsyncBefore()
                || node.isCamundaAsyncAfter();
    }

    /** Counted by the flows: the models do not repeat them as children of the node. */
    private boolean isJoin(FlowNode node) {
        return earlier.getModelElementsByType(SequenceFlow.class).stream()
                        .filter(flow -> flow.getTarget().equals(node))
                        .count()
                > 1;
    }

    private boolean isKept(FlowNode node) {
        ModelElementInstance successor = latest.getModelElementById(node.getId());
        return successor != null && successor.getElementType().equals(typeInLatest(node));
    }

    private Object typeInLatest(FlowNode node) {
        return latest.getModel().getType(node.getElementType().getInstanceType());
    }

    private boolean isOfProcess(FlowNode node) {
        ModelElementInstance element = node;
        while (!(element instanceof Process)) {
            element = element.getParentElement();
        }
        return ((Process) element).getId().equals(process);
    }

    private static boolean isEventSubProcess(ModelElementInstance element) {
        return element instanceof SubProcess subProcess && subProcess.triggeredByEvent();
    }

    private static boolean isMultiInstance(FlowNode node) {
        return node instanceof Activity activity && activity.getLoopCharacteristics() != null;
    }
}
