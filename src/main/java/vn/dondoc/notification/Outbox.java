package vn.dondoc.notification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Timestamp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.calendar.VietnamTime;

/** Takes notices in the caller's transaction; the dispatcher sends them after the commit. */
@Repository
public class Outbox {

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

    /** Keeps the notice; one of a key that is already kept is ignored. */
    public void put(Notice notice) {
        MailHours.Departure departure = hours.of(notice.haste());
        jdbc.sql(
                        """
                insert into dondoc.notification
                  (key, recipient, recipient_name, email, facts, process_instance_id, created_at, next_attempt_at,
                   at_once, summary_on)
                values (:key, :recipient, :name, :email, :facts::jsonb, :processInstanceId, :now, :next,
                   :atOnce, :summaryOn)
                on conflict (key) do nothing""")
                .param("key", notice.key())
                .param("recipient", notice.recipient().id())
                .param("name", notice.recipient().name())
                .param("email", notice.recipient().email())
                .param("facts", write(notice.facts()))
                .param("processInstanceId", notice.processInstanceId())
                .param("now", Timestamp.from(time.now()))
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
