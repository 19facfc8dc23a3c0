package vn.dondoc.notification;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.notification.SentLog.Line;

/** What the database knows of what the sent log holds. */
@Repository
class SentLogRows {

    /** More than was given out between the moment that a database is restored to and its end. */
    private static final int JUMP = 100_000;

    /** What the database has noted last lies well before what it may have missed. */
    private static final Duration MARGIN = Duration.ofDays(7);

    /** Lines at a time. */
    static final int BATCH = 1000;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    SentLogRows(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    UUID database() {
        return jdbc.sql("select id from dondoc.database_identity")
                .query(UUID.class)
                .single();
    }

    /** Since when the log may hold something that the database does not know. */
    Instant missedSince() {
        return jdbc.sql("select max(sent_at) from dondoc.notification")
                .query(Timestamp.class)
                .optional()
                .map(last -> last.toInstant().minus(MARGIN))
                .orElse(Instant.EPOCH);
    }

    /** Holds lines for this transaction. */
    void begin() {
        jdbc.sql("create temporary table sent_log (key text, fingerprint text, message_id text, sent_at timestamptz)"
                        + " on commit drop")
                .update();
    }

    void add(List<Line> lines) {
        batches.batchUpdate("insert into sent_log values (?, ?, ?, ?)", lines, BATCH, (statement, line) -> {
            statement.setString(1, line.key());
            statement.setString(2, line.fingerprint());
            statement.setString(3, line.messageId());
            statement.setTimestamp(4, Timestamp.from(line.at()));
        });
    }

    /**
     * Marks what the database still holds as unsent.
     *
     * @return the incidents about mails that had not gone out
     */
    List<String> markSent() {
        List<String> incidents = jdbc.sql(
                        """
                select distinct n.incident_id from dondoc.notification n join sent_log l on l.key = n.key
                where n.sent_at is null and n.incident_id is not null""")
                .query(String.class)
                .list();
        jdbc.sql(
                        """
                update dondoc.notification n
                set sent_at = l.sent_at, message_id = l.message_id, last_error = null, incident_id = null
                from sent_log l where l.key = n.key and n.sent_at is null""")
                .update();
        return incidents;
    }

    /** Keeps what the database has never heard of; as many as are new. */
    int keepUnknown(Instant now) {
        return jdbc.sql(
                        """
                insert into dondoc.sent_before_restore (key, fingerprint, message_id, sent_at, found_at)
                select distinct on (l.key) l.key, l.fingerprint, l.message_id, l.sent_at, :now from sent_log l
                where not exists (select from dondoc.notification n where n.key = l.key)
                order by l.key, l.sent_at
                on conflict (key) do nothing""")
                .param("now", Timestamp.from(now))
                .update();
    }

    /**
     * Numbers that were given out after the moment of the restore are not given again: they are in links and in Message-IDs that
     * people have.
     */
    void leaveOutNumbers() {
        jdbc.sql(
                        """
                select count(setval(format('%I.%I', schemaname, sequencename), coalesce(last_value, 0) + :jump))
                from pg_sequences where schemaname = 'dondoc'""")
                .param("jump", JUMP)
                .query(Long.class)
                .single();
    }
}
