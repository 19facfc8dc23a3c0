package vn.dondoc.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
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
    private final JavaMailSender sender;
    private final Officers officers;
    private final DeliveryIncidents incidents;

    MailDispatcher(
            OutboxClaims claims,
            MailComposer composer,
            JavaMailSender sender,
            Officers officers,
            DeliveryIncidents incidents) {
        this.claims = claims;
        this.composer = composer;
        this.sender = sender;
        this.officers = officers;
        this.incidents = incidents;
    }

    /** Sends everything that is due now, batch after batch. */
    @Scheduled(fixedDelayString = "${dondoc.mail.poll:2s}")
    public void dispatchDue() {
        List<OutgoingMail> mails = claims.claim();
        while (!mails.isEmpty()) {
            send(mails);
            mails = claims.claim();
        }
    }

    private void send(List<OutgoingMail> mails) {
        Map<MimeMessage, OutgoingMail> composed = new IdentityHashMap<>();
        List<MimeMessage> inOrder = new ArrayList<>();
        for (OutgoingMail mail : mails) {
            compose(mail, composed, inOrder);
        }
        if (inOrder.isEmpty()) {
            return;
        }
        Map<Object, Exception> failures = deliver(inOrder);
        for (MimeMessage message : inOrder) {
            OutgoingMail mail = composed.get(message);
            Exception failure = failures.get(message);
            if (mail == null) {
                continue;
            }
            if (failure == null) {
                succeed(mail);
            } else {
                fail(mail, failure.toString());
            }
        }
    }

    /** All of a batch over one connection. */
    private Map<Object, Exception> deliver(List<MimeMessage> messages) {
        try {
            sender.send(messages.toArray(MimeMessage[]::new));
            return Map.of();
        } catch (MailSendException e) {
            return e.getFailedMessages().isEmpty()
                    ? allFailed(messages, e)
                    : new IdentityHashMap<>(e.getFailedMessages());
        } catch (MailException e) {
            return allFailed(messages, e);
        }
    }

    private static Map<Object, Exception> allFailed(List<MimeMessage> messages, Exception e) {
        Map<Object, Exception> failures = new IdentityHashMap<>();
        messages.forEach(message -> failures.put(message, e));
        return failures;
    }

    private void compose(OutgoingMail mail, Map<MimeMessage, OutgoingMail> composed, List<MimeMessage> inOrder) {
        String address = addressOf(mail);
        if (address == null) {
            fail(mail, "Người nhận %s không có địa chỉ thư điện tử".formatted(mail.recipient()));
            return;
        }
        try {
            MimeMessage message = composer.compose(mail, address);
            composed.put(message, mail);
            inOrder.add(message);
        } catch (MessagingException e) {
            fail(mail, e.toString());
        }
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

    private void succeed(OutgoingMail mail) {
        claims.sent(mail, composer.subject(mail));
        mail.notices().forEach(incidents::resolve);
    }

    private void fail(OutgoingMail mail, String error) {
        log.warn("Mail {} to {} not sent, attempt {}: {}", mail.messageId(), mail.recipient(), mail.attempts(), error);
        claims.failed(mail, error);
        incidents.openIfExhausted(mail, error);
    }
}
