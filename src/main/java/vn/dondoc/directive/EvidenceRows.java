package vn.dondoc.directive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.calendar.VietnamTime;

/** Results with their evidence; at most one of a milestone waits for acceptance. */
@Repository
class EvidenceRows {

    private final JdbcClient jdbc;

    EvidenceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Evidence(
            long id,
            long milestoneId,
            EvidenceDocument document,
            String result,
            String submittedBy,
            LocalDate acceptanceDueOn,
            boolean waiting) {}

    Optional<Evidence> waiting(long milestoneId) {
        return jdbc.sql("select * from dondoc.evidence where milestone_id = :id and outcome is null")
                .param("id", milestoneId)
                .query(EvidenceRows::evidence)
                .optional();
    }

    Optional<Evidence> find(long evidenceId) {
        return jdbc.sql("select * from dondoc.evidence where id = :id")
                .param("id", evidenceId)
                .query(EvidenceRows::evidence)
                .optional();
    }

    long insert(
            long milestoneId,
            EvidenceDocument document,
            String result,
            String by,
            Instant now,
            LocalDate acceptanceDueOn) {
        return jdbc.sql(
                        """
                insert into dondoc.evidence (milestone_id, number, issued_on, subject, issuer, result,
                  submitted_at, submitted_by, acceptance_due_on)
                values (:milestoneId, :number, :issuedOn, :subject, :issuer, :result, :now, :by, :acceptanceDueOn)
                returning id""")
                .param("milestoneId", milestoneId)
                .param("number", document.number())
                .param("issuedOn", document.issuedOn())
                .param("subject", document.subject())
                .param("issuer", document.issuer())
                .param("result", result)
                .param("now", Timestamp.from(now))
                .param("by", by)
                .param("acceptanceDueOn", acceptanceDueOn)
                .query(Long.class)
                .single();
    }

    /** What was accepted before it was followed here: without a grade. */
    void insertAccepted(long milestoneId, EvidenceDocument document, String result, String by, Instant now) {
        long id = insert(milestoneId, document, result, by, now, VietnamTime.dayOf(now));
        decide(id, "accepted", null, result, by, now);
    }

    void accept(long evidenceId, Grade grade, String remark, String by, Instant now) {
        decide(evidenceId, "accepted", grade.word(), remark, by, now);
    }

    /** The share is stopped: what waits for acceptance needs none any more. */
    void endWaiting(long shareId, Instant now) {
        jdbc.sql(
                        """
                update dondoc.evidence set outcome = 'moot', decided_at = :now
                where outcome is null and milestone_id in (select id from dondoc.milestone where share_id = :id)""")
                .param("now", Timestamp.from(now))
                .param("id", shareId)
                .update();
    }

    void giveBack(long evidenceId, String reason, String by, Instant now) {
        decide(evidenceId, "returned", null, reason, by, now);
    }

    private void decide(
            long evidenceId, String outcome, @Nullable String grade, String reason, String by, Instant now) {
        jdbc.sql(
                        """
                update dondoc.evidence
                set outcome = :outcome, grade = :grade, reason = :reason, decided_at = :now, decided_by = :by
                where id = :id""")
                .param("outcome", outcome)
                .param("grade", grade)
                .param("reason", reason)
                .param("now", Timestamp.from(now))
                .param("by", by)
                .param("id", evidenceId)
                .update();
    }

    private static Evidence evidence(ResultSet row, int n) throws SQLException {
        return new Evidence(
                row.getLong("id"),
                row.getLong("milestone_id"),
                new EvidenceDocument(
                        row.getString("number"),
                        row.getObject("issued_on", LocalDate.class),
                        row.getString("subject"),
                        row.getString("issuer")),
                row.getString("result"),
                row.getString("submitted_by"),
                row.getObject("acceptance_due_on", LocalDate.class),
                row.getString("outcome") == null);
    }
}
