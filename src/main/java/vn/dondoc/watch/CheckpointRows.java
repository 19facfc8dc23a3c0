package vn.dondoc.watch;

import java.sql.Timestamp;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.calendar.VietnamTime;

/** The levels that deadlines have passed. The primary key is what makes "once" true. */
@Repository
class CheckpointRows {

    private final JdbcClient jdbc;
    private final VietnamTime time;

    CheckpointRows(JdbcClient jdbc, VietnamTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    Set<String> levelsPassed(WatchedDeadline deadline) {
        return jdbc
                .sql(
                        """
                select level from dondoc.checkpoint
                where kind = :kind and subject_id = :subjectId and due_on = :dueOn""")
                .param("kind", deadline.kind().word())
                .param("subjectId", deadline.subjectId())
                .param("dueOn", deadline.dueOn())
                .query(String.class)
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    void passed(WatchedDeadline deadline, String level, String outcome) {
        jdbc.sql(
                        """
                insert into dondoc.checkpoint (kind, subject_id, due_on, level, passed_at, outcome)
                values (:kind, :subjectId, :dueOn, :level, :now, :outcome)""")
                .param("kind", deadline.kind().word())
                .param("subjectId", deadline.subjectId())
                .param("dueOn", deadline.dueOn())
                .param("level", level)
                .param("now", Timestamp.from(time.now()))
                .param("outcome", outcome)
                .update();
    }
}
