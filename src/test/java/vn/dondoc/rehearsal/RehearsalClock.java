package vn.dondoc.rehearsal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.concurrent.locks.LockSupport;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.task.TaskExecutor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.stereotype.Component;
import vn.dondoc.calendar.VietnamTime;

/** The trial run's date: survives a restart, and is moved forward by an administrator. */
@Component
@Profile("trial")
public class RehearsalClock {

    static final Instant START =
            LocalDate.of(2025, 12, 15).atTime(8, 0).atZone(VietnamTime.ZONE).toInstant();

    /** At 20 ms each. */
    private static final int LOOKS_AT_A_LOCK = 100;

    private final MovableClock clock;
    private final TimeMachine machine;
    private final JobExecutor jobExecutor;
    private final JdbcClient jdbc;
    private final ThreadPoolTaskExecutor pool;
    private final Path kept;

    RehearsalClock(
            MovableClock clock,
            TimeMachine machine,
            ProcessEngine engine,
            JdbcClient jdbc,
            @Qualifier("camundaTaskExecutor") TaskExecutor pool,
            @Value("${dondoc.rehearsal.folder}") Path folder) {
        this.clock = clock;
        this.machine = machine;
        this.jobExecutor = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
        this.jdbc = jdbc;
        this.pool = (ThreadPoolTaskExecutor) pool;
        this.kept = folder.resolve("clock.txt");
    }

    /** The date that the clock last stood at, before anything else of the application reads it. */
    static Instant lastKept(Path folder) {
        Path kept = folder.resolve("clock.txt");
        try {
            return Files.exists(kept) ? Instant.parse(Files.readString(kept).strip()) : START;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        clock.tickFrom(clock.instant());
        keep();
    }

    /**
     * Moves to 08:00 of the day.
     *
     * @throws IllegalArgumentException for a day that is not ahead: what has been sent cannot be unsent
     */
    public synchronized void moveTo(LocalDate day) {
        Instant target = day.atTime(LocalTime.of(8, 0)).atZone(VietnamTime.ZONE).toInstant();
        if (!target.isAfter(clock.instant())) {
            throw new IllegalArgumentException("Chỉ chuyển được tới một ngày sau ngày hiện tại của hệ thống");
        }
        play(target, () -> {});
    }

    /**
     * Moves to the moment through everything that happens until then, does what there is to do there, and runs what follows
     * from that. The job executor stands still meanwhile; what fails leaves the clock where it was then.
     */
    synchronized void play(Instant moment, Runnable there) {
        standing(() -> {
            machine.moveTo(moment);
            there.run();
            machine.runDue();
        });
    }

    /** Stands at the beginning again, in the world that was exchanged meanwhile. */
    synchronized void beginAgain(Runnable exchange) {
        standing(() -> {
            exchange.run();
            clock.standAt(START);
        });
    }

    /** Nothing runs by itself while it is done; then the clock ticks on from where it was brought. */
    private void standing(Runnable done) {
        jobExecutor.shutdown();
        awaitIdle();
        try {
            done.run();
        } finally {
            clock.tickFrom(clock.instant());
            keep();
            jobExecutor.start();
        }
    }

    /**
     * The shutdown acquires no more jobs but leaves those running that were handed to the pool. The pool's count of its threads
     * misses one that has just taken a job; the job itself bears this executor's lock until it is done. A job that was locked
     * but never handed over when the shutdown came keeps its lock although no thread has it: after a while nothing is waited
     * for any more, and the time machine runs it.
     */
    private void awaitIdle() {
        int looks = 0;
        while (isPoolBusy() || (lockedJobs() > 0 && looks < LOOKS_AT_A_LOCK)) {
            looks = isPoolBusy() ? 0 : looks + 1;
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    private boolean isPoolBusy() {
        return pool.getActiveCount() > 0 || pool.getQueueSize() > 0;
    }

    private long lockedJobs() {
        return jdbc.sql("select count(*) from act_ru_job where lock_owner_ = :executor")
                .param("executor", jobExecutor.getLockOwner())
                .query(Long.class)
                .single();
    }

    public Instant now() {
        return clock.instant();
    }

    @Scheduled(fixedDelayString = "10s")
    void keep() {
        try {
            Files.writeString(kept, clock.instant().toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
