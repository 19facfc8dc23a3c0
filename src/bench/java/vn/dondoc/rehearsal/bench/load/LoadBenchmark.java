package vn.dondoc.rehearsal.bench.load;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.boot.SpringBootVersion;
import vn.dondoc.rehearsal.bench.BenchmarksDocument;

/**
 * {@code mvn -Pbench spring-boot:test-run -Dspring-boot.run.arguments=load}: measures what the applications do under load, on one
 * embedded database server; {@code load:storm} measures one part of it. Each writes its section of {@code docs/benchmarks.md}.
 * Sizes are system properties of the parts ({@code bench.deadlines} and the like). For a look at where time goes: {@code bench.alone}
 * leaves the plain engine out of the storm, {@code bench.recording} names a flight recording of ours, {@code bench.statements} a folder
 * for a log of all statements.
 */
public final class LoadBenchmark {

    private static final String ALONE = "life";
    private static final Map<String, Supplier<Part>> PARTS = new LinkedHashMap<>();

    static {
        PARTS.put("starting", StartingPart::new);
        PARTS.put("completing", CompletingPart::new);
        PARTS.put("storm", StormPart::new);
        PARTS.put("officers", OfficersPart::new);
        PARTS.put("cold", ColdStartPart::new);
        PARTS.put(ALONE, LifePart::new);
    }

    private LoadBenchmark() {}

    /** @param argument "load", or with the names of parts, as in "load:starting,storm" */
    public static void main(String argument) {
        List<String> names = argument.contains(":")
                ? List.of(argument.substring(argument.indexOf(':') + 1).split(","))
                : List.copyOf(PARTS.keySet());
        // A directive's life begins in an empty database; the others share one, and applications that are warm.
        measure(names.stream().filter(name -> !name.equals(ALONE)).toList());
        measure(names.stream().filter(ALONE::equals).toList());
    }

    private static void measure(List<String> names) {
        if (names.isEmpty()) {
            return;
        }
        try (World world = new World()) {
            for (String name : names) {
                Supplier<Part> supplier = PARTS.get(name);
                if (supplier == null) {
                    throw new IllegalArgumentException("%s is none of %s".formatted(name, PARTS.keySet()));
                }
                Part part = supplier.get();
                BenchmarksDocument.write(part.section(), part.measure(world) + "\n" + settings(world, name, part));
            }
        }
    }

    private static String settings(World world, String name, Part part) {
        return """
                Measured on %s by `mvn -Pbench spring-boot:test-run -Dspring-boot.run.arguments=load:%s`: %s %s, %d processors; Java %s, each application in its
                own process with `%s`; Spring Boot %s, Camunda %s; %s, on the same machine, a database for each application.
                "Tuned": the plain engine with our job executor's settings, batched inserts and history level, and authorization on.
                """
                .formatted(
                        LocalDate.now(),
                        name,
                        java.lang.System.getProperty("os.name"),
                        java.lang.System.getProperty("os.arch"),
                        Runtime.getRuntime().availableProcessors(),
                        java.lang.System.getProperty("java.version"),
                        part.jvm().get(0),
                        SpringBootVersion.getVersion(),
                        ProcessEngine.class.getPackage().getImplementationVersion(),
                        world.server().settings());
    }
}
