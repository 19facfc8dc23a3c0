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
    private final MailProperties properties;

    Outbox(JdbcClient jdbc, ObjectMapper json, VietnamTime time, MailProperties properties) {
        this.jdbc = jdbc;
        this.json = json;
        this.time = time;
        this.properties = properties;
    }

    /** Keeps the notice; one of a key that is already kept is ignored. */
    public void put(Notice notice) {
        jdbc.sql(
                        """
                insert into dondoc.notification
                  (key, recipient, recipient_name, email, facts, process_instance_id, created_at, next_attempt_at)
                values (:key, :recipient, :name, :email, :facts::jsonb, :processInstanceId, :now, :next)
                on conflict (key) do nothing""")
                .param("key", notice.key())
                .param("recipient", notice.recipient().id())
                .param("name", notice.recipient().name())
                .param("email", notice.recipient().email())
                .param("facts", write(notice.facts()))
                .param("processInstanceId", notice.processInstanceId())
                .param("now", Timestamp.from(time.now()))
                .param("next", Timestamp.from(time.now().plus(properties.gather())))
                .update();
    }

    private String write(NoticeFacts facts) {
        try {
            return json.writeValueAsString(facts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write " + facts, e);
        }
    }
}
