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
        jdbc.sql(
                        """
                insert into dondoc.journal (at, directive_id, share_id, actor, event, text)
                values (:at, :directiveId, :shareId, :actor, :event, :text)""")
                .param("at", Timestamp.from(time.now()))
                .param("directiveId", directiveId)
                .param("shareId", shareId)
                .param("actor", actor)
                .param("event", event)
                .param("text", text)
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
                        row.getString("text")))
                .list();
    }
}
