package vn.dondoc.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Runs after all process tests of the build: every path of every model was passed by one of them. */
class ModelCoverageIT {

    private static final Path ALLOWED = Path.of("src/test/resources/uncovered-elements.txt");

    @Test
    void everyNodeAndFlowIsPassedOrNamedWithItsReason() throws IOException {
        String folder = System.getProperty("coverage.folder");
        assumeThat(folder).as("the build says where its tests have written").isNotNull();
        List<String> data = Files.readAllLines(Path.of(folder, ModelCoverageWriter.DATA));
        assertThat(data.get(0)).as("data of this build").isEqualTo(System.getProperty("coverage.build"));
        ModelCoverage coverage = ModelCoverage.of(Set.copyOf(data.subList(1, data.size())));
        java.lang.System.out.println(coverage.report());

        assertThat(coverage.elements()).hasSizeGreaterThan(100);
        assertThat(coverage.uncovered())
                .extracting(ModelCoverage.Element::key)
                .as("uncovered elements are exactly those that %s names", ALLOWED)
                .containsExactlyInAnyOrderElementsOf(allowed());
    }

    private static Set<String> allowed() throws IOException {
        return Files.readAllLines(ALLOWED).stream()
                .map(line -> line.replaceFirst("#.*", "").strip())
                .filter(line -> !line.isEmpty())
                .collect(Collectors.toSet());
    }
}
