package vn.dondoc.directive.process;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import vn.dondoc.directive.DirectiveProcess;

@Component
class EngineDirectiveProcess implements DirectiveProcess {

    private final RuntimeService runtime;

    EngineDirectiveProcess(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public void start(long directiveId, String businessKey, String code) {
        runtime.startProcessInstanceByKey(
                "directive", businessKey, Map.of("directiveId", directiveId, "directiveCode", code));
    }

    @Override
    public void requestCoordination(
            long coordinationId, long shareId, String businessKey, String code, String agencyName) {
        runtime.createMessageCorrelation("coordinationRequested")
                .processInstanceBusinessKey(businessKey)
                .setVariable("coordinationId", coordinationId)
                .setVariable("shareId", shareId)
                .setVariable("directiveCode", code)
                .setVariable("agency", agencyName)
                .correlateStartMessage();
    }

    @Override
    public void endCoordination(long shareId) {
        runtime.createMessageCorrelation("shareClosed")
                .processInstanceVariableEquals("shareId", shareId)
                .correlateAll();
    }
}
