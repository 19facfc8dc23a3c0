package vn.dondoc.notification;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.notification.OutgoingMail.KeptNotice;

/** Makes a mail that cannot be delivered visible in Cockpit, until it is sent after all. */
@Component
class DeliveryIncidents {

    private static final Logger log = LoggerFactory.getLogger(DeliveryIncidents.class);

    private final IncidentBoard board;
    private final OutboxClaims claims;
    private final MailProperties properties;

    DeliveryIncidents(IncidentBoard board, OutboxClaims claims, MailProperties properties) {
        this.board = board;
        this.claims = claims;
        this.properties = properties;
    }

    /** In one transaction with its id beside the notice: an incident that no notice knows of would stay for ever. */
    @Transactional
    public void openIfExhausted(OutgoingMail mail, String error) {
        if (!properties.exhaustedAfter(mail.attempts())) {
            return;
        }
        for (KeptNotice notice : mail.notices()) {
            if (claims.lacksIncident(notice.id())) {
                board.open(
                                notice.processInstanceId(),
                                notice.facts().businessKey(),
                                String.valueOf(notice.id()),
                                "Không gửi được thư cho %s: %s".formatted(mail.recipient(), error))
                        .ifPresent(incidentId -> claims.incidentOpened(notice.id(), incidentId));
            }
        }
    }

    /** Before the mail is noted as sent: whoever dies in between sends it again and finds nothing left to resolve. */
    void resolve(OutgoingMail mail) {
        for (KeptNotice notice : mail.notices()) {
            if (notice.incidentId() != null) {
                resolve(notice.incidentId(), mail);
            }
        }
    }

    /** A mail that has left is sent, whatever becomes of its incident. */
    private void resolve(String incidentId, OutgoingMail mail) {
        try {
            board.resolve(incidentId);
        } catch (RuntimeException e) {
            log.warn(
                    "Mail {} has been sent, its incident {} stays open: {}",
                    mail.messageId(),
                    incidentId,
                    e.toString());
        }
    }
}
