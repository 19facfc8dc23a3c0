package vn.dondoc.rehearsal.bench.load;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.calendar.VietnamTime;
import vn.dondoc.rehearsal.MovableClock;

/** Brings the clock to just before something happens by itself, lets it tick, and waits until all of it has happened. */
@Component
@Profile("load")
class Moments {

    private static final LocalTime MAILS = LocalTime.of(7, 40);
    private static final LocalTime OFFICE_HOURS = LocalTime.of(9, 0);
    /** Longer than the job executor rests between two looks. */
    private static final Duration BEFORE = Duration.ofSeconds(3);

    private final MovableClock clock;
    private final ManagementService management;
    private final JobExecutor jobExecutor;
    private final JdbcClient jdbc;

    Moments(MovableClock clock, ManagementService management, ProcessEngine engine, JdbcClient jdbc) {
        this.clock = clock;
        this.management = management;
        this.jobExecutor = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
        this.jdbc = jdbc;
    }

    /** What was due before the day's reminder hour has been done; the deadlines of the hour itself are still to come. */
    Map<String, Object> standBefore(LocalDate day) {
        standAt(VietnamTime.reminderHourOf(day).minusSeconds(30));
        awaitJobs();
        return Map.of(
                "deadlines",
                management
                        .createJobQuery()
                        .timers()
                        .duedateLowerThan(Date.from(VietnamTime.reminderHourOf(day).plusMillis(1)))
                        .count());
    }

    /** The reminder hour comes: times are milliseconds after it, as recorded with what was said. */
    Map<String, Object> storm(LocalDate day) {
        Instant due = VietnamTime.reminderHourOf(day);
        clock.tickFrom(due.minus(BEFORE));
        pause(BEFORE.plusMillis(500));
        awaitJobs();
        return jdbc.sql(
                        """
                select count(*) passed, min(passed_at) first, max(passed_at) last,
                  (select count(*) from dondoc.journal where at >= :due and event in ('reminded', 'escalated')) journal,
                  (select count(*) from dondoc.notification where created_at >= :due) notices
                from dondoc.checkpoint where passed_at >= :due""")
                .param("due", Timestamp.from(due))
                .query((row, n) -> Map.<String, Object>of(
                        "passed", row.getLong("passed"),
                        "journal", row.getLong("journal"),
                        "notices", row.getLong("notices"),
                        "first", since(due, row.getTimestamp("first")),
                        "last", since(due, row.getTimestamp("last"))))
                .single();
    }

    /** @return -1 where nothing was recorded */
    private static long since(Instant due, Timestamp at) {
        return at == null ? -1 : Duration.between(due, at.toInstant()).toMillis();
    }

    /** The hour at which the morning's summaries leave. */
    Map<String, Object> summaries(LocalDate day) {
        clock.tickFrom(day.atTime(MAILS).atZone(VietnamTime.ZONE).toInstant().minus(BEFORE));
        pause(BEFORE);
        return sent();
    }

    /** What has been gathered so long leaves. */
    Map<String, Object> sendNow(Duration gathered) {
        clock.tickFrom(clock.instant().plus(gathered));
        return sent();
    }

    private Map<String, Object> sent() {
        long began = System.nanoTime();
        while (jdbc.sql(
                        """
                select exists (select 1 from dondoc.notification
                  where sent_at is null and (next_attempt_at <= :now or attempts > 0))""")
                .param("now", Timestamp.from(clock.instant()))
                .query(Boolean.class)
                .single()) {
            pause(Duration.ofMillis(100));
        }
        return Map.of("millis", (System.nanoTime() - began) / 1_000_000);
    }

    /** Office hours of the day, after all that was due; the clock ticks on. */
    Map<String, Object> workingDay(LocalDate day) {
        Instant morning = day.atTime(OFFICE_HOURS).atZone(VietnamTime.ZONE).toInstant();
        standAt(morning);
        awaitJobs();
        clock.tickFrom(morning);
        return Map.of("day", day);
    }

    /** The job executor measures its locks by the same clock: it stands still while that jumps. */
    private void standAt(Instant moment) {
        jobExecutor.shutdown();
        pause(Duration.ofMillis(500));
        clock.standAt(moment);
        jobExecutor.start();
    }

    /** By a question that costs little: it is asked while something is measured. */
    void awaitJobs() {
        while (jdbc.sql(
                        """
                select exists (select 1 from act_ru_job
                  where retries_ > 0 and (duedate_ is null or duedate_ <= :now) and suspension_state_ = 1)""")
                .param("now", Timestamp.from(clock.instant()))
                .query(Boolean.class)
                .single()) {
            pause(Duration.ofMillis(50));
        }
    }

    private static void pause(Duration duration) {
        LockSupport.parkNanos(duration.toNanos());
    }
}
