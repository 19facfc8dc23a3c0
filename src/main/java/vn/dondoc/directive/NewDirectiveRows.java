package vn.dondoc.directive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Single directives that are being given by a form. */
@Repository
class NewDirectiveRows {

    private final JdbcClient jdbc;

    NewDirectiveRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What was begun.
     *
     * @param resolutionId where the directive joins a document that is followed already; else null
     * @param document which begins to be followed with it; else null
     */
    record Begun(long id, @Nullable Long resolutionId, @Nullable AssigningDocument document, boolean open) {}

    long insert(@Nullable Long resolutionId, @Nullable AssigningDocument document, String by, Instant now) {
        return jdbc.sql(
                        """
                insert into dondoc.new_directive (resolution_id, document_kind, document_number, document_date,
                  document_subject, document_issuer, begun_at, begun_by)
                values (:resolutionId, :kind, :number, :date, :subject, :issuer, :now, :by) returning id""")
                .param("resolutionId", resolutionId)
                .param("kind", document == null ? null : document.kind())
                .param("number", document == null ? null : document.number())
                .param("date", document == null ? null : document.issuedOn())
                .param("subject", document == null ? null : document.subject())
                .param("issuer", document == null ? null : document.issuer())
                .param("now", Timestamp.from(now))
                .param("by", by)
                .query(Long.class)
                .single();
    }

    Begun get(long id) {
        return jdbc.sql("select * from dondoc.new_directive where id = :id")
                .param("id", id)
                .query(NewDirectiveRows::begun)
                .single();
    }

    /** @param directiveId null where it was cancelled */
    void close(long id, @Nullable Long directiveId, Instant now) {
        jdbc.sql("update dondoc.new_directive set directive_id = :directiveId, closed_at = :now where id = :id")
                .param("directiveId", directiveId)
                .param("now", Timestamp.from(now))
                .param("id", id)
                .update();
    }

    private static Begun begun(ResultSet row, int n) throws SQLException {
        String number = row.getString("document_number");
        return new Begun(
                row.getLong("id"),
                row.getObject("resolution_id", Long.class),
                number == null
                        ? null
                        : new AssigningDocument(
                                row.getString("document_kind"),
                                number,
                                row.getObject("document_date", LocalDate.class),
                                row.getString("document_subject"),
                                row.getString("document_issuer")),
                row.getTimestamp("closed_at") == null);
    }
}
