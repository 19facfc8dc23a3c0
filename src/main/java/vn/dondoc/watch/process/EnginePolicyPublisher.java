package vn.dondoc.watch.process;

import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;
import org.springframework.stereotype.Component;
import vn.dondoc.watch.PolicyPublisher;
import vn.dondoc.watch.PolicyTables;

/** Deploys the province's versions beside the release's models: a deployment of its own never replaces theirs, nor theirs it. */
@Component
class EnginePolicyPublisher implements PolicyPublisher {

    private static final String RESOURCE = "watch/deadline-policy.dmn";

    private final RepositoryService repository;
    private final ReleasedPolicy released;
    private final PolicyTable table;

    EnginePolicyPublisher(RepositoryService repository, ReleasedPolicy released, PolicyTable table) {
        this.repository = repository;
        this.released = released;
        this.table = table;
    }

    @Override
    public Published publish(PolicyTables tables) {
        DeploymentWithDefinitions deployment = repository
                .createDeployment()
                .name("dondoc-policy")
                .source("province")
                .addModelInstance(RESOURCE, PolicyDmn.write(released.document(), tables))
                .deployWithResult();
        DecisionDefinition policy = definition(deployment, PolicyTable.POLICY);
        DecisionDefinition leadTime = definition(deployment, PolicyTable.LEAD_TIME);
        if (!table.read(policy.getId(), leadTime.getId()).equals(tables)) {
            throw new IllegalStateException("The engine reads another policy than was written: " + tables);
        }
        return new Published(policy.getId(), policy.getVersion(), leadTime.getVersion());
    }

    private static DecisionDefinition definition(DeploymentWithDefinitions deployment, String key) {
        List<DecisionDefinition> deployed = deployment.getDeployedDecisionDefinitions();
        return deployed.stream()
                .filter(definition -> definition.getKey().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
