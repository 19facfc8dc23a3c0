package vn.dondoc.target;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Where one target stands in a period.
 *
 * @param code of the row in Phụ lục 1, e.g. 15.2
 * @param section e.g. "Về kinh tế"
 * @param unit of the figures; that of the target where it has one, else as the figure was given; may be empty
 * @param goal as printed, e.g. "&gt;12,5"
 * @param lead code of the agency that answers for it
 * @param value null where there is no figure
 * @param planned the level that the lead has set for the period; null where it gave none
 * @param reference the figure to exceed, for such goals; else null
 * @param referenceDocument the document that gives the reference; empty for none
 * @param source null where there is no figure
 * @param note by the lead; may be empty
 * @param corrected true where the figure has replaced an earlier one
 * @param previous the figure of the period before; null where there is none
 */
public record TargetStanding(
        String code,
        String section,
        String title,
        String unit,
        String goal,
        String lead,
        String leadName,
        @Nullable BigDecimal value,
        @Nullable BigDecimal planned,
        @Nullable BigDecimal reference,
        String referenceDocument,
        @Nullable SourceDocument source,
        String note,
        Assessment assessment,
        boolean corrected,
        @Nullable BigDecimal previous) {}
