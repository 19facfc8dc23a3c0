package vn.dondoc.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestPlan;

/**
 * Writes what a build's tests have passed of the models. The data bears the build's time, so that nobody
 * judges an earlier build's.
 */
public final class ModelCoverageWriter implements TestExecutionListener {

    /** One file for each JVM of the build, by its process: Maven reads a lone {@code ${surefire.forkNumber}} as nothing. */
    static final String DATA = "passed-%d.txt";

    @Override
    public void testPlanExecutionStarted(TestPlan plan) {
        write();
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        write();
    }

    private static void write() {
        String folder = System.getProperty("dondoc.coverage.folder");
        if (folder == null) {
            return;
        }
        try {
            Files.createDirectories(Path.of(folder));
            String data = Stream.concat(
                            Stream.of(System.getProperty("dondoc.coverage.build", "")),
                            ModelCoveragePlugin.passed().stream().sorted())
                    .collect(Collectors.joining("\n"));
            Files.writeString(
                    Path.of(folder, DATA.formatted(ProcessHandle.current().pid())), data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
