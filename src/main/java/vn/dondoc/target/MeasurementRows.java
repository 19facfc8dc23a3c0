package vn.dondoc.target;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The figures given. Rows are only added; the database refuses the rest. */
@Repository
class MeasurementRows {

    private final JdbcClient jdbc;

    MeasurementRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param corrects null for the first figure of a request
     * @param reason of the correction; null like it
     */
    void insert(
            long requestId, Figures figures, String by, Instant now, @Nullable Long corrects, @Nullable String reason) {
        jdbc.sql(
                        """
                insert into dondoc.measurement (request_id, value, unit, planned, reference, reference_document,
                  source_number, source_date, source_issuer, note, at, by, corrects, reason)
                values (:requestId, :value, :unit, :planned, :reference, :referenceDocument, :number, :issuedOn, :issuer,
                  :note, :now, :by, :corrects, :reason)""")
                .param("requestId", requestId)
                .param("value", figures.value())
                .param("unit", figures.unit())
                .param("planned", figures.planned())
                .param("reference", figures.reference())
                .param("referenceDocument", figures.referenceDocument())
                .param("number", figures.source().number())
                .param("issuedOn", figures.source().issuedOn())
                .param("issuer", figures.source().issuer())
                .param("note", figures.note())
                .param("now", Timestamp.from(now))
                .param("by", by)
                .param("corrects", corrects)
                .param("reason", reason)
                .update();
    }

    /** First to last, each correcting the one before. */
    List<Measurement> of(long requestId) {
        return jdbc.sql("select * from dondoc.measurement where request_id = :id order by id")
                .param("id", requestId)
                .query(MeasurementRows::measurement)
                .list();
    }

    /** The one that stands. */
    Optional<Measurement> latest(long requestId) {
        List<Measurement> all = of(requestId);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    /**
     * Of all targets and periods of resolutions, first to last.
     *
     * @param resolutionIds at least one
     */
    List<Measurement> ofResolutions(Collection<Long> resolutionIds) {
        return jdbc.sql(
                        """
                select m.* from dondoc.measurement m join dondoc.measurement_request q on q.id = m.request_id
                join dondoc.target t on t.id = q.target_id where t.resolution_id in (:ids) order by m.id""")
                .param("ids", resolutionIds)
                .query(MeasurementRows::measurement)
                .list();
    }

    private static Measurement measurement(ResultSet row, int n) throws SQLException {
        return new Measurement(
                row.getLong("id"),
                row.getLong("request_id"),
                new Figures(
                        row.getBigDecimal("value"),
                        row.getString("unit"),
                        row.getBigDecimal("planned"),
                        row.getBigDecimal("reference"),
                        row.getString("reference_document"),
                        new SourceDocument(
                                row.getString("source_number"),
                                row.getObject("source_date", LocalDate.class),
                                row.getString("source_issuer")),
                        row.getString("note")),
                row.getTimestamp("at").toInstant(),
                row.getString("by"),
                row.getObject("corrects", Long.class),
                row.getString("reason"));
    }
}
