package vn.dondoc.directive;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every day that a milestone was given. Rows are only added; the database refuses the rest. */
@Repository
class DeadlineChangeRows {

    private final JdbcClient jdbc;

    DeadlineChangeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    enum Kind {
        /** The Office has found the day of a milestone for which the document gives none, or changed it later. */
        SET,
        /** Gia hạn: granted by those above, counted. */
        EXTENDED,
        /** An amended document gives another day. */
        ADJUSTED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @param daysLate calendar days by which the old day had passed when it was changed */
    record DeadlineChange(
            long milestoneId, Kind kind, @Nullable LocalDate was, LocalDate became, int daysLate, Basis basis) {}

    void insert(DeadlineChange change, String by, Instant now) {
        jdbc.sql(
                        """
                insert into dondoc.deadline_change (milestone_id, kind, was, became, days_late, reason, document,
                  changed_by, changed_at)
                values (:milestoneId, :kind, :was, :became, :daysLate, :reason, :document, :by, :now)""")
                .param("milestoneId", change.milestoneId())
                .param("kind", change.kind().word())
                .param("was", change.was())
                .param("became", change.became())
                .param("daysLate", change.daysLate())
                .param("reason", change.basis().reason())
                .param("document", change.basis().document())
                .param("by", by)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Oldest first. */
    List<DeadlineChange> of(long milestoneId) {
        return jdbc.sql("select * from dondoc.deadline_change where milestone_id = :id order by id")
                .param("id", milestoneId)
                .query((row, n) -> new DeadlineChange(
                        row.getLong("milestone_id"),
                        Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                        row.getObject("was", LocalDate.class),
                        row.getObject("became", LocalDate.class),
                        row.getInt("days_late"),
                        new Basis(row.getString("reason"), row.getString("document"))))
                .list();
    }

    /** True for a milestone for which the document gives no day: the Office sets it, and may change it. */
    boolean wasUndated(long milestoneId) {
        return of(milestoneId).stream().anyMatch(change -> change.was() == null);
    }
}
