package vn.dondoc.rehearsal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** A world of its own for a test's application, in which nothing has happened: an empty database and an empty mail folder. */
public final class FreshWorld implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext application) {
        around(WorldDatabase.empty()).initialize(application);
    }

    static RehearsalWorld around(WorldDatabase database) {
        return new RehearsalWorld(database.url(), database, temporaryFolder());
    }

    static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("dondoc-test");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
