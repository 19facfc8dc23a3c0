package vn.dondoc.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import vn.dondoc.calendar.VietnamTime;

/** A node is stopped while half a year's deadlines are due at once and its mails are on their way. */
class GracefulStopIT {

    @TempDir
    Path folder;

    @Test
    void aNodeThatIsStoppedInAStormLeavesNothingThatAnotherWouldHaveToWaitFor() throws Exception {
        RunningTrial.end();
        try (WorldDatabase database = WorldDatabase.copyOf(BegunWorld.begun())) {
            JdbcClient jdbc = JdbcClient.create(new DriverManagerDataSource(database.url()));
            CountDownLatch mailsInHand = new CountDownLatch(2);
            MailCatcher mails;
            try (ConfigurableApplicationContext node = TrialRun.in(
                    new RehearsalWorld(database.url(), () -> {}, folder),
                    "--server.port=0",
                    "--dondoc.mail.gather=0s",
                    "--dondoc.mail.poll=100ms")) {
                assertThat(node.getBean("camundaTaskExecutor", ThreadPoolTaskExecutor.class)
                                .getThreadPoolExecutor()
                                .getRejectedExecutionHandler())
                        .as("the pool is ours, not the starter's")
                        .isInstanceOf(ThreadPoolExecutor.CallerRunsPolicy.class);
                mails = node.getBean(MailCatcher.class);
                mails.meanwhile(() -> {
                    mailsInHand.countDown();
                    LockSupport.parkNanos(Duration.ofMillis(300).toNanos());
                });
                node.getBean(MovableClock.class)
                        .tickFrom(VietnamTime.reminderHourOf(LocalDate.of(2026, 7, 1))
                                .plus(Duration.ofHours(2)));
                assertThat(mailsInHand.await(60, TimeUnit.SECONDS)).isTrue();
            }
            assertThat(count(jdbc, "select count(*) from act_ru_job where duedate_ < '2026-07-01'"))
                    .as("the storm was not over")
                    .isPositive();
            assertThat(count(jdbc, "select count(*) from act_ru_job where lock_owner_ is not null"))
                    .as("no job waits for a lock to run out")
                    .isZero();
            assertThat(count(jdbc, "select count(*) from act_ru_job where retries_ < 3"))
                    .as("no job in hand was broken off")
                    .isZero();
            assertThat(count(jdbc, "select count(*) from dondoc.notification where sent_at is null and attempts > 0"))
                    .as("no mail waits for a lease to end")
                    .isZero();
            assertThat(count(
                            jdbc,
                            "select count(distinct message_id) from dondoc.notification where sent_at is not null"))
                    .as("each mail that the server has taken is marked")
                    .isEqualTo(mails.mails().size());
        }
    }

    private static long count(JdbcClient jdbc, String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
