package vn.dondoc.rehearsal.faults;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** What has arrived at the mail server, by Message-ID, and of what it has told the sender so. */
final class Deliveries {

    private static final Session READING = Session.getInstance(new Properties());

    private final Map<String, String> firsts = new ConcurrentHashMap<>();
    private final Map<String, List<Instant>> arrived = new ConcurrentHashMap<>();
    private final Map<String, List<Instant>> confirmed = new ConcurrentHashMap<>();

    /** @return its Message-ID */
    String arrived(byte[] mail) {
        String id = messageId(mail);
        firsts.putIfAbsent(id, new String(mail, StandardCharsets.UTF_8));
        arrived.computeIfAbsent(id, key -> new CopyOnWriteArrayList<>()).add(Instant.now());
        return id;
    }

    void confirmed(String messageId) {
        confirmed.computeIfAbsent(messageId, key -> new CopyOnWriteArrayList<>()).add(Instant.now());
    }

    Set<String> messageIds() {
        return arrived.keySet();
    }

    /** The mail that came first under the id. */
    String first(String messageId) {
        return firsts.getOrDefault(messageId, "");
    }

    /** Arrivals that another of the same Message-ID has gone before. */
    long copies() {
        return arrived.values().stream().mapToLong(times -> times.size() - 1).sum();
    }

    /** Those of them that were sent although another had been confirmed to its sender. */
    long copiesOfConfirmed() {
        return confirmed.values().stream().mapToLong(times -> times.size() - 1).sum();
    }

    /** A line for each mail that was confirmed more than once: when it arrived and when that was confirmed. */
    List<String> confirmedAgain() {
        List<String> lines = new ArrayList<>();
        confirmed.forEach((id, times) -> {
            if (times.size() > 1) {
                lines.add("%s arrived %s, confirmed %s".formatted(id, arrived.get(id), times));
            }
        });
        return lines;
    }

    private static String messageId(byte[] mail) {
        try {
            return new MimeMessage(READING, new ByteArrayInputStream(mail)).getMessageID();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
