package vn.dondoc.rehearsal.bench.load;

import vn.dondoc.rehearsal.bench.BenchmarksDocument.Section;

/** Directives begin, one by one and by a catalogue, beside instances of the minimal process. */
final class StartingPart implements Part {

    private static final int WARMING = Integer.getInteger("bench.warming", 300);
    private static final int PIECES = Integer.getInteger("bench.starts", 200);
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);

    private static final int MOST_THREADS = 4;

    @Override
    public Section section() {
        return Section.STARTING;
    }

    @Override
    public String measure(World world) {
        Application ours = world.ours();
        for (int resolution = 0; resolution < MOST_THREADS; resolution++) {
            ours.ask("import", "KHOI-DONG-%d".formatted(resolution), WARMING / MOST_THREADS, Deadline.WORDS);
        }
        ours.ask("give", MOST_THREADS, WARMING, Deadline.WORDS);
        world.plain("defaults").ask("start", MOST_THREADS, WARMING * 5);
        world.plain("tuned").ask("start", MOST_THREADS, WARMING * 5);
        world.server().analyze(ours, world.plain("defaults"), world.plain("tuned"));
        StringBuilder text = new StringBuilder(
                """
                ## Starting directives

                One directive has one lead agency and one milestone. Ours: from the first call until the last share's user task and both its watches
                stand, with row, share, milestone, journal and notice; each is given as by *Giao nhiệm vụ mới* (two transactions, and a job of the
                job executor; each thread gives to a resolution of its own), or all by one import of a catalogue. Plain: a process of one user task with one timer at it, started through `RuntimeService`.
                Bar: ours at most 1.5 times the plain engine's time.

                """);
        for (int threads : new int[] {1, MOST_THREADS}) {
            text.append("\n%d thread%s, %d each round:\n\n".formatted(threads, threads == 1 ? "" : "s", PIECES));
            text.append(compare(world, threads));
        }
        return text.toString();
    }

    private static String compare(World world, int threads) {
        Rounds rounds = new Rounds();
        Application ours = world.ours();
        for (int round = 0; round < ROUNDS; round++) {
            rounds.add("ours, given one by one", Cost.of(world, ours, PIECES, () -> ours.ask("give", threads, PIECES, Deadline.WORDS)
                    .get("millis")));
            for (String mode : new String[] {"defaults", "tuned"}) {
                Application plain = world.plain(mode);
                rounds.add("plain, " + mode, Cost.of(world, plain, PIECES, () -> plain.ask("start", threads, PIECES).get("millis")));
            }
            if (threads == 1) {
                String number = "NHAP%d".formatted(round);
                rounds.add("ours, one import", Cost.of(world, ours, PIECES, () -> ours.ask("import", number, PIECES, Deadline.WORDS)
                        .get("millis")));
            }
        }
        return rounds.table("directive", "ours, given one by one");
    }
}
