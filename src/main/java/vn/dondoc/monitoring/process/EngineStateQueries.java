package vn.dondoc.monitoring.process;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.springframework.stereotype.Component;
import vn.dondoc.agency.SystemRights;
import vn.dondoc.monitoring.EngineState;

/** On behalf of the system: where a schedule asks nobody is logged in, and a program that collects figures has no rights in the engine. */
@Component
class EngineStateQueries implements EngineState {

    private final ManagementService management;
    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final SystemRights system;

    EngineStateQueries(
            ManagementService management, RuntimeService runtime, RepositoryService repository, SystemRights system) {
        this.management = management;
        this.runtime = runtime;
        this.repository = repository;
        this.system = system;
    }

    @Override
    public DueJobs dueJobs(Instant now) {
        return system.call(() -> new DueJobs(
                management.createJobQuery().executable().active().count(),
                management
                        .createJobQuery()
                        .active()
                        .withRetriesLeft()
                        .duedateLowerThan(Date.from(now))
                        .orderByJobDuedate()
                        .asc()
                        .listPage(0, 1)
                        .stream()
                        .map(Job::getDuedate)
                        .map(due -> Duration.between(due.toInstant(), now))
                        .findFirst()
                        .orElse(Duration.ZERO)));
    }

    @Override
    public List<Incident> incidents() {
        return system.call(() -> runtime.createIncidentQuery().list().stream()
                .filter(incident -> incident.getId().equals(incident.getRootCauseIncidentId()))
                .map(this::incident)
                .toList());
    }

    private Incident incident(org.camunda.bpm.engine.runtime.Incident incident) {
        return new Incident(
                incident.getId(),
                incident.getIncidentType(),
                incident.getProcessInstanceId(),
                businessKey(incident.getProcessInstanceId()),
                nameOf(incident.getProcessDefinitionId(), incident.getActivityId()));
    }

    /** Of the instance or, where a subprocess has none of its own, of the one that called it. */
    private String businessKey(String processInstanceId) {
        return Optional.ofNullable(runtime.createProcessInstanceQuery()
                        .processInstanceId(processInstanceId)
                        .singleResult())
                .flatMap(instance -> instance.getBusinessKey() != null
                        ? Optional.of(instance.getBusinessKey())
                        : Optional.ofNullable(runtime.createProcessInstanceQuery()
                                        .processInstanceId(instance.getRootProcessInstanceId())
                                        .singleResult())
                                .map(ProcessInstance::getBusinessKey))
                .orElse("");
    }

    private String nameOf(String definitionId, String activityId) {
        ModelElementInstance step =
                repository.getBpmnModelInstance(definitionId).getModelElementById(activityId);
        String name = step == null ? null : step.getAttributeValue("name");
        return name == null || name.isBlank() ? activityId : name;
    }
}
