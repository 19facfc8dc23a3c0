package vn.dondoc.directive;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class UrgeRows {

    private final JdbcClient jdbc;

    UrgeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Urge(long id, long shareId, LocalDate dueOn, String content, boolean open) {}

    long insert(long instructionId, long shareId, LocalDate dueOn) {
        return jdbc.sql(
                        """
                insert into dondoc.urge (instruction_id, share_id, due_on)
                values (:instructionId, :shareId, :dueOn) returning id""")
                .param("instructionId", instructionId)
                .param("shareId", shareId)
                .param("dueOn", dueOn)
                .query(Long.class)
                .single();
    }

    Optional<Urge> find(long id) {
        return one("u.id", id);
    }

    Optional<Urge> ofInstruction(long instructionId) {
        return one("u.instruction_id", instructionId);
    }

    private Optional<Urge> one(String column, long id) {
        return jdbc.sql(
                        """
                select u.*, i.content from dondoc.urge u join dondoc.instruction i on i.id = u.instruction_id
                where %s = :id"""
                                .formatted(column))
                .param("id", id)
                .query((row, n) -> new Urge(
                        row.getLong("id"),
                        row.getLong("share_id"),
                        row.getObject("due_on", LocalDate.class),
                        row.getString("content"),
                        row.getString("outcome") == null))
                .optional();
    }

    void answer(long id, String answer, String by, Instant now) {
        jdbc.sql(
                        """
                update dondoc.urge set outcome = 'answered', answer = :answer, closed_at = :now, closed_by = :by
                where id = :id""")
                .param("answer", answer)
                .param("now", Timestamp.from(now))
                .param("by", by)
                .param("id", id)
                .update();
    }

    void endOpen(long shareId, Instant now) {
        jdbc.sql("update dondoc.urge set outcome = 'moot', closed_at = :now where share_id = :id and outcome is null")
                .param("now", Timestamp.from(now))
                .param("id", shareId)
                .update();
    }
}
