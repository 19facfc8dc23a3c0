package vn.dondoc.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Agencies' reports in reviews, with the share that each is about. */
@Repository
class ReviewReportRows {

    private static final String SELECT =
            """
            select p.*, s.directive_id, s.officer, s.closed_at share_closed_at,
              a.name agency_name, d.code, d.title, d.confidential, d.section, r.number, r.slug, v.due_on,
              v.period, v.opened_at
            from dondoc.review_report p
            join dondoc.review v on v.id = p.review_id
            join dondoc.resolution r on r.id = v.resolution_id
            join dondoc.share s on s.id = p.share_id
            join dondoc.directive d on d.id = s.directive_id
            join dondoc.agency a on a.code = p.agency
            """;

    private static final String ORDER = " order by d.position, p.id";

    private final JdbcClient jdbc;

    ReviewReportRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param businessKey of the directive
     * @param officer user id of the share's officer; null while nobody is named
     * @param outcome given, closed (the share had ended) or missing (not reported by the cut-off); null while open
     */
    record Report(
            long id,
            long reviewId,
            long shareId,
            long directiveId,
            String businessKey,
            String slug,
            String code,
            String title,
            String section,
            boolean confidential,
            String agency,
            String agencyName,
            @Nullable String officer,
            boolean shareClosed,
            LocalDate dueOn,
            String period,
            Instant openedAt,
            int version,
            ReviewEntry entry,
            @Nullable String savedBy,
            @Nullable Instant savedAt,
            @Nullable String outcome,
            @Nullable String endedBy,
            @Nullable Instant endedAt) {

        boolean open() {
            return outcome == null;
        }
    }

    /** One row for each share of the resolution that is open or ended in the period. */
    void insertAll(long reviewId, long resolutionId, LocalDate from) {
        jdbc.sql(
                        """
                insert into dondoc.review_report (review_id, share_id, agency)
                select :reviewId, s.id, s.agency
                from dondoc.share s join dondoc.directive d on d.id = s.directive_id
                where d.resolution_id = :resolutionId
                  and (s.closed_at is null or (s.closed_at at time zone 'Asia/Ho_Chi_Minh')::date >= :from)
                order by d.position, s.id""")
                .param("reviewId", reviewId)
                .param("resolutionId", resolutionId)
                .param("from", from)
                .update();
    }

    Report get(long id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("No review report " + id));
    }

    Optional<Report> find(long id) {
        return jdbc.sql(SELECT + "where p.id = :id")
                .param("id", id)
                .query(ReviewReportRows::report)
                .optional();
    }

    Report lock(long id) {
        jdbc.sql("select id from dondoc.review_report where id = :id for update")
                .param("id", id)
                .query(Long.class)
                .single();
        return get(id);
    }

    /** In the document's order. */
    List<Report> of(long reviewId) {
        return jdbc.sql(SELECT + "where p.review_id = :reviewId" + ORDER)
                .param("reviewId", reviewId)
                .query(ReviewReportRows::report)
                .list();
    }

    List<Report> ofAgency(long reviewId, String agency) {
        return jdbc.sql(SELECT + "where p.review_id = :reviewId and p.agency = :agency" + ORDER)
                .param("reviewId", reviewId)
                .param("agency", agency)
                .query(ReviewReportRows::report)
                .list();
    }

    List<Long> openOf(long reviewId, long directiveId) {
        return jdbc.sql(
                        """
                select p.id from dondoc.review_report p join dondoc.share s on s.id = p.share_id
                where p.review_id = :reviewId and s.directive_id = :directiveId and p.outcome is null order by p.id""")
                .param("reviewId", reviewId)
                .param("directiveId", directiveId)
                .query(Long.class)
                .list();
    }

    List<Report> openOfShare(long shareId) {
        return jdbc.sql(SELECT + "where p.share_id = :shareId and p.outcome is null order by p.id")
                .param("shareId", shareId)
                .query(ReviewReportRows::report)
                .list();
    }

    int countOpen(long reviewId) {
        return jdbc.sql("select count(*) from dondoc.review_report where review_id = :id and outcome is null")
                .param("id", reviewId)
                .query(Integer.class)
                .single();
    }

    /** Keeps what is written; the version rises by one. */
    void save(long id, ReviewEntry entry, String by, Instant now) {
        jdbc.sql(
                        """
                update dondoc.review_report set percent = :percent, done = :done, difficulties = :difficulties,
                  proposals = :proposals, plan = :plan, saved_by = :by, saved_at = :now, version = version + 1
                where id = :id""")
                .param("percent", entry.percent())
                .param("done", entry.done())
                .param("difficulties", entry.difficulties())
                .param("proposals", entry.proposals())
                .param("plan", entry.plan())
                .param("by", by)
                .param("now", Timestamp.from(now))
                .param("id", id)
                .update();
    }

    void prefill(long id, ReviewEntry entry) {
        jdbc.sql(
                        "update dondoc.review_report set percent = :percent, done = :done, difficulties = :difficulties where id = :id")
                .param("percent", entry.percent())
                .param("done", entry.done())
                .param("difficulties", entry.difficulties())
                .param("id", id)
                .update();
    }

    void end(long id, String outcome, String by, Instant now) {
        jdbc.sql(
                        """
                update dondoc.review_report set outcome = :outcome, ended_at = :now, ended_by = :by
                where id = :id and outcome is null""")
                .param("outcome", outcome)
                .param("now", Timestamp.from(now))
                .param("by", by)
                .param("id", id)
                .update();
    }

    /** The share has another lead now. */
    void move(long id, String agency) {
        jdbc.sql("update dondoc.review_report set agency = :agency, version = version + 1 where id = :id")
                .param("agency", agency)
                .param("id", id)
                .update();
    }

    private static Report report(ResultSet row, int n) throws SQLException {
        return new Report(
                row.getLong("id"),
                row.getLong("review_id"),
                row.getLong("share_id"),
                row.getLong("directive_id"),
                row.getString("number") + ":" + row.getString("code"),
                row.getString("slug"),
                row.getString("code"),
                row.getString("title"),
                row.getString("section"),
                row.getBoolean("confidential"),
                row.getString("agency"),
                row.getString("agency_name"),
                row.getString("officer"),
                row.getTimestamp("share_closed_at") != null,
                row.getObject("due_on", LocalDate.class),
                row.getString("period"),
                row.getTimestamp("opened_at").toInstant(),
                row.getInt("version"),
                new ReviewEntry(
                        row.getObject("percent", Integer.class),
                        row.getString("done"),
                        row.getString("difficulties"),
                        row.getString("proposals"),
                        row.getString("plan")),
                row.getString("saved_by"),
                instant(row.getTimestamp("saved_at")),
                row.getString("outcome"),
                row.getString("ended_by"),
                instant(row.getTimestamp("ended_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp moment) {
        return moment == null ? null : moment.toInstant();
    }
}
