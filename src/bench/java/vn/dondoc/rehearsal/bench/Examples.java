package vn.dondoc.rehearsal.bench;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Real values for the variables of addresses, taken from the database as it is filled. */
final class Examples {

    /** Stands where no value is known; what needs it is not measured, and said so. */
    static final String UNKNOWN = "{?}";

    /** Parameters that may be left out, but then the answer is empty and nothing is measured. */
    static final Set<String> ASKED_ALWAYS = Set.of("q");

    private static final String RESOLUTION = "05-nq-tu";
    private static final String DIRECTIVE = "3.2";

    /** By name, or by name and the beginning of the pattern in which it means something of its own. */
    private final Map<String, String> values = new TreeMap<>();

    Examples(JdbcClient jdbc) {
        values.put("resolution", RESOLUTION);
        values.put("slug", RESOLUTION);
        values.put("code", DIRECTIVE);
        values.put("of", "05-NQ/TU:" + DIRECTIVE);
        values.put("period", "2026-Q1");
        values.put("agency", "du-ubnd");
        values.put("kind", "receipt");
        values.put("section", "3");
        // Frequent words, the slowest question.
        values.put("q", "ban%20to%20chuc%20ke%20hoach");
        values.put("subjectId", id(jdbc, "select min(id) from dondoc.share where received_at is null"));
        values.put("shareId", values.get("subjectId"));
        values.put("taskId", id(jdbc, "select id_ from act_ru_task where task_def_key_ = 'userTask_receiveDirective' limit 1"));
        values.put("processInstanceId", id(jdbc, "select id_ from act_ru_execution where business_key_ = '05-NQ/TU:" + DIRECTIVE + "' and parent_id_ is null limit 1"));
        values.put("request", id(jdbc, "select min(id) from dondoc.measurement_request where outcome = 'missing'"));
        values.put("directiveId", id(jdbc, "select min(id) from dondoc.directive where code = '" + DIRECTIVE + "'"));
        values.put("id /api/reports", id(jdbc, "select min(id) from dondoc.report"));
        values.put("id /pages/reports", values.get("id /api/reports"));
        values.put("id /pages/catalogue", id(jdbc, "select min(id) from dondoc.intake"));
    }

    String of(String pattern, String name) {
        return values.entrySet().stream()
                .filter(known -> List.of(known.getKey().split(" ")).get(0).equals(name))
                .filter(known -> !known.getKey().contains(" ")
                        || pattern.startsWith(known.getKey().split(" ")[1]))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(UNKNOWN);
    }

    private static String id(JdbcClient jdbc, String sql) {
        try {
            return jdbc.sql(sql).query((row, n) -> row.getString(1)).optional().orElse(UNKNOWN);
        } catch (EmptyResultDataAccessException e) {
            return UNKNOWN;
        }
    }
}
