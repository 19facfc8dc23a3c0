package vn.dondoc.journal;

import java.sql.Timestamp;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.calendar.VietnamTime;

/** Appends to the journal in the caller's transaction: what is rolled back was never said. */
@Repository
public class Journal {

    /** The actor of what happens by itself. */
    public static final String SYSTEM = "hệ thống";

    private final JdbcClient jdbc;
    private final VietnamTime time;

    Journal(JdbcClient jdbc, VietnamTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    public void append(long directiveId, @Nullable Long shareId, String actor, String event, String text) {
        append(directiveId, shareId, actor, event, text, Change.NONE);
    }

    /** The same for what replaces one thing by another: the old and the new stand beside the words, and why. */
    public void append(
            long directiveId, @Nullable Long shareId, String actor, String event, String text, Change change) {
        append(new Subject.OfDirective(directiveId, shareId), actor, event, text, change);
    }

    /** The same for whatever the subject is. */
    public void append(Subject subject, String actor, String event, String text, Change change) {
        jdbc.sql(
                        """
                insert into dondoc.journal
                  (at, directive_id, share_id, resolution_id, actor, event, text, was, became, reason)
                values (:at, :directiveId, :shareId, :resolutionId, :actor, :event, :text, :was, :became, :reason)""")
                .param("at", Timestamp.from(time.now()))
                .param("directiveId", subject instanceof Subject.OfDirective of ? of.directiveId() : null)
                .param("shareId", subject instanceof Subject.OfDirective of ? of.shareId() : null)
                .param("resolutionId", subject instanceof Subject.OfResolution of ? of.resolutionId() : null)
                .param("actor", actor)
                .param("event", event)
                .param("text", text)
                .param("was", change.was())
                .param("became", change.became())
                .param("reason", change.reason())
                .update();
    }

    /** The timeline of a directive, oldest first. */
    public List<JournalEntry> of(long directiveId) {
        return jdbc.sql("select * from dondoc.journal where directive_id = :directiveId order by id")
                .param("directiveId", directiveId)
                .query((row, n) -> new JournalEntry(
                        row.getTimestamp("at").toInstant(),
                        row.getLong("directive_id"),
                        row.getObject("share_id", Long.class),
                        row.getString("actor"),
                        row.getString("event"),
                        row.getString("text"),
                        new Change(row.getString("was"), row.getString("became"), row.getString("reason"))))
                .list();
    }
}
