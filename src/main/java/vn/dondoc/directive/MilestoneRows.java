package vn.dondoc.directive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class MilestoneRows {

    private final JdbcClient jdbc;

    MilestoneRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param words the document's own for this milestone */
    record Milestone(
            long id,
            long shareId,
            int ordinal,
            String label,
            String words,
            @Nullable LocalDate dueOn,
            boolean closed) {}

    Milestone get(long milestoneId) {
        return jdbc.sql("select * from dondoc.milestone where id = :id")
                .param("id", milestoneId)
                .query(MilestoneRows::milestone)
                .optional()
                .orElseThrow(() -> new IllegalArgumentException("No milestone " + milestoneId));
    }

    /** Locks the row first: two people may act on one milestone at the same moment. */
    Milestone lock(long milestoneId) {
        jdbc.sql("select id from dondoc.milestone where id = :id for update")
                .param("id", milestoneId)
                .query(Long.class)
                .optional();
        return get(milestoneId);
    }

    List<Milestone> of(long shareId) {
        return jdbc.sql("select * from dondoc.milestone where share_id = :id order by ordinal")
                .param("id", shareId)
                .query(MilestoneRows::milestone)
                .list();
    }

    void insert(long shareId, int ordinal, String label, String words, @Nullable LocalDate dueOn) {
        jdbc.sql(
                        """
                insert into dondoc.milestone (share_id, ordinal, label, words, due_on)
                values (:shareId, :ordinal, :label, :words, :dueOn)""")
                .param("shareId", shareId)
                .param("ordinal", ordinal)
                .param("label", label)
                .param("words", words)
                .param("dueOn", dueOn)
                .update();
    }

    /** Ordinal of the first milestone that is open; one more than the last where none is. */
    int firstOpen(long shareId) {
        return jdbc.sql(
                        """
                select coalesce(min(ordinal) filter (where closed_at is null), max(ordinal) + 1)
                from dondoc.milestone where share_id = :id""")
                .param("id", shareId)
                .query(Integer.class)
                .single();
    }

    /** Another share's milestones for this one, as the document gives them, all open. */
    void copy(long fromShareId, long shareId) {
        jdbc.sql(
                        """
                insert into dondoc.milestone (share_id, ordinal, label, words, due_on)
                select :shareId, ordinal, label, words, due_on from dondoc.milestone where share_id = :from""")
                .param("shareId", shareId)
                .param("from", fromShareId)
                .update();
    }

    void stopOpen(long shareId, Instant now) {
        jdbc.sql(
                        """
                update dondoc.milestone set closed_at = :now, outcome = 'stopped'
                where share_id = :id and closed_at is null""")
                .param("now", Timestamp.from(now))
                .param("id", shareId)
                .update();
    }

    void setDue(long milestoneId, LocalDate dueOn) {
        jdbc.sql("update dondoc.milestone set due_on = :dueOn where id = :id")
                .param("dueOn", dueOn)
                .param("id", milestoneId)
                .update();
    }

    void complete(long milestoneId, LocalDate completedOn, Instant now) {
        jdbc.sql(
                        """
                update dondoc.milestone set completed_on = :completedOn, closed_at = :now, outcome = 'accepted'
                where id = :id""")
                .param("completedOn", completedOn)
                .param("now", Timestamp.from(now))
                .param("id", milestoneId)
                .update();
    }

    private static Milestone milestone(ResultSet row, int n) throws SQLException {
        return new Milestone(
                row.getLong("id"),
                row.getLong("share_id"),
                row.getInt("ordinal"),
                row.getString("label"),
                row.getString("words"),
                row.getObject("due_on", LocalDate.class),
                row.getTimestamp("closed_at") != null);
    }
}
