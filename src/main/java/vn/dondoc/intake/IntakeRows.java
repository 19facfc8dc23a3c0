package vn.dondoc.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.catalogue.UploadedFile;

@Repository
class IntakeRows {

    private static final String SELECT =
            """
            select i.*, array(select f.name from dondoc.intake_file f where f.intake_id = i.id order by f.position) names
            from dondoc.intake i
            """;

    private final JdbcClient jdbc;

    IntakeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What was sent.
     *
     * @param outcome "imported" or "applied"; null while nothing came of it
     * @param resolution its number, once something came of it
     */
    record Intake(
            long id,
            List<String> names,
            Instant uploadedAt,
            String uploadedBy,
            String sha256,
            @Nullable String outcome,
            @Nullable String resolution,
            @Nullable Instant decidedAt,
            @Nullable String decidedBy) {}

    long insert(List<UploadedFile> files, String sha256, String by, Instant now) {
        long id = jdbc.sql(
                        """
                insert into dondoc.intake (uploaded_at, uploaded_by, sha256) values (:now, :by, :sha256) returning id""")
                .param("now", Timestamp.from(now))
                .param("by", by)
                .param("sha256", sha256)
                .query(Long.class)
                .single();
        for (int i = 0; i < files.size(); i++) {
            jdbc.sql(
                            """
                    insert into dondoc.intake_file (intake_id, position, name, content)
                    values (:id, :position, :name, :content)""")
                    .param("id", id)
                    .param("position", i)
                    .param("name", files.get(i).name())
                    .param("content", files.get(i).content())
                    .update();
        }
        return id;
    }

    Optional<Intake> find(long id) {
        return jdbc.sql(SELECT + "where i.id = :id")
                .param("id", id)
                .query(IntakeRows::intake)
                .optional();
    }

    /** The same, and nobody else decides about it until the transaction ends. */
    Optional<Intake> lock(long id) {
        jdbc.sql("select id from dondoc.intake where id = :id for update")
                .param("id", id)
                .query(Long.class)
                .optional();
        return find(id);
    }

    List<Intake> latest(int most) {
        return jdbc.sql(SELECT + "order by i.id desc limit :most")
                .param("most", most)
                .query(IntakeRows::intake)
                .list();
    }

    List<UploadedFile> files(long id) {
        return jdbc.sql("select name, content from dondoc.intake_file where intake_id = :id order by position")
                .param("id", id)
                .query((row, n) -> new UploadedFile(row.getString("name"), row.getBytes("content")))
                .list();
    }

    /**
     * Something came of it. The content goes, the hash stays: what was taken in has a place of its own, and may be
     * confidential.
     */
    void decide(long id, String outcome, String resolution, String by, Instant now) {
        jdbc.sql(
                        """
                update dondoc.intake
                set outcome = :outcome, resolution = :resolution, decided_at = :now, decided_by = :by where id = :id""")
                .param("outcome", outcome)
                .param("resolution", resolution)
                .param("now", Timestamp.from(now))
                .param("by", by)
                .param("id", id)
                .update();
        jdbc.sql("update dondoc.intake_file set content = '' where intake_id = :id")
                .param("id", id)
                .update();
    }

    private static Intake intake(ResultSet row, int n) throws SQLException {
        Timestamp decided = row.getTimestamp("decided_at");
        return new Intake(
                row.getLong("id"),
                Arrays.asList((String[]) row.getArray("names").getArray()),
                row.getTimestamp("uploaded_at").toInstant(),
                row.getString("uploaded_by"),
                row.getString("sha256"),
                row.getString("outcome"),
                row.getString("resolution"),
                decided == null ? null : decided.toInstant(),
                row.getString("decided_by"));
    }
}
