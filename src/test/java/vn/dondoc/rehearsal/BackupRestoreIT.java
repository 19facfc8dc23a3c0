package vn.dondoc.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;
import vn.dondoc.DondocApplication;
import vn.dondoc.calendar.VietnamTime;

/**
 * The database's server breaks in the afternoon of a day on which much is escalated, and is restored to the morning of that day. Beside it, for
 * comparison, the same days without a break.
 */
@Tag("operations")
class BackupRestoreIT {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 8);
    private static final Instant MORNING = at(DAY, 7, 0);
    private static final Instant BREAK = at(DAY, 15, 0);
    private static final Instant LATER = at(DAY.plusDays(4), 9, 0);

    @TempDir
    Path folder;

    /** What one mail says to one person, but for what depends on the day on which it is said, and its page. */
    private record Said(String recipient, String facts) {}

    private record Sent(String key, String messageId, Said said) {}

    @Test
    void aSystemRestoredToAMomentGoesOnAndSendsNothingThatHadBeenSent() throws Exception {
        RunningTrial.end();
        WorldDatabase database = WorldDatabase.copyOf(BegunWorld.begun());
        String moment;
        List<String> tasks;
        List<Sent> before;
        List<Sent> lost;
        List<Sent> without;
        ServerBackup backup;
        try (ConfigurableApplicationContext first = start(database.url(), "until", "sent")) {
            playUntilTheMorning(first);
            backup = ServerBackup.begin(folder.resolve("backup"));
            moveTo(first, MORNING);
            moment = ServerBackup.now();
            tasks = openTasks(first);
            before = sent(first);

            report(first, "1.13");
            moveTo(first, BREAK);
            backup.end();
            FileSystemUtils.copyRecursively(folder.resolve("sent"), folder.resolve("sent-restored"));
            lost = without(sent(first), before);

            moveTo(first, LATER);
            without = without(sent(first), before);
        }
        database.close();
        Files.writeString(Files.createDirectories(folder.resolve("after")).resolve("clock.txt"), BREAK.toString());

        try (EmbeddedPostgres restored = backup.restoredTo(moment);
                ConfigurableApplicationContext second = start(database.urlOn(restored), "after", "sent-restored")) {
            assertThat(openTasks(second)).isEqualTo(tasks);
            report(second, "1.13");
            second.getBean(TimeMachine.class).runDue();
            moveTo(second, LATER);

            List<Sent> mails = mailed(second);
            assertThat(keys(mails)).doesNotContainAnyElementsOf(keys(lost)).doesNotContainAnyElementsOf(keys(before));
            assertThat(ids(mails)).doesNotContainAnyElementsOf(ids(lost)).doesNotContainAnyElementsOf(ids(before));
            assertThat(Stream.concat(said(lost), said(mails)))
                    .as("each notice of these days has gone out once, as if nothing had happened")
                    .containsExactlyInAnyOrderElementsOf(said(without).toList());
            assertThat(notSaidAgain(second))
                    .as("all that the database had not known was said again, and recognised")
                    .isZero();
            assertThat(second.getBean(RuntimeService.class)
                            .createIncidentQuery()
                            .count())
                    .isZero();
        }
    }

    private ConfigurableApplicationContext start(String url, String world, String sentLog) throws IOException {
        Path files = Files.createDirectories(folder.resolve(world));
        return new SpringApplicationBuilder(DondocApplication.class)
                .profiles("rehearsal", "standstill")
                .initializers(new RehearsalWorld(url, () -> {}, files))
                .run("--dondoc.mail.sent-log=" + folder.resolve(sentLog));
    }

    private static void playUntilTheMorning(ConfigurableApplicationContext application) {
        ScriptedOfficials officials = application.getBean(ScriptedOfficials.class);
        officials.receive("1.13", "btc");
        officials.receive("1.17", "btc");
        moveTo(application, MORNING.minusSeconds(3600));
    }

    private static void report(ConfigurableApplicationContext application, String code) {
        application.getBean(ScriptedOfficials.class).submitResult(code, "btc", DAY);
    }

    private static void moveTo(ConfigurableApplicationContext application, Instant moment) {
        application.getBean(TimeMachine.class).moveTo(moment);
    }

    private static List<String> openTasks(ConfigurableApplicationContext application) {
        return application.getBean(TaskService.class).createTaskQuery().list().stream()
                .map(task -> "%s %s %s".formatted(task.getId(), task.getTaskDefinitionKey(), task.getAssignee()))
                .sorted()
                .toList();
    }

    /** What the database knows to have been sent. */
    private static List<Sent> sent(ConfigurableApplicationContext application) {
        return application
                .getBean(JdbcClient.class)
                .sql(
                        """
                select key, message_id, recipient, (facts - 'timing' - 'path' - 'why')::text facts
                from dondoc.notification where sent_at is not null order by id""")
                .query((row, n) -> new Sent(
                        row.getString("key"),
                        row.getString("message_id"),
                        new Said(row.getString("recipient"), row.getString("facts"))))
                .list();
    }

    /** What the mail server has really received from this application. */
    private static List<Sent> mailed(ConfigurableApplicationContext application) {
        Set<String> received = new HashSet<>(application.getBean(MailCatcher.class).mails().stream()
                .map(CaughtMail::messageId)
                .toList());
        return sent(application).stream()
                .filter(sent -> received.contains(sent.messageId()))
                .toList();
    }

    private static int notSaidAgain(ConfigurableApplicationContext application) {
        return application
                .getBean(JdbcClient.class)
                .sql("select count(*) from dondoc.sent_before_restore where notification_id is null")
                .query(Integer.class)
                .single();
    }

    private static List<Sent> without(List<Sent> all, List<Sent> some) {
        List<Sent> rest = new ArrayList<>(all);
        rest.removeAll(some);
        return rest;
    }

    private static List<String> keys(List<Sent> sent) {
        return sent.stream().map(Sent::key).toList();
    }

    private static List<String> ids(List<Sent> sent) {
        return sent.stream().map(Sent::messageId).distinct().toList();
    }

    private static Stream<Said> said(List<Sent> sent) {
        return sent.stream().map(Sent::said);
    }

    private static Instant at(LocalDate day, int hour, int minute) {
        return day.atTime(LocalTime.of(hour, minute)).atZone(VietnamTime.ZONE).toInstant();
    }
}
