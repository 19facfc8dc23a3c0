package vn.dondoc.directive.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.spin.Spin;
import org.camunda.spin.json.SpinJsonNode;
import org.springframework.stereotype.Component;
import vn.dondoc.directive.HandoverSheet;
import vn.dondoc.directive.Handovers;

/** What the model handover reads, under the name {@code handoverFacts}. */
@Component
public class HandoverFacts {

    private final Handovers handovers;
    private final ObjectMapper json;

    HandoverFacts(Handovers handovers, ObjectMapper json) {
        this.handovers = handovers;
        this.json = json;
    }

    public SpinJsonNode sheet(long directiveId, String initiator) {
        HandoverSheet sheet = handovers.sheet(directiveId, initiator);
        try {
            return Spin.JSON(json.writeValueAsString(sheet));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write " + sheet, e);
        }
    }
}
