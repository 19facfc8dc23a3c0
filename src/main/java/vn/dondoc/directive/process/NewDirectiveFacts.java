package vn.dondoc.directive.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.spin.Spin;
import org.camunda.spin.json.SpinJsonNode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.directive.AssigningDocument;
import vn.dondoc.directive.NewDirectives;

/** What the model newDirective reads, under the name {@code newDirectiveFacts}. */
@Component
public class NewDirectiveFacts {

    private final NewDirectives directives;
    private final ObjectMapper json;

    NewDirectiveFacts(NewDirectives directives, ObjectMapper json) {
        this.directives = directives;
        this.json = json;
    }

    public SpinJsonNode sheet(long newDirectiveId) {
        try {
            return Spin.JSON(json.writeValueAsString(directives.sheet(newDirectiveId)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write the sheet of new directive " + newDirectiveId, e);
        }
    }

    /** Suggested in the form: the number of the directive's own document. */
    public @Nullable String orderedBy(long newDirectiveId) {
        return directives
                .documentOf(newDirectiveId)
                .map(AssigningDocument::number)
                .orElse(null);
    }

    /** Suggested in the form, in ISO form: the day of the directive's own document. */
    public @Nullable String givenOn(long newDirectiveId) {
        return directives
                .documentOf(newDirectiveId)
                .map(document -> document.issuedOn().toString())
                .orElse(null);
    }
}
