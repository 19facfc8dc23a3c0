package vn.dondoc.rehearsal;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.dondoc.calendar.VietnamTime;
import vn.dondoc.calendar.WorkingDays;
import vn.dondoc.form.InvalidInput;
import vn.dondoc.rehearsal.RehearsalRun.Order;

/** The one rehearsal that runs, or the last that did. It is not kept over a restart; the clock and all that was played are. */
@Component
@Profile("trial")
class RehearsalRuns implements DisposableBean {

    private static final int SLOWEST_SECONDS = 3600;
    private static final long LARGEST_SEED = 999_999;
    private static final int MOST_YEARS = 3;

    private final RehearsalClock clock;
    private final WorkingDays workingDays;
    private final ScriptedOfficials officials;
    private final TaskService tasks;
    private final TrialFacts facts;

    private @Nullable RehearsalRun latest;

    RehearsalRuns(
            RehearsalClock clock,
            WorkingDays workingDays,
            ScriptedOfficials officials,
            TaskService tasks,
            TrialFacts facts) {
        this.clock = clock;
        this.workingDays = workingDays;
        this.officials = officials;
        this.tasks = tasks;
        this.facts = facts;
    }

    synchronized Optional<RehearsalRun> latest() {
        return Optional.ofNullable(latest);
    }

    /** @throws InvalidInput where one runs, or with everything that is wrong with what is asked */
    synchronized RehearsalRun start(@Nullable Long seed, @Nullable Integer paceSeconds, @Nullable LocalDate until) {
        if (latest != null && !latest.isOver()) {
            throw new InvalidInput("Đang có một cuộc diễn tập; hãy kết thúc cuộc đó trước");
        }
        List<String> problems = new ArrayList<>();
        if (seed == null || seed < 0 || seed > LARGEST_SEED) {
            problems.add("“Mã kịch bản” phải là số từ 0 đến 999999");
        }
        LocalDate today = VietnamTime.dayOf(clock.now());
        if (until == null || !until.isAfter(today) || until.isAfter(today.plusYears(MOST_YEARS))) {
            problems.add("“Diễn tập đến hết ngày” phải sau ngày hiện tại của hệ thống (%s), không quá %d năm"
                    .formatted(VietnamTime.format(today), MOST_YEARS));
        }
        problems.addAll(problemsOf(paceSeconds));
        if (!problems.isEmpty() || seed == null || until == null || paceSeconds == null) {
            throw new InvalidInput(problems);
        }
        latest = new RehearsalRun(
                clock,
                workingDays,
                new ScriptedAgencies(officials, tasks, facts, seed),
                new Order(seed, Duration.ofSeconds(paceSeconds), until));
        latest.start();
        return latest;
    }

    /** @throws InvalidInput where none runs, or for a pace that cannot be */
    void changePace(@Nullable Integer paceSeconds) {
        List<String> problems = problemsOf(paceSeconds);
        if (!problems.isEmpty() || paceSeconds == null) {
            throw new InvalidInput(problems);
        }
        require(running().changePace(Duration.ofSeconds(paceSeconds)));
    }

    void pause() {
        require(running().pause());
    }

    void resume() {
        require(running().resume());
    }

    void step() {
        require(running().step());
    }

    void stop() {
        require(running().stop());
    }

    @Override
    public void destroy() throws InterruptedException {
        if (latest != null) {
            latest.end();
        }
    }

    private RehearsalRun running() {
        return latest().orElseThrow(RehearsalRuns::none);
    }

    private static void require(boolean done) {
        if (!done) {
            throw none();
        }
    }

    private static InvalidInput none() {
        return new InvalidInput("Hiện không có cuộc diễn tập nào đang chạy; hãy bắt đầu một cuộc mới");
    }

    private static List<String> problemsOf(@Nullable Integer paceSeconds) {
        return paceSeconds == null || paceSeconds < 0 || paceSeconds > SLOWEST_SECONDS
                ? List.of("“Nhịp” phải là số giây cho một ngày, từ 0 (nhanh nhất) đến %d".formatted(SLOWEST_SECONDS))
                : List.of();
    }
}
