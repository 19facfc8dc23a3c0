package vn.dondoc.workplace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import vn.dondoc.form.PlainText;

/** What may be sent with a task or a start: fields of our forms, as plain values. */
@Component
class Submissions {

    /** As form-js sends them. An object of a class that the sender names, a file or bytes are in none of our forms. */
    private static final Set<String> TYPES =
            Set.of("", "null", "string", "boolean", "short", "integer", "long", "double", "date", "json");

    /** A business key says which directive an instance belongs to: never for the one who starts it to choose. */
    private static final String BUSINESS_KEY = "businessKey";

    private static final String UNREADABLE = "Nội dung gửi lên không đúng dạng";

    private final FormFields forms;
    private final ObjectMapper json;

    Submissions(FormFields forms, ObjectMapper json) {
        this.forms = forms;
        this.json = json;
    }

    /** Vietnamese; empty where nothing is wrong. */
    Optional<String> problem(byte[] body) {
        try {
            JsonNode submission = json.readTree(body);
            JsonNode variables = submission.path("variables");
            if (!isObjectOrNothing(submission) || !isObjectOrNothing(variables)) {
                return Optional.of(UNREADABLE);
            }
            Set<String> strange = strange(submission, variables);
            if (!strange.isEmpty()) {
                return Optional.of("Không nhận các trường ngoài biểu mẫu: " + String.join(", ", strange));
            }
            return PlainText.isIn(submission) ? Optional.empty() : Optional.of(PlainText.REFUSAL);
        } catch (IOException e) {
            return Optional.of(UNREADABLE);
        }
    }

    private static boolean isObjectOrNothing(JsonNode node) {
        return node.isObject() || node.isMissingNode() || node.isNull();
    }

    private Set<String> strange(JsonNode submission, JsonNode variables) {
        Set<String> strange = new TreeSet<>();
        for (Iterator<Map.Entry<String, JsonNode>> all = variables.fields(); all.hasNext(); ) {
            Map.Entry<String, JsonNode> variable = all.next();
            String type = variable.getValue().path("type").asText("").toLowerCase(Locale.ROOT);
            if (!forms.knows(variable.getKey()) || !TYPES.contains(type) || !isObjectOrNothing(variable.getValue())) {
                strange.add(PlainText.shown(variable.getKey()));
            }
        }
        if (!submission.path(BUSINESS_KEY).asText("").isEmpty()) {
            strange.add(BUSINESS_KEY);
        }
        return strange;
    }
}
