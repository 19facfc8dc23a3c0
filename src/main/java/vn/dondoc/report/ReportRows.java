package vn.dondoc.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.calendar.Period;

/** The reports that were made. Rows are added; that one was published, and under which number, is added once. */
@Repository
class ReportRows {

    /** Any number that no other lock of ours uses. */
    private static final long LOCK = 0x7265706f7274L;

    private static final String SELECT =
            """
            select t.id, t.year, t.ordinal, r.number resolution, t.period, t.scope, t.stage, t.made_at, t.made_by,
              t.published_at, t.document_number
            from dondoc.report t join dondoc.resolution r on r.id = t.resolution_id
            """;

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    ReportRows(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The next number of the year; nobody else takes it before the transaction ends. */
    int nextOrdinal(int year) {
        jdbc.sql("select pg_advisory_xact_lock(:lock)").param("lock", LOCK).query(row -> {});
        return jdbc.sql("select coalesce(max(ordinal), 0) + 1 from dondoc.report where year = :year")
                .param("year", year)
                .query(Integer.class)
                .single();
    }

    /** The id of a report that is about to be kept: it stands in the report itself. */
    long nextId() {
        return jdbc.sql("select nextval(pg_get_serial_sequence('dondoc.report', 'id'))")
                .query(Long.class)
                .single();
    }

    void insert(long id, int year, int ordinal, ReportOrder order, String by, ReportContent content) {
        jdbc.sql(
                        """
                insert into dondoc.report (id, year, ordinal, resolution_id, period, scope, stage, made_at, made_by, journal_id,
                  content)
                overriding system value
                values (:id, :year, :ordinal, :resolutionId, :period, :scope, :stage, :madeAt, :by, nullif(:journalId, 0),
                  :content::json)""")
                .param("id", id)
                .param("year", year)
                .param("ordinal", ordinal)
                .param("resolutionId", order.resolutionId())
                .param("period", order.period().code())
                .param("scope", order.scope().word())
                .param("stage", order.stage().word())
                .param("madeAt", Timestamp.from(content.heading().madeAt()))
                .param("by", by)
                .param("journalId", content.heading().journalId())
                .param("content", write(content))
                .update();
    }

    void publish(long id, Instant at) {
        jdbc.sql("update dondoc.report set published_at = :at where id = :id and published_at is null")
                .param("at", Timestamp.from(at))
                .param("id", id)
                .update();
    }

    void number(long id, String documentNumber) {
        jdbc.sql("update dondoc.report set document_number = :number where id = :id and document_number is null")
                .param("number", documentNumber)
                .param("id", id)
                .update();
    }

    /** Newest first. */
    List<Report> all() {
        return jdbc.sql(SELECT + "order by t.id desc").query(ReportRows::report).list();
    }

    Optional<Report> find(long id) {
        return jdbc.sql(SELECT + "where t.id = :id")
                .param("id", id)
                .query(ReportRows::report)
                .optional();
    }

    long resolutionOf(long id) {
        return jdbc.sql("select resolution_id from dondoc.report where id = :id")
                .param("id", id)
                .query(Long.class)
                .single();
    }

    ReportContent content(long id) {
        return read(jdbc.sql("select content from dondoc.report where id = :id")
                .param("id", id)
                .query(String.class)
                .single());
    }

    /** Empty while nobody has asked for it. */
    Optional<ReportFile> file(long id, ReportFormat format) {
        return jdbc.sql("select %1$s bytes, %1$s_sha256 sha256 from dondoc.report where id = :id and %1$s is not null"
                        .formatted(column(format)))
                .param("id", id)
                .query((row, n) -> new ReportFile(row.getBytes("bytes"), row.getString("sha256")))
                .optional();
    }

    /** Keeps the file unless one is kept already: of two that are made at once the first stays. */
    void keep(long id, ReportFormat format, ReportFile file) {
        jdbc.sql("update dondoc.report set %1$s = :bytes, %1$s_sha256 = :sha256 where id = :id and %1$s is null"
                        .formatted(column(format)))
                .param("id", id)
                .param("bytes", file.bytes())
                .param("sha256", file.sha256())
                .update();
    }

    private static String column(ReportFormat format) {
        return format == ReportFormat.WORD ? "word" : "excel";
    }

    private static Report report(ResultSet row, int n) throws SQLException {
        Timestamp published = row.getTimestamp("published_at");
        return new Report(
                row.getLong("id"),
                row.getInt("ordinal") + "/" + row.getInt("year"),
                row.getString("resolution"),
                Period.ofCode(row.getString("period")).orElseThrow(),
                Scope.ofWord(row.getString("scope")).orElseThrow(),
                Stage.ofWord(row.getString("stage")).orElseThrow(),
                row.getTimestamp("made_at").toInstant(),
                row.getString("made_by"),
                published == null ? null : published.toInstant(),
                row.getString("document_number"));
    }

    private String write(ReportContent content) {
        try {
            return json.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write a report", e);
        }
    }

    private ReportContent read(String text) {
        try {
            return json.readValue(text, ReportContent.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot read a report", e);
        }
    }
}
