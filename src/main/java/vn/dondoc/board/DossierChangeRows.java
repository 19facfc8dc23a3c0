package vn.dondoc.board;

import static vn.dondoc.board.DossierRows.OF_MILESTONES;
import static vn.dondoc.board.DossierRows.instant;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.board.DossierRows.Place;

/** What those above decided about a directive, and what it was before. */
@Repository
class DossierChangeRows {

    private final JdbcClient jdbc;

    DossierChangeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record DeadlineChangeRow(
            Place place,
            String kind,
            @Nullable LocalDate was,
            LocalDate became,
            int daysLate,
            String reason,
            String document,
            Instant changedAt,
            String changedBy) {}

    record ExtensionRow(
            Place place,
            LocalDate until,
            String reason,
            String document,
            Instant requestedAt,
            String requestedBy,
            LocalDate dueOn,
            @Nullable String view,
            @Nullable String viewReason,
            @Nullable String outcome,
            @Nullable LocalDate grantedUntil,
            @Nullable String decisionReason,
            @Nullable Instant closedAt,
            @Nullable String closedBy) {}

    record DecisionRow(
            Place place,
            Instant askedAt,
            LocalDate dueOn,
            @Nullable String instruction,
            @Nullable String content,
            @Nullable Instant closedAt,
            @Nullable String closedBy) {}

    /** @param answerDueOn of an urge; null for what needs no answer */
    record InstructionRow(
            @Nullable Long shareId,
            String kind,
            String content,
            String document,
            Instant givenAt,
            String givenBy,
            @Nullable LocalDate answerDueOn,
            @Nullable String answerOutcome,
            @Nullable String answer,
            @Nullable Instant answeredAt,
            @Nullable String answeredBy) {}

    record FormerLeadRow(
            long shareId,
            String agencyName,
            @Nullable String officer,
            @Nullable String product,
            Instant untilAt,
            String reason,
            String document) {}

    List<DeadlineChangeRow> deadlineChanges(long directiveId) {
        return list(
                "select x.*, m.share_id, m.ordinal, m.label from dondoc.deadline_change x" + OF_MILESTONES,
                directiveId,
                (row, n) -> new DeadlineChangeRow(
                        Place.of(row),
                        row.getString("kind"),
                        row.getObject("was", LocalDate.class),
                        row.getObject("became", LocalDate.class),
                        row.getInt("days_late"),
                        row.getString("reason"),
                        row.getString("document"),
                        row.getTimestamp("changed_at").toInstant(),
                        row.getString("changed_by")));
    }

    List<ExtensionRow> extensions(long directiveId) {
        return list(
                "select x.*, m.share_id, m.ordinal, m.label from dondoc.extension_request x" + OF_MILESTONES,
                directiveId,
                (row, n) -> new ExtensionRow(
                        Place.of(row),
                        row.getObject("until_day", LocalDate.class),
                        row.getString("reason"),
                        row.getString("document"),
                        row.getTimestamp("requested_at").toInstant(),
                        row.getString("requested_by"),
                        row.getObject("due_on", LocalDate.class),
                        row.getString("view"),
                        row.getString("view_reason"),
                        row.getString("outcome"),
                        row.getObject("granted_until", LocalDate.class),
                        row.getString("decision_reason"),
                        instant(row, "closed_at"),
                        row.getString("closed_by")));
    }

    List<DecisionRow> decisions(long directiveId) {
        return list(
                "select x.*, m.share_id, m.ordinal, m.label from dondoc.decision x" + OF_MILESTONES,
                directiveId,
                (row, n) -> new DecisionRow(
                        Place.of(row),
                        row.getTimestamp("asked_at").toInstant(),
                        row.getObject("due_on", LocalDate.class),
                        row.getString("instruction"),
                        row.getString("content"),
                        instant(row, "closed_at"),
                        row.getString("closed_by")));
    }

    List<InstructionRow> instructions(long directiveId) {
        return list(
                """
                select i.*, u.due_on, u.outcome, u.answer, u.closed_at, u.closed_by
                from dondoc.instruction i left join dondoc.urge u on u.instruction_id = i.id
                where i.directive_id = :id order by i.id""",
                directiveId,
                (row, n) -> new InstructionRow(
                        row.getObject("share_id", Long.class),
                        row.getString("kind"),
                        row.getString("content"),
                        row.getString("document"),
                        row.getTimestamp("given_at").toInstant(),
                        row.getString("given_by"),
                        row.getObject("due_on", LocalDate.class),
                        row.getString("outcome"),
                        row.getString("answer"),
                        instant(row, "closed_at"),
                        row.getString("closed_by")));
    }

    List<FormerLeadRow> formerLeads(long directiveId) {
        return list(
                """
                select f.*, a.name agency_name from dondoc.former_lead f
                join dondoc.share s on s.id = f.share_id join dondoc.agency a on a.code = f.agency
                where s.directive_id = :id order by f.id""",
                directiveId,
                (row, n) -> new FormerLeadRow(
                        row.getLong("share_id"),
                        row.getString("agency_name"),
                        row.getString("officer"),
                        row.getString("product"),
                        row.getTimestamp("until_at").toInstant(),
                        row.getString("reason"),
                        row.getString("document")));
    }

    private <T> List<T> list(String sql, long directiveId, RowMapper<T> mapper) {
        return jdbc.sql(sql).param("id", directiveId).query(mapper).list();
    }
}
