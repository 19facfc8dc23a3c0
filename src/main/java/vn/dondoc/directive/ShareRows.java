package vn.dondoc.directive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.calendar.VietnamTime;

/** Shares with the directive they belong to. */
@Repository
class ShareRows {

    private static final String SELECT =
            """
            select s.*, a.name agency_name, d.code, d.title, d.given_on, d.given_at, r.number
            from dondoc.share s
            join dondoc.agency a on a.code = s.agency
            join dondoc.directive d on d.id = s.directive_id
            join dondoc.resolution r on r.id = d.resolution_id
            """;

    private final JdbcClient jdbc;

    ShareRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Share(
            long id,
            long directiveId,
            String businessKey,
            String code,
            String title,
            LocalDate givenOn,
            String agency,
            String agencyName,
            LocalDate receiptDueOn,
            @Nullable Instant receivedAt,
            @Nullable String officer,
            @Nullable String product,
            boolean closed,
            LocalDate followedSince) {}

    Share get(long shareId) {
        return find(shareId).orElseThrow(() -> new IllegalArgumentException("No share " + shareId));
    }

    Optional<Share> find(long shareId) {
        return jdbc.sql(SELECT + "where s.id = :id")
                .param("id", shareId)
                .query(ShareRows::share)
                .optional();
    }

    List<Long> idsOf(long directiveId) {
        return jdbc.sql("select id from dondoc.share where directive_id = :id order by id")
                .param("id", directiveId)
                .query(Long.class)
                .list();
    }

    /** Locks the row first: an instruction and the work of an officer may meet at one share. */
    Share lock(long shareId) {
        jdbc.sql("select id from dondoc.share where id = :id for update")
                .param("id", shareId)
                .query(Long.class)
                .optional();
        return get(shareId);
    }

    List<Share> openOf(long directiveId) {
        return idsOf(directiveId).stream()
                .map(this::get)
                .filter(share -> !share.closed())
                .toList();
    }

    /** True where the agency has a share that was not stopped. */
    boolean has(long directiveId, String agency) {
        return jdbc.sql(
                                """
                select count(*) from dondoc.share
                where directive_id = :id and agency = :agency and outcome is distinct from 'stopped'""")
                        .param("id", directiveId)
                        .param("agency", agency)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    long insert(long directiveId, String agency, LocalDate receiptDueOn) {
        return jdbc.sql(
                        """
                insert into dondoc.share (directive_id, agency, receipt_due_on)
                values (:directiveId, :agency, :receiptDueOn) returning id""")
                .param("directiveId", directiveId)
                .param("agency", agency)
                .param("receiptDueOn", receiptDueOn)
                .query(Long.class)
                .single();
    }

    void receive(long shareId, String officer, String product, Instant now) {
        jdbc.sql("update dondoc.share set officer = :officer, product = :product, received_at = :now where id = :id")
                .param("officer", officer)
                .param("product", product)
                .param("now", Timestamp.from(now))
                .param("id", shareId)
                .update();
    }

    /** Chuyển việc: the same agency, another officer. */
    void handOver(long shareId, String officer) {
        jdbc.sql("update dondoc.share set officer = :officer where id = :id")
                .param("officer", officer)
                .param("id", shareId)
                .update();
    }

    /** Keeps what the share was, and gives it to another agency, which has not received it yet. */
    void reassign(Share share, String agency, LocalDate receiptDueOn, Basis basis, Instant now) {
        jdbc.sql(
                        """
                insert into dondoc.former_lead (share_id, agency, officer, product, received_at, until_at, reason, document)
                select id, agency, officer, product, received_at, :now, :reason, :document from dondoc.share where id = :id""")
                .param("now", Timestamp.from(now))
                .param("reason", basis.reason())
                .param("document", basis.document())
                .param("id", share.id())
                .update();
        jdbc.sql(
                        """
                update dondoc.share
                set agency = :agency, officer = null, product = null, received_at = null, receipt_due_on = :receiptDueOn
                where id = :id""")
                .param("agency", agency)
                .param("receiptDueOn", receiptDueOn)
                .param("id", share.id())
                .update();
    }

    /** Codes of the agencies that led the share before. */
    List<String> formerLeads(long shareId) {
        return jdbc.sql("select distinct agency from dondoc.former_lead where share_id = :id")
                .param("id", shareId)
                .query(String.class)
                .list();
    }

    void close(long shareId, String outcome, Instant now) {
        jdbc.sql(
                        """
                update dondoc.share set closed_at = :now, outcome = :outcome
                where id = :id and closed_at is null""")
                .param("outcome", outcome)
                .param("now", Timestamp.from(now))
                .param("id", shareId)
                .update();
    }

    private static Share share(ResultSet row, int n) throws SQLException {
        Timestamp received = row.getTimestamp("received_at");
        return new Share(
                row.getLong("id"),
                row.getLong("directive_id"),
                row.getString("number") + ":" + row.getString("code"),
                row.getString("code"),
                row.getString("title"),
                row.getObject("given_on", LocalDate.class),
                row.getString("agency"),
                row.getString("agency_name"),
                row.getObject("receipt_due_on", LocalDate.class),
                received == null ? null : received.toInstant(),
                row.getString("officer"),
                row.getString("product"),
                row.getTimestamp("closed_at") != null,
                VietnamTime.dayOf(row.getTimestamp("given_at").toInstant()));
    }
}
