package vn.dondoc.target;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A figure on record; never changed, only corrected by a later one.
 *
 * @param corrects id of the figure that it replaces; null for the first
 * @param reason why; null for the first
 */
record Measurement(
        long id,
        long requestId,
        Figures figures,
        Instant at,
        String by,
        @Nullable Long corrects,
        @Nullable String reason) {}
