package vn.dondoc.rehearsal;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** A world of its own for a test's application: an empty database and an empty mail folder. */
public final class FreshWorld implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext application) {
        EmbeddedPostgres database = TrialDatabase.temporary();
        new RehearsalWorld(database, temporaryFolder()).initialize(application);
        // A disposable singleton is destroyed after the beans that depend on the data source.
        application.getBeanFactory().registerSingleton("database", (DisposableBean) database::close);
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("dondoc-test");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
