package vn.dondoc.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;

/**
 * A mail that keeps its Message-ID. Any other gets a new one whenever it is saved, also on its way out: the transport encodes it
 * anew for a server that takes 8 bits.
 */
final class IdentifiedMail extends MimeMessage {

    private final String id;

    IdentifiedMail(Session session, String id) {
        super(session);
        this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", id);
    }
}
