package vn.dondoc.report;

import java.util.Optional;
import vn.dondoc.calendar.Period;

/** What people have said in a review of a resolution. Asked in the report's read-only transaction. */
public interface Narratives {

    /** Empty where there is no review of the period. */
    Optional<Narrative> of(long resolutionId, Period period);
}
