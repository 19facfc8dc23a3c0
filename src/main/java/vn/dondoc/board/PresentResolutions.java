package vn.dondoc.board;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Where several resolutions are told of at once, tables by section name only those that are still at work: something of them is
 * open, or was given within a year. What ended long ago is told where it is chosen.
 */
final class PresentResolutions {

    private PresentResolutions() {}

    /** Takes the numbers of those among these directives' resolutions that are asked for. */
    static Predicate<String> among(
            Collection<ResolutionDirectives> resolutions, Predicate<String> asked, LocalDate today) {
        LocalDate yearAgo = today.minusYears(1);
        List<ResolutionDirectives> all =
                resolutions.stream().filter(one -> asked.test(one.number())).toList();
        Set<String> present = all.stream()
                .filter(one -> one.figures().isPresent(yearAgo))
                .map(ResolutionDirectives::number)
                .collect(Collectors.toSet());
        return all.size() > 1 ? present::contains : number -> true;
    }
}
