package vn.dondoc.engine;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.ExtensionElements;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputOutput;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.directive.DirectiveProcess;

/**
 * Moves what runs on the models of an earlier release to those of this one, when the application starts and before anything is
 * worked. An instance that cannot be moved stops the start: nothing runs on by rules that nobody maintains any more.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class ModelMigration implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(ModelMigration.class);

    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final DirectiveProcess directives;

    ModelMigration(
            RepositoryService repository, RuntimeService runtime, TaskService tasks, DirectiveProcess directives) {
        this.repository = repository;
        this.runtime = runtime;
        this.tasks = tasks;
        this.directives = directives;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments args) {
        repository.createProcessDefinitionQuery().latestVersion().list().forEach(this::moveTo);
    }

    private void moveTo(ProcessDefinition latest) {
        repository.createProcessDefinitionQuery().processDefinitionKey(latest.getKey()).list().stream()
                .filter(earlier -> earlier.getVersion() < latest.getVersion())
                .forEach(earlier -> move(earlier, latest));
    }

    private void move(ProcessDefinition earlier, ProcessDefinition latest) {
        List<ProcessInstance> instances = runtime.createProcessInstanceQuery()
                .processDefinitionId(earlier.getId())
                .list();
        if (instances.isEmpty()) {
            return;
        }
        BpmnModelInstance model = repository.getBpmnModelInstance(latest.getId());
        MigrationPlan plan = new SameElements(latest.getKey(), repository.getBpmnModelInstance(earlier.getId()), model)
                .plan(runtime.createMigrationPlan(earlier.getId(), latest.getId()));
        runtime.newMigration(plan)
                .processInstanceIds(
                        instances.stream().map(ProcessInstance::getId).toList())
                .execute();
        instances.forEach(instance -> catchUp(instance, latest.getKey(), model));
        log.info(
                "Moved {} instances of {} from version {} to {}",
                instances.size(),
                latest.getKey(),
                earlier.getVersion(),
                latest.getVersion());
    }

    private void catchUp(ProcessInstance instance, String process, BpmnModelInstance model) {
        tasks.createTaskQuery().processInstanceId(instance.getId()).list().forEach(task -> declareFields(task, model));
        if (process.equals("directive") && instance.getBusinessKey() != null) {
            directives.catchUp(instance.getBusinessKey());
        }
    }

    /** A field that the form has gained is local to the task's execution, as it is for tasks that begin on the present model. */
    private void declareFields(Task task, BpmnModelInstance model) {
        ModelElementInstance element = model.getModelElementById(task.getTaskDefinitionKey());
        Set<String> present = runtime.getVariablesLocal(task.getExecutionId()).keySet();
        element.getChildElementsByType(ExtensionElements.class).stream()
                .flatMap(extension -> extension.getChildElementsByType(CamundaInputOutput.class).stream())
                .flatMap(fields -> fields.getCamundaInputParameters().stream())
                .map(CamundaInputParameter::getCamundaName)
                .filter(field -> !present.contains(field))
                .forEach(field -> runtime.setVariableLocal(task.getExecutionId(), field, null));
    }
}
