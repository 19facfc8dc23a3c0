package vn.dondoc.target;

import java.time.LocalDate;
import vn.dondoc.calendar.Period;

/**
 * A figure asked for.
 *
 * @param open false once it was given, or the cut-off has passed
 * @param missing true where the cut-off has passed without a figure
 */
record MeasurementRequest(
        long id, long targetId, Period period, LocalDate dueOn, LocalDate askedOn, boolean open, boolean missing) {}
