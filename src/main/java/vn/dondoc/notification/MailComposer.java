package vn.dondoc.notification;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.StreamProvider;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Date;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import vn.dondoc.calendar.VietnamTime;

/** Writes a mail: subject, HTML and plain text, from templates/mail/notice. */
@Component
class MailComposer {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");
    private static final String UTF_8 = StandardCharsets.UTF_8.name();
    private static final int LONGEST_TITLE = 90;
    private static final Pattern BREAKS = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]+");

    private final JavaMailSenderImpl server;
    private final ITemplateEngine templates;
    private final MailProperties properties;
    private final VietnamTime time;

    MailComposer(JavaMailSenderImpl server, ITemplateEngine templates, MailProperties properties, VietnamTime time) {
        this.server = server;
        this.templates = templates;
        this.properties = properties;
        this.time = time;
        findTheLibraryOnce();
    }

    /** Unless it is told, the library looks through the class path for itself several times a mail: a third of a mail's time. */
    private static void findTheLibraryOnce() {
        System.getProperties()
                .putIfAbsent(
                        StreamProvider.class.getName(),
                        StreamProvider.provider().getClass().getName());
    }

    /** @return ready to leave */
    IdentifiedMail compose(OutgoingMail mail, String address) throws MessagingException {
        Context context = new Context(VIETNAMESE);
        context.setVariable("mail", MailPage.of(mail, VietnamTime.format(time.today())));
        context.setVariable("subject", subject(mail));
        context.setVariable("baseUrl", properties.baseUrl().toString().replaceAll("/$", ""));
        IdentifiedMail message = new IdentifiedMail(server.getSession(), mail.messageId());
        message.setFrom(new InternetAddress(properties.from()));
        message.setRecipient(Message.RecipientType.TO, single(address));
        message.setSubject(subject(mail), UTF_8);
        message.setSentDate(Date.from(time.now()));
        message.setContent(new MimeMultipart(
                "alternative",
                text(PlainText.tidy(templates.process("mail/notice.txt", context)), "plain"),
                text(templates.process("mail/notice.html", context), "html")));
        // Out-of-office replies to an automatic sender help nobody (RFC 3834).
        message.setHeader("Auto-Submitted", "auto-generated");
        message.saveChanges();
        return message;
    }

    /** The last is the one that a reader of HTML shows. */
    private static MimeBodyPart text(String content, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(content, UTF_8, subtype);
        return part;
    }

    /** One address and nothing else: the mail library takes one with a line break, and what follows, for good. */
    private static InternetAddress single(String address) throws AddressException {
        if (BREAKS.matcher(address).find()) {
            throw new AddressException("Địa chỉ thư điện tử có ký tự không hợp lệ");
        }
        return new InternetAddress(address, true);
    }

    /** One line, whatever stands in a title: a header ends where the line does. */
    String subject(OutgoingMail mail) {
        return BREAKS.matcher(words(mail)).replaceAll(" ");
    }

    private static String words(OutgoingMail mail) {
        NoticeFacts first = mail.notices().get(0).facts();
        boolean ofADirective = !first.code().isEmpty();
        if (mail.notices().size() == 1) {
            String about = ofADirective ? "Nhiệm vụ %s: ".formatted(first.code()) : "";
            return "[Đôn đốc] %s – %s%s".formatted(first.label(), about, shortened(first.title()));
        }
        String about = ofADirective ? " (nhiệm vụ %s)".formatted(first.code()) : "";
        LocalDate morning = mail.summaryOn();
        return "[Đôn đốc] %s%d việc cần quan tâm, trước hết: %s%s"
                .formatted(
                        morning == null ? "" : "Bản tin sáng %s: ".formatted(VietnamTime.format(morning)),
                        mail.notices().size(),
                        first.label(),
                        about);
    }

    private static String shortened(String title) {
        if (title.length() <= LONGEST_TITLE) {
            return title;
        }
        int space = title.lastIndexOf(' ', LONGEST_TITLE);
        return title.substring(0, space < 0 ? LONGEST_TITLE : space) + "…";
    }
}
