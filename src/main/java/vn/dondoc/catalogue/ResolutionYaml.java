package vn.dondoc.catalogue;

import java.io.StringReader;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Reads resolution.yaml as keys and texts. No value becomes a Java object: aliases that hold each other, numbers of a million
 * digits and types that YAML knows are nothing here.
 */
final class ResolutionYaml {

    private static final int LONGEST = 200_000;
    private static final int DEEPEST = 10;

    private final Consumer<CatalogueError> errors;
    private final Map<String, String> values = new LinkedHashMap<>();
    private final Map<String, String> sections = new LinkedHashMap<>();
    private final Map<String, Long> rows = new HashMap<>();

    ResolutionYaml(Consumer<CatalogueError> errors) {
        this.errors = errors;
    }

    /** What can be read; the rest is on record as errors. */
    ResolutionFacts read(String text) {
        if (text.length() > LONGEST) {
            wrong(0, "", "", "Dài quá %d ký tự".formatted(LONGEST));
            return new ResolutionFacts(values, sections, rows);
        }
        try {
            Node root = new Yaml(options()).compose(new StringReader(text));
            if (root instanceof MappingNode map) {
                map.getValue().forEach(this::entry);
            }
        } catch (YAMLException e) {
            long row = e instanceof MarkedYAMLException marked && marked.getProblemMark() != null
                    ? marked.getProblemMark().getLine() + 1L
                    : 0;
            wrong(row, "", "", "Tệp không đúng định dạng YAML");
        }
        return new ResolutionFacts(values, sections, rows);
    }

    private static LoaderOptions options() {
        LoaderOptions options = new LoaderOptions();
        options.setNestingDepthLimit(DEEPEST);
        return options;
    }

    private void entry(NodeTuple entry) {
        String key = text(entry.getKeyNode());
        rows.putIfAbsent(key, row(entry.getKeyNode()));
        if (key.equals(ResolutionSheet.SECTIONS) && entry.getValueNode() instanceof MappingNode map) {
            map.getValue().forEach(section -> put(sections, section));
        } else {
            put(values, entry);
        }
    }

    private void put(Map<String, String> target, NodeTuple entry) {
        String key = text(entry.getKeyNode());
        if (!(entry.getValueNode() instanceof ScalarNode)) {
            wrong(row(entry.getKeyNode()), key, "", "Phải là một giá trị, không phải danh sách");
        } else if (target.putIfAbsent(key, text(entry.getValueNode())) != null) {
            wrong(row(entry.getKeyNode()), key, "", "Trùng với một dòng ở trên");
        }
    }

    private static String text(Node node) {
        return node instanceof ScalarNode scalar && !Tag.NULL.equals(scalar.getTag())
                ? Table.clean(scalar.getValue())
                : "";
    }

    private static long row(Node node) {
        return node.getStartMark().getLine() + 1L;
    }

    private void wrong(long row, String column, String value, String message) {
        errors.accept(new CatalogueError(CatalogueSheet.RESOLUTION.file(), row, column, value, message));
    }
}
