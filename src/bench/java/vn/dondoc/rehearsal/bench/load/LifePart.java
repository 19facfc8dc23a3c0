package vn.dondoc.rehearsal.bench.load;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.dondoc.rehearsal.bench.BenchmarksDocument.Section;

/** The whole life of directives, one step of all of them after the other: what each step costs, what is left in the tables. */
final class LifePart implements Part {

    private static final int DIRECTIVES = Integer.getInteger("bench.lives", 300);
    private static final LocalDate MORNING_AFTER = Deadline.LATE_1.plusDays(1);

    private final List<String> lines = new ArrayList<>();

    @Override
    public Section section() {
        return Section.LIFE;
    }

    @Override
    public String measure(World world) {
        Application ours = world.ours();
        ours.ask("vacuum");
        Map<String, Long> before = sizes(world, ours);
        live(world, ours);
        ours.ask("vacuum");
        Map<String, Long> after = sizes(world, ours);
        StringBuilder growth = new StringBuilder();
        after.forEach((tables, bytes) ->
                growth.append("| %s | %,d |\n".formatted(tables, (bytes - before.get(tables)) / DIRECTIVES)));
        return """
                ## One directive's life: transactions and growth

                %d directives of one lead agency and one milestone each: given by a catalogue, received, reminded once, escalated once, reported, accepted, so that
                the process has ended. Every step is taken for all of them, then the next; people act over HTTP as in Tasklist.

                | step | transactions each | CPU ms each (JVM + database) |
                |---|--:|--:|
                %s

                What a directive leaves behind, all indexes included, after `vacuum full`:

                | tables | bytes each |
                |---|--:|
                %s"""
                .formatted(DIRECTIVES, String.join("\n", lines), growth);
    }

    private void live(World world, Application ours) {
        HttpOfficials officials = new HttpOfficials(world, ours);
        add(
                "start: given by a catalogue, work and watches begun",
                Cost.of(world, ours, DIRECTIVES, () -> ours.ask("import", "DOI", DIRECTIVES, Deadline.WORDS)
                        .get("millis")));
        add("received", officials.step(4, "userTask_receiveDirective", DIRECTIVES, HttpOfficials::receive));
        storm("reminder", world, ours, Deadline.DUE_3);
        ours.ask("mail", Deadline.DUE_3);
        storm("escalation", world, ours, Deadline.LATE_1);
        ours.ask("mail", Deadline.LATE_1);
        ours.ask("work", Deadline.LATE_1);
        add("result reported", officials.step(4, "userTask_reportResult", DIRECTIVES, HttpOfficials::result));
        add("completion: result accepted", officials.step(4, "userTask_acceptResult", DIRECTIVES, HttpOfficials::accept));
        ours.ask("stand", MORNING_AFTER);
        ours.ask("mail", MORNING_AFTER);
    }

    private void storm(String what, World world, Application ours, LocalDate day) {
        long deadlines = ours.ask("stand", day).get("deadlines");
        add(what, Cost.of(world, ours, deadlines, () -> ours.ask("storm", day).get("last")));
    }

    private void add(String step, Cost cost) {
        lines.add("| %s | %.2f | %.1f (%.1f + %.1f) |"
                .formatted(step, cost.transactionsEach(), cost.cpuEach(), cost.jvmEach(), cost.databaseEach()));
        java.lang.System.out.println(lines.get(lines.size() - 1));
    }

    private static Map<String, Long> sizes(World world, Application ours) {
        Map<String, Long> sizes = new LinkedHashMap<>();
        String database = ours.database();
        sizes.put("`dondoc.*`", world.server().bytes(database, "dondoc", "%"));
        sizes.put("of these `dondoc.journal`", world.server().bytes(database, "dondoc", "journal"));
        sizes.put("of these `dondoc.notification`", world.server().bytes(database, "dondoc", "notification"));
        sizes.put("`act_hi_*`, the engine's history", world.server().bytes(database, "public", "act_hi_%"));
        sizes.put("`act_ru_*`, `act_ge_*`, what runs", world.server().bytes(database, "public", "act_ru_%")
                + world.server().bytes(database, "public", "act_ge_%"));
        return sizes;
    }
}
