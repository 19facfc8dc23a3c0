package vn.dondoc.rehearsal;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A real PostgreSQL from the test class path. */
public final class TrialDatabase {

    private TrialDatabase() {}

    /** Keeps its data in the folder between runs. */
    static EmbeddedPostgres keptIn(Path folder) {
        try {
            Files.createDirectories(folder);
            EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                    .setDataDirectory(folder)
                    .setCleanDataDirectory(false)
                    .start();
            return postgres;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start the trial database in " + folder, e);
        }
    }

    /** Empty, and gone with the JVM. */
    public static EmbeddedPostgres temporary() {
        try {
            return EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "off")
                    .setServerConfig("synchronous_commit", "off")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start a test database", e);
        }
    }
}
