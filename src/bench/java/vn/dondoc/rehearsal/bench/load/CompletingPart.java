package vn.dondoc.rehearsal.bench.load;

import java.util.List;
import vn.dondoc.rehearsal.bench.BenchmarksDocument.Section;
import vn.dondoc.rehearsal.bench.load.HttpOfficials.Completion;
import vn.plain.PlainApplication;

/** People complete their tasks, beside the plain engine's task, by the same path of the web apps. */
final class CompletingPart implements Part {

    private static final int PIECES = Integer.getInteger("bench.completions", 200);
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);
    private static final int THREADS = 4;

    @Override
    public Section section() {
        return Section.COMPLETING;
    }

    @Override
    public String measure(World world) {
        Application ours = world.ours();
        ours.ask("import", "HOAN-THANH", PIECES * (ROUNDS + 1), Deadline.WORDS);
        HttpOfficials officials = new HttpOfficials(world, ours);
        Rounds rounds = new Rounds();
        for (int round = 0; round <= ROUNDS; round++) {
            Rounds counted = round == 0 ? new Rounds() : rounds;
            counted.add("ours, received by a leader", officials.step(THREADS, "userTask_receiveDirective", PIECES, HttpOfficials::receive));
            counted.add("ours, progress reported", officials.step(THREADS, "userTask_reportResult", PIECES, HttpOfficials::progress));
            plain(world, counted, "defaults");
            counted.add("ours, result reported", officials.step(THREADS, "userTask_reportResult", PIECES, HttpOfficials::result));
            counted.add("ours, result accepted", officials.step(THREADS, "userTask_acceptResult", PIECES, HttpOfficials::accept));
            plain(world, counted, "tuned");
        }
        return """
                ## Completing tasks

                By %d threads, each task as Tasklist does it: `submit-form` of the web apps' API over HTTP with session and token, through all filters. Ours: with
                the checks, rows, journal and notices of the step and what follows it (a progress report opens the task again, a result opens the
                acceptance with its watch, the acceptance ends the directive). Plain: the user task with a timer at it, which ends the instance.
                The ratios are those of the progress report, the step that officers take most.

                %s"""
                .formatted(THREADS, rounds.table("task", "ours, progress reported"));
    }

    private static void plain(World world, Rounds rounds, String mode) {
        Application plain = world.plain(mode);
        plain.ask("start", THREADS, PIECES);
        HttpOfficials person = new HttpOfficials(world, plain);
        person.login(List.of(PlainApplication.USER));
        List<Completion> completions = world
                .server()
                .in(plain.database())
                .sql("select id_ from act_ru_task limit :most")
                .param("most", PIECES)
                .query(String.class)
                .list()
                .stream()
                .map(task -> new Completion(task, PlainApplication.USER, ""))
                .toList();
        rounds.add("plain, " + mode, Cost.of(world, plain, PIECES, () -> person.complete(THREADS, completions)));
    }
}
