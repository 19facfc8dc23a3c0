package vn.dondoc.board;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What waits for whom at milestones, by one query. */
@Repository
class LateRows {

    private static final String OPEN =
            """
            select m.id, r.office, e.issued_on, x.id is not null asked, x.view is not null viewed,
              coalesce(c.awaiting, false) awaiting, coalesce(c.decided, false) decided
            from dondoc.milestone m
            join dondoc.share s on s.id = m.share_id
            join dondoc.directive d on d.id = s.directive_id
            join dondoc.resolution r on r.id = d.resolution_id
            left join dondoc.evidence e on e.milestone_id = m.id and e.outcome is null
            left join dondoc.extension_request x on x.milestone_id = m.id and x.outcome is null
            left join (
              select milestone_id, bool_or(closed_at is null) awaiting, bool_or(instruction is not null) decided
              from dondoc.decision where milestone_id = any(:ids) group by milestone_id) c on c.milestone_id = m.id
            where m.id = any(:ids) and m.closed_at is null""";

    private final JdbcClient jdbc;

    LateRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param office code of the agency whose own results the Standing Committee accepts
     * @param resultOf day of the document that waits for acceptance; null for none
     * @param extensionAsked that no one has decided about
     * @param extensionViewed the Office has given its view of it
     * @param awaitingDecision the Standing Committee has been asked
     * @param decided it has said something at least once
     */
    record Waiting(
            long milestoneId,
            String office,
            @Nullable LocalDate resultOf,
            boolean extensionAsked,
            boolean extensionViewed,
            boolean awaitingDecision,
            boolean decided) {}

    /** By the milestone's id: those of them that are open. */
    Map<Long, Waiting> of(Collection<Long> milestoneIds) {
        return jdbc.sql(OPEN).param("ids", milestoneIds.toArray(Long[]::new)).query(LateRows::waiting).list().stream()
                .collect(Collectors.toMap(Waiting::milestoneId, Function.identity()));
    }

    private static Waiting waiting(ResultSet row, int n) throws SQLException {
        return new Waiting(
                row.getLong("id"),
                row.getString("office"),
                row.getObject("issued_on", LocalDate.class),
                row.getBoolean("asked"),
                row.getBoolean("viewed"),
                row.getBoolean("awaiting"),
                row.getBoolean("decided"));
    }
}
