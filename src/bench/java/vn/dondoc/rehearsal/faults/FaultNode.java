package vn.dondoc.rehearsal.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import vn.dondoc.DondocApplication;
import vn.dondoc.calendar.VietnamTime;
import vn.dondoc.rehearsal.MovableClock;

/**
 * One node, in a process of its own: the application with the rehearsal's users, its job executor and its mails. Its clock follows
 * the moment in a file, with an error of its own.
 */
public final class FaultNode {

    private static final Logger log = LoggerFactory.getLogger(FaultNode.class);

    private FaultNode() {}

    public static void main(String[] args) {
        VietnamTime.useAsJvmZone();
        ConfigurableApplicationContext application = new SpringApplicationBuilder(DondocApplication.class)
                .profiles("rehearsal")
                .run(args);
        Path kept = Path.of(application.getEnvironment().getRequiredProperty("dondoc.rehearsal.folder"))
                .resolve("clock.txt");
        Duration error = application.getEnvironment().getRequiredProperty("dondoc.faults.error", Duration.class);
        MovableClock clock = application.getBean(MovableClock.class);
        ScheduledExecutorService follower = Executors.newSingleThreadScheduledExecutor();
        follower.scheduleWithFixedDelay(() -> follow(clock, kept, error), 0, 100, TimeUnit.MILLISECONDS);
    }

    private static void follow(MovableClock clock, Path kept, Duration error) {
        try {
            Instant moment = Instant.parse(Files.readString(kept).strip()).plus(error);
            if (Duration.between(clock.instant(), moment).abs().compareTo(Duration.ofSeconds(5)) > 0) {
                clock.tickFrom(moment);
            }
        } catch (IOException | RuntimeException e) {
            log.warn("The clock's file cannot be read now: {}", e.toString());
        }
    }
}
