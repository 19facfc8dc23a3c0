package vn.dondoc.watch.process;

import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.springframework.stereotype.Component;
import vn.dondoc.watch.PolicyPublisher.Published;
import vn.dondoc.watch.PolicyTables;
import vn.dondoc.watch.PolicyVersions;

/** The policy that came with the software, in the engine beside the province's versions. */
@Component
class ReleasedPolicy {

    private final RepositoryService repository;
    private final PolicyTable table;
    private final PolicyVersions versions;

    ReleasedPolicy(RepositoryService repository, PolicyTable table, PolicyVersions versions) {
        this.repository = repository;
        this.table = table;
        this.versions = versions;
    }

    DmnModelInstance document() {
        return repository.getDmnModelInstance(policy().getId());
    }

    Published published() {
        return new Published(policy().getId(), policy().getVersion(), leadTime().getVersion());
    }

    PolicyTables tables() {
        return table.read(policy().getId(), leadTime().getId());
    }

    private DecisionDefinition policy() {
        List<String> ofProvince = versions.definitionsOfProvince();
        return repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(PolicyTable.POLICY)
                .orderByDecisionDefinitionVersion()
                .desc()
                .list()
                .stream()
                .filter(definition -> !ofProvince.contains(definition.getId()))
                .findFirst()
                .orElseThrow();
    }

    private DecisionDefinition leadTime() {
        return repository
                .createDecisionDefinitionQuery()
                .deploymentId(policy().getDeploymentId())
                .decisionDefinitionKey(PolicyTable.LEAD_TIME)
                .singleResult();
    }
}
