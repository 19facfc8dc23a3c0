package vn.dondoc.board;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What other features have put beside a directive's shares: files, and the reports of earlier reviews. */
@Repository
class DossierExtraRows {

    private final JdbcClient jdbc;

    DossierExtraRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param coordinationId of the request whose answer it belongs to; null for a lead's file
     * @param evidenceId of the result with which it was handed in; null where none was reported yet
     */
    record FileRow(
            long id,
            long shareId,
            @Nullable Long coordinationId,
            @Nullable Long evidenceId,
            String name,
            long size,
            String scan,
            Instant uploadedAt,
            String uploadedBy) {

        boolean isOfResult() {
            return evidenceId != null;
        }

        boolean isOfAnswer() {
            return coordinationId != null;
        }

        /** Given for the work, with no result yet. */
        boolean isOfWork() {
            return !isOfResult() && !isOfAnswer();
        }
    }

    /** @param period its code, e.g. 2026-Q1 */
    record ReviewRow(
            long shareId,
            String period,
            @Nullable Integer percent,
            String done,
            String difficulties,
            String proposals,
            String plan,
            @Nullable Instant endedAt,
            @Nullable String endedBy) {}

    /** Without those that were taken back. */
    List<FileRow> files(long directiveId) {
        return jdbc.sql(
                        """
                select f.*, s.id share_id from dondoc.evidence_file f
                left join dondoc.milestone m on m.id = f.milestone_id left join dondoc.coordination c on c.id = f.coordination_id
                join dondoc.share s on s.id = coalesce(m.share_id, c.share_id)
                where s.directive_id = :id and f.withdrawn_at is null order by f.id""")
                .param("id", directiveId)
                .query((row, n) -> new FileRow(
                        row.getLong("id"),
                        row.getLong("share_id"),
                        row.getObject("coordination_id", Long.class),
                        row.getObject("evidence_id", Long.class),
                        row.getString("name"),
                        row.getLong("size"),
                        row.getString("scan"),
                        row.getTimestamp("uploaded_at").toInstant(),
                        row.getString("uploaded_by")))
                .list();
    }

    /** Only what was given: a draft is its agency's own. The newest first. */
    List<ReviewRow> reviews(long directiveId) {
        return jdbc.sql(
                        """
                select x.*, v.period from dondoc.review_report x join dondoc.review v on v.id = x.review_id
                join dondoc.share s on s.id = x.share_id
                where s.directive_id = :id and x.outcome = 'given' order by v.due_on desc, x.id desc""")
                .param("id", directiveId)
                .query((row, n) -> new ReviewRow(
                        row.getLong("share_id"),
                        row.getString("period"),
                        row.getObject("percent", Integer.class),
                        row.getString("done"),
                        row.getString("difficulties"),
                        row.getString("proposals"),
                        row.getString("plan"),
                        endedAt(row.getTimestamp("ended_at")),
                        row.getString("ended_by")))
                .list();
    }

    private static @Nullable Instant endedAt(@Nullable Timestamp moment) {
        return moment == null ? null : moment.toInstant();
    }
}
