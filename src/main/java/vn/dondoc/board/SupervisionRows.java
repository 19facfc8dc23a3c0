package vn.dondoc.board;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The mandates of part III of every resolution. */
@Repository
class SupervisionRows {

    private final JdbcClient jdbc;

    SupervisionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param leads as worded, joined
     * @param directiveId null for one that does not run
     */
    record Row(
            String resolution,
            String slug,
            String resolutionTitle,
            String code,
            String title,
            String leads,
            String unnamed,
            String coordinating,
            String deadline,
            String rhythm,
            @Nullable Long directiveId) {}

    /** In the order of the resolutions and of each document. */
    List<Row> all() {
        return jdbc.sql(
                        """
                select m.*, r.number, r.slug, r.title resolution_title
                from dondoc.mandate m join dondoc.resolution r on r.id = m.resolution_id
                where m.dropped_at is null order by r.id, m.position""")
                .query(SupervisionRows::row)
                .list();
    }

    private static Row row(ResultSet row, int n) throws SQLException {
        return new Row(
                row.getString("number"),
                row.getString("slug"),
                row.getString("resolution_title"),
                row.getString("code"),
                row.getString("title"),
                words(row.getArray("leads")),
                words(row.getArray("unnamed_leads")),
                words(row.getArray("coordinating")),
                row.getString("deadline_text"),
                row.getString("rhythm"),
                row.getObject("directive_id", Long.class));
    }

    private static String words(Array array) throws SQLException {
        return String.join("; ", (String[]) array.getArray());
    }
}
