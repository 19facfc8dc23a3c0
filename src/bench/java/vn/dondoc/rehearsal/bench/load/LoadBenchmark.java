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
 */
public final class LoadBenchmark {

    private static final Map<String, Supplier<Part>> PARTS = new LinkedHashMap<>();

    static {
        PARTS.put("starting", StartingPart::new);
        PARTS.put("completing", CompletingPart::new);
        PARTS.put("storm", StormPart::new);
        PARTS.put("officers", OfficersPart::new);
        PARTS.put("cold", ColdStartPart::new);
        PARTS.put("life", LifePart::new);
    }

    private LoadBenchmark() {}

    /** @param argument "load", or with the names of parts, as in "load:starting,storm" */
    public static void main(String argument) {
        List<String> names = argument.contains(":")
                ? List.of(argument.substring(argument.indexOf(':') + 1).split(","))
                : List.copyOf(PARTS.keySet());
        for (String name : names) {
            Supplier<Part> supplier = PARTS.get(name);
            if (supplier == null) {
                throw new IllegalArgumentException("%s is none of %s".formatted(name, PARTS.keySet()));
            }
            Part part = supplier.get();
            try (World world = new World()) {
                String text = part.measure(world);
                BenchmarksDocument.write(part.section(), text + "\n" + settings(world, name));
            }
        }
    }

    private static String settings(World world, String name) {
        return """
                Measured on %s by `mvn -Pbench spring-boot:test-run -Dspring-boot.run.arguments=load:%s`: %s %s, %d processors; Java %s, each application in its
                own process with `%s`; Spring Boot %s, Camunda %s; %s, on the same machine, a database for each application.
                "Tuned": the plain engine with our job executor's settings, history level and authorization on.
                """
                .formatted(
                        LocalDate.now(),
                        name,
                        java.lang.System.getProperty("os.name"),
                        java.lang.System.getProperty("os.arch"),
                        Runtime.getRuntime().availableProcessors(),
                        java.lang.System.getProperty("java.version"),
                        World.JVM.get(0),
                        SpringBootVersion.getVersion(),
                        ProcessEngine.class.getPackage().getImplementationVersion(),
                        world.server().settings());
    }
}
