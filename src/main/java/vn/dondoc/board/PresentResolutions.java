package vn.dondoc.board;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Where several resolutions are told of at once, tables by section name only those that are still at work: something of them is
 * open, or was given within a year. What ended long ago is told where it is chosen.
 */
final class PresentResolutions {

    private PresentResolutions() {}

    /** Takes the numbers of those among these directives' resolutions. */
    static Predicate<String> among(Collection<Assessed> directives, LocalDate today) {
        LocalDate yearAgo = today.minusYears(1);
        Set<String> all = new HashSet<>();
        Set<String> present = new HashSet<>();
        for (Assessed directive : directives) {
            var standing = directive.standing();
            all.add(directive.view().resolution());
            if (!directive.givenOn().isBefore(yearAgo)
                    || (standing != null && !standing.status().isClosed())) {
                present.add(directive.view().resolution());
            }
        }
        return all.size() > 1 ? present::contains : number -> true;
    }
}
