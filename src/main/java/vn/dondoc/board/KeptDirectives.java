package vn.dondoc.board;

import java.lang.ref.SoftReference;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.calendar.VietnamTime;

/**
 * All directives as they stand today, without reading anew what has not changed since it was last read. The database says
 * each time which rows have changed, so that what another node or transaction wrote is seen like one's own.
 */
@Component
class KeptDirectives {

    /**
     * Of each directive a number that is another one after any change to a row from which it is read. The rows' transactions
     * are summed up: the newest one alone would hide a transaction that began earlier and was committed later.
     */
    private static final String VERSIONS =
            """
            with work as (
              select s.directive_id, sum(s.xmin::text::bigint + a.xmin::text::bigint) + count(*) version
              from dondoc.share s join dondoc.agency a on a.code = s.agency group by 1
              union all
              select s.directive_id, sum(m.xmin::text::bigint) + count(*)
              from dondoc.milestone m join dondoc.share s on s.id = m.share_id group by 1
              union all
              select s.directive_id, sum(e.xmin::text::bigint) + count(*)
              from dondoc.evidence e join dondoc.milestone m on m.id = e.milestone_id
              join dondoc.share s on s.id = m.share_id group by 1
              union all
              select s.directive_id, sum(c.xmin::text::bigint) + count(*)
              from dondoc.deadline_change c join dondoc.milestone m on m.id = c.milestone_id
              join dondoc.share s on s.id = m.share_id group by 1)
            select d.id, d.xmin::text::bigint + r.xmin::text::bigint + coalesce(w.version, 0) as version
            from dondoc.directive d join dondoc.resolution r on r.id = d.resolution_id
            left join (select directive_id, sum(version) as version from work group by 1) w on w.directive_id = d.id
            order by r.id, d.position""";

    private final DirectiveViews views;
    private final JdbcClient jdbc;
    private final VietnamTime time;

    /** Given up before memory runs out. */
    private SoftReference<Map<Long, Kept>> kept = new SoftReference<>(new ConcurrentHashMap<>());

    KeptDirectives(DirectiveViews views, JdbcClient jdbc, VietnamTime time) {
        this.views = views;
        this.jdbc = jdbc;
        this.time = time;
    }

    private record Kept(long version, LocalDate day, Assessed directive) {}

    /** In the documents' order. */
    List<Assessed> of(DirectivesAsked asked) {
        LocalDate today = time.today();
        Map<Long, Long> versions = versions();
        if (!asked.values().isEmpty()) {
            versions.keySet().retainAll(new HashSet<>(views.ids(asked)));
        }
        Map<Long, Kept> known = known();
        // Not from what is kept at the end: another question may have put there what an older snapshot shows.
        Map<Long, Assessed> present = new HashMap<>();
        versions.forEach((id, version) -> {
            Kept one = known.get(id);
            if (one != null && one.version() == version && one.day().equals(today)) {
                present.put(id, one.directive());
            }
        });
        Set<Long> changed = new HashSet<>(versions.keySet());
        changed.removeAll(present.keySet());
        if (!changed.isEmpty()) {
            views.withIds(changed).forEach(directive -> {
                known.put(
                        directive.id(),
                        new Kept(Objects.requireNonNull(versions.get(directive.id())), today, directive));
                present.put(directive.id(), directive);
            });
        }
        return versions.keySet().stream()
                .map(present::get)
                .filter(Objects::nonNull)
                .toList();
    }

    private Map<Long, Long> versions() {
        Map<Long, Long> versions = new LinkedHashMap<>();
        jdbc.sql(VERSIONS)
                .query((row, n) -> Map.entry(row.getLong("id"), row.getLong("version")))
                .list()
                .forEach(version -> versions.put(version.getKey(), version.getValue()));
        return versions;
    }

    private synchronized Map<Long, Kept> known() {
        Map<Long, Kept> known = kept.get();
        if (known == null) {
            known = new ConcurrentHashMap<>();
            kept = new SoftReference<>(known);
        }
        return known;
    }
}
