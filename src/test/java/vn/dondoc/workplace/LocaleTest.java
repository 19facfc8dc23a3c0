package vn.dondoc.workplace;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Vietnamese of the web apps is complete and keeps every placeholder. */
class LocaleTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{.*?}}|%[sd]");

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void everyKeyIsThereWithItsPlaceholders(String app) throws IOException {
        Map<String, String> english = read(app, "en");
        Map<String, String> vietnamese = read(app, "vi");

        assertThat(vietnamese.keySet()).isEqualTo(english.keySet());
        english.forEach((key, text) -> assertThat(placeholders(vietnamese.get(key)))
                .as(app + " " + key)
                .isEqualTo(placeholders(text)));
    }

    private static List<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .map(p -> p.replace(" ", ""))
                .sorted()
                .toList();
    }

    private static Map<String, String> read(String app, String language) throws IOException {
        String path = "/META-INF/resources/webjars/camunda/app/%s/locales/%s.json".formatted(app, language);
        try (InputStream stream = LocaleTest.class.getResourceAsStream(path)) {
            assertThat(stream).as(path).isNotNull();
            String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8).replace("\uFEFF", "");
            Map<String, String> values = new LinkedHashMap<>();
            flatten("", new ObjectMapper().readTree(text), values);
            return values;
        }
    }

    private static void flatten(String prefix, JsonNode node, Map<String, String> values) {
        if (node.isObject()) {
            node.fields().forEachRemaining(field -> flatten(prefix + "." + field.getKey(), field.getValue(), values));
        } else if (!node.isArray()) {
            values.put(prefix, node.asText());
        }
    }
}
