package vn.dondoc.rehearsal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.flywaydb.core.Flyway;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/**
 * The database of an earlier release as that release left it: each table's rows in PostgreSQL's text format below the names of its
 * columns. How it was made stands in {@code src/test/resources/releases/README.md}.
 */
final class KeptDatabase {

    private static final String HISTORY = "dondoc.flyway_schema_history";
    private static final List<String> ENGINE = List.of(
            "engine", "history", "identity", "case.engine", "case.history", "decision.engine", "decision.history");

    private final Map<String, Table> tables = new TreeMap<>();
    private final Map<String, Long> sequences = new LinkedHashMap<>();
    private Instant moment = Instant.EPOCH;

    private record Table(String columns, byte[] rows) {}

    private KeptDatabase() {}

    static KeptDatabase of(String release) throws IOException {
        KeptDatabase kept = new KeptDatabase();
        try (InputStream file = new ClassPathResource("releases/%s/database.zip".formatted(release)).getInputStream();
                ZipInputStream zip = new ZipInputStream(file)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                kept.take(entry.getName(), zip.readAllBytes());
            }
        }
        return kept;
    }

    private void take(String name, byte[] content) {
        String text = new String(content, StandardCharsets.UTF_8);
        switch (name) {
            case "moment" -> moment = Instant.parse(text);
            case "sequences" ->
                text.lines()
                        .map(line -> line.split(" "))
                        .forEach(line -> sequences.put(line[0], Long.valueOf(line[1])));
            default -> {
                String columns = text.substring(0, text.indexOf('\n'));
                int begin = columns.getBytes(StandardCharsets.UTF_8).length + 1;
                tables.put(name, new Table(columns, java.util.Arrays.copyOfRange(content, begin, content.length)));
            }
        }
    }

    /** Where the clock stood. */
    Instant moment() {
        return moment;
    }

    /** Makes the empty database what the release's was: schemas of that time, then every row. */
    void restoreTo(String url) throws SQLException, IOException {
        DriverManagerDataSource database = new DriverManagerDataSource(url);
        // Migrations that were changed since are found when the application starts: the release's checksums come with
        // its rows.
        Flyway.configure()
                .dataSource(database)
                .schemas("dondoc")
                .target(String.valueOf(version()))
                .load()
                .migrate();
        ResourceDatabasePopulator engine = new ResourceDatabasePopulator();
        ENGINE.forEach(part -> engine.addScript(new ClassPathResource(
                "org/camunda/bpm/engine/db/create/activiti.postgres.create.%s.sql".formatted(part))));
        engine.execute(database);
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute("truncate " + String.join(", ", tables.keySet()));
            CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
            for (Map.Entry<String, Table> table : tables.entrySet()) {
                copy.copyIn(
                        "copy %s (%s) from stdin"
                                .formatted(table.getKey(), table.getValue().columns()),
                        new ByteArrayInputStream(table.getValue().rows()));
            }
            for (Map.Entry<String, Long> sequence : sequences.entrySet()) {
                statement.execute(
                        "select setval('%s', greatest(%d, 1))".formatted(sequence.getKey(), sequence.getValue()));
            }
            statement.execute("analyze");
        }
    }

    /** The last migration that the release had. */
    private int version() {
        return lines(table(HISTORY).rows()).stream()
                .map(line -> line.split("\t")[1])
                // The row that tells of the schema has none.
                .filter(version -> version.matches("\\d+"))
                .mapToInt(Integer::parseInt)
                .max()
                .orElseThrow();
    }

    private Table table(String name) {
        return java.util.Objects.requireNonNull(tables.get(name), name);
    }

    /** Rows of the feature tables that are not, or not as they were, in the database; by table. */
    Map<String, Set<String>> missingIn(String url) throws SQLException, IOException {
        Map<String, Set<String>> missing = new TreeMap<>();
        try (Connection connection = new DriverManagerDataSource(url).getConnection()) {
            CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
            for (Map.Entry<String, Table> table : tables.entrySet()) {
                if (table.getKey().startsWith("dondoc.")) {
                    java.io.ByteArrayOutputStream present = new java.io.ByteArrayOutputStream();
                    copy.copyOut(
                            "copy %s (%s) to stdout"
                                    .formatted(table.getKey(), table.getValue().columns()),
                            present);
                    Set<String> rows = new HashSet<>(lines(table.getValue().rows()));
                    rows.removeAll(lines(present.toByteArray()));
                    if (!rows.isEmpty()) {
                        missing.put(table.getKey(), rows);
                    }
                }
            }
        }
        return missing;
    }

    /** As many rows as the release had in all its feature tables. */
    int size() {
        return tables.entrySet().stream()
                .filter(table -> table.getKey().startsWith("dondoc."))
                .mapToInt(table -> lines(table.getValue().rows()).size())
                .sum();
    }

    private static Set<String> lines(byte[] rows) {
        Stream<String> lines = new String(rows, StandardCharsets.UTF_8).lines();
        return lines.collect(Collectors.toSet());
    }
}
