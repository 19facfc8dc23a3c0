package vn.dondoc.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Transport;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * One connection to the mail server for many mails, each answered by itself. Spring's own sender answers for a batch when it
 * is over: who dies in it would not know which of its mails have left.
 */
final class MailConnection implements AutoCloseable {

    /** So many breaks after each other and the server is taken to be down: waiting for each mail in turn would outlast the lease. */
    private static final int BREAKS = 2;

    private final JavaMailSenderImpl server;
    private @Nullable Transport transport;
    private int breaks;

    MailConnection(JavaMailSenderImpl server) {
        this.server = server;
    }

    /** Asks the server first: it may have had enough of this connection since the last mail. */
    void open() throws MessagingException {
        Transport open = transport;
        if (open != null && open.isConnected()) {
            return;
        }
        try {
            open = server.getSession().getTransport(server.getProtocol());
            transport = open;
            open.connect(server.getHost(), server.getPort(), server.getUsername(), server.getPassword());
        } catch (MessagingException e) {
            broken();
            throw e;
        }
    }

    /**
     * Hands one mail over, which keeps its Message-ID by itself; returns when the server has taken it.
     *
     * @throws MessagingException where it has not, or nobody knows; also where nobody has {@linkplain #open() opened} the connection
     */
    void send(IdentifiedMail message) throws MessagingException {
        Transport open = transport;
        if (open == null) {
            throw new MessagingException("The connection is not open");
        }
        try {
            open.sendMessage(message, message.getAllRecipients());
            breaks = 0;
        } catch (SendFailedException e) {
            // The server's word about this mail; the connection stands.
            breaks = 0;
            throw e;
        } catch (MessagingException e) {
            broken();
            throw e;
        }
    }

    private void broken() {
        breaks++;
        close();
    }

    /** There is no sense in trying the next mail now. */
    boolean isDown() {
        return breaks >= BREAKS;
    }

    /** Another batch begins: the server may be up again. */
    void tryAgain() {
        breaks = 0;
    }

    @Override
    public void close() {
        Transport open = transport;
        transport = null;
        if (open != null) {
            try {
                open.close();
            } catch (MessagingException e) {
                // Nothing more was to go over it.
            }
        }
    }
}
