package vn.dondoc.rehearsal.faults;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A database server that can be struck down at any moment and comes back with what it had committed. */
final class StoredServer implements AutoCloseable {

    private final Path data;
    private EmbeddedPostgres server;

    StoredServer(Path data) throws IOException {
        this.data = data;
        this.server = builder().start();
    }

    private EmbeddedPostgres.Builder builder() {
        // By default the embedded one may forget what it has confirmed.
        return EmbeddedPostgres.builder()
                .setPGStartupWait(Duration.ofMinutes(2))
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("fsync", "on")
                .setServerConfig("full_page_writes", "on");
    }

    String url(String database) {
        return server.getJdbcUrl("postgres", database);
    }

    JdbcClient database(String name) {
        return JdbcClient.create(server.getDatabase("postgres", name));
    }

    void execute(String sql) {
        database("postgres").sql(sql).update();
    }

    /** All connections are cut, nothing is written any more; then the server recovers from its log, at the same address. */
    void strike() throws IOException, InterruptedException {
        int port = server.getPort();
        String pid = Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip();
        ProcessHandle postmaster = ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
        new ProcessBuilder("kill", "-QUIT", pid).start().waitFor();
        postmaster.onExit().join();
        server.close();
        server = builder().setPort(port).start();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
