package vn.dondoc.board;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whom directives concern: the agencies that lead a share or were asked to coordinate. They may see the directive. */
@Repository
class ConcernedAgencies {

    private static final String CONCERNED =
            """
            select s.directive_id, s.agency from dondoc.share s where s.directive_id%1$s
            union
            select s.directive_id, q.agency from dondoc.coordination q join dondoc.share s on s.id = q.share_id
            where s.directive_id%1$s""";

    private final JdbcClient jdbc;

    ConcernedAgencies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Their codes by the directive's id. Where the same agencies are concerned it is the same set.
     *
     * @param among the SQL condition of the ids
     */
    Map<Long, Set<String>> of(String among) {
        Map<Long, Set<String>> agencies = new HashMap<>();
        jdbc.sql(CONCERNED.formatted(among)).query(row -> {
            agencies.computeIfAbsent(row.getLong("directive_id"), id -> new HashSet<>())
                    .add(row.getString("agency").intern());
        });
        Map<Set<String>, Set<String>> same = new HashMap<>();
        agencies.replaceAll((id, asked) -> same.computeIfAbsent(asked, Set::copyOf));
        return agencies;
    }
}
