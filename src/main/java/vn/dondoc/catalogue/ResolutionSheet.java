package vn.dondoc.catalogue;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.core.io.Resource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** resolution.yaml: the document itself. */
final class ResolutionSheet {

    private static final String FILE = "resolution.yaml";

    private final Consumer<CatalogueError> errors;
    private final Map<String, Object> values = new LinkedHashMap<>();

    ResolutionSheet(Consumer<CatalogueError> errors) {
        this.errors = errors;
    }

    Resolution read(Resource folder) {
        load(folder);
        return new Resolution(
                text("number"),
                text("slug"),
                text("title"),
                text("issuer"),
                date("issuedOn"),
                text("signedBy"),
                text("office"),
                sections());
    }

    private void load(Resource folder) {
        try (var stream = folder.createRelative(FILE).getInputStream()) {
            Object document = new Yaml(new SafeConstructor(new LoaderOptions())).load(stream);
            if (document instanceof Map<?, ?> map) {
                map.forEach((key, value) -> values.put(String.valueOf(key), value));
            }
        } catch (IOException e) {
            errors.accept(new CatalogueError(FILE, 0, "", "", "Không đọc được tệp"));
        } catch (YAMLException e) {
            errors.accept(new CatalogueError(FILE, 0, "", "", "Tệp không đúng định dạng YAML: " + e.getMessage()));
        }
    }

    private String text(String key) {
        Object value = values.get(key);
        if (value == null || value.toString().isBlank()) {
            errors.accept(new CatalogueError(FILE, 0, key, "", "Không được để trống"));
            return "";
        }
        return value.toString().strip();
    }

    /** YAML reads an unquoted date as java.util.Date, at midnight UTC. */
    private LocalDate date(String key) {
        Object value = values.get(key);
        if (value instanceof java.util.Date date) {
            return LocalDate.ofInstant(date.toInstant(), java.time.ZoneOffset.UTC);
        }
        try {
            return LocalDate.parse(String.valueOf(value));
        } catch (DateTimeException e) {
            errors.accept(new CatalogueError(FILE, 0, key, String.valueOf(value), "Ngày phải có dạng 2025-12-09"));
            return LocalDate.EPOCH;
        }
    }

    private Map<String, String> sections() {
        Map<String, String> sections = new LinkedHashMap<>();
        if (values.get("sections") instanceof Map<?, ?> map) {
            map.forEach((code, title) -> sections.put(String.valueOf(code), String.valueOf(title)));
        } else {
            errors.accept(new CatalogueError(FILE, 0, "sections", "", "Thiếu danh sách nhóm nhiệm vụ"));
        }
        return sections;
    }
}
