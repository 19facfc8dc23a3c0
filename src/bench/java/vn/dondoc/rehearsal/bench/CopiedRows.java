package vn.dondoc.rehearsal.bench;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Copies rows by one statement: every column as it is, but for those that are given anew. */
final class CopiedRows {

    private final JdbcClient jdbc;

    CopiedRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param table with its schema
     * @param from the rest of the statement from {@code from} on, in which {@code t} is the row that is copied
     * @param anew SQL by column
     */
    int copy(String table, String from, Map<String, String> anew) {
        List<String> columns = jdbc.sql(
                        """
                select column_name from information_schema.columns
                where table_schema || '.' || table_name = :table and is_identity = 'NO' and is_generated = 'NEVER'
                order by ordinal_position""")
                .param("table", table)
                .query(String.class)
                .list();
        String values = columns.stream()
                .map(column -> anew.getOrDefault(column, "t." + column))
                .collect(Collectors.joining(", "));
        return jdbc.sql("insert into %s (%s) select %s %s".formatted(table, String.join(", ", columns), values, from))
                .update();
    }
}
