package vn.dondoc.board;

import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.directive.FollowedResolutions;
import vn.dondoc.directive.FollowedResolutions.Followed;

/** Which of several resolutions is asked about: by its number, e.g. 05-NQ/TU, or by its short name, e.g. 05-nq-tu. */
@Component
class ResolutionChoice {

    private final FollowedResolutions resolutions;

    ResolutionChoice(FollowedResolutions resolutions) {
        this.resolutions = resolutions;
    }

    /**
     * Takes a resolution's number.
     *
     * @param word null for every resolution; what nothing bears takes none
     */
    Predicate<String> of(@Nullable String word) {
        if (word == null) {
            return number -> true;
        }
        return resolutions.all().stream()
                .filter(one -> one.number().equals(word) || one.slug().equals(word))
                .map(Followed::number)
                .collect(Collectors.toSet())::contains;
    }
}
