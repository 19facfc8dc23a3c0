package vn.dondoc.desk;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TaskDraftRows {

    private final JdbcClient jdbc;

    TaskDraftRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<TaskDraft> find(String task, String owner) {
        return jdbc.sql("select * from dondoc.task_draft where task_id = :task and owner = :owner")
                .param("task", task)
                .param("owner", owner)
                .query((row, n) -> new TaskDraft(
                        row.getInt("version"),
                        row.getString("fields"),
                        row.getTimestamp("saved_at").toInstant()))
                .optional();
    }

    /** Counts the version up, whatever it was. */
    void save(String task, String owner, String fields, Instant at) {
        jdbc.sql(
                        """
                insert into dondoc.task_draft (task_id, owner, version, fields, saved_at)
                values (:task, :owner, 1, :fields::jsonb, :at)
                on conflict (task_id, owner)
                do update set version = task_draft.version + 1, fields = excluded.fields, saved_at = excluded.saved_at""")
                .param("task", task)
                .param("owner", owner)
                .param("fields", fields)
                .param("at", Timestamp.from(at))
                .update();
    }

    void delete(String task) {
        jdbc.sql("delete from dondoc.task_draft where task_id = :task")
                .param("task", task)
                .update();
    }

    void deleteOfOthers(String task, String owner) {
        jdbc.sql("delete from dondoc.task_draft where task_id = :task and owner <> :owner")
                .param("task", task)
                .param("owner", owner)
                .update();
    }

    void delete(String task, String owner) {
        jdbc.sql("delete from dondoc.task_draft where task_id = :task and owner = :owner")
                .param("task", task)
                .param("owner", owner)
                .update();
    }
}
