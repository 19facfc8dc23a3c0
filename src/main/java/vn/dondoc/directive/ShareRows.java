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

/** Shares with the directive they belong to. */
@Repository
class ShareRows {

    private static final String SELECT =
            """
            select s.*, a.name agency_name, d.code, d.title, r.number, r.issued_on
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
            LocalDate resolutionIssuedOn,
            String agency,
            String agencyName,
            LocalDate receiptDueOn,
            @Nullable Instant receivedAt,
            @Nullable String officer,
            @Nullable String product,
            boolean closed) {}

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

    void close(long shareId, Instant now) {
        jdbc.sql("update dondoc.share set closed_at = :now where id = :id and closed_at is null")
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
                row.getObject("issued_on", LocalDate.class),
                row.getString("agency"),
                row.getString("agency_name"),
                row.getObject("receipt_due_on", LocalDate.class),
                received == null ? null : received.toInstant(),
                row.getString("officer"),
                row.getString("product"),
                row.getTimestamp("closed_at") != null);
    }
}
