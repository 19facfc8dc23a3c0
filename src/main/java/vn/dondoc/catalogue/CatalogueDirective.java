package vn.dondoc.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.dondoc.calendar.DeadlineReading;

/**
 * One row of Phụ lục 2, or a mandate of part III that runs as one.
 *
 * @param parent code of the row that holds this one, or null
 * @param leads the words of the column "cơ quan chủ trì"
 * @param holders codes of the agencies that each have a share: the leads, a collective's members in its place; where the
 *     document names no agency of the province as lead, the first coordinating one, else the Office
 * @param coordinating the words of the column "cơ quan phối hợp"
 * @param coordinators codes of the single agencies among them
 * @param deadline as the document words it; empty for a group
 * @param plan what the words mean; null for a group
 * @param confidential marked "mật": only its code may be told
 * @param done what was already done when the catalogue was written; null while it is open
 */
public record CatalogueDirective(
        String code,
        @Nullable String parent,
        String section,
        Kind kind,
        String title,
        List<String> leads,
        List<String> holders,
        List<String> coordinating,
        List<String> coordinators,
        String deadline,
        DeadlineReading.@Nullable Plan plan,
        String note,
        boolean confidential,
        @Nullable Done done) {

    /**
     * Done before it was followed, as a whole.
     *
     * @param on the day of completion, that of the evidence document
     * @param document its số, ký hiệu
     */
    public record Done(LocalDate on, String document) {}

    public enum Kind {
        /** A task that is followed. */
        DIRECTIVE,
        /** A row that only holds others. */
        GROUP,
        /** Not of Phụ lục 2 but of part III: followed like a directive, counted apart. */
        MANDATE;

        /** Those that Phụ lục 2 has. */
        static final List<Kind> OF_APPENDIX = List.of(DIRECTIVE, GROUP);

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
