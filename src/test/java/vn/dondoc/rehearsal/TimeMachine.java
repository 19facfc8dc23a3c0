package vn.dondoc.rehearsal;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.notification.MailDispatcher;

/**
 * Moves the clock forward from event to event: at each the due timers and mails run as they would have on that day. The job
 * executor must stand still meanwhile: its locks are measured by the same clock.
 */
@Component
@Profile("rehearsal")
public class TimeMachine {

    private static final Logger log = LoggerFactory.getLogger(TimeMachine.class);
    private static final int BATCH = 500;

    private final MovableClock clock;
    private final ManagementService management;
    private final RuntimeService runtime;
    private final MailDispatcher mails;
    private final JdbcClient jdbc;

    TimeMachine(
            MovableClock clock,
            ManagementService management,
            RuntimeService runtime,
            MailDispatcher mails,
            JdbcClient jdbc) {
        this.clock = clock;
        this.management = management;
        this.runtime = runtime;
        this.mails = mails;
        this.jdbc = jdbc;
    }

    /** For a story of something else that lasts beyond a quarter: no review is opened in it. */
    public void withoutReviews() {
        runtime.createProcessInstanceQuery()
                .processDefinitionKey("quarterlyReview")
                .list()
                .forEach(planned -> runtime.deleteProcessInstance(planned.getId(), "not of this story"));
    }

    /** For a story in which nobody asks whether the deadlines that run now are kept: their reminders stand still. */
    public void withoutReminders() {
        management
                .updateJobSuspensionState()
                .byProcessDefinitionKey("deadlineWatch")
                .suspend();
    }

    /** Runs everything that happens until the moment, and leaves the clock standing there. */
    public void moveTo(Instant target) {
        runDue();
        Optional<Instant> next = nextEvent().filter(moment -> !moment.isAfter(target));
        while (next.isPresent()) {
            clock.standAt(later(next.get(), clock.instant()));
            runDue();
            next = nextEvent().filter(moment -> !moment.isAfter(target));
        }
        clock.standAt(target);
        runDue();
    }

    /** Runs what is due now: jobs until there are none, then mails. */
    public void runDue() {
        List<Job> due = due();
        while (!due.isEmpty()) {
            due.forEach(this::run);
            due = due();
        }
        mails.dispatchDue();
    }

    private List<Job> due() {
        return management.createJobQuery().executable().active().listPage(0, BATCH);
    }

    private void run(Job job) {
        try {
            management.executeJob(job.getId());
        } catch (RuntimeException e) {
            // As with the job executor, whatever it is: the engine has counted the failure, raises an incident at the
            // last one.
            log.warn("Job {} failed: {}", job.getId(), e.getMessage());
        }
    }

    private Optional<Instant> nextEvent() {
        return Stream.of(nextJob(), nextMail()).flatMap(Optional::stream).min(Instant::compareTo);
    }

    private Optional<Instant> nextJob() {
        return management
                .createJobQuery()
                .withRetriesLeft()
                .active()
                .duedateHigherThan(Date.from(clock.instant()))
                .orderByJobDuedate()
                .asc()
                .listPage(0, 1)
                .stream()
                .map(job -> job.getDuedate().toInstant())
                .findFirst();
    }

    private Optional<Instant> nextMail() {
        return jdbc.sql("select min(next_attempt_at) from dondoc.notification where sent_at is null")
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
