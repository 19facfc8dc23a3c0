package vn.dondoc.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dondoc.agency.Officer;
import vn.dondoc.calendar.VietnamTime;
import vn.dondoc.notification.NoticeFacts.Urgency;
import vn.dondoc.notification.OutgoingMail.KeptNotice;
import vn.dondoc.rehearsal.MailCatcher;
import vn.dondoc.rehearsal.MovableClock;
import vn.dondoc.rehearsal.RehearsalTest;
import vn.dondoc.rehearsal.TimeMachine;

/** What the sent log holds, and what a database learns from it; the restore itself is {@code BackupRestoreIT}. */
@RehearsalTest
class SentLogTest {

    @TempDir
    Path folder;

    @Autowired
    Outbox outbox;

    @Autowired
    SentLogRows rows;

    @Autowired
    IncidentBoard incidents;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    VietnamTime time;

    @Autowired
    MovableClock clock;

    @Autowired
    TimeMachine machine;

    @Autowired
    MailCatcher catcher;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void quiet() {
        clock.standAt(clock.instant().plus(Duration.ofMinutes(3)));
        machine.runDue();
    }

    @Test
    void aLineThatWasCutOffIsNoLineAndSpoilsNoOther() throws IOException {
        log().append(mail("one", "Lần một"));
        Path file = file();
        Files.writeString(file, "2025-12-15T01:00:00Z\t<x@dondoc>\tbtc.canbo\tabc\tmilesto", StandardOpenOption.APPEND);
        log().append(mail("two", "Lần hai"));

        assertThat(keysOf(log(), Instant.EPOCH)).containsExactly("one", "two");
        assertThat(keysOf(log(), clock.instant().plusSeconds(1))).isEmpty();
        assertThat(Files.readString(file)).doesNotContain("Lần một", "Tiêu đề");
    }

    @Test
    void everyNodesFileOfThisDatabaseIsReadAndNoOther() throws IOException {
        log().append(mail("one", "Lần một"));
        Path file = file();
        Files.copy(file, file.resolveSibling("sent-2025-12-another.tsv"));
        Files.copy(file, file.resolveSibling("notes.txt"));
        Path other = Files.createDirectory(folder.resolve("11111111-1111-1111-1111-111111111111"));
        Files.copy(file, other.resolve(file.getFileName()));

        assertThat(keysOf(log(), Instant.EPOCH)).containsExactly("one", "one");
    }

    @Test
    void aFolderThatCannotBeHadStopsTheStart() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        assertThatThrownBy(() -> new SentLog(properties(file), rows, time))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("dondoc.mail.sent-log");
    }

    @Test
    void whatTheServerHadTakenWhenTheNodeDiedIsNotSentAgain() {
        int known = unknown();
        outbox.put(notice("died", "Chết giữa chừng"));
        log().append(mail("died", "Chết giữa chừng"));
        learn();
        clock.standAt(clock.instant().plus(Duration.ofMinutes(20)));
        int before = catcher.mails().size();
        machine.runDue();

        assertThat(catcher.mails()).hasSize(before);
        assertThat(jdbc.sql("select message_id from dondoc.notification where key = 'died'")
                        .query(String.class)
                        .single())
                .isEqualTo("<died@dondoc>");
        assertThat(unknown()).as("this is no restored database").isEqualTo(known);
    }

    @Test
    void whatARestoredDatabaseSaysAgainDoesNotLeaveOnceAndThenItDoes() {
        int known = unknown();
        log().append(mail("decision:7:btc.canbo", "Cần cho ý kiến"));
        log().append(mail("milestone:5:btc.canbo", "Còn 7 ngày"));
        learn();
        learn();
        assertThat(unknown()).isEqualTo(known + 2);
        int before = catcher.mails().size();

        outbox.put(notice("milestone:5:btc.canbo", "Còn 7 ngày"));
        outbox.put(notice("decision:100008:btc.canbo", "Cần cho ý kiến"));
        assertThat(outbox.unsent().waiting()).isZero();
        outbox.put(notice("decision:100009:btc.canbo", "Cần cho ý kiến"));
        outbox.put(notice("decision:100010:btc.canbo", "Cần cho ý kiến ngay"));
        clock.standAt(clock.instant().plus(Duration.ofMinutes(20)));
        machine.runDue();

        assertThat(catcher.mails()).hasSize(before + 1);
        assertThat(catcher.mails().get(0).text()).contains("Cần cho ý kiến ngay");
        assertThat(jdbc.sql("select min(id) from dondoc.notification where key like 'decision:1%'")
                        .query(Long.class)
                        .single())
                .as("numbers that people may have seen are not given again")
                .isGreaterThan(100_000);
    }

    private int unknown() {
        return jdbc.sql("select count(*) from dondoc.sent_before_restore")
                .query(Integer.class)
                .single();
    }

    /** As at the start of the application. */
    private void learn() {
        new RestoredDatabase(log(), rows, incidents, transaction, time).afterPropertiesSet();
    }

    private SentLog log() {
        return new SentLog(properties(folder), rows, time);
    }

    private Path file() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).findFirst().orElseThrow();
        }
    }

    private static List<String> keysOf(SentLog log, Instant since) {
        List<String> keys = new ArrayList<>();
        log.since(since, line -> keys.add(line.key()));
        return keys;
    }

    private static MailProperties properties(Path sentLog) {
        return new MailProperties(
                "dondoc@dondoc.example",
                URI.create("http://localhost:8080"),
                Duration.ofMinutes(2),
                LocalTime.of(7, 40),
                LocalTime.of(17, 0),
                List.of(Duration.ofMinutes(1)),
                Duration.ofMinutes(10),
                sentLog,
                false);
    }

    private OutgoingMail mail(String key, String label) {
        return new OutgoingMail(
                "<%s@dondoc>".formatted(key),
                "btc.canbo",
                "Cán bộ",
                "btc.canbo@dondoc.example",
                null,
                List.of(new KeptNotice(1, key, facts(label), 1, null, null)),
                clock.instant());
    }

    private static Notice notice(String key, String label) {
        return new Notice(key, new Officer("btc.canbo", "Cán bộ", "btc.canbo@dondoc.example"), facts(label), null);
    }

    private static NoticeFacts facts(String label) {
        return new NoticeFacts(
                Urgency.DECISION,
                label,
                "05-NQ/TU:1.13",
                "1.13",
                "Tiêu đề",
                "Ban Tổ chức Tỉnh ủy",
                "Báo cáo kết quả",
                "30/06/2026",
                "còn 3 ngày",
                "",
                "Vì được giao.",
                "/go/milestone/1");
    }
}
