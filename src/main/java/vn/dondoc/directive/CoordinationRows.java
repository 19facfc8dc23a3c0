package vn.dondoc.directive;

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

@Repository
class CoordinationRows {

    private static final String SELECT =
            "select c.*, a.name agency_name from dondoc.coordination c join dondoc.agency a on a.code = c.agency ";

    private final JdbcClient jdbc;

    CoordinationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Coordination(
            long id,
            long shareId,
            String agency,
            String agencyName,
            String question,
            LocalDate dueOn,
            String requestedBy,
            @Nullable Instant sentAt,
            @Nullable String outcome,
            @Nullable String answer,
            @Nullable String document,
            @Nullable Instant closedAt) {

        boolean open() {
            return outcome == null;
        }
    }

    Optional<Coordination> find(long id) {
        return jdbc.sql(SELECT + "where c.id = :id")
                .param("id", id)
                .query(CoordinationRows::coordination)
                .optional();
    }

    List<Coordination> of(long shareId) {
        return jdbc.sql(SELECT + "where c.share_id = :id order by c.id")
                .param("id", shareId)
                .query(CoordinationRows::coordination)
                .list();
    }

    /** What is on record and has not been sent yet; marks it as sent. */
    List<Coordination> send(long shareId, Instant now) {
        List<Coordination> unsent = of(shareId).stream()
                .filter(coordination -> coordination.open() && coordination.sentAt() == null)
                .toList();
        unsent.forEach(coordination -> jdbc.sql("update dondoc.coordination set sent_at = :now where id = :id")
                .param("now", Timestamp.from(now))
                .param("id", coordination.id())
                .update());
        return unsent;
    }

    List<Coordination> open(long shareId) {
        return jdbc.sql(SELECT + "where c.share_id = :id and c.outcome is null order by c.id")
                .param("id", shareId)
                .query(CoordinationRows::coordination)
                .list();
    }

    long insert(long shareId, String agency, String question, LocalDate dueOn, String by, Instant now) {
        return jdbc.sql(
                        """
                insert into dondoc.coordination (share_id, agency, question, due_on, requested_at, requested_by)
                values (:shareId, :agency, :question, :dueOn, :now, :by) returning id""")
                .param("shareId", shareId)
                .param("agency", agency)
                .param("question", question)
                .param("dueOn", dueOn)
                .param("now", Timestamp.from(now))
                .param("by", by)
                .query(Long.class)
                .single();
    }

    void close(long id, String outcome, String answer, String document, String by, Instant now) {
        jdbc.sql(
                        """
                update dondoc.coordination
                set outcome = :outcome, answer = :answer, document = :document, closed_at = :now, closed_by = :by
                where id = :id and outcome is null""")
                .param("outcome", outcome)
                .param("answer", answer)
                .param("document", document)
                .param("now", Timestamp.from(now))
                .param("by", by)
                .param("id", id)
                .update();
    }

    void endOpen(long shareId, Instant now) {
        jdbc.sql(
                        """
                update dondoc.coordination set outcome = 'moot', closed_at = :now
                where share_id = :id and outcome is null""")
                .param("now", Timestamp.from(now))
                .param("id", shareId)
                .update();
    }

    private static Coordination coordination(ResultSet row, int n) throws SQLException {
        return new Coordination(
                row.getLong("id"),
                row.getLong("share_id"),
                row.getString("agency"),
                row.getString("agency_name"),
                row.getString("question"),
                row.getObject("due_on", LocalDate.class),
                row.getString("requested_by"),
                moment(row, "sent_at"),
                row.getString("outcome"),
                row.getString("answer"),
                row.getString("document"),
                moment(row, "closed_at"));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        Timestamp moment = row.getTimestamp(column);
        return moment == null ? null : moment.toInstant();
    }
}
