package vn.dondoc.feed;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.calendar.Period;
import vn.dondoc.calendar.VietnamTime;

/**
 * Reads what a feed shows. Of a confidential directive the rows say nothing but code, days and agencies (docs/adr/0012), so a feed
 * says no more.
 */
@Repository
class FeedEventRows {

    private final JdbcClient jdbc;

    FeedEventRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param since what ended before is left out; what ended later is there as cancelled, so that calendars take it off */
    List<FeedEvent> of(FeedScope scope, Instant since) {
        return Stream.of(
                        milestones(scope, since),
                        coordinations(scope, since),
                        measurements(scope, since),
                        reviews(scope, since))
                .flatMap(List::stream)
                .toList();
    }

    private List<FeedEvent> milestones(FeedScope scope, Instant since) {
        return asked(
                        """
                select m.id, m.label, m.due_on, m.outcome, m.closed_at, d.code, d.title, a.name agency,
                  r.number || ':' || d.code business_key,
                  greatest(d.given_at, max(c.changed_at), m.closed_at) changed_at,
                  count(c.id) + case when m.closed_at is null then 0 else 1 end sequence
                from dondoc.milestone m join dondoc.share s on s.id = m.share_id
                join dondoc.directive d on d.id = s.directive_id join dondoc.resolution r on r.id = d.resolution_id
                join dondoc.agency a on a.code = s.agency
                left join dondoc.deadline_change c on c.milestone_id = m.id
                where m.due_on is not null and (m.closed_at is null or m.closed_at >= :since)
                  and (:everything or s.agency in (:agencies) or s.officer = :officer)
                group by m.id, d.id, r.id, a.code order by m.due_on, m.id""",
                        scope,
                        since)
                .query(FeedEventRows::milestone)
                .list();
    }

    private List<FeedEvent> coordinations(FeedScope scope, Instant since) {
        return asked(
                        """
                select c.id, c.due_on, c.closed_at, d.code, d.title, a.name agency,
                  r.number || ':' || d.code business_key, coalesce(c.closed_at, c.requested_at) changed_at
                from dondoc.coordination c join dondoc.share s on s.id = c.share_id
                join dondoc.directive d on d.id = s.directive_id join dondoc.resolution r on r.id = d.resolution_id
                join dondoc.agency a on a.code = s.agency
                where c.agency in (:figures) and (c.closed_at is null or c.closed_at >= :since)
                  and (not :everything or c.closed_at is null) order by c.due_on, c.id""",
                        scope,
                        since)
                .query(FeedEventRows::coordination)
                .list();
    }

    private List<FeedEvent> measurements(FeedScope scope, Instant since) {
        return asked(
                        """
                select q.id, q.period, q.due_on, q.closed_at, t.code, t.title,
                  coalesce(q.closed_at, q.asked_at) changed_at
                from dondoc.measurement_request q join dondoc.target t on t.id = q.target_id
                where t.lead in (:figures) and (q.closed_at is null or q.closed_at >= :since)
                order by q.due_on, q.id""",
                        scope,
                        since)
                .query(FeedEventRows::measurement)
                .list();
    }

    private List<FeedEvent> reviews(FeedScope scope, Instant since) {
        return asked(
                        """
                select v.id, v.period, v.opens_on, v.due_on, v.cut_off_on, r.number, r.slug,
                  coalesce(v.collected_at, v.opened_at, v.planned_at) changed_at, v.collected_at
                from dondoc.review v join dondoc.resolution r on r.id = v.resolution_id
                where v.cut_off_on >= :sinceDay and (:everything or exists (
                  select from dondoc.share s join dondoc.directive d on d.id = s.directive_id
                  where d.resolution_id = v.resolution_id
                    and (s.agency in (:agencies) or s.agency in (:figures) or s.officer = :officer)))
                order by v.opens_on, v.id""",
                        scope,
                        since)
                .query(FeedEventRows::review)
                .list()
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    private JdbcClient.StatementSpec asked(String sql, FeedScope scope, Instant since) {
        return jdbc.sql(sql)
                .param("since", Timestamp.from(since))
                .param("sinceDay", VietnamTime.dayOf(since))
                .param("everything", scope.everything())
                .param("officer", scope.officer())
                .param("agencies", orNone(scope.agencies()))
                .param("figures", orNone(scope.figures()));
    }

    /** An empty list is no SQL; no agency has an empty code. */
    private static Collection<String> orNone(Collection<String> codes) {
        return codes.isEmpty() ? List.of("") : codes;
    }

    private static FeedEvent milestone(ResultSet row, int n) throws SQLException {
        String outcome = row.getString("outcome");
        String begin = outcome == null ? "Hạn" : outcome.equals("stopped") ? "Thôi theo dõi" : "Đã hoàn thành";
        return new FeedEvent(
                "milestone-" + row.getLong("id"),
                day(row, "due_on"),
                "%s nhiệm vụ %s – %s: %s"
                        .formatted(begin, row.getString("code"), row.getString("label"), row.getString("title")),
                "Cơ quan chủ trì: %s. Mốc: %s.".formatted(row.getString("agency"), row.getString("label")),
                dossier(row),
                changed(row),
                row.getInt("sequence"),
                outcome != null);
    }

    private static FeedEvent coordination(ResultSet row, int n) throws SQLException {
        boolean closed = row.getTimestamp("closed_at") != null;
        return new FeedEvent(
                "coordination-" + row.getLong("id"),
                day(row, "due_on"),
                "%s nhiệm vụ %s: %s"
                        .formatted(
                                closed ? "Đã xong phối hợp" : "Hạn trả lời phối hợp",
                                row.getString("code"),
                                row.getString("title")),
                "Cơ quan đề nghị: %s.".formatted(row.getString("agency")),
                dossier(row),
                changed(row),
                closed ? 1 : 0,
                closed);
    }

    private static FeedEvent measurement(ResultSet row, int n) throws SQLException {
        boolean closed = row.getTimestamp("closed_at") != null;
        return new FeedEvent(
                "measurement-" + row.getLong("id"),
                day(row, "due_on"),
                "%s chỉ tiêu %s, %s: %s"
                        .formatted(
                                closed ? "Đã kết thúc báo cáo số liệu" : "Hạn báo cáo số liệu",
                                row.getString("code"),
                                period(row),
                                row.getString("title")),
                "Báo cáo số liệu %s của chỉ tiêu %s.".formatted(period(row), row.getString("code")),
                "/pages/targets",
                changed(row),
                closed ? 1 : 0,
                closed);
    }

    /** A review's days stand as they were planned; once all has been collected they are behind. */
    private static List<FeedEvent> review(ResultSet row, int n) throws SQLException {
        boolean collected = row.getTimestamp("collected_at") != null;
        return List.of(
                review(row, "open", "opens_on", "Mở kỳ báo cáo", false),
                review(row, "due", "due_on", "Hạn báo cáo", collected),
                review(row, "cut-off", "cut_off_on", "Chốt số liệu", collected));
    }

    private static FeedEvent review(ResultSet row, String word, String column, String title, boolean ended)
            throws SQLException {
        return new FeedEvent(
                "review-%d-%s".formatted(row.getLong("id"), word),
                day(row, column),
                "%s %s – Nghị quyết số %s".formatted(title, period(row), row.getString("number")),
                "Báo cáo kết quả thực hiện %s Nghị quyết số %s.".formatted(period(row), row.getString("number")),
                "/pages/reviews",
                changed(row),
                ended ? 1 : 0,
                ended);
    }

    private static String period(ResultSet row) throws SQLException {
        String code = row.getString("period");
        return Period.ofCode(code).map(Period::label).orElse(code);
    }

    private static String dossier(ResultSet row) throws SQLException {
        return "/pages/dossier?of=" + URLEncoder.encode(row.getString("business_key"), StandardCharsets.UTF_8);
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private static Instant changed(ResultSet row) throws SQLException {
        return row.getTimestamp("changed_at").toInstant();
    }
}
