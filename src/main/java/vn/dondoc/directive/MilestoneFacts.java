package vn.dondoc.directive;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * All that a milestone's status depends on.
 *
 * @param start the first day of the work, or null
 * @param due the last day, or null
 * @param received whether the agency has named its officer
 * @param waitingEvidenceOf date of the evidence document that waits for acceptance, or null
 * @param completedOn date of the accepted evidence document, or null
 * @param stopped whether it is not followed any more (thôi theo dõi)
 */
public record MilestoneFacts(
        @Nullable LocalDate start,
        @Nullable LocalDate due,
        boolean received,
        @Nullable LocalDate waitingEvidenceOf,
        @Nullable LocalDate completedOn,
        boolean stopped) {}
