package vn.dondoc.board;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The directives that the one who asks may see, in the documents' order. */
@Component
class VisibleDirectives {

    private final DirectiveViews views;
    private final KeptDirectives kept;
    private final Visibility visibility;

    VisibleDirectives(DirectiveViews views, KeptDirectives kept, Visibility visibility) {
        this.views = views;
        this.kept = kept;
        this.visibility = visibility;
    }

    List<Assessed> all() {
        return ResolutionDirectives.all(byResolution());
    }

    /** None is empty. */
    List<ResolutionDirectives> byResolution() {
        Set<String> agencies = visibility.agencies();
        return agencies == null
                ? kept.all()
                : kept.all().stream()
                        .map(resolution -> resolution.concerning(agencies))
                        .filter(resolution -> !resolution.isEmpty())
                        .toList();
    }

    /** @param resolution its number or slug; null for the first resolution that has the code */
    Optional<Assessed> find(@Nullable String resolution, String code) {
        return views.first(visibility.narrow(DirectivesAsked.coded(resolution, code)));
    }

    /** @param code of a row that only holds others */
    List<Assessed> heldBy(String resolution, String code) {
        return views.of(visibility.narrow(DirectivesAsked.heldBy(resolution, code)));
    }
}
