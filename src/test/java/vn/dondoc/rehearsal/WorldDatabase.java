package vn.dondoc.rehearsal;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;

/** A database of its own for a test's world. All those of one JVM are on one server, which ends with it. */
final class WorldDatabase implements AutoCloseable {

    private static @Nullable EmbeddedPostgres server;
    private static int last;

    private final String name;

    private WorldDatabase(String name) {
        this.name = name;
    }

    static WorldDatabase empty() {
        return create("template0");
    }

    /** With everything that is in the other, to which nobody may be connected. */
    static WorldDatabase copyOf(WorldDatabase other) {
        return create(other.name);
    }

    String url() {
        return server().getJdbcUrl("postgres", name);
    }

    /** Nothing is left of it. */
    @Override
    public void close() {
        execute("drop database " + name + " with (force)");
    }

    /** Under the same name what is in the other, to which nobody may be connected, and nothing else. */
    void renewFrom(WorldDatabase other) {
        close();
        create(name, other.name);
    }

    private static synchronized WorldDatabase create(String template) {
        String name = "world_" + ++last;
        create(name, template);
        return new WorldDatabase(name);
    }

    private static void create(String name, String template) {
        execute("create database %s template %s".formatted(name, template));
    }

    /** What is done with each file of the write-ahead log; at first nothing, for no test wants a backup. */
    static void archiveBy(String command) {
        execute("alter system set archive_command = '%s'".formatted(command));
        execute("select pg_reload_conf()");
    }

    /** To the server, not to any world. */
    static Connection connect() throws SQLException {
        return server().getPostgresDatabase().getConnection();
    }

    /** The same database on another server. */
    String urlOn(EmbeddedPostgres other) {
        return other.getJdbcUrl("postgres", name);
    }

    private static void execute(String sql) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("The test server refuses: " + sql, e);
        }
    }

    private static void stop() {
        try {
            server().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static synchronized EmbeddedPostgres server() {
        if (server == null) {
            server = TrialDatabase.temporary(Map.of("archive_mode", "on"));
            archiveBy("true");
            // When all applications have ended: they still ask it then.
            SpringApplication.getShutdownHandlers().add(WorldDatabase::stop);
        }
        return server;
    }
}
