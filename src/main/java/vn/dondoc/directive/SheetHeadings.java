package vn.dondoc.directive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.calendar.VietnamTime;

/** What the document says of a directive, as the head of a sheet shows it. */
@Repository
class SheetHeadings {

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    SheetHeadings(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** @param dossier address of the directive's dossier */
    record Heading(
            String resolution,
            String section,
            String leads,
            String coordinating,
            List<String> coordinators,
            String deadlineText,
            String dossier,
            boolean confidential) {}

    Heading of(long directiveId) {
        return jdbc.sql(
                        """
                select d.*, r.number, r.slug, r.issued_on, r.sections, r.document_kind
                from dondoc.directive d join dondoc.resolution r on r.id = d.resolution_id where d.id = :id""")
                .param("id", directiveId)
                .query(this::headingOf)
                .single();
    }

    private Heading headingOf(ResultSet row, int n) throws SQLException {
        String section = row.getString("section");
        boolean confidential = row.getBoolean("confidential");
        return new Heading(
                "%s số %s ngày %s"
                        .formatted(
                                row.getString("document_kind"),
                                row.getString("number"),
                                VietnamTime.format(row.getObject("issued_on", LocalDate.class))),
                SectionWords.of(
                        row.getString("kind"),
                        section,
                        sections(row.getString("sections")).get(section)),
                words(row.getArray("leads"), confidential),
                words(row.getArray("coordinating"), confidential),
                Arrays.asList((String[]) row.getArray("coordinators").getArray()),
                row.getString("deadline_text"),
                "/pages/dossier/%s/%s".formatted(row.getString("slug"), row.getString("code")),
                confidential);
    }

    private Map<String, String> sections(String text) {
        try {
            return json.readValue(text, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot read sections " + text, e);
        }
    }

    private static String words(Array array, boolean confidential) throws SQLException {
        if (confidential) {
            return Confidentiality.WITHHELD;
        }
        String words = String.join("; ", (String[]) array.getArray());
        return words.isEmpty() ? "văn bản không ghi" : words;
    }
}
