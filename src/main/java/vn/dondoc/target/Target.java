package vn.dondoc.target;

import java.time.LocalDate;
import vn.dondoc.calendar.Period;
import vn.dondoc.catalogue.CatalogueTarget.Comparator;
import vn.dondoc.catalogue.Goal;
import vn.dondoc.catalogue.GoalWords;

/**
 * A row of Phụ lục 1 as it is followed.
 *
 * @param resolution number of the resolution
 * @param goalWords as printed
 * @param lead code of the agency that answers for it
 * @param year at whose end the goal is to be reached
 */
record Target(
        long id,
        long resolutionId,
        String resolution,
        String code,
        String section,
        String title,
        String unit,
        Comparator comparator,
        String goalWords,
        String lead,
        String leadName,
        int year) {

    Goal goal() {
        return GoalWords.read(comparator, goalWords);
    }

    /** True for a period with which the goal's year ends, and for all later ones. */
    boolean isDueBy(Period period) {
        return !period.to().isBefore(LocalDate.of(year, 12, 31));
    }

    /** E.g. "Chỉ tiêu 15.2: Trong đó: Có bằng cấp, chứng chỉ". */
    String words() {
        return "Chỉ tiêu %s: %s".formatted(code, title);
    }
}
