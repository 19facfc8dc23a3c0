package vn.dondoc.rehearsal.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.boot.SpringBootVersion;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.rehearsal.bench.Measuring.Line;
import vn.dondoc.rehearsal.bench.Measuring.Measured;

/** What was measured, as a document. */
final class MeasuredTable {

    private static final Duration LIMIT = Duration.ofMillis(200);

    private final String database;
    private final StringBuilder text = new StringBuilder();

    MeasuredTable(ApplicationContext application) {
        this.database = application
                .getBean(JdbcClient.class)
                .sql("select split_part(version(), ' on ', 1) || ', shared_buffers ' || current_setting('shared_buffers')"
                        + " || ', work_mem ' || current_setting('work_mem')")
                .query(String.class)
                .single();
    }

    void add(Map<String, Long> rows, Measured measured) {
        text.append("\n### %,d directives\n\n".formatted(rows.values().iterator().next()));
        text.append(rows.entrySet().stream()
                .map(row -> "%s: %,d".formatted(row.getKey(), row.getValue()))
                .collect(Collectors.joining("; ", "Rows: ", ".\n\n")));
        text.append("| page or API | user | status | answer, kB | median, ms | p95, ms |\n|---|---|--:|--:|--:|--:|\n");
        measured.pages().forEach(line -> text.append(row(line)));
        text.append("\n| the same question asked through the engine's query API | median, ms | p95, ms |\n|---|--:|--:|\n");
        measured.engine()
                .forEach((question, timing) -> text.append("| %s | %s | %s |\n"
                        .formatted(question, Timing.text(timing.median()), Timing.text(timing.p95()))));
        text.append(besideTheEngine(measured));
        text.append(over(measured.pages()));
        if (!measured.notMeasured().isEmpty()) {
            text.append("\nNot measured, for want of an example: `%s`.\n"
                    .formatted(String.join("`, `", measured.notMeasured())));
        }
    }

    /** The bars of the board: for whom it takes longest, and beside the engine for one who sees everything, as the engine's answer does. */
    private static String besideTheEngine(Measured measured) {
        List<Line> board = measured.pages().stream()
                .filter(line -> line.endpoint().equals("/api/board"))
                .toList();
        if (board.isEmpty()) {
            return "";
        }
        Duration slowest = board.stream()
                .map(line -> line.timing().median())
                .max(Comparator.naturalOrder())
                .orElseThrow();
        Duration whole = board.get(0).timing().median();
        Duration engine = measured.engine().values().iterator().next().median();
        return "\nThe board, `/api/board`: %s ms for whom it takes longest (bar: 50); the engine's answer takes %.0f times as long as that of %s (bar: 20).\n"
                .formatted(
                        Timing.text(slowest),
                        (double) engine.toNanos() / whole.toNanos(),
                        board.get(0).user());
    }

    private static String row(Line line) {
        boolean slow = line.timing().p95().compareTo(LIMIT) > 0;
        return "| `%s` | %s | %d | %d | %s | %s |\n"
                .formatted(
                        line.endpoint(),
                        line.user(),
                        line.status(),
                        (line.bytes() + 1023) / 1024,
                        Timing.text(line.timing().median()),
                        slow
                                ? "**" + Timing.text(line.timing().p95()) + "**"
                                : Timing.text(line.timing().p95()));
    }

    private static String over(List<Line> lines) {
        List<String> slow = new ArrayList<>();
        lines.stream()
                .filter(line -> line.timing().p95().compareTo(LIMIT) > 0)
                .forEach(line -> slow.add("`%s` (%s)".formatted(line.endpoint(), line.user())));
        return slow.isEmpty()
                ? "\nEvery page answers within 200 ms (p95).\n"
                : "\nOver 200 ms (p95): %s.\n".formatted(String.join(", ", slow));
    }

    String markdown(String sizes) {
        return """
                ## Pages

                How long each page and API of ours takes at the server, from the arrival of the request to the end of the answer: the goal is
                200 ms with 10,000 directives. Every GET is found in the application's own mappings, so that a new one is measured too. One request at a
                time, %d rounds to warm up, then %d (of what takes over a second %d, then %d); before the first of all %d requests for the board.

                ```
                mvn -Pbench spring-boot:test-run -Dspring-boot.run.arguments=%s
                ```

                - Machine: %s, %d processors; Java %s (heap at most %d MB).
                - Versions: Spring Boot %s, Camunda %s, %s (embedded, on the same machine, its defaults).
                - Day: 01/04/2026, the morning after the first quarter; nobody has reported anything of the resolutions that run, so that all their deadlines are watched.
                - One resolution in ten runs: the real catalogue under other numbers, taken in by the product's own import, each directive with its process
                  instance, watches and tasks. The others are of the ten years before and closed: written by SQL, with shares, milestones, evidence, progress,
                  journal, mails, four reviews and the ended instance in the engine's history (no activities in it).
                - The trial run's database is kept in `target/bench`: a second run fills up what is missing. `vacuum analyze` after filling.
                - The engine's answers know less than ours: of what has ended only that it has, no titles, no evidence, no journal.
                %s"""
                .formatted(
                        Measuring.WARMING, Measuring.ROUNDS, Measuring.WARMING_OF_SLOW, Measuring.ROUNDS_OF_SLOW, Measuring.WARMING_AT_FIRST,
                        sizes,
                        java.lang.System.getProperty("os.name") + " " + java.lang.System.getProperty("os.arch"),
                        Runtime.getRuntime().availableProcessors(),
                        java.lang.System.getProperty("java.version"),
                        Runtime.getRuntime().maxMemory() / 1024 / 1024,
                        SpringBootVersion.getVersion(),
                        ProcessEngine.class.getPackage().getImplementationVersion(),
                        database,
                        text);
    }
}
