package vn.dondoc.rehearsal;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.helper.BasicMessageListener;
import org.subethamail.smtp.server.SMTPServer;

/** An SMTP server on loopback that keeps each mail as a file. */
public final class MailCatcher implements AutoCloseable {

    /** For reading only; to make one searches the whole class path. */
    private static final Session READING = Session.getInstance(new Properties());

    private final Path folder;
    private final SMTPServer server;
    private final AtomicInteger last = new AtomicInteger();
    private final AtomicReference<@Nullable String> refusal = new AtomicReference<>();

    private final AtomicReference<Runnable> meeting = new AtomicReference<>(() -> {});

    private MailCatcher(Path folder) {
        this.folder = folder;
        BasicMessageListener keep = (context, from, to, data) -> {
            String reason = refusal.get();
            if (reason != null) {
                throw new RejectException(451, reason);
            }
            meeting.get().run();
            keep(data);
        };
        this.server = SMTPServer.port(0)
                .bindAddress(java.net.InetAddress.getLoopbackAddress())
                .messageHandler(keep)
                .build();
    }

    public static MailCatcher start(Path folder) {
        try {
            Files.createDirectories(folder);
            MailCatcher catcher = new MailCatcher(folder);
            catcher.last.set(catcher.numbers().max(Comparator.naturalOrder()).orElse(0));
            catcher.server.start();
            return catcher;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot keep mails in " + folder, e);
        }
    }

    public int port() {
        return server.getPortAllocated();
    }

    /** No mail has come yet, and none is refused. */
    void forget() {
        refusal.set(null);
        meeting.set(() -> {});
        try {
            for (int number : numbers().toList()) {
                Files.delete(folder.resolve(number + ".eml"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        last.set(0);
    }

    /** Refuses every mail with a temporary error until told otherwise. */
    public void refuse(@Nullable String reason) {
        refusal.set(reason);
    }

    /** Runs something while a mail is on its way: it has been handed over, and the sender waits for the answer. */
    public void meanwhile(Runnable something) {
        meeting.set(something);
    }

    /** Number and mail, newest first. */
    public List<CaughtMail> mails() {
        return numbers().sorted(Comparator.reverseOrder()).map(this::mail).toList();
    }

    public CaughtMail mail(int number) {
        try (InputStream stream = Files.newInputStream(folder.resolve(number + ".eml"))) {
            return new CaughtMail(number, new MimeMessage(READING, stream));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new IllegalStateException("Mail %d cannot be read".formatted(number), e);
        }
    }

    public boolean has(int number) {
        return Files.exists(folder.resolve(number + ".eml"));
    }

    @Override
    public void close() {
        server.stop();
    }

    private void keep(byte[] data) {
        try {
            Files.copy(new ByteArrayInputStream(data), folder.resolve(last.incrementAndGet() + ".eml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Stream<Integer> numbers() {
        try (Stream<Path> files = Files.list(folder)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("\\d+\\.eml"))
                    .map(name -> Integer.valueOf(name.replace(".eml", "")))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
