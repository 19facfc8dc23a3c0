package vn.dondoc.workplace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Set;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The names of all fields that our forms submit, read from the forms themselves. */
@Component
class FormFields {

    private final Set<String> names = new HashSet<>();

    FormFields(ObjectMapper json) {
        try {
            for (Resource form : new PathMatchingResourcePatternResolver().getResources("classpath*:forms/*/*.form")) {
                try (InputStream stream = form.getInputStream()) {
                    json.readTree(stream).path("components").forEach(this::add);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the forms", e);
        }
    }

    boolean knows(String field) {
        return names.contains(field);
    }

    private void add(JsonNode component) {
        String name = component.path("key").asText("");
        if (!name.isEmpty()) {
            names.add(name);
        }
    }
}
