package vn.dondoc.board;

import java.lang.ref.SoftReference;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
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

    /** @param directives in the documents' order */
    private record Kept(Sight sight, LocalDate day, List<Assessed> directives) {}

    /** In the documents' order. */
    List<Assessed> of(DirectivesAsked asked) {
        List<Assessed> all = all();
        if (asked.values().isEmpty()) {
            return all;
        }
        Set<Long> ids = new HashSet<>(views.ids(asked));
        return all.stream().filter(directive -> ids.contains(directive.id())).toList();
    }

    private List<Assessed> all() {
        Kept last = kept();
        Sight sight = changes.present();
        LocalDate today = time.today();
        List<Assessed> directives =
                last != null && sight.follows(last.sight()) ? updated(last, today) : views.of(DirectivesAsked.ALL);
        if (!sight.writing()) {
            keep(new Kept(sight, today, directives));
        }
        return directives;
    }

    private List<Assessed> updated(Kept last, LocalDate today) {
        Set<Long> stale = changes.since(last.sight());
        if (stale.contains(DirectiveChanges.EVERY)) {
            return views.of(DirectivesAsked.ALL);
        }
        if (!last.day().equals(today)) {
            last.directives().stream()
                    .filter(Assessed::changesWithTheDay)
                    .map(Assessed::id)
                    .forEach(stale::add);
        }
        return stale.isEmpty() ? last.directives() : replaced(last.directives(), stale);
    }

    private List<Assessed> replaced(List<Assessed> directives, Set<Long> stale) {
        Map<Long, Assessed> anew =
                views.withIds(stale).stream().collect(Collectors.toMap(Assessed::id, Function.identity()));
        Set<Long> known = directives.stream().map(Assessed::id).collect(Collectors.toSet());
        if (known.containsAll(anew.keySet())) {
            return directives.stream()
                    .map(directive -> stale.contains(directive.id()) ? anew.get(directive.id()) : directive)
                    .filter(Objects::nonNull)
                    .toList();
        }
        // New ones have come in: only the database knows their places.
        Map<Long, Assessed> all = new HashMap<>(anew);
        directives.forEach(directive -> all.putIfAbsent(directive.id(), directive));
        return views.ids(DirectivesAsked.ALL).stream()
                .map(all::get)
                .filter(Objects::nonNull)
                .toList();
    }

    private synchronized @Nullable Kept kept() {
        return kept.get();
    }

    /** Whichever look comes last: each is brought up to date from what it has itself seen. */
    private synchronized void keep(Kept present) {
        kept = new SoftReference<>(present);
    }
}
