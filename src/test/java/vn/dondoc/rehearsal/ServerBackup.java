package vn.dondoc.rehearsal;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/**
 * Backs the tests' database server up as {@code docs/operations.md} does, and restores it to a moment: the base backup that pg_basebackup
 * makes, and the archive of what was written since. The test server brings no tools, only the functions that they call.
 */
final class ServerBackup {

    private static final Set<String> NOT_COPIED = Set.of("postmaster.pid", "pg_stat_tmp", "pg_replslot");

    private final Path base;
    private final Path archive;

    private ServerBackup(Path folder) {
        base = folder.resolve("base");
        archive = folder.resolve("archive");
    }

    /** From now on everything is archived; it can be restored to any moment from the end of this call on. */
    static ServerBackup begin(Path folder) throws SQLException, IOException {
        ServerBackup backup = new ServerBackup(folder);
        Files.createDirectories(backup.archive);
        WorldDatabase.archiveBy("cp %%p \"%s/%%f\"".formatted(backup.archive));
        try (Connection connection = WorldDatabase.connect();
                Statement statement = connection.createStatement()) {
            backup.archiveAll(statement);
            statement.execute("select pg_backup_start('base', true)");
            copy(Path.of(text(statement, "show data_directory")), backup.base);
            Files.writeString(
                    backup.base.resolve("backup_label"),
                    text(statement, "select labelfile from pg_backup_stop(false)"));
        }
        return backup;
    }

    /** The server's clock, whatever day the application thinks it is. */
    static String now() throws SQLException {
        try (Connection connection = WorldDatabase.connect();
                Statement statement = connection.createStatement()) {
            return text(statement, "select clock_timestamp()");
        }
    }

    /** Nothing more is archived; what was written until now is. */
    void end() throws SQLException {
        try (Connection connection = WorldDatabase.connect();
                Statement statement = connection.createStatement()) {
            archiveAll(statement);
        }
        WorldDatabase.archiveBy("true");
    }

    /** Another server, to be closed by who asks for it, with all databases as they were at the moment. */
    EmbeddedPostgres restoredTo(String moment) throws IOException, SQLException {
        Files.writeString(
                base.resolve("postgresql.auto.conf"),
                """
                restore_command = 'cp "%s/%%f" %%p'
                recovery_target_time = '%s'
                recovery_target_action = 'promote'
                archive_command = ''
                """
                        .formatted(archive, moment),
                StandardOpenOption.APPEND);
        Files.createFile(base.resolve("recovery.signal"));
        EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setDataDirectory(base)
                .setCleanDataDirectory(false)
                .setServerConfig("fsync", "off")
                .setRegisterShutdownHook(false)
                .start();
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            await(() -> text(statement, "select pg_is_in_recovery()").equals("f"));
        }
        return server;
    }

    private void archiveAll(Statement statement) throws SQLException {
        statement.execute("select pg_logical_emit_message(true, 'backup', 'something to archive')");
        String segment = text(statement, "select pg_walfile_name(pg_current_wal_lsn())");
        statement.execute("select pg_switch_wal()");
        await(() -> Files.exists(archive.resolve(segment)));
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectory(to, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                Files.createDirectories(to.resolve(from.relativize(folder).toString()));
                boolean left = NOT_COPIED.contains(folder.getFileName().toString())
                        || from.resolve("pg_wal").equals(folder);
                if (left && from.resolve("pg_wal").equals(folder)) {
                    Files.createDirectory(to.resolve("pg_wal/archive_status"));
                }
                return left ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (!NOT_COPIED.contains(file.getFileName().toString())) {
                    try {
                        Files.copy(file, to.resolve(from.relativize(file).toString()));
                    } catch (NoSuchFileException e) {
                        // The server has just deleted it; the archive tells so.
                    }
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
                if (e instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw e;
            }
        });
    }

    private interface Check {
        boolean holds() throws SQLException;
    }

    private static void await(Check check) throws SQLException {
        for (int looks = 0; !check.holds(); looks++) {
            if (looks > 3000) {
                throw new IllegalStateException("The database server is not done after a minute");
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    private static String text(Statement statement, String sql) throws SQLException {
        try (ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
