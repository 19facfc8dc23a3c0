package vn.dondoc.board.process;

import java.util.Comparator;
import java.util.Optional;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.springframework.stereotype.Component;
import vn.dondoc.board.Instances;

@Component
class EngineInstances implements Instances {

    private final HistoryService history;

    EngineInstances(HistoryService history) {
        this.history = history;
    }

    @Override
    public Optional<Instance> find(String businessKey) {
        return history
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(businessKey)
                .processDefinitionKey("directive")
                .orderByProcessInstanceStartTime()
                .asc()
                .list()
                .stream()
                .max(Comparator.comparing(instance -> instance.getEndTime() == null))
                .map(EngineInstances::instance);
    }

    private static Instance instance(HistoricProcessInstance instance) {
        return new Instance(instance.getId(), instance.getEndTime() != null);
    }
}
