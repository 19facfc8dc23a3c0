package vn.dondoc.rehearsal.bench.load;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import vn.dondoc.rehearsal.bench.BenchmarksDocument.Section;

/** From the beginning of the process to the first page, on a database that an earlier start has filled. */
final class ColdStartPart implements Part {

    private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);

    @Override
    public Section section() {
        return Section.COLD_START;
    }

    @Override
    public String measure(World world) {
        world.ours().ask("import", "NGUOI", 500, Deadline.WORDS);
        world.plain("tuned").ask("start", 4, 500);
        world.endAll();
        Rounds rounds = new Rounds();
        for (int round = 0; round < ROUNDS; round++) {
            rounds.add("ours", start(() -> world.beginOurs("ours", "ours", World.JVM)));
            rounds.add("plain, tuned", start(() -> world.beginPlain("tuned")));
        }
        return """
                ## From start to the first page

                A new process on a database that is there already, until `/camunda/app/welcome/default/` is answered; nothing is kept between the starts
                but the operating system's file cache. Of our %.1f s, %.1f s are the plain Camunda application's, %.1f s ours: our beans and pages, Flyway, springdoc,
                Actuator, mail, deployment and moving of models. CPU: %.1f s of ours, %.1f s of the plain engine's.

                | | starts | s to the first page | CPU s (JVM) |
                |---|--:|--:|--:|
                %s"""
                .formatted(
                        seconds(rounds, "ours"),
                        seconds(rounds, "plain, tuned"),
                        seconds(rounds, "ours") - seconds(rounds, "plain, tuned"),
                        rounds.median("ours", Cost::jvmMillis) / 1000,
                        rounds.median("plain, tuned", Cost::jvmMillis) / 1000,
                        lines(rounds));
    }

    private static String lines(Rounds rounds) {
        StringBuilder text = new StringBuilder();
        for (String who : List.of("ours", "plain, tuned")) {
            text.append("| %s | %d | %.1f | %.1f |\n"
                    .formatted(who, ROUNDS, seconds(rounds, who), rounds.median(who, Cost::jvmMillis) / 1000));
        }
        return text.toString();
    }

    private static double seconds(Rounds rounds, String who) {
        return rounds.median(who, Cost::millis) / 1000;
    }

    private static Cost start(Supplier<Application> begin) {
        long began = System.nanoTime();
        try (Application application = begin.get()) {
            while (!answers(application.port())) {
                java.util.concurrent.locks.LockSupport.parkNanos(20_000_000L);
            }
            long millis = (System.nanoTime() - began) / 1_000_000;
            long cpu = application.cpuMillis();
            application.awaitReady();
            return new Cost(1, millis, 0, cpu, 0);
        }
    }

    private static boolean answers(int port) {
        try {
            HttpURLConnection page = (HttpURLConnection)
                    URI.create("http://localhost:%d/camunda/app/welcome/default/".formatted(port)).toURL().openConnection();
            return page.getResponseCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }
}
