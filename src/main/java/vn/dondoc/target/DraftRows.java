package vn.dondoc.target;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Everything that was entered on the way, version by version. Rows are only added; the database refuses the rest. */
@Repository
class DraftRows {

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    DraftRows(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Draft latest(long requestId) {
        return jdbc.sql(
                        """
                select * from dondoc.measurement_draft where request_id = :id order by version desc limit 1""")
                .param("id", requestId)
                .query(this::draft)
                .optional()
                .orElseGet(() -> Draft.none(requestId));
    }

    /** Empty for a version that never was. */
    Optional<Draft> find(long requestId, int version) {
        if (version == 0) {
            return Optional.of(Draft.none(requestId));
        }
        return jdbc.sql("select * from dondoc.measurement_draft where request_id = :id and version = :version")
                .param("id", requestId)
                .param("version", version)
                .query(this::draft)
                .optional();
    }

    void insert(Draft draft) {
        jdbc.sql(
                        """
                insert into dondoc.measurement_draft (request_id, version, fields, saved_at, saved_by)
                values (:requestId, :version, :fields::jsonb, :savedAt, :savedBy)""")
                .param("requestId", draft.requestId())
                .param("version", draft.version())
                .param("fields", write(draft.entry()))
                .param("savedAt", Timestamp.from(draft.savedAt()))
                .param("savedBy", draft.savedBy())
                .update();
    }

    private Draft draft(ResultSet row, int n) throws SQLException {
        return new Draft(
                row.getLong("request_id"),
                row.getInt("version"),
                read(row.getString("fields")),
                row.getTimestamp("saved_at").toInstant(),
                row.getString("saved_by"));
    }

    private String write(Entry entry) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (EntryField field : EntryField.values()) {
            fields.put(field.field(), entry.get(field));
        }
        try {
            return json.writeValueAsString(fields);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write " + fields, e);
        }
    }

    private Entry read(String text) {
        try {
            Map<String, String> fields = json.readValue(text, new TypeReference<>() {});
            return Entry.of(field -> fields.get(field.field()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot read " + text, e);
        }
    }
}
