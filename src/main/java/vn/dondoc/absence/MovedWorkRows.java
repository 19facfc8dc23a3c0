package vn.dondoc.absence;

import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.calendar.VietnamTime;

/** Work that lies with someone else while its owner is away, and who sees a group's work only meanwhile. */
@Repository
class MovedWorkRows {

    private final JdbcClient jdbc;
    private final VietnamTime time;

    MovedWorkRows(JdbcClient jdbc, VietnamTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    record Move(long id, String taskId, String owner, @Nullable String movedTo) {}

    record StandIn(String taskId, String person) {}

    /** Until the end of the transaction: two absences that begin at one moment settle one after the other. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('dondoc.moved_work'))").query(row -> {});
    }

    List<Move> open() {
        return jdbc.sql(
                        "select id, task_id, owner, moved_to from dondoc.moved_work where closed_at is null order by id")
                .query(Move.class)
                .list();
    }

    Optional<Move> open(String taskId) {
        return jdbc.sql(
                        "select id, task_id, owner, moved_to from dondoc.moved_work where closed_at is null and task_id = :id")
                .param("id", taskId)
                .query(Move.class)
                .optional();
    }

    void insert(String taskId, String owner, @Nullable String movedTo) {
        jdbc.sql(
                        """
                insert into dondoc.moved_work (task_id, owner, moved_to, moved_at)
                values (:taskId, :owner, :movedTo, :now)""")
                .param("taskId", taskId)
                .param("owner", owner)
                .param("movedTo", movedTo)
                .param("now", now())
                .update();
    }

    void close(Move move) {
        jdbc.sql("update dondoc.moved_work set closed_at = :now where id = :id")
                .param("now", now())
                .param("id", move.id())
                .update();
    }

    Set<StandIn> standIns() {
        return jdbc.sql("select task_id, person from dondoc.stand_in where closed_at is null")
                .query(StandIn.class)
                .set();
    }

    void insert(StandIn standIn) {
        jdbc.sql("insert into dondoc.stand_in (task_id, person, since) values (:taskId, :person, :now)")
                .param("taskId", standIn.taskId())
                .param("person", standIn.person())
                .param("now", now())
                .update();
    }

    void close(StandIn standIn) {
        jdbc.sql(
                        """
                update dondoc.stand_in set closed_at = :now
                where task_id = :taskId and person = :person and closed_at is null""")
                .param("now", now())
                .param("taskId", standIn.taskId())
                .param("person", standIn.person())
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(time.now());
    }
}
