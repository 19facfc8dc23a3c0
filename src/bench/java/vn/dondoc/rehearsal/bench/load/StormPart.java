package vn.dondoc.rehearsal.bench.load;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.dondoc.rehearsal.bench.BenchmarksDocument.Section;
import vn.dondoc.rehearsal.bench.load.MailSink.Taken;

/** Thousands of deadlines come due at one moment. */
final class StormPart implements Part {

    private static final int DEADLINES = Integer.getInteger("bench.deadlines", 5000);
    private static final int NOTICES = Integer.getInteger("bench.notices", 4000);
    private static final String OURS = "ours";

    /** The defaults look once a minute when there was nothing to do: that long after they have become idle. */
    private static final Map<String, Long> IDLE = Map.of("defaults", 75_000L, "tuned", 10_000L);

    private final List<String> lines = new ArrayList<>();

    @Override
    public Section section() {
        return Section.STORM;
    }

    @Override
    public String measure(World world) {
        Application ours = world.ours();
        ours.ask("import", "BAO", DEADLINES, Deadline.WORDS);
        world.server().analyze(ours);
        Rounds rounds = new Rounds();
        Map<String, LocalDate> days = new LinkedHashMap<>();
        days.put("receipt, 1 day late (warming up)", Deadline.RECEIPT_LATE_1);
        days.put("receipt, 3 days late", Deadline.RECEIPT_LATE_3);
        days.put("result, 3 days left (7 days left superseded)", Deadline.DUE_3);
        days.put("result, 1 day late", Deadline.LATE_1);
        days.put("result, 3 days late", Deadline.LATE_3);
        days.forEach((what, day) -> {
            boolean warming = day.equals(Deadline.RECEIPT_LATE_1);
            ours(world, rounds, what, day, warming);
            plain(world, rounds, "tuned", warming);
            // It differs from the tuned one by how long it rests, and that takes longer than all others.
            if (!Boolean.getBoolean("bench.quick") && day.equals(Deadline.DUE_3)) {
                plain(world, rounds, "defaults", warming);
            }
        });
        return text(world, rounds);
    }

    private void ours(World world, Rounds rounds, String what, LocalDate day, boolean warming) {
        Application ours = world.ours();
        long deadlines = ours.ask("stand", day).get("deadlines");
        long[] first = new long[1];
        long[] notices = new long[1];
        Cost cost = Cost.of(world, ours, deadlines, () -> {
            Map<String, Long> storm = ours.ask("storm", day);
            check(deadlines, storm);
            first[0] = storm.get("first");
            notices[0] = storm.get("notices");
            return storm.get("last");
        });
        // What autovacuum does within a minute: the dead rows of one storm are not the next one's cost.
        world.server().analyze(ours);
        if (!warming) {
            rounds.add(OURS, cost);
        }
        world.mails().taken();
        long gone = ours.ask("mail", day).get("millis");
        line(OURS + ": " + what, cost, first[0], "%d notices in %d mails, sent within %.1f s"
                .formatted(notices[0], world.mails().taken().mails(), gone / 1000.0));
    }

    /** Each deadline has passed a level and its words are in the journal. */
    private static void check(long deadlines, Map<String, Long> storm) {
        if (storm.get("passed") < deadlines || storm.get("journal") < deadlines) {
            throw new IllegalStateException("%d deadlines, but %s".formatted(deadlines, storm));
        }
    }

    private void plain(World world, Rounds rounds, String mode, boolean warming) {
        if (Boolean.getBoolean("bench.alone")) {
            return;
        }
        Application plain = world.plain(mode);
        long due = java.lang.System.currentTimeMillis() + IDLE.get(mode) + DEADLINES * 6L;
        plain.ask("wait", DEADLINES, due);
        world.server().analyze(plain);
        while (java.lang.System.currentTimeMillis() < due - 3000) {
            java.util.concurrent.locks.LockSupport.parkNanos(100_000_000L);
        }
        long[] first = new long[1];
        Cost cost = Cost.of(world, plain, DEADLINES, () -> {
            Map<String, Long> storm = plain.ask("storm", DEADLINES, due);
            first[0] = storm.get("first");
            return storm.get("last");
        });
        if (!warming) {
            rounds.add("plain, " + mode, cost);
        }
        line("plain, " + mode + (warming ? " (warming up)" : ""), cost, first[0], "");
    }

    private void line(String what, Cost cost, long first, String mails) {
        lines.add("| %s | %d | %.2f | %.1f | %.0f | %.2f | %.2f | %s |"
                .formatted(
                        what,
                        cost.pieces(),
                        first / 1000.0,
                        cost.millis() / 1000.0,
                        cost.perSecond(),
                        cost.transactionsEach(),
                        cost.cpuEach(),
                        mails));
        java.lang.System.out.println(lines.get(lines.size() - 1));
    }

    private Taken mails(World world) {
        Application ours = world.ours();
        ours.ask("notices", 500);
        ours.ask("send");
        world.mails().taken();
        ours.ask("notices", NOTICES);
        ours.ask("send");
        return world.mails().taken();
    }

    private String text(World world, Rounds rounds) {
        Taken mails = mails(world);
        return """
                ## A storm of deadlines

                All deadlines come due at 07:30 of one day; time counts from then until the last is on record. Ours, in one job each: the policy is asked, level,
                journal and notices are written, the next timer is set. Plain: a timer's job, an asynchronous job, one insert. The job executors
                were idle before. Bars: cost of a deadline at most 1.0 times the plain engine's, the first on record within 1 s.

                | storm | deadlines | first on record, s | last on record, s | deadlines/s | transactions each | CPU ms each | mails |
                |---|--:|--:|--:|--:|--:|--:|---|
                %s

                Medians of the rounds:

                %s
                Mails, one to each of %,d people, all due at once: %,d taken by the SMTP server at %.0f/s over %d connections (bar: 200/s).
                """
                .formatted(
                        String.join("\n", lines), rounds.table("deadline", OURS), NOTICES, mails.mails(), mails.perSecond(), mails.connections());
    }
}
