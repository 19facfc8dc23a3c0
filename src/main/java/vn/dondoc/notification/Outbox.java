package vn.dondoc.notification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Timestamp;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.calendar.VietnamTime;

/** Takes notices in the caller's transaction; the dispatcher sends them after the commit. */
@Repository
public class Outbox {

    /** So long after a restore the same words are the same notice; the key is it for ever. */
    private static final Duration SAID_AGAIN = Duration.ofDays(14);

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final VietnamTime time;
    private final MailHours hours;

    Outbox(JdbcClient jdbc, ObjectMapper json, VietnamTime time, MailHours hours) {
        this.jdbc = jdbc;
        this.json = json;
        this.time = time;
        this.hours = hours;
    }

    /**
     * Keeps the notice; one of a key that is already kept is ignored. What had been said before the database was restored to an
     * earlier moment is kept as sent.
     */
    public void put(Notice notice) {
        MailHours.Departure departure = hours.of(notice.haste());
        jdbc.sql(
                        """
                with sent as (
                  select key, message_id, sent_at from dondoc.sent_before_restore
                  where notification_id is null
                    and (key = :key or fingerprint = :fingerprint and found_at > :sayableSince)
                  order by key = :key desc limit 1 for update skip locked),
                kept as (
                  insert into dondoc.notification
                    (key, recipient, recipient_name, email, facts, process_instance_id, created_at, next_attempt_at,
                     at_once, summary_on, message_id, sent_at)
                  values (:key, :recipient, :name, :email, :facts::jsonb, :processInstanceId, :now, :next,
                     :atOnce, :summaryOn, (select message_id from sent), (select sent_at from sent))
                  on conflict (key) do nothing returning id)
                update dondoc.sent_before_restore before set notification_id = kept.id
                from kept, sent where before.key = sent.key""")
                .param("key", notice.key())
                .param("recipient", notice.recipient().id())
                .param("name", notice.recipient().name())
                .param("email", notice.recipient().email())
                .param("facts", write(notice.facts()))
                .param("processInstanceId", notice.processInstanceId())
                .param("now", Timestamp.from(time.now()))
                .param(
                        "fingerprint",
                        notice.facts().fingerprintFor(notice.recipient().id()))
                .param("sayableSince", Timestamp.from(time.now().minus(SAID_AGAIN)))
                .param("next", Timestamp.from(departure.at()))
                .param("atOnce", notice.haste() == Haste.AT_ONCE)
                .param("summaryOn", departure.summaryOn())
                .update();
    }

    /**
     * Notices that have not gone out.
     *
     * @param waiting not tried yet
     * @param failed tried at least once
     */
    public record Unsent(int waiting, int failed) {}

    public Unsent unsent() {
        return jdbc.sql(
                        """
                select count(*) filter (where attempts = 0) waiting, count(*) filter (where attempts > 0) failed
                from dondoc.notification where sent_at is null""")
                .query((row, n) -> new Unsent(row.getInt("waiting"), row.getInt("failed")))
                .single();
    }

    private String write(NoticeFacts facts) {
        try {
            return json.writeValueAsString(facts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write " + facts, e);
        }
    }
}
