package vn.dondoc.notification;

import org.springframework.stereotype.Component;
import vn.dondoc.notification.OutgoingMail.KeptNotice;

/** Makes a mail that cannot be delivered visible in Cockpit, until it is sent after all. */
@Component
class DeliveryIncidents {

    private final IncidentBoard board;
    private final OutboxClaims claims;
    private final MailProperties properties;

    DeliveryIncidents(IncidentBoard board, OutboxClaims claims, MailProperties properties) {
        this.board = board;
        this.claims = claims;
        this.properties = properties;
    }

    void openIfExhausted(OutgoingMail mail, String error) {
        if (!properties.exhaustedAfter(mail.attempts())) {
            return;
        }
        for (KeptNotice notice : mail.notices()) {
            if (notice.incidentId() == null) {
                board.open(
                                notice.processInstanceId(),
                                notice.facts().businessKey(),
                                String.valueOf(notice.id()),
                                "Không gửi được thư cho %s: %s".formatted(mail.recipient(), error))
                        .ifPresent(incidentId -> claims.incidentOpened(notice.id(), incidentId));
            }
        }
    }

    void resolve(KeptNotice notice) {
        if (notice.incidentId() != null) {
            board.resolve(notice.incidentId());
        }
    }
}
