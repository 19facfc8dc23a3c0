package vn.dondoc.board;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.board.DirectiveViews.Assessed;

/** The directives that the one who asks may see, in the documents' order. */
@Component
class VisibleDirectives {

    private final DirectiveViews views;
    private final Visibility visibility;

    VisibleDirectives(DirectiveViews views, Visibility visibility) {
        this.views = views;
        this.visibility = visibility;
    }

    List<Assessed> all() {
        var visible = visibility.forCurrentUser();
        return views.all().stream()
                .filter(directive -> visible.test(directive.view()))
                .toList();
    }

    /** @param resolution its number or slug; null for the first resolution that has the code */
    Optional<Assessed> find(@Nullable String resolution, String code) {
        return all().stream()
                .filter(directive -> directive.view().code().equals(code))
                .filter(directive -> resolution == null
                        || resolution.equals(directive.slug())
                        || resolution.equals(directive.view().resolution()))
                .findFirst();
    }
}
