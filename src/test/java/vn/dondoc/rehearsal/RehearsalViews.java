package vn.dondoc.rehearsal;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.board.Assessed;
import vn.dondoc.board.Board;
import vn.dondoc.board.BoardReads;
import vn.dondoc.calendar.VietnamTime;
import vn.dondoc.rehearsal.RehearsalRun.Progress;
import vn.dondoc.rehearsal.RehearsalView.Event;
import vn.dondoc.rehearsal.RehearsalView.FailureLine;
import vn.dondoc.rehearsal.RehearsalView.HabitLine;
import vn.dondoc.rehearsal.ScriptedAgencies.Failure;

/** Puts together what is shown of a rehearsal; counts as the board counts. */
@Component
@Profile("trial")
class RehearsalViews {

    private static final int EVENTS = 15;

    private final RehearsalRuns runs;
    private final RehearsalClock clock;
    private final BoardReads board;
    private final JdbcClient jdbc;
    private final RuntimeService runtime;

    RehearsalViews(
            RehearsalRuns runs, RehearsalClock clock, BoardReads board, JdbcClient jdbc, RuntimeService runtime) {
        this.runs = runs;
        this.clock = clock;
        this.board = board;
        this.jdbc = jdbc;
        this.runtime = runtime;
    }

    @Transactional(readOnly = true)
    RehearsalView view() {
        Board counted = counted();
        return new RehearsalView(
                VietnamTime.format(clock.now()),
                VietnamTime.dayOf(clock.now()).toString(),
                runs.latest().map(RehearsalViews::run).orElse(null),
                counted.total(),
                counted.mandates(),
                jdbc.sql("select count(distinct message_id) from dondoc.notification where sent_at is not null")
                        .query(Long.class)
                        .single(),
                runtime.createIncidentQuery().count(),
                events());
    }

    private Board counted() {
        List<Assessed> directives =
                jdbc.sql("select number from dondoc.resolution order by id").query(String.class).list().stream()
                        .flatMap(number -> board.directivesOf(number).stream())
                        .toList();
        return board.count(directives, number -> false);
    }

    private static RehearsalView.Run run(RehearsalRun run) {
        Progress progress = run.progress();
        return new RehearsalView.Run(
                progress.state().name().toLowerCase(Locale.ROOT),
                progress.order().seed(),
                progress.pace().toSeconds(),
                VietnamTime.format(progress.from()),
                VietnamTime.format(progress.order().until()),
                progress.played(),
                progress.days(),
                progress.busy().toSeconds(),
                run.habits().entrySet().stream()
                        .map(habit -> new HabitLine(habit.getKey().label(), habit.getValue()))
                        .toList(),
                progress.failures().stream().map(RehearsalViews::line).toList(),
                progress.broken());
    }

    private static FailureLine line(Failure failure) {
        return new FailureLine(
                VietnamTime.format(failure.day()),
                failure.code(),
                Objects.requireNonNullElse(failure.agency(), ""),
                failure.step(),
                failure.user(),
                failure.reason());
    }

    /** Of a confidential directive only its code: administrators do not see its contents. */
    private List<Event> events() {
        return jdbc.sql(
                        """
                select j.at, d.code, '/pages/dossier/' || r.slug || '/' || d.code dossier,
                  case when d.confidential then 'Nhiệm vụ mật' else j.text end words
                from dondoc.journal j left join dondoc.directive d on d.id = j.directive_id
                left join dondoc.resolution r on r.id = d.resolution_id
                order by j.id desc limit :most""")
                .param("most", EVENTS)
                .query((row, n) -> new Event(
                        VietnamTime.format(row.getTimestamp("at").toInstant()),
                        row.getString("code"),
                        row.getString("dossier"),
                        row.getString("words")))
                .list();
    }
}
