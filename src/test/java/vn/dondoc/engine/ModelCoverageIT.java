package vn.dondoc.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Runs after all process tests of the build: every path of every model was passed by one of them. */
class ModelCoverageIT {

    private static final Path ALLOWED = Path.of("src/test/resources/uncovered-elements.txt");

    @Test
    void everyNodeAndFlowIsPassedOrNamedWithItsReason() throws IOException {
        String folder = System.getProperty("coverage.folder");
        assumeThat(folder).as("the build says where its tests have written").isNotNull();
        Set<String> passed = passed(Path.of(folder));
        assertThat(passed).as("data of this build").isNotEmpty();
        ModelCoverage coverage = ModelCoverage.of(passed);
        Files.writeString(Path.of(folder, "report.txt"), coverage.report());
        java.lang.System.out.println(coverage.report());

        assertThat(coverage.elements()).hasSizeGreaterThan(100);
        assertThat(coverage.uncovered())
                .extracting(ModelCoverage.Element::key)
                .as("uncovered elements are exactly those that %s names", ALLOWED)
                .containsExactlyInAnyOrderElementsOf(allowed());
    }

    /** What all forks of this build have passed; files of an earlier build bear another time. */
    private static Set<String> passed(Path folder) throws IOException {
        Set<String> passed = new HashSet<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(path -> path.getFileName().toString().startsWith("passed-"))
                    .toList()) {
                List<String> data = Files.readAllLines(file);
                if (data.get(0).equals(System.getProperty("coverage.build"))) {
                    passed.addAll(data.subList(1, data.size()));
                }
            }
        }
        return passed;
    }

    private static Set<String> allowed() throws IOException {
        return Files.readAllLines(ALLOWED).stream()
                .map(line -> line.replaceFirst("#.*", "").strip())
                .filter(line -> !line.isEmpty())
                .collect(Collectors.toSet());
    }
}
