package vn.dondoc.review;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.dondoc.calendar.Period;

/**
 * A review of a resolution, as far as it has come.
 *
 * @param office code of the agency that is the Office of the resolution
 * @param openedAt null while it is only planned
 * @param collectedAt null while reports are awaited
 */
record Review(
        long id,
        long resolutionId,
        String number,
        String slug,
        String title,
        String office,
        Period period,
        LocalDate opensOn,
        LocalDate dueOn,
        LocalDate cutOffOn,
        @Nullable Instant openedAt,
        @Nullable Instant collectedAt,
        @Nullable LocalDate consolidationDueOn,
        Consolidation consolidation,
        @Nullable Instant consolidatedAt,
        @Nullable LocalDate conclusionDueOn,
        String conclusion,
        String returnReason,
        @Nullable Instant concludedAt,
        @Nullable Instant publishedAt,
        @Nullable Long reportId) {

    String businessKey() {
        return number + ":" + period.code();
    }

    /** Below the application's address. */
    String path() {
        return "/pages/reviews/%s/%s".formatted(slug, period.code());
    }

    /** While the Office consolidates: also again, after the Committee has sent it back. */
    boolean isBeingConsolidated() {
        return collectedAt != null && consolidatedAt == null;
    }

    boolean awaitsConclusion() {
        return consolidatedAt != null && concludedAt == null;
    }
}
