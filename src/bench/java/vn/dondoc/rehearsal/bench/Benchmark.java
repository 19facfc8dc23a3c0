package vn.dondoc.rehearsal.bench;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ConfigurableApplicationContext;
import vn.dondoc.calendar.VietnamTime;
import vn.dondoc.rehearsal.RehearsalClock;
import vn.dondoc.rehearsal.TrialRun;
import vn.dondoc.rehearsal.bench.load.LoadBenchmark;

/**
 * {@code mvn -Pbench spring-boot:test-run -Dspring-boot.run.arguments=1000,10000}: fills a database of its own in {@code target/}
 * to each number of directives, measures, and writes {@code docs/benchmarks.md}. With {@code load} in place of the numbers: what
 * work costs; see {@link LoadBenchmark}.
 */
public final class Benchmark {

    /** After the first quarter: its review has run, some deadlines have passed. */
    private static final LocalDate DAY = LocalDate.of(2026, 4, 1);

    private static final Path DATA = Path.of("target", "bench").toAbsolutePath();

    private static final Logger log = LoggerFactory.getLogger(Benchmark.class);

    private Benchmark() {}

    public static void main(String[] args) {
        if (args.length > 0 && args[0].startsWith("load")) {
            LoadBenchmark.main(args[0]);
            Runtime.getRuntime().exit(0);
        }
        List<Integer> sizes = Arrays.stream((args.length == 0 ? "1000,10000" : args[0]).split(","))
                .map(Integer::valueOf)
                .sorted()
                .toList();
        try (ConfigurableApplicationContext application = TrialRun.start(DATA, "--server.port=0", "--spring.profiles.active=bench")) {
            RehearsalClock clock = application.getBean(RehearsalClock.class);
            if (clock.now().isBefore(VietnamTime.startOf(DAY))) {
                clock.moveTo(DAY);
            }
            Measuring measuring = application.getBean(Measuring.class);
            MeasuredTable table = new MeasuredTable(application);
            String asked = String.join(",", sizes.stream().map(String::valueOf).toList());
            Filling filling = application.getBean(Filling.class);
            for (int size : sizes) {
                if (filling.isBeyond(size)) {
                    log.warn("The database in {} holds more than {} directives already: not measured", DATA, size);
                    continue;
                }
                table.add(filling.fillTo(size), measuring.measure());
                // After each size: what was measured stays when a longer one is given up.
                if (Measuring.ONLY == null) {
                    BenchmarksDocument.write(BenchmarksDocument.Section.PAGES, table.markdown(asked));
                } else {
                    System.out.println(table.markdown(asked));
                }
            }
        }
        // Threads of the mail server and the database outlive the application.
        Runtime.getRuntime().exit(0);
    }
}
