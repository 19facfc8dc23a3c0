package vn.dondoc.watch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.watch.PolicyPublisher.Published;
import vn.dondoc.watch.PolicyVersion.Origin;

/** The versions of the deadline policy; rows are only added. */
@Repository
class PolicyVersionRows {

    /** Any number that no other lock of ours uses. */
    private static final long LOCK = 0x706f6c696379L;

    private static final String IN_FORCE =
            """
            from dondoc.policy_version where applies_from <= :day and jsonb_exists(rules, :kind)
            order by (origin = 'PROVINCE') desc, id desc limit 1""";

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    PolicyVersionRows(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Held to the end of the transaction: no version is added while a watch looks at the table. */
    void lockForReading() {
        jdbc.sql("select pg_advisory_xact_lock_shared(:lock)")
                .param("lock", LOCK)
                .query(rs -> {});
    }

    /** Held to the end of the transaction: whoever looks at the table waits and then finds the new version. */
    void lockForAdding() {
        jdbc.sql("select pg_advisory_xact_lock(:lock)").param("lock", LOCK).query(rs -> {});
    }

    /** Oldest first. */
    List<PolicyVersion> all() {
        return jdbc.sql("select * from dondoc.policy_version order by id")
                .query(this::version)
                .list();
    }

    Optional<Published> publishedFor(DeadlineKind kind, LocalDate day) {
        return jdbc.sql("select decision_definition_id, decision_version, lead_time_version " + IN_FORCE)
                .param("day", day)
                .param("kind", kind.name())
                .query((row, n) -> new Published(
                        row.getString("decision_definition_id"),
                        row.getInt("decision_version"),
                        row.getInt("lead_time_version")))
                .optional();
    }

    /**
     * What a watch must know beside the rules, by one question.
     *
     * @param since level to the moment since which it is in force; absent where it always was
     * @param nextDay the next day from which another version of the province will apply to the kind; null for none
     */
    record Beside(Map<String, Instant> since, @Nullable LocalDate nextDay) {}

    Beside beside(DeadlineKind kind, LocalDate day) {
        return jdbc.sql(
                        "select (select since -> :kind " + IN_FORCE + ") since, "
                                + """
                  (select min(applies_from) from dondoc.policy_version
                   where origin = 'PROVINCE' and applies_from > :day and jsonb_exists(rules, :kind) and id > coalesce(
                     (select max(id) from dondoc.policy_version where origin = 'PROVINCE' and applies_from <= :day), 0)) next""")
                .param("day", day)
                .param("kind", kind.name())
                .query((row, n) -> {
                    String since = row.getString("since");
                    return new Beside(
                            since == null ? Map.of() : read(since, new TypeReference<>() {}),
                            row.getObject("next", LocalDate.class));
                })
                .single();
    }

    /** Definitions of deadlinePolicy that the province has made; the others came with the software. */
    List<String> definitionsOfProvince() {
        return jdbc.sql("select decision_definition_id from dondoc.policy_version where origin = 'PROVINCE'")
                .query(String.class)
                .list();
    }

    void add(PolicyVersion version, Published published) {
        jdbc.sql(
                        """
                insert into dondoc.policy_version (origin, rules, lead_times, since, applies_from, decided_by, decided_at,
                  reason, decision_definition_id, decision_version, lead_time_version)
                values (:origin, :rules::jsonb, :leadTimes::jsonb, :since::jsonb, :appliesFrom, :by, :at,
                  :reason, :definitionId, :decisionVersion, :leadTimeVersion)""")
                .param("origin", version.origin().name())
                .param("rules", write(version.tables().rules()))
                .param("leadTimes", write(version.tables().leadTimes()))
                .param("since", write(version.since()))
                .param("appliesFrom", version.appliesFrom())
                .param("by", version.by())
                .param("at", Timestamp.from(version.at()))
                .param("reason", version.reason())
                .param("definitionId", published.definitionId())
                .param("decisionVersion", published.decisionVersion())
                .param("leadTimeVersion", published.leadTimeVersion())
                .update();
    }

    private PolicyVersion version(ResultSet row, int n) throws SQLException {
        return new PolicyVersion(
                row.getLong("id"),
                Origin.valueOf(row.getString("origin")),
                new PolicyTables(
                        read(row.getString("rules"), new TypeReference<>() {}),
                        read(row.getString("lead_times"), new TypeReference<>() {})),
                read(row.getString("since"), new TypeReference<>() {}),
                row.getObject("applies_from", LocalDate.class),
                row.getString("decided_by"),
                row.getTimestamp("decided_at").toInstant(),
                row.getString("reason"));
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write " + value, e);
        }
    }

    private <T> T read(String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot read " + text, e);
        }
    }
}
