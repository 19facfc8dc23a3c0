package vn.dondoc.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.directive.Grade;

/** What was reported, submitted and decided about the milestones of a resolution; of confidential directives nothing. */
@Repository
class WorkRows {

    private static final String OF_RESOLUTION =
            """
             join dondoc.milestone m on m.id = x.milestone_id join dondoc.share s on s.id = m.share_id
             join dondoc.directive d on d.id = s.directive_id
            where d.resolution_id = :id""";

    private final JdbcClient jdbc;

    WorkRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Progress(long milestoneId, int percent, String done, String difficulties) {}

    /** @param waiting not accepted yet; @param grade null while it waits, or where none was given */
    record Evidence(
            long milestoneId,
            String number,
            LocalDate issuedOn,
            String subject,
            String result,
            boolean waiting,
            @Nullable Grade grade) {}

    /**
     * By the milestone's id.
     *
     * @param evidence accepted or waiting, in the order in which it came
     */
    record Work(Map<Long, Progress> progress, Map<Long, List<Evidence>> evidence) {}

    Work of(long resolutionId) {
        return new Work(progress(resolutionId), evidence(resolutionId));
    }

    /** The last row of the journal, 0 where there is none. */
    long lastJournalId() {
        return jdbc.sql("select coalesce(max(id), 0) from dondoc.journal")
                .query(Long.class)
                .single();
    }

    private Map<Long, Progress> progress(long resolutionId) {
        return jdbc
                .sql("select distinct on (x.milestone_id) x.* from dondoc.progress_report x" + OF_RESOLUTION
                        + " and not d.confidential order by x.milestone_id, x.id desc")
                .param("id", resolutionId)
                .query((row, n) -> new Progress(
                        row.getLong("milestone_id"),
                        row.getInt("percent"),
                        row.getString("done"),
                        row.getString("difficulties")))
                .list()
                .stream()
                .collect(Collectors.toMap(Progress::milestoneId, Function.identity()));
    }

    private Map<Long, List<Evidence>> evidence(long resolutionId) {
        return jdbc
                .sql("select x.*, d.confidential from dondoc.evidence x" + OF_RESOLUTION
                        + " and coalesce(x.outcome, 'accepted') = 'accepted' order by x.id")
                .param("id", resolutionId)
                .query(WorkRows::evidence)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Evidence::milestoneId));
    }

    private static Evidence evidence(ResultSet row, int n) throws SQLException {
        boolean confidential = row.getBoolean("confidential");
        return new Evidence(
                row.getLong("milestone_id"),
                confidential ? "" : row.getString("number"),
                row.getObject("issued_on", LocalDate.class),
                confidential ? "" : row.getString("subject"),
                confidential ? "" : row.getString("result"),
                row.getString("outcome") == null,
                Optional.ofNullable(row.getString("grade"))
                        .flatMap(Grade::ofWord)
                        .orElse(null));
    }
}
