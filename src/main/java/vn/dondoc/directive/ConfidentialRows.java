package vn.dondoc.directive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The contents of directives marked "mật"; nobody but {@link Confidentiality} reads them. */
@Repository
class ConfidentialRows {

    private final JdbcClient jdbc;

    ConfidentialRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(long directiveId, ConfidentialContent content) {
        jdbc.sql(
                        """
                insert into dondoc.confidential_content
                  (directive_id, title, leads, coordinating, coordinators, deadline_text, note, milestone_labels)
                values (:directiveId, :title, :leads, :coordinating, :coordinators, :deadline, :note, :labels)""")
                .param("directiveId", directiveId)
                .param("title", content.title())
                .param("leads", content.leads().toArray(String[]::new))
                .param("coordinating", content.coordinating().toArray(String[]::new))
                .param("coordinators", content.coordinators().toArray(String[]::new))
                .param("deadline", content.deadline())
                .param("note", content.note())
                .param("labels", content.milestoneLabels().toArray(String[]::new))
                .update();
    }

    /** Empty for a directive that is not confidential. */
    Optional<ConfidentialContent> find(long directiveId) {
        return jdbc.sql("select * from dondoc.confidential_content where directive_id = :id")
                .param("id", directiveId)
                .query(ConfidentialRows::content)
                .optional();
    }

    boolean isConfidential(String businessKey) {
        return jdbc.sql(
                                """
                select count(*) from dondoc.directive d join dondoc.resolution r on r.id = d.resolution_id
                where d.confidential and r.number || ':' || d.code = :businessKey""")
                        .param("businessKey", businessKey)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Codes of the agencies that lead the directive or have been asked to coordinate. */
    List<String> agenciesAtWork(long directiveId) {
        return jdbc.sql(
                        """
                select agency from dondoc.share where directive_id = :id
                union
                select c.agency from dondoc.coordination c join dondoc.share s on s.id = c.share_id
                where s.directive_id = :id""")
                .param("id", directiveId)
                .query(String.class)
                .list();
    }

    private static ConfidentialContent content(ResultSet row, int n) throws SQLException {
        return new ConfidentialContent(
                row.getString("title"),
                words(row, "leads"),
                words(row, "coordinating"),
                words(row, "coordinators"),
                row.getString("deadline_text"),
                row.getString("note"),
                words(row, "milestone_labels"));
    }

    private static List<String> words(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }
}
