package vn.dondoc.target;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.calendar.Period;
import vn.dondoc.calendar.VietnamTime;

/** Which figures were asked for, and what became of that. */
@Repository
class RequestRows {

    private static final String OF_RESOLUTION =
            """
            select q.* from dondoc.measurement_request q join dondoc.target t on t.id = q.target_id
            where t.resolution_id in (:resolutionIds)
            """;

    private final JdbcClient jdbc;

    RequestRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Once for each target and period. */
    void ask(long targetId, Period period, LocalDate dueOn, Instant now) {
        jdbc.sql(
                        """
                insert into dondoc.measurement_request (target_id, period, due_on, asked_at)
                values (:targetId, :period, :dueOn, :now) on conflict (target_id, period) do nothing""")
                .param("targetId", targetId)
                .param("period", period.code())
                .param("dueOn", dueOn)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** In the document's order. */
    List<MeasurementRequest> of(long resolutionId, Period period) {
        return jdbc.sql(OF_RESOLUTION + "and q.period = :period order by t.position")
                .param("resolutionIds", List.of(resolutionId))
                .param("period", period.code())
                .query(RequestRows::request)
                .list();
    }

    /** All periods of a resolution's targets. */
    List<MeasurementRequest> of(long resolutionId) {
        return of(List.of(resolutionId));
    }

    /** @param resolutionIds at least one */
    List<MeasurementRequest> of(Collection<Long> resolutionIds) {
        // Thousands of requests are for a few periods.
        Map<String, Period> periods = new HashMap<>();
        return jdbc.sql(OF_RESOLUTION + "order by q.id")
                .param("resolutionIds", resolutionIds)
                .query((row, n) -> request(row, periods.computeIfAbsent(row.getString("period"), RequestRows::period)))
                .list();
    }

    /** Also those for whose targets nothing was asked yet. */
    Set<Long> resolutionsAskedSince(LocalDate day) {
        return jdbc.sql(
                        """
                select t.resolution_id from dondoc.measurement_request q join dondoc.target t on t.id = q.target_id
                where q.asked_at >= :since
                union
                select r.id from dondoc.resolution r
                where exists (select 1 from dondoc.target t where t.resolution_id = r.id)
                  and not exists (select 1 from dondoc.measurement_request q join dondoc.target t on t.id = q.target_id
                    where t.resolution_id = r.id)""")
                .param("since", Timestamp.from(VietnamTime.startOf(day)))
                .query(Long.class)
                .set();
    }

    /** Open ones of every resolution, in the order in which they are due and printed. */
    List<MeasurementRequest> open() {
        return jdbc.sql(
                        """
                select q.* from dondoc.measurement_request q join dondoc.target t on t.id = q.target_id
                where q.closed_at is null order by q.due_on, t.resolution_id, t.position""")
                .query(RequestRows::request)
                .list();
    }

    MeasurementRequest get(long requestId) {
        return find(requestId).orElseThrow(() -> new IllegalArgumentException("No request " + requestId));
    }

    Optional<MeasurementRequest> find(long requestId) {
        return jdbc.sql("select * from dondoc.measurement_request where id = :id")
                .param("id", requestId)
                .query(RequestRows::request)
                .optional();
    }

    /** Locks the row first: colleagues, the cut-off and Tasklist may meet at one request. */
    MeasurementRequest lock(long requestId) {
        jdbc.sql("select id from dondoc.measurement_request where id = :id for update")
                .param("id", requestId)
                .query(Long.class)
                .optional();
        return get(requestId);
    }

    /** @param outcome given or missing */
    void close(long requestId, String outcome, Instant now) {
        jdbc.sql("update dondoc.measurement_request set outcome = :outcome, closed_at = :now where id = :id")
                .param("outcome", outcome)
                .param("now", Timestamp.from(now))
                .param("id", requestId)
                .update();
    }

    private static Period period(String code) {
        return Period.ofCode(code).orElseThrow();
    }

    private static MeasurementRequest request(ResultSet row, int n) throws SQLException {
        return request(row, period(row.getString("period")));
    }

    private static MeasurementRequest request(ResultSet row, Period period) throws SQLException {
        String outcome = row.getString("outcome");
        return new MeasurementRequest(
                row.getLong("id"),
                row.getLong("target_id"),
                period,
                row.getObject("due_on", LocalDate.class),
                VietnamTime.dayOf(row.getTimestamp("asked_at").toInstant()),
                outcome == null,
                "missing".equals(outcome));
    }
}
