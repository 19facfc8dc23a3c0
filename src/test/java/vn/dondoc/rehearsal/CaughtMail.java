package vn.dondoc.rehearsal;

import jakarta.mail.BodyPart;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Instant;

/** A mail as it arrived. */
public record CaughtMail(int number, MimeMessage message) {

    public String subject() {
        return read(message::getSubject);
    }

    public String to() {
        return read(() -> message.getRecipients(RecipientType.TO)[0].toString());
    }

    public String messageId() {
        return read(message::getMessageID);
    }

    public Instant sentAt() {
        return read(() -> message.getSentDate().toInstant());
    }

    public String html() {
        return read(() -> find(message, "text/html"));
    }

    public String text() {
        return read(() -> find(message, "text/plain"));
    }

    private static String find(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return part.getContent().toString();
        }
        if (part.getContent() instanceof Multipart multipart) {
            for (int i = 0; i < multipart.getCount(); i++) {
                BodyPart child = multipart.getBodyPart(i);
                String found = find(child, type);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return "";
    }

    private interface Reading<T> {
        T read() throws MessagingException, IOException;
    }

    private static <T> T read(Reading<T> reading) {
        try {
            return reading.read();
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException("Mail cannot be read", e);
        }
    }
}
