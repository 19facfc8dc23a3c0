package vn.dondoc.engine;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.community.process_test_coverage.core.model.Event;
import org.camunda.community.process_test_coverage.engine.platform7.ProcessCoverageConfigurator;
import org.camunda.community.process_test_coverage.engine.platform7.ProcessEngineAdapter;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Collects what all engines of a test run pass. The library's own test extensions want one engine and a deployment for each
 * test, and report for each class; here the starter makes an engine for each context, and what counts is all of them together.
 */
@Component
@ConditionalOnProperty("dondoc.coverage.folder")
class ModelCoveragePlugin extends AbstractProcessEnginePlugin {

    /** "process element", of nodes and sequence flows; lives as long as the JVM that runs the tests. */
    private static final Set<String> PASSED = ConcurrentHashMap.newKeySet();

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        ProcessCoverageConfigurator.initializeProcessCoverageExtensions(configuration);
    }

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        new ProcessEngineAdapter(engine, ModelCoveragePlugin::pass).initializeListeners();
    }

    private static void pass(Event event) {
        PASSED.add(event.getModelKey() + " " + event.getDefinitionKey());
    }

    static Set<String> passed() {
        return Set.copyOf(PASSED);
    }
}
