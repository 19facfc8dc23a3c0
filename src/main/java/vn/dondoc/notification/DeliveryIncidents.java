package vn.dondoc.notification;

import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import vn.dondoc.notification.OutgoingMail.KeptNotice;

/** Makes a mail that cannot be delivered visible in Cockpit, until it is sent after all. */
@Component
class DeliveryIncidents {

    private static final Logger log = LoggerFactory.getLogger(DeliveryIncidents.class);

    private final IncidentBoard board;
    private final OutboxClaims claims;
    private final MailProperties properties;
    private final TransactionOperations transaction;

    DeliveryIncidents(
            IncidentBoard board, OutboxClaims claims, MailProperties properties, TransactionOperations transaction) {
        this.board = board;
        this.claims = claims;
        this.properties = properties;
        this.transaction = transaction;
    }

    void openIfExhausted(OutgoingMail mail, String error) {
        if (properties.exhaustedAfter(mail.attempts())) {
            transaction.executeWithoutResult(status -> open(mail, error));
        }
    }

    /** In one transaction with its id beside the notice: an incident that no notice knows of would stay for ever. */
    private void open(OutgoingMail mail, String error) {
        Set<Long> without = claims.withoutIncident(mail);
        for (KeptNotice notice : mail.notices()) {
            if (without.contains(notice.id())) {
                board.open(
                                notice.processInstanceId(),
                                notice.facts().businessKey(),
                                String.valueOf(notice.id()),
                                "Không gửi được thư cho %s: %s".formatted(mail.recipient(), error))
                        .ifPresent(incidentId -> claims.incidentOpened(notice.id(), incidentId));
            }
        }
    }

    /**
     * Notes the mail as sent and resolves what was open about it, also what another node has opened meanwhile. A mail that has left
     * is sent, whatever becomes of its incidents.
     */
    void sent(OutgoingMail mail, String subject) {
        try {
            transaction.executeWithoutResult(
                    status -> claims.sent(mail, subject).forEach(board::resolve));
        } catch (RuntimeException e) {
            log.warn("Mail {} has been sent, its incidents stay open: {}", mail.messageId(), e.toString());
            claims.sent(mail, subject);
        }
    }
}
