package vn.dondoc.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Collects what all engines of a test run pass. The usual library for it wants one engine and a deployment for each test; it also
 * asks the engine for the definition at each element passed, which took a tenth of the tests' time.
 */
@Component
@ConditionalOnProperty("dondoc.coverage.folder")
class ModelCoveragePlugin extends AbstractProcessEnginePlugin {

    /** "process element", of nodes and sequence flows; lives as long as the JVM that runs the tests. */
    private static final Set<String> PASSED = ConcurrentHashMap.newKeySet();

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        List<BpmnParseListener> listeners = configuration.getCustomPostBPMNParseListeners() == null
                ? new ArrayList<>()
                : new ArrayList<>(configuration.getCustomPostBPMNParseListeners());
        listeners.add(new AbstractBpmnParseListener() {
            @Override
            public void parseProcess(Element element, ProcessDefinitionEntity process) {
                watch(process, process.getKey());
            }
        });
        configuration.setCustomPostBPMNParseListeners(listeners);
    }

    private static void watch(ScopeImpl scope, String process) {
        for (ActivityImpl activity : scope.getActivities()) {
            activity.addListener(ExecutionListener.EVENTNAME_START, pass(process, activity.getId()));
            activity.addListener(ExecutionListener.EVENTNAME_END, pass(process, activity.getId()));
            activity.getOutgoingTransitions().forEach(flow -> ((TransitionImpl) flow)
                    .addListener(ExecutionListener.EVENTNAME_TAKE, pass(process, flow.getId())));
            watch(activity, process);
        }
    }

    private static ExecutionListener pass(String process, String element) {
        String key = process + " " + element;
        return execution -> PASSED.add(key);
    }

    static Set<String> passed() {
        return Set.copyOf(PASSED);
    }
}
