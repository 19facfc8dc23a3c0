package vn.dondoc.notification.process;

import java.util.Arrays;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.notification.IncidentBoard;

@Component
class EngineIncidentBoard implements IncidentBoard {

    private static final String TYPE = "mailNotDelivered";

    private final RuntimeService runtime;

    EngineIncidentBoard(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public Optional<String> open(
            @Nullable String processInstanceId, String businessKey, String subject, String message) {
        return running(processInstanceId, businessKey)
                .flatMap(this::executionAtAnActivity)
                .map(execution -> runtime.createIncident(TYPE, execution, subject, message)
                        .getId());
    }

    @Override
    public void resolve(String incidentId) {
        if (runtime.createIncidentQuery().incidentId(incidentId).count() > 0) {
            runtime.resolveIncident(incidentId);
        }
    }

    /** An incident must stand at an activity: the first one that is waiting. */
    private Optional<String> executionAtAnActivity(String processInstanceId) {
        ActivityInstance instance = runtime.getActivityInstance(processInstanceId);
        while (instance != null && instance.getChildActivityInstances().length > 0) {
            instance = instance.getChildActivityInstances()[0];
        }
        return instance == null
                ? Optional.empty()
                : Arrays.stream(instance.getExecutionIds()).findFirst();
    }

    private Optional<String> running(@Nullable String processInstanceId, String businessKey) {
        if (processInstanceId != null
                && runtime.createProcessInstanceQuery()
                                .processInstanceId(processInstanceId)
                                .count()
                        > 0) {
            return Optional.of(processInstanceId);
        }
        return runtime
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(businessKey)
                .rootProcessInstances()
                .list()
                .stream()
                .map(ProcessInstance::getId)
                .findFirst();
    }
}
