package vn.dondoc.board;

import java.lang.ref.SoftReference;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.board.DirectiveChanges.Sight;
import vn.dondoc.calendar.VietnamTime;

/**
 * All directives as they stand today, without reading anew what has not changed since it was last read. The database says
 * each time which have, so that what another node or transaction wrote is seen like one's own.
 */
@Component
class KeptDirectives {

    private final DirectiveViews views;
    private final DirectiveChanges changes;
    private final VietnamTime time;

    /** Given up before memory runs out. */
    private SoftReference<Kept> kept = new SoftReference<>(null);

    KeptDirectives(DirectiveViews views, DirectiveChanges changes, VietnamTime time) {
        this.views = views;
        this.changes = changes;
        this.time = time;
    }

    private record Kept(Sight sight, LocalDate day, List<ResolutionDirectives> resolutions) {}

    /** In the order in which the resolutions were taken in. A resolution of which nothing has changed is the same object again. */
    List<ResolutionDirectives> all() {
        Kept last = kept();
        Sight sight = changes.present();
        LocalDate today = time.today();
        List<ResolutionDirectives> resolutions =
                last != null && sight.follows(last.sight()) ? updated(last, today) : anew();
        if (!sight.writing()) {
            keep(new Kept(sight, today, resolutions));
        }
        return resolutions;
    }

    private List<ResolutionDirectives> anew() {
        return ResolutionDirectives.of(views.of(DirectivesAsked.ALL));
    }

    private List<ResolutionDirectives> updated(Kept last, LocalDate today) {
        Set<Long> stale = changes.since(last.sight());
        if (stale.contains(DirectiveChanges.EVERY)) {
            return anew();
        }
        if (!last.day().equals(today)) {
            last.resolutions().stream()
                    .flatMap(resolution -> resolution.directives().stream())
                    .filter(Assessed::changesWithTheDay)
                    .map(Assessed::id)
                    .forEach(stale::add);
        }
        return stale.isEmpty() ? last.resolutions() : replaced(last.resolutions(), stale);
    }

    private List<ResolutionDirectives> replaced(List<ResolutionDirectives> resolutions, Set<Long> stale) {
        Map<Long, Assessed> anew =
                views.withIds(stale).stream().collect(Collectors.toMap(Assessed::id, Function.identity()));
        Map<String, ResolutionDirectives> all = new LinkedHashMap<>();
        Set<Long> known = new HashSet<>();
        for (ResolutionDirectives resolution : resolutions) {
            ResolutionDirectives present = replaced(resolution, stale, anew, known);
            all.put(present.number(), present);
        }
        Set<String> grown = anew.values().stream()
                .filter(directive -> !known.contains(directive.id()))
                .map(directive -> directive.view().resolution())
                .collect(Collectors.toSet());
        if (!all.keySet().containsAll(grown)) {
            // Of a new resolution only the database knows the place among the others.
            return anew();
        }
        // New ones have come in: only the database knows their places.
        grown.forEach(number ->
                all.put(number, new ResolutionDirectives(number, views.of(DirectivesAsked.ofResolution(number)))));
        return all.values().stream().filter(resolution -> !resolution.isEmpty()).toList();
    }

    /** @param known takes those of the stale ones that it has */
    private static ResolutionDirectives replaced(
            ResolutionDirectives resolution, Set<Long> stale, Map<Long, Assessed> anew, Set<Long> known) {
        if (!resolution.mayHave(stale)) {
            return resolution;
        }
        List<Assessed> present = new ArrayList<>();
        boolean changed = false;
        for (Assessed directive : resolution.directives()) {
            boolean isStale = stale.contains(directive.id());
            if (isStale) {
                known.add(directive.id());
                changed = true;
            }
            present.add(isStale ? anew.get(directive.id()) : directive);
        }
        return changed
                ? new ResolutionDirectives(
                        resolution.number(),
                        present.stream().filter(Objects::nonNull).toList())
                : resolution;
    }

    private synchronized @Nullable Kept kept() {
        return kept.get();
    }

    /** Whichever look comes last: each is brought up to date from what it has itself seen. */
    private synchronized void keep(Kept present) {
        kept = new SoftReference<>(present);
    }
}
