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

    private final MovableClock clock;
    private final TimeMachine machine;
    private final JobExecutor jobExecutor;
    private final ThreadPoolTaskExecutor pool;
    private final Path kept;

    RehearsalClock(
            MovableClock clock,
            TimeMachine machine,
            ProcessEngine engine,
            @Qualifier("camundaTaskExecutor") TaskExecutor pool,
            @Value("${dondoc.rehearsal.folder}") Path folder) {
        this.clock = clock;
        this.machine = machine;
        this.jobExecutor = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
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
        jobExecutor.shutdown();
        awaitIdle();
        try {
            machine.moveTo(target);
        } finally {
            clock.tickFrom(clock.instant());
            keep();
            jobExecutor.start();
        }
    }

    /** The shutdown acquires no more jobs but leaves those running that were handed to the pool. */
    private void awaitIdle() {
        while (pool.getActiveCount() > 0 || pool.getQueueSize() > 0) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
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
