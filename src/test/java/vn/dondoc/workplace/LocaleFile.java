package vn.dondoc.workplace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** The texts of one web app in one language, by their path, such as {@code labels.CLAIM_TASK}; lists have an index. */
record LocaleFile(String app, Map<String, String> texts) {

    static final String APPS = "/META-INF/resources/webjars/camunda/app/";

    private static final String LABELS = "labels.";

    static LocaleFile english(String app) {
        return read(app, "en");
    }

    static LocaleFile vietnamese(String app) {
        return read(app, "vi");
    }

    /** What a page says: without the forms of dates, whose language is moment's. */
    Map<String, String> labels() {
        Map<String, String> labels = new LinkedHashMap<>();
        texts.forEach((path, text) -> {
            if (path.startsWith(LABELS)) {
                labels.put(path.substring(LABELS.length()), text);
            }
        });
        return labels;
    }

    /** The vendor's and our own resources, as the application finds them. */
    static String resource(String path) {
        try (InputStream stream = Objects.requireNonNull(LocaleFile.class.getResourceAsStream(path), path)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(path, e);
        }
    }

    private static LocaleFile read(String app, String language) {
        String json = resource(APPS + app + "/locales/" + language + ".json").replace("\uFEFF", "");
        Map<String, String> texts = new LinkedHashMap<>();
        try {
            new ObjectMapper()
                    .readTree(json)
                    .properties()
                    .forEach(field -> flatten(field.getKey(), field.getValue(), texts));
        } catch (IOException e) {
            throw new IllegalStateException(app + " " + language, e);
        }
        return new LocaleFile(app, texts);
    }

    private static void flatten(String path, JsonNode node, Map<String, String> texts) {
        if (node.isObject()) {
            node.properties().forEach(field -> flatten(path + "." + field.getKey(), field.getValue(), texts));
        } else if (node.isArray()) {
            for (int index = 0; index < node.size(); index++) {
                flatten(path + "." + index, node.get(index), texts);
            }
        } else {
            texts.put(path, node.asText());
        }
    }
}
