package vn.dondoc.report;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One row of Phụ lục 1 as it stands.
 *
 * @param section the group that the document puts it in
 * @param unit empty where the document gives none
 * @param target as printed
 * @param value the figure in words, e.g. 12,7; empty where there is none
 * @param number the same as a number; null where there is none or it is no number
 * @param previous the figure of the period before; empty where there is none
 * @param source document that the figure comes from; empty where there is none
 * @param assessment reached, on course, at risk, no figure; Vietnamese
 */
public record TargetLine(
        String code,
        String section,
        String title,
        String unit,
        String target,
        String leadCode,
        String lead,
        String value,
        @Nullable BigDecimal number,
        String previous,
        String source,
        String assessment,
        String note) {}
