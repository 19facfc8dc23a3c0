package vn.dondoc.rehearsal.bench.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.dondoc.rehearsal.bench.BenchmarksDocument.Section;

/** Officers all at once, in the browser's requests, against the application in a small heap. */
final class OfficersPart implements Part {

    private static final int OFFICERS = Integer.getInteger("bench.officers", 200);
    private static final Duration LASTING = Duration.ofSeconds(Integer.getInteger("bench.seconds", 120));
    private static final int DIRECTIVES = 600;
    private static final List<String> SMALL = List.of("-Xmx512m", "-Duser.timezone=Asia/Ho_Chi_Minh");

    @Override
    public Section section() {
        return Section.OFFICERS;
    }

    @Override
    public List<String> jvm() {
        return SMALL;
    }

    @Override
    public String measure(World world) {
        world.endAll();
        try (Application ours = world.beginOurs("officers", "ours", SMALL).awaitReady()) {
            ours.ask("import", "TAI", DIRECTIVES, Deadline.WORDS);
            ours.ask("staff");
            HttpOfficials officials = new HttpOfficials(world, ours);
            officials.step(4, "userTask_receiveDirective", DIRECTIVES, HttpOfficials::receiveForAnyOfThree);
            List<String> people = officers(world, ours);
            String calm = work(ours, people, 10, 40);
            String hurried = work(ours, people, 1, 5);
            return """
                    ## Officers at once

                    %d officers over HTTP against the application in a process of its own with `-Xmx512m`, on the same machine as those who ask it. Each
                    logs in, then again and again lists the tasks, opens one and reports progress, with a pause before each step; every seventh
                    time with a new login. A step is all requests that a browser makes of the application's data for it.
                    %s%s
                    Most memory in RAM: %d MB.
                    """
                    .formatted(people.size(), calm, hurried, ours.peakMegabytes());
        }
    }

    private static String work(Application ours, List<String> people, int least, int most) {
        Crowd crowd = new Crowd(ours.port(), people, least, most);
        long cpu = ours.cpuMillis();
        Crowd.Outcome outcome = crowd.work(LASTING);
        return "\nWith pauses of %d to %d s, for %d s:\n\n%s"
                .formatted(least, most, LASTING.toSeconds(), text(outcome, ours.cpuMillis() - cpu));
    }

    private static List<String> officers(World world, Application ours) {
        return world.server()
                .in(ours.database())
                .sql("select assignee_ from act_ru_task where assignee_ is not null group by assignee_ order by assignee_ limit :most")
                .param("most", OFFICERS)
                .query(String.class)
                .list();
    }

    private static String text(Crowd.Outcome outcome, long cpu) {
        StringBuilder lines = new StringBuilder();
        outcome.steps().forEach((step, times) -> lines.append("| %s | %d | %.0f | %.0f | %.0f | %.0f |\n"
                .formatted(step, times.size(), at(times, 0.5), at(times, 0.95), at(times, 0.99), at(times, 1))));
        return """
                | step | times | p50, ms | p95, ms | p99, ms | longest, ms |
                |---|--:|--:|--:|--:|--:|
                %s
                %d steps (%.0f/s), %d requests (%.0f/s), %d errors%s. CPU of the application: %.0f %% of one processor.
                """
                .formatted(
                        lines,
                        outcome.count(),
                        outcome.count() / (double) LASTING.toSeconds(),
                        outcome.requests(),
                        outcome.requests() / (double) LASTING.toSeconds(),
                        outcome.errors().size(),
                        outcome.errors().isEmpty() ? "" : ": " + outcome.errors().get(0),
                        cpu / 10.0 / LASTING.toSeconds());
    }

    private static double at(List<Long> sorted, double part) {
        return sorted.get((int) Math.ceil(part * sorted.size()) - 1);
    }
}
