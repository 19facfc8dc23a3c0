package vn.dondoc.notification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.calendar.VietnamTime;
import vn.dondoc.notification.OutgoingMail.KeptNotice;

/** What is to be sent now, and what became of it. Several nodes may ask at once: each gets other mails. */
@Repository
class OutboxClaims {

    /** So many people at a time, each with all that is due to them: a batch never splits one person's mail. */
    private static final int BATCH = 50;

    /** A server that answers each command just before the time-outs of {@code spring.mail.properties} are over. */
    private static final Duration LONGEST_SENDING = Duration.ofMinutes(2);

    /** So far apart the clocks of two nodes may be: whoever is ahead sees the lease end so much earlier. */
    private static final Duration LARGEST_CLOCK_ERROR = Duration.ofMinutes(5);

    private static final Duration MARGIN = LONGEST_SENDING.plus(LARGEST_CLOCK_ERROR);

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final VietnamTime time;
    private final MailProperties properties;

    OutboxClaims(JdbcClient jdbc, ObjectMapper json, VietnamTime time, MailProperties properties) {
        this.jdbc = jdbc;
        this.json = json;
        this.time = time;
        this.properties = properties;
        if (properties.lease().compareTo(MARGIN) <= 0) {
            throw new IllegalStateException(
                    "dondoc.mail.lease: no mail would ever leave with %s, it must be more than %s"
                            .formatted(properties.lease(), MARGIN));
        }
    }

    private record Due(
            String recipient,
            String name,
            @Nullable String email,
            @Nullable String messageId,
            boolean atOnce,
            @Nullable LocalDate summaryOn,
            KeptNotice notice) {

        /** What is new and due now shares a mail with its like: what cannot wait, one morning's summary, the rest. */
        String mail() {
            return messageId != null ? messageId : "%s %s %s".formatted(recipient, atOnce, summaryOn);
        }
    }

    /**
     * Takes due notices for this node until the lease ends, joined into mails. A notice that has travelled before keeps
     * its mail; new ones of one person join.
     */
    @Transactional
    public List<OutgoingMail> claim() {
        Map<String, List<Due>> mails =
                due().stream().collect(Collectors.groupingBy(Due::mail, LinkedHashMap::new, Collectors.toList()));
        return mails.values().stream().map(this::leased).toList();
    }

    private OutgoingMail leased(List<Due> notices) {
        String known = notices.get(0).messageId();
        String messageId = known != null ? known : messageIdFor(notices);
        Instant ends = time.now().plus(properties.lease());
        lease(messageId, ids(notices), ends);
        return mail(messageId, notices, ends);
    }

    /** Whether there is still time to send it before another node may, whose clock may be ahead. */
    boolean isHeld(OutgoingMail mail) {
        return time.now().plus(MARGIN).isBefore(mail.leaseEnds());
    }

    /** @return the incidents that were open about it, also those that another node has opened meanwhile */
    @Transactional
    public List<String> sent(OutgoingMail mail, String subject) {
        return jdbc.sql(
                        """
                with held as (
                  select id, incident_id from dondoc.notification where id in (:ids) order by id for update),
                marked as (
                  update dondoc.notification notice
                  set sent_at = :now, subject = :subject, last_error = null, incident_id = null
                  from held where notice.id = held.id)
                select incident_id from held where incident_id is not null""")
                .param("now", Timestamp.from(time.now()))
                .param("subject", subject)
                .param("ids", mail.noticeIds())
                .query(String.class)
                .list();
    }

    @Transactional
    public void failed(OutgoingMail mail, String error) {
        jdbc.sql(
                        """
                update dondoc.notification set next_attempt_at = :next, last_error = :error
                where id in (:ids)""")
                .param("next", Timestamp.from(time.now().plus(properties.pauseAfter(mail.attempts()))))
                .param("error", error)
                .param("ids", mail.noticeIds())
                .update();
    }

    /** Another node, or this one when it is back, may take them at once: they were not tried. */
    @Transactional
    public void giveBack(List<OutgoingMail> mails) {
        jdbc.sql(
                        """
                update dondoc.notification set next_attempt_at = :now, attempts = attempts - 1
                where id in (:ids)""")
                .param("now", Timestamp.from(time.now()))
                .param(
                        "ids",
                        mails.stream()
                                .flatMap(mail -> mail.noticeIds().stream())
                                .toList())
                .update();
    }

    /** Which of its notices are still unsent and without an incident; they stay so until the transaction ends, whatever another node knows. */
    @Transactional
    public Set<Long> withoutIncident(OutgoingMail mail) {
        return jdbc.sql(
                        """
                select id from dondoc.notification
                where id in (:ids) and sent_at is null and incident_id is null order by id for update""")
                .param("ids", mail.noticeIds())
                .query(Long.class)
                .set();
    }

    @Transactional
    public void incidentOpened(long noticeId, String incidentId) {
        jdbc.sql("update dondoc.notification set incident_id = :incidentId where id = :id")
                .param("incidentId", incidentId)
                .param("id", noticeId)
                .update();
    }

    private List<Due> due() {
        return jdbc.sql(
                        """
                select * from dondoc.notification
                where sent_at is null and next_attempt_at <= :now and recipient in (
                  select recipient from dondoc.notification where sent_at is null and next_attempt_at <= :now
                  group by recipient order by min(next_attempt_at), recipient limit :batch)
                order by recipient, id for update skip locked""")
                .param("now", Timestamp.from(time.now()))
                .param("batch", BATCH)
                .query(this::due)
                .list();
    }

    private void lease(String messageId, List<Long> ids, Instant ends) {
        jdbc.sql(
                        """
                update dondoc.notification
                set message_id = :messageId, attempts = attempts + 1, next_attempt_at = :until where id in (:ids)""")
                .param("messageId", messageId)
                .param("until", Timestamp.from(ends))
                .param("ids", ids)
                .update();
    }

    private static OutgoingMail mail(String messageId, List<Due> notices, Instant ends) {
        Due first = notices.get(0);
        List<KeptNotice> sorted = notices.stream()
                .map(Due::notice)
                .sorted(Comparator.comparing(
                                (KeptNotice notice) -> notice.facts().urgency())
                        .thenComparing(KeptNotice::id))
                .toList();
        return new OutgoingMail(
                messageId, first.recipient(), first.name(), first.email(), first.summaryOn(), sorted, ends);
    }

    private static List<Long> ids(List<Due> notices) {
        return notices.stream().map(due -> due.notice().id()).toList();
    }

    /** A notice travels in one mail only, so no two mails have their keys in common. */
    private static String messageIdFor(List<Due> notices) {
        String keys = notices.stream().map(due -> due.notice().key()).collect(Collectors.joining("\n"));
        return "<%s@dondoc>".formatted(UUID.nameUUIDFromBytes(keys.getBytes(StandardCharsets.UTF_8)));
    }

    private Due due(ResultSet row, int n) throws SQLException {
        KeptNotice notice = new KeptNotice(
                row.getLong("id"),
                row.getString("key"),
                facts(row.getString("facts")),
                row.getInt("attempts") + 1,
                row.getString("process_instance_id"),
                row.getString("incident_id"));
        return new Due(
                row.getString("recipient"),
                row.getString("recipient_name"),
                row.getString("email"),
                row.getString("message_id"),
                row.getBoolean("at_once"),
                row.getObject("summary_on", LocalDate.class),
                notice);
    }

    private NoticeFacts facts(String text) {
        try {
            return json.readValue(text, NoticeFacts.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot read notice " + text, e);
        }
    }
}
