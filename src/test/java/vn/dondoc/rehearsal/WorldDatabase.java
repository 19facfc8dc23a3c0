package vn.dondoc.rehearsal;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

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

    private static synchronized WorldDatabase create(String template) {
        String name = "world_" + ++last;
        execute("create database %s template %s".formatted(name, template));
        return new WorldDatabase(name);
    }

    private static void execute(String sql) {
        try (Connection connection = server().getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("The test server refuses: " + sql, e);
        }
    }

    private static synchronized EmbeddedPostgres server() {
        if (server == null) {
            server = TrialDatabase.temporary();
        }
        return server;
    }
}
