package vn.dondoc.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputOutput;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.junit.jupiter.api.Test;

/** The models are linted like code. */
class ModelRulesTest {

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private static final List<Path> FILES = files("bpmn", ".bpmn");

    private final List<BpmnModelInstance> models =
            FILES.stream().map(file -> Bpmn.readModelFromFile(file.toFile())).toList();

    @Test
    void thereAreModelsToCheck() {
        assertThat(models).hasSize(9);
        assertThat(all(Process.class))
                .extracting(Process::getId)
                .containsExactlyInAnyOrder(
                        "directive",
                        "coordination",
                        "deadlineWatch",
                        "extension",
                        "giveInstruction",
                        "instruction",
                        "absence",
                        "handover",
                        "newDirective",
                        "measurement",
                        "quarterlyReview");
    }

    @Test
    void idsSayTypeAndVerb() {
        assertThat(all(FlowNode.class))
                .extracting(FlowNode::getId)
                .allMatch(id -> id.matches("[a-z][A-Za-z]+_[a-z][A-Za-z]+"), "type_verbObject");
    }

    @Test
    void whatPeopleReadHasANameAndItIsVietnamese() {
        assertThat(all(UserTask.class)).extracting(FlowElement::getName).allMatch(ModelRulesTest::isVietnamese);
        assertThat(all(CallActivity.class)).extracting(FlowElement::getName).allMatch(ModelRulesTest::isVietnamese);
        assertThat(all(ExclusiveGateway.class))
                .filteredOn(this::isFork)
                .isNotEmpty()
                .extracting(FlowElement::getName)
                .allMatch(name -> name.endsWith("?"), "a gateway asks");
    }

    private boolean isFork(FlowNode node) {
        return all(SequenceFlow.class).stream()
                        .filter(flow -> flow.getSource().getId().equals(node.getId()))
                        .count()
                > 1;
    }

    @Test
    void historyIsKeptForYears() {
        assertThat(all(Process.class))
                .extracting(Process::getCamundaHistoryTimeToLiveString)
                .containsOnly("P3650D");
    }

    @Test
    void onlyWhatPeopleBeginIsOfferedInTasklist() {
        assertThat(all(Process.class))
                .filteredOn(process -> process.isCamundaStartableInTasklist())
                .extracting(Process::getId)
                .containsExactlyInAnyOrder("giveInstruction", "absence", "handover", "newDirective");
    }

    @Test
    void everyFormExistsUnderItsIdAndEveryFormIsUsed() throws IOException {
        Set<String> used = Stream.concat(all(UserTask.class).stream(), all(StartEvent.class).stream())
                .map(node -> node.getAttributeValueNs(CAMUNDA, "formRef"))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Set<String> present = files("forms", ".form").stream()
                .map(file -> json(file).path("id").asText())
                .collect(Collectors.toSet());
        assertThat(present).isNotEmpty().isEqualTo(used);
    }

    @Test
    void everyUserTaskShowsItsCardAndChecksItsInput() {
        assertThat(all(UserTask.class)).isNotEmpty().allSatisfy(task -> assertThat(task.getExtensionElements()
                        .getElementsQuery()
                        .filterByType(org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener.class)
                        .list())
                .extracting(listener -> listener.getCamundaEvent())
                .containsExactly("create", "complete"));
    }

    @Test
    void everyFieldOfAFormIsLocalToItsTask() throws IOException {
        Map<String, Set<String>> fields = files("forms", ".form").stream()
                .map(ModelRulesTest::json)
                .collect(Collectors.toMap(form -> form.path("id").asText(), ModelRulesTest::keys));
        assertThat(all(UserTask.class)).allSatisfy(task -> assertThat(task.getExtensionElements()
                        .getElementsQuery()
                        .filterByType(CamundaInputOutput.class)
                        .singleResult()
                        .getCamundaInputParameters())
                .extracting(CamundaInputParameter::getCamundaName)
                .containsAll(fields.get(task.getAttributeValueNs(CAMUNDA, "formRef"))));
    }

    /** Tasklist sends a list with the type of the variable that is there, and none has the type of null. */
    @Test
    void whatIsChosenFromAListBeginsAsAList() throws IOException {
        Map<String, Set<String>> lists = files("forms", ".form").stream()
                .map(ModelRulesTest::json)
                .collect(Collectors.toMap(form -> form.path("id").asText(), form -> StreamSupport.stream(
                                form.path("components").spliterator(), false)
                        .filter(component -> component.path("type").asText().equals("taglist"))
                        .map(component -> component.path("key").asText())
                        .collect(Collectors.toSet())));
        assertThat(lists.values()).anyMatch(keys -> !keys.isEmpty());
        assertThat(all(UserTask.class)).allSatisfy(task -> assertThat(task.getExtensionElements()
                        .getElementsQuery()
                        .filterByType(CamundaInputOutput.class)
                        .singleResult()
                        .getCamundaInputParameters())
                .filteredOn(field ->
                        lists.get(task.getAttributeValueNs(CAMUNDA, "formRef")).contains(field.getCamundaName()))
                .allMatch(field -> field.getTextContent().contains("${")));
    }

    private static Set<String> keys(JsonNode form) {
        return StreamSupport.stream(form.path("components").spliterator(), false)
                .filter(component -> component.has("key"))
                .map(component -> component.path("key").asText())
                .collect(Collectors.toSet());
    }

    @Test
    void everyConditionalFlowAfterAQuestionSaysItsAnswer() {
        assertThat(all(SequenceFlow.class))
                .filteredOn(flow -> flow.getConditionExpression() != null)
                .isNotEmpty()
                .allMatch(flow -> flow.getName() != null && !flow.getName().isBlank());
    }

    @Test
    void decisionsAndCalledProcessesExist() {
        assertThat(all(BusinessRuleTask.class))
                .extracting(BusinessRuleTask::getCamundaDecisionRef)
                .containsOnly("deadlinePolicy");
        assertThat(all(CallActivity.class))
                .extracting(CallActivity::getCalledElement)
                .containsOnly("deadlineWatch", "measurement");
    }

    @Test
    void everythingIsDrawn() {
        for (BpmnModelInstance model : models) {
            Set<String> shapes = model.getModelElementsByType(BpmnShape.class).stream()
                    .map(shape -> shape.getBpmnElement().getId())
                    .collect(Collectors.toSet());
            Set<String> edges = model.getModelElementsByType(BpmnEdge.class).stream()
                    .map(edge -> edge.getBpmnElement().getId())
                    .collect(Collectors.toSet());
            assertThat(model.getModelElementsByType(FlowNode.class))
                    .extracting(FlowNode::getId)
                    .allMatch(shapes::contains);
            assertThat(model.getModelElementsByType(SequenceFlow.class))
                    .extracting(SequenceFlow::getId)
                    .allMatch(edges::contains);
        }
    }

    @Test
    void modelsBindToBeansOnlyByDelegateExpression() throws IOException {
        for (Path file : FILES) {
            assertThat(Files.readString(file)).doesNotContain("camunda:class=", "camunda:expression=");
        }
    }

    private static boolean isVietnamese(String name) {
        return name != null && name.codePoints().anyMatch(letter -> letter > 127);
    }

    private <T extends org.camunda.bpm.model.xml.instance.ModelElementInstance> List<T> all(Class<T> type) {
        return models.stream()
                .map(model -> model.getModelElementsByType(type))
                .flatMap(Collection::stream)
                .toList();
    }

    private static JsonNode json(Path file) {
        try {
            return new ObjectMapper().readTree(file.toFile());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<Path> files(String folder, String ending) {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
