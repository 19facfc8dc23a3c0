package vn.dondoc.rehearsal;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A real PostgreSQL from the test class path. */
public final class TrialDatabase {

    /** Keeps the locks: a channel that nobody refers to is closed by the garbage collector, and its lock with it. */
    private static final List<FileChannel> HELD = new CopyOnWriteArrayList<>();

    private TrialDatabase() {}

    /**
     * Keeps its data in the folder between runs. A server that a killed run has left behind is ended first; the lock says
     * that the run itself is gone.
     *
     * @throws IllegalStateException where another run is using the folder
     */
    static EmbeddedPostgres keptIn(Path folder) {
        try {
            Files.createDirectories(folder);
            lock(folder.resolveSibling("lock"));
            endAbandoned(folder.resolve("postmaster.pid"));
            return EmbeddedPostgres.builder()
                    .setDataDirectory(folder)
                    .setCleanDataDirectory(false)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start the trial database in " + folder, e);
        }
    }

    /**
     * Empty; to be closed by who asks for it. One test JVM after the other: a server looks for a free port first and takes it
     * later, and two at once take the same, of which one then works in the other's databases.
     */
    public static EmbeddedPostgres temporary() {
        return temporary(Map.of());
    }

    static EmbeddedPostgres temporary(Map<String, String> settings) {
        Path turn = Path.of(System.getProperty("java.io.tmpdir"), "dondoc-test-database.lock");
        try (FileChannel channel = FileChannel.open(turn, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock ours = channel.lock()) {
            EmbeddedPostgres.Builder server = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "off")
                    .setServerConfig("synchronous_commit", "off")
                    .setRegisterShutdownHook(false);
            settings.forEach(server::setServerConfig);
            return server.start();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start a test database", e);
        }
    }

    /** Held until this JVM ends, however it ends. */
    private static void lock(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() == null) {
                throw new IllegalStateException("Another trial run is using " + file.getParent());
            }
            HELD.add(channel);
        } catch (java.nio.channels.OverlappingFileLockException e) {
            // This very JVM has it: a test that starts a second time.
            channel.close();
        }
    }

    private static void endAbandoned(Path pidFile) throws IOException {
        if (!Files.exists(pidFile)) {
            return;
        }
        long pid = Long.parseLong(Files.readAllLines(pidFile).get(0).strip());
        ProcessHandle.of(pid)
                .filter(process -> process.info().command().orElse("").contains("postgres"))
                .ifPresent(TrialDatabase::end);
    }

    private static void end(ProcessHandle server) {
        server.destroy();
        try {
            server.onExit().get(10, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            server.destroyForcibly();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("The abandoned database server %d does not end".formatted(server.pid()), e);
        }
    }
}
