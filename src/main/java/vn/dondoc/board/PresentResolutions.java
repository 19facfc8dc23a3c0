package vn.dondoc.board;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import vn.dondoc.directive.Standing;

/**
 * Where several resolutions are told of at once, tables by section name only those that are still at work: something of them is
 * open, or was given within a year. What ended long ago is told where it is chosen.
 */
final class PresentResolutions {

    private PresentResolutions() {}

    /** Takes the numbers of those among these directives' resolutions that are asked for. */
    static Predicate<String> among(Collection<Assessed> directives, Predicate<String> asked, LocalDate today) {
        LocalDate yearAgo = today.minusYears(1);
        Set<String> all = new HashSet<>();
        Set<String> present = new HashSet<>();
        for (Assessed directive : directives) {
            Standing standing = directive.standing();
            String resolution = directive.view().resolution();
            if (!asked.test(resolution)) {
                continue;
            }
            all.add(resolution);
            if (!directive.givenOn().isBefore(yearAgo)
                    || (standing != null && !standing.status().isClosed())) {
                present.add(resolution);
            }
        }
        return all.size() > 1 ? present::contains : number -> true;
    }
}
