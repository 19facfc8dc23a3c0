package vn.dondoc.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * One row of Phụ lục 1.
 *
 * @param unit as printed; empty where the document gives none
 * @param target as printed, in Vietnamese number format
 * @param lead code of the agency that answers for it
 */
public record CatalogueTarget(
        String code,
        @Nullable String parent,
        String section,
        String title,
        String unit,
        Comparator comparator,
        String target,
        String lead,
        String note) {

    /** What is asked for; a checked catalogue has no row for which this fails. */
    public Goal goal() {
        return GoalWords.read(comparator, target);
    }

    /** How a measurement is held against the target. */
    public enum Comparator {
        GT,
        GE,
        LT,
        LE,
        EQ,
        /** Between two figures. */
        RANGE,
        /** Above an estimate that another document gives. */
        EXCEED,
        /** Among the first n of the country. */
        RANK,
        /** Nothing left. */
        NONE_LEFT
    }
}
