package vn.dondoc.rehearsal.bench.load;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The one database server, with a database for each application. */
final class DatabaseServer implements AutoCloseable {

    private final EmbeddedPostgres server;
    private final long pid;

    DatabaseServer() {
        try {
            this.server = builder().start();
            Path data = Path.of(in("postgres")
                    .sql("select current_setting('data_directory')")
                    .query(String.class)
                    .single());
            this.pid = Long.parseLong(
                    Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For a look at what the time goes into: every statement into a log in the folder that the property names. */
    private static EmbeddedPostgres.Builder builder() {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder();
        String folder = java.lang.System.getProperty("bench.statements");
        return folder == null
                ? builder
                : builder.setServerConfig("log_min_duration_statement", "0")
                        .setServerConfig("logging_collector", "on")
                        .setServerConfig("log_directory", folder)
                        .setServerConfig("log_filename", "statements.log");
    }

    /** @return the address of a new, empty database */
    String create(String name) {
        in("postgres").sql("create database " + name + " template template0").update();
        return url(name);
    }

    String url(String name) {
        return server.getJdbcUrl("postgres", name);
    }

    JdbcClient in(String name) {
        return JdbcClient.create(server.getDatabase("postgres", name));
    }

    /** After much has been filled in at once: the planner knows what autovacuum would tell it within minutes. */
    void analyze(Application... applications) {
        for (Application application : applications) {
            in(application.database()).sql("vacuum analyze").update();
        }
    }

    long transactions(String name) {
        return in("postgres")
                .sql("select xact_commit from pg_stat_database where datname = :name")
                .param("name", name)
                .query(Long.class)
                .single();
    }

    long bytes(String name, String schema, String tables) {
        return in(name)
                .sql(
                        """
                select coalesce(sum(pg_total_relation_size(c.oid)), 0)::bigint from pg_class c
                join pg_namespace n on n.oid = c.relnamespace
                where n.nspname = :schema and c.relkind = 'r' and c.relname like :tables""")
                .param("schema", schema)
                .param("tables", tables)
                .query(Long.class)
                .single();
    }

    /** Of the server, its backends, and those that have ended. */
    long cpuMillis() {
        return ProcessTimes.ofGroup(pid);
    }

    String settings() {
        List<String> shown = List.of("shared_buffers", "work_mem", "synchronous_commit", "fsync");
        StringBuilder text = new StringBuilder(
                in("postgres").sql("select split_part(version(), ' on ', 1)").query(String.class).single());
        shown.forEach(name -> text.append(", ")
                .append(name)
                .append(' ')
                .append(in("postgres")
                        .sql("select current_setting(:name)")
                        .param("name", name)
                        .query(String.class)
                        .single()));
        return text.toString();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
