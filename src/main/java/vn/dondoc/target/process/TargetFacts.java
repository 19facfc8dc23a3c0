package vn.dondoc.target.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Date;
import org.camunda.spin.Spin;
import org.camunda.spin.json.SpinJsonNode;
import org.springframework.stereotype.Component;
import vn.dondoc.calendar.VietnamTime;
import vn.dondoc.target.EntryField;
import vn.dondoc.target.MeasurementReads;
import vn.dondoc.target.MeasurementSheet;

/** What the models' expressions read, under the name {@code targetFacts}: facts only, nothing is changed. */
@Component
public class TargetFacts {

    private final MeasurementReads reads;
    private final ObjectMapper json;

    TargetFacts(MeasurementReads reads, ObjectMapper json) {
        this.reads = reads;
        this.json = json;
    }

    /** The group of the lead agency's people. */
    public String leadOf(long measurementRequestId) {
        return reads.leadOf(measurementRequestId);
    }

    public String leadName(long measurementRequestId) {
        return reads.leadNameOf(measurementRequestId);
    }

    /** What the task's card calls it. */
    public String shortName(long measurementRequestId) {
        return reads.shortNameOf(measurementRequestId);
    }

    public Date dueDate(long measurementRequestId) {
        return Date.from(VietnamTime.endOf(reads.dueOn(measurementRequestId)));
    }

    /**
     * What was entered on the page before the task came up.
     *
     * @param field name of a constant of {@link EntryField}
     */
    public String entered(long measurementRequestId, String field) {
        return reads.entered(measurementRequestId, EntryField.valueOf(field));
    }

    public SpinJsonNode sheet(long measurementRequestId) {
        MeasurementSheet sheet = reads.sheet(measurementRequestId);
        try {
            return Spin.JSON(json.writeValueAsString(sheet));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write " + sheet, e);
        }
    }
}
