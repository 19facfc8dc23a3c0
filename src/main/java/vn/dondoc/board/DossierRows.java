package vn.dondoc.board;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.directive.MilestoneFacts;

/** The work of a directive's shares, one small query for each kind of row, in the order in which they came to be. */
@Repository
class DossierRows {

    /** For rows x of a milestone. */
    static final String OF_MILESTONES =
            """
             join dondoc.milestone m on m.id = x.milestone_id join dondoc.share s on s.id = m.share_id
            where s.directive_id = :id order by x.id""";

    private final JdbcClient jdbc;

    DossierRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Which milestone of which share something belongs to. */
    record Place(long shareId, int ordinal, String label) {

        static Place of(ResultSet row) throws SQLException {
            return new Place(row.getLong("share_id"), row.getInt("ordinal"), row.getString("label"));
        }
    }

    record ShareRow(
            long id,
            String agencyName,
            LocalDate receiptDueOn,
            @Nullable Instant receivedAt,
            @Nullable String officer,
            @Nullable String product) {}

    record MilestoneRow(Place place, MilestoneFacts facts, int returned, int extended, @Nullable Integer percent) {}

    record EvidenceRow(
            long id,
            Place place,
            String number,
            LocalDate issuedOn,
            String subject,
            String issuer,
            String result,
            Instant submittedAt,
            String submittedBy,
            LocalDate acceptanceDueOn,
            @Nullable String outcome,
            @Nullable String grade,
            @Nullable String reason,
            @Nullable Instant decidedAt,
            @Nullable String decidedBy) {}

    record CoordinationRow(
            long id,
            long shareId,
            String agencyName,
            String question,
            Instant requestedAt,
            String requestedBy,
            LocalDate dueOn,
            @Nullable String outcome,
            @Nullable String answer,
            @Nullable String document,
            @Nullable Instant closedAt,
            @Nullable String closedBy) {}

    List<ShareRow> shares(long directiveId) {
        return list(
                """
                select s.*, a.name agency_name from dondoc.share s join dondoc.agency a on a.code = s.agency
                where s.directive_id = :id order by s.id""",
                directiveId,
                (row, n) -> new ShareRow(
                        row.getLong("id"),
                        row.getString("agency_name"),
                        row.getObject("receipt_due_on", LocalDate.class),
                        instant(row, "received_at"),
                        row.getString("officer"),
                        row.getString("product")));
    }

    List<MilestoneRow> milestones(long directiveId) {
        return list(
                """
                select m.*, d.starts_on, s.received_at, w.issued_on waiting_of,
                  (select count(*) from dondoc.evidence e where e.milestone_id = m.id and e.outcome = 'returned') returned,
                  (select count(*) from dondoc.deadline_change c where c.milestone_id = m.id and c.kind = 'extended') extended,
                  (select p.percent from dondoc.progress_report p where p.milestone_id = m.id order by p.id desc limit 1)
                    percent
                from dondoc.milestone m join dondoc.share s on s.id = m.share_id join dondoc.directive d on d.id = s.directive_id
                left join dondoc.evidence w on w.milestone_id = m.id and w.outcome is null
                where s.directive_id = :id order by s.id, m.ordinal""",
                directiveId,
                (row, n) -> new MilestoneRow(
                        Place.of(row),
                        new MilestoneFacts(
                                row.getObject("starts_on", LocalDate.class),
                                row.getObject("due_on", LocalDate.class),
                                row.getTimestamp("received_at") != null,
                                row.getObject("waiting_of", LocalDate.class),
                                row.getObject("completed_on", LocalDate.class),
                                "stopped".equals(row.getString("outcome"))),
                        row.getInt("returned"),
                        row.getInt("extended"),
                        row.getObject("percent", Integer.class)));
    }

    List<EvidenceRow> evidence(long directiveId) {
        return list(
                "select x.*, m.share_id, m.ordinal, m.label from dondoc.evidence x" + OF_MILESTONES,
                directiveId,
                (row, n) -> new EvidenceRow(
                        row.getLong("id"),
                        Place.of(row),
                        row.getString("number"),
                        row.getObject("issued_on", LocalDate.class),
                        row.getString("subject"),
                        row.getString("issuer"),
                        row.getString("result"),
                        row.getTimestamp("submitted_at").toInstant(),
                        row.getString("submitted_by"),
                        row.getObject("acceptance_due_on", LocalDate.class),
                        row.getString("outcome"),
                        row.getString("grade"),
                        row.getString("reason"),
                        instant(row, "decided_at"),
                        row.getString("decided_by")));
    }

    List<CoordinationRow> coordinations(long directiveId) {
        return list(
                """
                select c.*, a.name agency_name from dondoc.coordination c
                join dondoc.share s on s.id = c.share_id join dondoc.agency a on a.code = c.agency
                where s.directive_id = :id order by c.id""",
                directiveId,
                (row, n) -> new CoordinationRow(
                        row.getLong("id"),
                        row.getLong("share_id"),
                        row.getString("agency_name"),
                        row.getString("question"),
                        row.getTimestamp("requested_at").toInstant(),
                        row.getString("requested_by"),
                        row.getObject("due_on", LocalDate.class),
                        row.getString("outcome"),
                        row.getString("answer"),
                        row.getString("document"),
                        instant(row, "closed_at"),
                        row.getString("closed_by")));
    }

    /** Title of a directive's section in its resolution. */
    String sectionTitle(String slug, String section) {
        return jdbc.sql("select coalesce(sections ->> :section, '') from dondoc.resolution where slug = :slug")
                .param("section", section)
                .param("slug", slug)
                .query(String.class)
                .single();
    }

    private <T> List<T> list(String sql, long directiveId, RowMapper<T> mapper) {
        return jdbc.sql(sql).param("id", directiveId).query(mapper).list();
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp moment = row.getTimestamp(column);
        return moment == null ? null : moment.toInstant();
    }
}
