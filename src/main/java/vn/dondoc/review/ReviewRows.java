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
import vn.dondoc.calendar.Period;

/** Reviews with the resolution they are of. */
@Repository
class ReviewRows {

    private static final String SELECT =
            """
            select v.*, r.number, r.slug, r.title, r.office
            from dondoc.review v join dondoc.resolution r on r.id = v.resolution_id
            """;

    private final JdbcClient jdbc;

    ReviewRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty where this resolution has a review of the period already. */
    Optional<Long> insert(
            long resolutionId, Period period, LocalDate opensOn, LocalDate dueOn, LocalDate cutOffOn, Instant now) {
        return jdbc.sql(
                        """
                insert into dondoc.review (resolution_id, period, opens_on, due_on, cut_off_on, planned_at)
                values (:resolutionId, :period, :opensOn, :dueOn, :cutOffOn, :now)
                on conflict (resolution_id, period) do nothing returning id""")
                .param("resolutionId", resolutionId)
                .param("period", period.code())
                .param("opensOn", opensOn)
                .param("dueOn", dueOn)
                .param("cutOffOn", cutOffOn)
                .param("now", Timestamp.from(now))
                .query(Long.class)
                .optional();
    }

    Review get(long id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("No review " + id));
    }

    Optional<Review> find(long id) {
        return jdbc.sql(SELECT + "where v.id = :id")
                .param("id", id)
                .query(ReviewRows::review)
                .optional();
    }

    /** Locks the row: who reports last is the one who says that all have. */
    Review lock(long id) {
        jdbc.sql("select id from dondoc.review where id = :id for update")
                .param("id", id)
                .query(Long.class)
                .single();
        return get(id);
    }

    Optional<Review> of(String slug, Period period) {
        return jdbc.sql(SELECT + "where r.slug = :slug and v.period = :period")
                .param("slug", slug)
                .param("period", period.code())
                .query(ReviewRows::review)
                .optional();
    }

    Optional<Review> of(long resolutionId, Period period) {
        return jdbc.sql(SELECT + "where v.resolution_id = :resolutionId and v.period = :period")
                .param("resolutionId", resolutionId)
                .param("period", period.code())
                .query(ReviewRows::review)
                .optional();
    }

    /**
     * By the day on which the reports are due, newest first.
     *
     * @param until inclusive
     */
    List<Review> due(LocalDate from, LocalDate until) {
        return jdbc.sql(SELECT + "where v.due_on between :from and :until order by v.due_on desc, v.id desc")
                .param("from", from)
                .param("until", until)
                .query(ReviewRows::review)
                .list();
    }

    /** In which reports were or will be due, newest first. */
    List<Integer> years() {
        return jdbc.sql("select distinct extract(year from due_on)::int from dondoc.review order by 1 desc")
                .query(Integer.class)
                .list();
    }

    boolean hasAny(long resolutionId) {
        return jdbc.sql("select exists (select from dondoc.review where resolution_id = :id)")
                .param("id", resolutionId)
                .query(Boolean.class)
                .single();
    }

    void open(long id, Instant now) {
        jdbc.sql("update dondoc.review set opened_at = :now where id = :id")
                .param("now", Timestamp.from(now))
                .param("id", id)
                .update();
    }

    void collected(long id, LocalDate consolidationDueOn, Instant now) {
        jdbc.sql("update dondoc.review set collected_at = :now, consolidation_due_on = :dueOn where id = :id")
                .param("now", Timestamp.from(now))
                .param("dueOn", consolidationDueOn)
                .param("id", id)
                .update();
    }

    /** What the Office writes, before and when it signs. */
    void write(long id, Consolidation texts) {
        jdbc.sql(
                        """
                update dondoc.review set assessment = :assessment, difficulties = :difficulties, proposals = :proposals,
                  next_plan = :nextPlan, document_number = :documentNumber where id = :id""")
                .param("assessment", texts.assessment())
                .param("difficulties", texts.difficulties())
                .param("proposals", texts.proposals())
                .param("nextPlan", texts.nextPlan())
                .param("documentNumber", texts.documentNumber())
                .param("id", id)
                .update();
    }

    void consolidated(long id, LocalDate conclusionDueOn, String by, Instant now) {
        jdbc.sql(
                        """
                update dondoc.review set consolidated_at = :now, consolidated_by = :by, conclusion_due_on = :dueOn
                where id = :id""")
                .param("now", Timestamp.from(now))
                .param("by", by)
                .param("dueOn", conclusionDueOn)
                .param("id", id)
                .update();
    }

    void sentBack(long id, String reason, LocalDate consolidationDueOn) {
        jdbc.sql(
                        """
                update dondoc.review set consolidated_at = null, return_reason = :reason, consolidation_due_on = :dueOn
                where id = :id""")
                .param("reason", reason)
                .param("dueOn", consolidationDueOn)
                .param("id", id)
                .update();
    }

    void concluded(long id, String conclusion, String by, Instant now) {
        jdbc.sql(
                        """
                update dondoc.review set conclusion = :conclusion, concluded_at = :now, concluded_by = :by
                where id = :id""")
                .param("conclusion", conclusion)
                .param("now", Timestamp.from(now))
                .param("by", by)
                .param("id", id)
                .update();
    }

    void reported(long id, long reportId) {
        jdbc.sql("update dondoc.review set report_id = :reportId where id = :id")
                .param("reportId", reportId)
                .param("id", id)
                .update();
    }

    void published(long id, Instant now) {
        jdbc.sql("update dondoc.review set published_at = :now where id = :id")
                .param("now", Timestamp.from(now))
                .param("id", id)
                .update();
    }

    private static Review review(ResultSet row, int n) throws SQLException {
        return new Review(
                row.getLong("id"),
                row.getLong("resolution_id"),
                row.getString("number"),
                row.getString("slug"),
                row.getString("title"),
                row.getString("office"),
                Period.ofCode(row.getString("period")).orElseThrow(),
                row.getObject("opens_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getObject("cut_off_on", LocalDate.class),
                instant(row.getTimestamp("opened_at")),
                instant(row.getTimestamp("collected_at")),
                row.getObject("consolidation_due_on", LocalDate.class),
                new Consolidation(
                        row.getString("assessment"),
                        row.getString("difficulties"),
                        row.getString("proposals"),
                        row.getString("next_plan"),
                        row.getString("document_number")),
                instant(row.getTimestamp("consolidated_at")),
                row.getObject("conclusion_due_on", LocalDate.class),
                row.getString("conclusion"),
                row.getString("return_reason"),
                instant(row.getTimestamp("concluded_at")),
                instant(row.getTimestamp("published_at")),
                row.getObject("report_id", Long.class));
    }

    private static @Nullable Instant instant(@Nullable Timestamp moment) {
        return moment == null ? null : moment.toInstant();
    }
}
