package vn.dondoc.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** Every node and flow of the models in {@code bpmn/}, held against what was passed. */
record ModelCoverage(List<Element> elements, Set<String> passed) {

    /** @param name what a reader of the diagram sees; the id where it has none */
    record Element(String process, String id, String name, boolean flow) {

        /** As it is written in the data and in the list of what may stay uncovered. */
        String key() {
            return process + " " + id;
        }
    }

    static ModelCoverage of(Set<String> passed) {
        try (Stream<Path> files = Files.walk(Path.of("bpmn"))) {
            List<Element> elements = files.filter(file -> file.toString().endsWith(".bpmn"))
                    .sorted()
                    .map(file -> Bpmn.readModelFromFile(file.toFile()))
                    .flatMap(ModelCoverage::elements)
                    .toList();
            return new ModelCoverage(elements, passed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Element> elements(BpmnModelInstance model) {
        return Stream.concat(
                elements(model.getModelElementsByType(FlowNode.class), false),
                elements(model.getModelElementsByType(SequenceFlow.class), true));
    }

    private static Stream<Element> elements(Collection<? extends BaseElement> elements, boolean flow) {
        return elements.stream()
                .filter(element -> processOf(element).isExecutable())
                .map(element -> {
                    String name = element.getAttributeValue("name");
                    return new Element(
                            processOf(element).getId(), element.getId(), name == null ? element.getId() : name, flow);
                });
    }

    private static Process processOf(ModelElementInstance element) {
        return element instanceof Process process ? process : processOf(element.getParentElement());
    }

    List<Element> uncovered() {
        return elements.stream()
                .filter(element -> !passed.contains(element.key()))
                .toList();
    }

    /** One line a process, then what was not passed. */
    String report() {
        String head = "%-28s %9s %9s%n".formatted("Process", "nodes", "flows");
        String lines = elements.stream()
                .map(Element::process)
                .distinct()
                .sorted()
                .map(process -> "%-28s %9s %9s%n".formatted(process, count(process, false), count(process, true)))
                .collect(Collectors.joining());
        String missing = uncovered().stream()
                .map(element -> "  %s (%s)%n".formatted(element.key(), element.name()))
                .collect(Collectors.joining());
        return head + lines + (missing.isEmpty() ? "Everything is covered.\n" : "Not covered:\n" + missing);
    }

    private String count(String process, boolean flow) {
        List<Element> all = elements.stream()
                .filter(element -> element.process().equals(process) && element.flow() == flow)
                .toList();
        long covered =
                all.stream().filter(element -> passed.contains(element.key())).count();
        return covered + "/" + all.size();
    }
}
