package vn.dondoc.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.calendar.VietnamTime;
import vn.dondoc.rehearsal.ScriptedOfficials;
import vn.dondoc.rehearsal.TimeMachine;

/**
 * 2026 as agencies of different habits play it: some report in time, some late, some need a second try, some say nothing at all.
 * The habit belongs to the share, so that the agency which leads most of the directives has all of them.
 */
final class ScriptedYear {

    private static final LocalDate END = LocalDate.of(2026, 12, 31);

    private final ScriptedOfficials officials;
    private final TimeMachine machine;
    private final TaskService tasks;
    private final JdbcClient jdbc;

    private final TreeMap<LocalDate, List<Runnable>> days = new TreeMap<>();
    private final Map<Long, Share> shares = new HashMap<>();

    ScriptedYear(ScriptedOfficials officials, TimeMachine machine, TaskService tasks, JdbcClient jdbc) {
        this.officials = officials;
        this.machine = machine;
        this.tasks = tasks;
        this.jdbc = jdbc;
    }

    enum Habit {
        IN_TIME,
        LATE,
        SECOND_TRY,
        SILENT
    }

    /** @param atOnce one of the many leads of a directive that have done their part by the first days */
    record Share(long id, String code, String agency, boolean atOnce) {
        Habit habit() {
            return atOnce
                    ? Habit.IN_TIME
                    : Habit.values()[Math.floorMod((code + agency).hashCode(), Habit.values().length)];
        }

        /** No agency accepts its own results. */
        String acceptor() {
            return agency.equals("vptu") ? "thuongtruc" : "vptu.theodoi";
        }
    }

    /** Everything that agencies do about directives; {@link #on} adds what else is to happen. */
    void plan() {
        jdbc.sql(
                        """
                select s.id, d.code, s.agency, row_number() over (partition by d.id order by s.id) > 8 as at_once
                from dondoc.share s join dondoc.directive d on d.id = s.directive_id""")
                .query((row, n) -> new Share(
                        row.getLong("id"), row.getString("code"), row.getString("agency"), row.getBoolean("at_once")))
                .list()
                .forEach(share -> shares.put(share.id(), share));
        shares.values().stream()
                .filter(share -> share.habit() != Habit.SILENT)
                .forEach(
                        share -> on(LocalDate.of(2025, 12, 16), () -> officials.receive(share.code(), share.agency())));
        jdbc.sql("select share_id, due_on from dondoc.milestone where due_on is not null order by share_id, ordinal")
                .query((row, n) -> Map.entry(row.getLong("share_id"), row.getObject("due_on", LocalDate.class)))
                .list()
                .forEach(milestone -> planResult(shares.get(milestone.getKey()), milestone.getValue()));
    }

    private void planResult(Share share, LocalDate due) {
        if (share.atOnce()) {
            result(share, LocalDate.of(2025, 12, 17), true);
            return;
        }
        switch (share.habit()) {
            case IN_TIME -> result(share, later(due.minusDays(4), LocalDate.of(2025, 12, 17)), true);
            case LATE -> result(share, due.plusDays(12), true);
            case SECOND_TRY -> {
                LocalDate first = later(due.minusDays(6), LocalDate.of(2025, 12, 17));
                result(share, first, false);
                result(share, first.plusDays(3), true);
            }
            case SILENT -> {}
        }
    }

    private void result(Share share, LocalDate day, boolean accepted) {
        if (day.isAfter(END)) {
            return;
        }
        on(
                day,
                () -> ifOpen(
                        share,
                        "userTask_reportResult",
                        task -> officials.submitResult(share.code(), share.agency(), day)));
        on(
                day.plusDays(1),
                () -> ifOpen(share, "userTask_acceptResult", task -> {
                    if (accepted) {
                        officials.accept(share.code(), share.agency(), share.acceptor());
                    } else {
                        officials.giveBack(share.code(), share.agency(), share.acceptor(), "Chưa rõ sản phẩm");
                    }
                }));
    }

    /** Adds what happens at 9 o'clock of a day. */
    void on(LocalDate day, Runnable action) {
        days.computeIfAbsent(day, none -> new ArrayList<>()).add(action);
    }

    /** Plays on until the day's actions are done. */
    void playUntil(LocalDate last) {
        while (!days.isEmpty() && !days.firstKey().isAfter(last)) {
            LocalDate day = days.firstKey();
            List<Runnable> actions = days.remove(day);
            machine.moveTo(day.atTime(9, 0).atZone(VietnamTime.ZONE).toInstant());
            actions.forEach(Runnable::run);
            machine.runDue();
        }
        machine.moveTo(last.atTime(10, 0).atZone(VietnamTime.ZONE).toInstant());
    }

    /** Everyone but the silent answers the review's question about each share. */
    void answerReview(int percent) {
        for (Task task : tasks.createTaskQuery()
                .taskDefinitionKey("userTask_reportReview")
                .list()) {
            Share share = shares.get((Long) tasks.getVariable(task.getId(), "shareId"));
            if (share.habit() != Habit.SILENT) {
                officials.complete(
                        task,
                        share.agency() + ".canbo",
                        Map.of(
                                "reviewPercent",
                                percent,
                                "reviewDone",
                                "Đã triển khai theo kế hoạch",
                                "reviewDifficulties",
                                share.habit() == Habit.LATE ? "Thiếu nhân lực" : "",
                                "reviewPlan",
                                "Tiếp tục thực hiện"));
            }
        }
        machine.runDue();
    }

    private void ifOpen(Share share, String step, Consumer<Task> action) {
        officials.tasks(share.code(), share.agency(), step).stream().findFirst().ifPresent(action);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
