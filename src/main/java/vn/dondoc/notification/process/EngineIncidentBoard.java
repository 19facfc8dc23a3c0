package vn.dondoc.notification.process;

import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
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
                .map(execution -> runtime.createIncident(TYPE, execution, subject, message)
                        .getId());
    }

    @Override
    public void resolve(String incidentId) {
        if (runtime.createIncidentQuery().incidentId(incidentId).count() > 0) {
            runtime.resolveIncident(incidentId);
        }
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
