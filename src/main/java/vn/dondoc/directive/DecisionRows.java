package vn.dondoc.directive;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DecisionRows {

    private final JdbcClient jdbc;

    DecisionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Decision(long id, long milestoneId, LocalDate dueOn, boolean open) {}

    long insert(long milestoneId, LocalDate dueOn, Instant now) {
        return jdbc.sql(
                        """
                insert into dondoc.decision (milestone_id, asked_at, due_on)
                values (:milestoneId, :now, :dueOn) returning id""")
                .param("milestoneId", milestoneId)
                .param("now", Timestamp.from(now))
                .param("dueOn", dueOn)
                .query(Long.class)
                .single();
    }

    Optional<Decision> find(long id) {
        return jdbc.sql("select * from dondoc.decision where id = :id")
                .param("id", id)
                .query((row, n) -> new Decision(
                        row.getLong("id"),
                        row.getLong("milestone_id"),
                        row.getObject("due_on", LocalDate.class),
                        row.getTimestamp("closed_at") == null))
                .optional();
    }

    /** @param by null where the work ended before anybody decided; then the words are empty */
    record Closed(Instant at, @Nullable String by, String instruction, String content) {}

    /** How it ended; empty while it is open. */
    Optional<Closed> closed(long id) {
        return jdbc.sql(
                        """
                select closed_at, closed_by, coalesce(instruction, '') instruction, coalesce(content, '') content
                from dondoc.decision where id = :id and closed_at is not null""")
                .param("id", id)
                .query((row, n) -> new Closed(
                        row.getTimestamp("closed_at").toInstant(),
                        row.getString("closed_by"),
                        row.getString("instruction"),
                        row.getString("content")))
                .optional();
    }

    Optional<Long> lastAbout(long milestoneId) {
        return jdbc.sql("select max(id) from dondoc.decision where milestone_id = :id having max(id) is not null")
                .param("id", milestoneId)
                .query(Long.class)
                .optional();
    }

    void close(long id, InstructionKind kind, String content, String by, Instant now) {
        jdbc.sql(
                        """
                update dondoc.decision
                set instruction = :instruction, content = :content, closed_at = :now, closed_by = :by where id = :id""")
                .param("instruction", kind.word())
                .param("content", content)
                .param("now", Timestamp.from(now))
                .param("by", by)
                .param("id", id)
                .update();
    }

    /** The share is given to another agency or stopped: what was asked about its milestones is decided. */
    void endOpenOfShare(long shareId, Instant now) {
        jdbc.sql(
                        """
                update dondoc.decision set closed_at = :now
                where closed_at is null and milestone_id in (select id from dondoc.milestone where share_id = :id)""")
                .param("now", Timestamp.from(now))
                .param("id", shareId)
                .update();
    }

    /** The milestone is done: what was still asked about it needs no decision any more. */
    void endOpen(long milestoneId, Instant now) {
        jdbc.sql("update dondoc.decision set closed_at = :now where milestone_id = :id and closed_at is null")
                .param("now", Timestamp.from(now))
                .param("id", milestoneId)
                .update();
    }
}
