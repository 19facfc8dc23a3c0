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
import vn.dondoc.form.InvalidInput;

/** Requests for extension; at most one of a milestone is open. */
@Repository
class ExtensionRows {

    private final JdbcClient jdbc;

    ExtensionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param agrees the Office's view; null while it has given none */
    record Extension(
            long id,
            long milestoneId,
            LocalDate until,
            Basis basis,
            String requestedBy,
            LocalDate dueOn,
            boolean sent,
            @Nullable Boolean agrees,
            @Nullable String viewReason,
            @Nullable String outcome) {

        boolean open() {
            return outcome == null;
        }
    }

    /** @throws InvalidInput where there is no such request or it has been decided */
    Extension open(long id) {
        return find(id).filter(Extension::open)
                .orElseThrow(() -> new InvalidInput("Đề nghị gia hạn này đã được giải quyết"));
    }

    Optional<Extension> find(long id) {
        return jdbc.sql("select * from dondoc.extension_request where id = :id")
                .param("id", id)
                .query(ExtensionRows::extension)
                .optional();
    }

    Optional<Extension> openOf(long milestoneId) {
        return jdbc.sql("select * from dondoc.extension_request where milestone_id = :id and outcome is null")
                .param("id", milestoneId)
                .query(ExtensionRows::extension)
                .optional();
    }

    long insert(long milestoneId, LocalDate until, Basis basis, String by, LocalDate dueOn, Instant now) {
        return jdbc.sql(
                        """
                insert into dondoc.extension_request (milestone_id, until_day, reason, document, requested_at,
                  requested_by, due_on)
                values (:milestoneId, :until, :reason, :document, :now, :by, :dueOn) returning id""")
                .param("milestoneId", milestoneId)
                .param("until", until)
                .param("reason", basis.reason())
                .param("document", basis.document())
                .param("now", Timestamp.from(now))
                .param("by", by)
                .param("dueOn", dueOn)
                .query(Long.class)
                .single();
    }

    void sent(long id, Instant now) {
        jdbc.sql("update dondoc.extension_request set sent_at = :now where id = :id")
                .param("now", Timestamp.from(now))
                .param("id", id)
                .update();
    }

    void view(long id, boolean agrees, String reason, String by, Instant now) {
        jdbc.sql(
                        """
                update dondoc.extension_request
                set view = :view, view_reason = :reason, viewed_at = :now, viewed_by = :by where id = :id""")
                .param("view", agrees ? "agree" : "disagree")
                .param("reason", reason)
                .param("now", Timestamp.from(now))
                .param("by", by)
                .param("id", id)
                .update();
    }

    void decide(long id, @Nullable LocalDate grantedUntil, Basis basis, String by, Instant now) {
        jdbc.sql(
                        """
                update dondoc.extension_request
                set outcome = :outcome, granted_until = :until, decision_reason = :reason,
                  decision_document = :document, closed_at = :now, closed_by = :by
                where id = :id""")
                .param("outcome", grantedUntil == null ? "refused" : "granted")
                .param("until", grantedUntil)
                .param("reason", basis.reason())
                .param("document", basis.document())
                .param("now", Timestamp.from(now))
                .param("by", by)
                .param("id", id)
                .update();
    }

    /** Ends what is still asked about the milestones; returns the requests that were open. */
    List<Long> endOpen(List<Long> milestoneIds, Instant now) {
        return milestoneIds.isEmpty()
                ? List.of()
                : jdbc.sql(
                                """
                        update dondoc.extension_request set outcome = 'moot', closed_at = :now
                        where outcome is null and milestone_id in (:ids) returning id""")
                        .param("now", Timestamp.from(now))
                        .param("ids", milestoneIds)
                        .query(Long.class)
                        .list();
    }

    private static Extension extension(ResultSet row, int n) throws SQLException {
        String view = row.getString("view");
        return new Extension(
                row.getLong("id"),
                row.getLong("milestone_id"),
                row.getObject("until_day", LocalDate.class),
                new Basis(row.getString("reason"), row.getString("document")),
                row.getString("requested_by"),
                row.getObject("due_on", LocalDate.class),
                row.getTimestamp("sent_at") != null,
                view == null ? null : view.equals("agree"),
                row.getString("view_reason"),
                row.getString("outcome"));
    }
}
