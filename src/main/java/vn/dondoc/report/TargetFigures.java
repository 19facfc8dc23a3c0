package vn.dondoc.report;

import java.util.List;
import vn.dondoc.calendar.Period;

/** How the targets of Phụ lục 1 stand. Asked in the report's read-only transaction. */
public interface TargetFigures {

    /** In the document's order; none where the resolution has none. */
    List<TargetLine> of(long resolutionId, Period period);
}
