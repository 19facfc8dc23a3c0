package vn.dondoc.notification;

import java.io.BufferedReader;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.dondoc.calendar.VietnamTime;

/**
 * What has gone out, written down outside of the database: one line a notice, nothing of what it says. A database that is restored to
 * an earlier moment learns from it what it must not send again. Each node writes a file of its own a month, in a folder that bears
 * the database's identity; all of them are read.
 */
@Component
class SentLog {

    private static final Logger log = LoggerFactory.getLogger(SentLog.class);
    private static final Pattern FILE = Pattern.compile("sent-(\\d{4}-\\d{2})-.*\\.tsv");
    private static final String END = ".";
    private static final int COLUMNS = 6;

    private final @Nullable Path folder;
    private final VietnamTime time;
    private final String node;
    private @Nullable Path begun;

    SentLog(MailProperties properties, SentLogRows rows, VietnamTime time) {
        this.folder = folderOf(properties.sentLog(), rows);
        this.time = time;
        this.node = nodeName();
    }

    /** One notice that has gone out. */
    record Line(Instant at, String messageId, String recipient, String fingerprint, String key) {

        private String text() {
            return String.join("\t", at.toString(), messageId, recipient, fingerprint, key, END) + "\n";
        }
    }

    boolean isKept() {
        return folder != null;
    }

    /**
     * Forced to the disk when it returns. Where the disk refuses, mails still go out: a reminder that is missing is worse than one
     * that might come twice after a restore.
     */
    synchronized void append(OutgoingMail mail) {
        if (folder == null) {
            return;
        }
        Instant now = time.now();
        Path file = folder.resolve("sent-%s-%s.tsv".formatted(monthOf(now), node));
        StringBuilder lines = new StringBuilder(file.equals(begun) ? "" : "\n");
        mail.notices()
                .forEach(notice -> lines.append(new Line(
                                now,
                                mail.messageId(),
                                mail.recipient(),
                                notice.facts().fingerprintFor(mail.recipient()),
                                notice.key())
                        .text()));
        // Not a channel: the interruption of a thread would close it.
        try (FileOutputStream out = new FileOutputStream(file.toFile(), true)) {
            out.write(lines.toString().getBytes(StandardCharsets.UTF_8));
            out.getFD().sync();
            begun = file;
        } catch (IOException e) {
            log.error("Mail {} has been sent, but the sent log cannot be written: {}", mail.messageId(), e.toString());
        }
    }

    /** Hands over every line since the moment, of all nodes. A line that was cut off by a crash is no line. */
    void since(Instant moment, Consumer<Line> taker) {
        if (folder == null) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> reaches(file, monthOf(moment)))
                    .sorted()
                    .forEach(file -> read(file, line -> {
                        if (!line.at().isBefore(moment)) {
                            taker.accept(line);
                        }
                    }));
        } catch (IOException e) {
            throw new UncheckedIOException("The sent log in %s cannot be read".formatted(folder), e);
        }
    }

    private static boolean reaches(Path file, YearMonth month) {
        Matcher name = FILE.matcher(file.getFileName().toString());
        return name.matches() && !YearMonth.parse(name.group(1)).isBefore(month);
    }

    private static void read(Path file, Consumer<Line> taker) {
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                Line read = parse(line);
                if (read != null) {
                    taker.accept(read);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The sent log %s cannot be read".formatted(file), e);
        }
    }

    private static @Nullable Line parse(String line) {
        List<String> cells = List.of(line.split("\t", COLUMNS));
        if (cells.size() < COLUMNS || !cells.get(COLUMNS - 1).equals(END)) {
            return null;
        }
        try {
            return new Line(Instant.parse(cells.get(0)), cells.get(1), cells.get(2), cells.get(3), cells.get(4));
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static YearMonth monthOf(Instant moment) {
        return YearMonth.from(VietnamTime.dayOf(moment));
    }

    /** A folder that cannot be had stops the start: whoever names one relies on it. */
    private static @Nullable Path folderOf(@Nullable Path named, SentLogRows rows) {
        if (named == null || named.toString().isBlank()) {
            return null;
        }
        UUID database = rows.database();
        try {
            return Files.createDirectories(named.resolve(database.toString()));
        } catch (IOException e) {
            throw new UncheckedIOException("dondoc.mail.sent-log: the folder %s cannot be had".formatted(named), e);
        }
    }

    private static String nodeName() {
        try {
            return InetAddress.getLocalHost().getHostName().replaceAll("[^A-Za-z0-9.-]", "_");
        } catch (java.net.UnknownHostException e) {
            return "node";
        }
    }
}
