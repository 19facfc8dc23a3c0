package vn.dondoc.board;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.calendar.VietnamTime;

/** What deadlines were before they were changed. */
@Repository
class FormerDeadlineRows {

    private final JdbcClient jdbc;

    FormerDeadlineRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param was null where there was no day
     * @param changedOn the day of the change, from which the next one held
     */
    record Former(long milestoneId, @Nullable LocalDate was, LocalDate changedOn) {}

    /** By the milestone's id, the oldest first; of changes on this day or after it. */
    Map<Long, List<Former>> since(LocalDate day) {
        return jdbc
                .sql(
                        """
                select milestone_id, was, (changed_at at time zone 'Asia/Ho_Chi_Minh')::date changed_on
                from dondoc.deadline_change where changed_at >= :since order by id""")
                .param("since", Timestamp.from(VietnamTime.startOf(day)))
                .query((row, n) -> new Former(
                        row.getLong("milestone_id"),
                        row.getObject("was", LocalDate.class),
                        row.getObject("changed_on", LocalDate.class)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Former::milestoneId));
    }
}
