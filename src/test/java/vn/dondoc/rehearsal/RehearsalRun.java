package vn.dondoc.rehearsal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.dondoc.calendar.VietnamTime;
import vn.dondoc.calendar.WorkingDays;
import vn.dondoc.rehearsal.ScriptedAgencies.Failure;

/**
 * A rehearsal from the clock's day to the last day asked for, day after day in a thread of its own. Each day everything runs
 * that is due until 9 o'clock; then, on a working day, the agencies do what they do.
 */
final class RehearsalRun {

    private static final Logger log = LoggerFactory.getLogger(RehearsalRun.class);
    private static final LocalTime WORK = LocalTime.of(9, 0);

    private final RehearsalClock clock;
    private final WorkingDays workingDays;
    private final ScriptedAgencies agencies;
    private final Order order;
    private final LocalDate from;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Thread thread = new Thread(this::play, "rehearsal");
    private final List<Failure> failures = new ArrayList<>();

    private State state = State.RUNNING;
    private boolean playing;
    private int stepsAsked;
    private int played;
    private Duration pace;
    private Duration busy = Duration.ZERO;
    private @Nullable String broken;

    RehearsalRun(RehearsalClock clock, WorkingDays workingDays, ScriptedAgencies agencies, Order order) {
        this.clock = clock;
        this.workingDays = workingDays;
        this.agencies = agencies;
        this.order = order;
        this.pace = order.pace();
        this.from = VietnamTime.dayOf(next());
    }

    /** What an administrator has asked for; zero pace: as fast as it goes. */
    record Order(long seed, Duration pace, LocalDate until) {}

    enum State {
        RUNNING,
        PAUSED,
        STOPPED,
        FINISHED;

        boolean isOver() {
            return this == STOPPED || this == FINISHED;
        }
    }

    /**
     * @param from the first day
     * @param days from the first to the last
     * @param busy how long the days have taken to play, pauses left out
     * @param broken why it ended before its last day; null where it did not
     */
    record Progress(
            State state,
            Order order,
            LocalDate from,
            int played,
            long days,
            Duration pace,
            Duration busy,
            List<Failure> failures,
            @Nullable String broken) {}

    void start() {
        thread.start();
    }

    Progress progress() {
        return locked(() -> new Progress(
                state,
                order,
                from,
                played,
                from.until(order.until(), ChronoUnit.DAYS) + 1,
                pace,
                busy,
                List.copyOf(failures),
                broken));
    }

    /** How many shares have which habit. */
    Map<Habit, Integer> habits() {
        return agencies.habits();
    }

    boolean isOver() {
        return locked(() -> state.isOver());
    }

    /** After the day that is being played. False where it is over. */
    boolean pause() {
        return become(State.PAUSED);
    }

    boolean resume() {
        return become(State.RUNNING);
    }

    boolean stop() {
        return become(State.STOPPED);
    }

    boolean changePace(Duration newPace) {
        return change(() -> pace = newPace);
    }

    /** Plays one day and stands still. */
    boolean step() {
        return change(() -> {
            state = State.PAUSED;
            stepsAsked++;
        });
    }

    /** Waits until it is over, or stands still with no day asked for. */
    void awaitStill() throws InterruptedException {
        lock.lock();
        try {
            while (!state.isOver() && !(state == State.PAUSED && stepsAsked == 0 && !playing)) {
                changed.await();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Waits until the day that is being played has ended. */
    void end() throws InterruptedException {
        stop();
        thread.join();
    }

    private boolean become(State next) {
        return change(() -> state = next);
    }

    private boolean change(Runnable what) {
        return locked(() -> {
            if (state.isOver()) {
                return false;
            }
            what.run();
            changed.signalAll();
            return true;
        });
    }

    private void play() {
        try {
            while (mayPlay()) {
                long began = System.nanoTime();
                playDay(next());
                dayPlayed(Duration.ofNanos(System.nanoTime() - began));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            log.error("The rehearsal has ended", e);
            locked(() -> broken = String.valueOf(e.getMessage()));
        } finally {
            // However the thread ends, nobody waits for it any more; after the last day it is over already.
            stop();
        }
    }

    /** Waits for its turn. False where there is nothing more to play. */
    private boolean mayPlay() throws InterruptedException {
        lock.lock();
        try {
            while (state == State.PAUSED && stepsAsked == 0) {
                changed.await();
            }
            if (VietnamTime.dayOf(next()).isAfter(order.until())) {
                become(State.FINISHED);
            }
            playing = !state.isOver();
            return playing;
        } finally {
            lock.unlock();
        }
    }

    private void playDay(Instant moment) {
        LocalDate day = VietnamTime.dayOf(moment);
        clock.play(moment, () -> {
            if (workingDays.isWorkingDay(day)) {
                List<Failure> today = agencies.act(day);
                locked(() -> failures.addAll(today));
            }
        });
    }

    /** Lets the pace's time pass; a day that was asked for, a change or an end does not wait for it. */
    private void dayPlayed(Duration took) throws InterruptedException {
        lock.lock();
        try {
            playing = false;
            busy = busy.plus(took);
            played++;
            stepsAsked = Math.max(0, stepsAsked - 1);
            changed.signalAll();
            long began = System.nanoTime();
            long left = pace.toNanos();
            while (state == State.RUNNING && left > 0) {
                changed.awaitNanos(left);
                left = pace.toNanos() - (System.nanoTime() - began);
            }
        } finally {
            lock.unlock();
        }
    }

    /** 9 o'clock of today, or of tomorrow where that has passed. */
    private Instant next() {
        LocalDate today = VietnamTime.dayOf(clock.now());
        Instant start = today.atTime(WORK).atZone(VietnamTime.ZONE).toInstant();
        return start.isAfter(clock.now())
                ? start
                : today.plusDays(1).atTime(WORK).atZone(VietnamTime.ZONE).toInstant();
    }

    private <T> T locked(Supplier<T> what) {
        lock.lock();
        try {
            return what.get();
        } finally {
            lock.unlock();
        }
    }
}
