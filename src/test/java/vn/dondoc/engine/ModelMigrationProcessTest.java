package vn.dondoc.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.directive.Instructions;
import vn.dondoc.rehearsal.RehearsalTest;
import vn.dondoc.rehearsal.ScriptedOfficials;
import vn.dondoc.rehearsal.TimeMachine;

/**
 * Runs directives on the models of release 0.1.0 up to every state in which they can wait, moves them to the present models, and plays
 * them on.
 */
@RehearsalTest
class ModelMigrationProcessTest {

    private static final ApplicationArguments NONE = new DefaultApplicationArguments();

    @Autowired
    ProcessEngine engine;

    @Autowired
    ModelDeployment deployment;

    @Autowired
    ModelMigration migration;

    @Autowired
    ScriptedOfficials officials;

    @Autowired
    Instructions instructions;

    @Autowired
    TimeMachine machine;

    @Autowired
    JdbcClient jdbc;

    /** Starts the real resolution's directives again, as the earlier release would have. */
    @BeforeEach
    void runOnTheEarlierRelease() throws IOException {
        DeploymentBuilder earlier =
                engine.getRepositoryService().createDeployment().name("dondoc").source("application");
        for (var file : new PathMatchingResourcePatternResolver().getResources("classpath:releases/0.1.0/*/*.*")) {
            earlier.addInputStream(file.getURL().getPath().replaceAll(".*/0.1.0/", ""), file.getInputStream());
        }
        earlier.deploy();
        List<ProcessInstance> present = engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey("directive")
                .list();
        assertThat(present).hasSize(102);
        for (ProcessInstance instance : present) {
            Map<String, Object> variables = engine.getRuntimeService().getVariables(instance.getId());
            engine.getRuntimeService().deleteProcessInstance(instance.getId(), "started again on 0.1.0");
            engine.getRuntimeService().startProcessInstanceByKey("directive", instance.getBusinessKey(), variables);
        }
    }

    @Test
    void whatRunsIsMovedInEveryWaitingStateAndGoesOn() throws IOException {
        // 1.1 stays at its very first asynchronous step: the job has not run yet.
        machine.runDue();
        officials.receive("1.3", "btgdv");
        machine.runDue();
        System.out.println("x");
        deployment.run(NONE);
        migration.run(NONE);
    }
}
