package vn.dondoc.notification;

import jakarta.mail.MessagingException;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.dondoc.agency.Officer;
import vn.dondoc.agency.Officers;

/** Sends what the outbox holds. Runs on every node; the claims keep the nodes apart. */
@Component
public class MailDispatcher {

    private static final Logger log = LoggerFactory.getLogger(MailDispatcher.class);

    private final OutboxClaims claims;
    private final MailComposer composer;
    private final JavaMailSenderImpl server;
    private final Officers officers;
    private final DeliveryIncidents incidents;
    private final SentLog sentLog;
    private final boolean held;

    /**
     * Both connections put mails together side by side, but from the server's word until it is on record there is one mail at a time:
     * a node that dies has sent at most one that nobody knows of.
     */
    private final Lock handingOver = new ReentrantLock();

    private volatile boolean stopping;

    MailDispatcher(
            OutboxClaims claims,
            MailComposer composer,
            JavaMailSenderImpl server,
            Officers officers,
            DeliveryIncidents incidents,
            SentLog sentLog,
            MailProperties properties) {
        this.claims = claims;
        this.composer = composer;
        this.server = server;
        this.officers = officers;
        this.incidents = incidents;
        this.sentLog = sentLog;
        this.held = properties.hold();
        if (held) {
            log.warn("dondoc.mail.hold: mails are kept and none leaves");
        }
    }

    /** Sends everything that is due now, batch after batch, over one connection: twice at a time, each what the other has not claimed. */
    @Scheduled(fixedDelayString = "${dondoc.mail.poll:2s}")
    // Two that say the same would be one.
    @Scheduled(fixedDelayString = "${dondoc.mail.poll:2s}", initialDelayString = "${dondoc.mail.poll:2s}")
    public void dispatchDue() {
        try (MailConnection connection = new MailConnection(server)) {
            for (List<OutgoingMail> mails = claimed(); !mails.isEmpty(); mails = claimed()) {
                connection.tryAgain();
                send(mails, connection);
            }
        }
    }

    /** The mail in hand is the last; the others of its batch wait for no lease. */
    @EventListener(ContextClosedEvent.class)
    void stop() {
        stopping = true;
    }

    private List<OutgoingMail> claimed() {
        return held || stopping ? List.of() : claims.claim();
    }

    /** Each is noted as sent before the next one leaves. */
    private void send(List<OutgoingMail> mails, MailConnection connection) {
        for (int next = 0; next < mails.size(); next++) {
            if (stopping) {
                claims.giveBack(mails.subList(next, mails.size()));
                return;
            }
            send(mails.get(next), connection);
        }
    }

    private void send(OutgoingMail mail, MailConnection connection) {
        if (isLeft(mail)) {
            return;
        }
        String address = addressOf(mail);
        if (address == null) {
            fail(mail, "Người nhận %s không có địa chỉ thư điện tử".formatted(mail.recipient()));
        } else if (connection.isDown()) {
            fail(mail, "Máy chủ thư không trả lời");
        } else {
            try {
                IdentifiedMail message = composer.compose(mail, address);
                connection.open();
                handOver(mail, message, connection);
            } catch (MessagingException e) {
                fail(mail, e.toString());
            }
        }
    }

    private void handOver(OutgoingMail mail, IdentifiedMail message, MailConnection connection)
            throws MessagingException {
        handingOver.lock();
        try {
            // The other connection's mail may have taken long.
            if (!isLeft(mail)) {
                connection.send(message);
                succeed(mail);
            }
        } finally {
            handingOver.unlock();
        }
    }

    private boolean isLeft(OutgoingMail mail) {
        if (claims.isHeld(mail)) {
            return false;
        }
        log.warn(
                "Mail {} to {} left to whoever takes it next: the server is too slow",
                mail.messageId(),
                mail.recipient());
        return true;
    }

    /**
     * An administrator may have added or mended the address since the notice was kept; while a directory of people does not answer,
     * the kept one stands.
     */
    private @Nullable String addressOf(OutgoingMail mail) {
        try {
            return officers.find(mail.recipient()).map(Officer::email).orElse(mail.email());
        } catch (RuntimeException e) {
            log.warn("The address of {} cannot be looked up: {}", mail.recipient(), e.toString());
            return mail.email();
        }
    }

    /** On record outside first: who dies before the row is marked learns of it when it starts again. */
    private void succeed(OutgoingMail mail) {
        sentLog.append(mail);
        incidents.sent(mail, composer.subject(mail));
    }

    private void fail(OutgoingMail mail, String error) {
        log.warn("Mail {} to {} not sent, attempt {}: {}", mail.messageId(), mail.recipient(), mail.attempts(), error);
        claims.failed(mail, error);
        incidents.openIfExhausted(mail, error);
    }
}
