package vn.dondoc.target;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.dondoc.catalogue.VietnameseNumber;

/**
 * What a lead gives for a period, checked.
 *
 * @param unit of all three figures; empty for a rank
 * @param planned the level that the lead has set for the period; null where it gave none
 * @param reference the figure to exceed; null for other goals
 * @param referenceDocument empty for other goals
 * @param note may be empty
 */
record Figures(
        BigDecimal value,
        String unit,
        @Nullable BigDecimal planned,
        @Nullable BigDecimal reference,
        String referenceDocument,
        SourceDocument source,
        String note) {

    /** E.g. "12,7 %", "11.850 USD". */
    public String words() {
        return words(value, unit);
    }

    static String words(BigDecimal value, String unit) {
        return (VietnameseNumber.format(value) + " " + unit).strip();
    }

    /** True where a correction would change nothing. */
    boolean saysTheSameAs(Figures other) {
        return value.compareTo(other.value) == 0
                && unit.equals(other.unit)
                && same(planned, other.planned)
                && same(reference, other.reference)
                && referenceDocument.equals(other.referenceDocument)
                && source.equals(other.source)
                && note.equals(other.note);
    }

    private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? one == other : one.compareTo(other) == 0;
    }
}
