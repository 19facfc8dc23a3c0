package vn.dondoc.directive;

import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ProgressRows {

    private final JdbcClient jdbc;

    ProgressRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(long milestoneId, int percent, String done, String difficulties, String by, Instant now) {
        jdbc.sql(
                        """
                insert into dondoc.progress_report (milestone_id, reported_at, reported_by, percent, done, difficulties)
                values (:milestoneId, :now, :by, :percent, :done, :difficulties)""")
                .param("milestoneId", milestoneId)
                .param("now", Timestamp.from(now))
                .param("by", by)
                .param("percent", percent)
                .param("done", done)
                .param("difficulties", difficulties)
                .update();
    }
}
