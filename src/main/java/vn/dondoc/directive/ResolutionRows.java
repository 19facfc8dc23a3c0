package vn.dondoc.directive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.calendar.VietnamTime;
import vn.dondoc.catalogue.Resolution;

/** Resolutions, and other documents that assign tasks. */
@Repository
class ResolutionRows {

    static final String RESOLUTION = "Nghị quyết";

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    ResolutionRows(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * One of them.
     *
     * @param kind e.g. "Nghị quyết", "Thông báo"
     * @param sections code to title, in the document's order
     */
    record Followed(
            long id,
            String kind,
            String number,
            String title,
            LocalDate issuedOn,
            String office,
            Map<String, String> sections) {

        /** E.g. "Nghị quyết số 05-NQ/TU". */
        String words() {
            return "%s số %s".formatted(kind, number);
        }

        /** With its day and subject. */
        String fullWords() {
            return "%s ngày %s: %s".formatted(words(), VietnamTime.format(issuedOn), title);
        }
    }

    /** Two imports at once, on whatever nodes, come one after the other. Held until the transaction ends. */
    void lock() {
        jdbc.sql("lock table dondoc.resolution in share row exclusive mode").update();
    }

    /**
     * Two directives that are given to one resolution at once come one after the other, and none of them beside an import; those of
     * different resolutions do not wait for each other. Held until the transaction ends.
     */
    void lock(long id) {
        jdbc.sql("lock table dondoc.resolution in row exclusive mode").update();
        jdbc.sql("select id from dondoc.resolution where id = :id for no key update")
                .param("id", id)
                .query(Long.class)
                .single();
    }

    long insert(Resolution resolution, String kind, Instant now) {
        return jdbc.sql(
                        """
                insert into dondoc.resolution
                  (number, slug, title, issuer, issued_on, office, sections, document_kind, imported_at)
                values (:number, :slug, :title, :issuer, :issuedOn, :office, :sections::jsonb, :kind, :now) returning id""")
                .param("number", resolution.number())
                .param("slug", resolution.slug())
                .param("title", resolution.title())
                .param("issuer", resolution.issuer())
                .param("issuedOn", resolution.issuedOn())
                .param("office", resolution.office())
                .param("sections", write(resolution.sections()))
                .param("kind", kind)
                .param("now", Timestamp.from(now))
                .query(Long.class)
                .single();
    }

    /** Its title and sections as an amended catalogue words them; a section that it leaves out stays. */
    void reword(Resolution amended) {
        jdbc.sql(
                        """
                update dondoc.resolution set title = :title, sections = sections || :sections::jsonb
                where number = :number""")
                .param("title", amended.title())
                .param("sections", write(amended.sections()))
                .param("number", amended.number())
                .update();
    }

    Optional<Followed> find(String number) {
        return jdbc.sql("select * from dondoc.resolution where number = :number")
                .param("number", number)
                .query(this::followed)
                .optional();
    }

    Followed get(long id) {
        return jdbc.sql("select * from dondoc.resolution where id = :id")
                .param("id", id)
                .query(this::followed)
                .single();
    }

    /** The agency that is the Office of the first resolution; empty while nothing is followed. */
    Optional<String> office() {
        return jdbc.sql("select office from dondoc.resolution order by id limit 1")
                .query(String.class)
                .optional();
    }

    boolean hasSlug(String slug) {
        return jdbc.sql("select count(*) from dondoc.resolution where slug = :slug")
                        .param("slug", slug)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private Followed followed(ResultSet row, int n) throws SQLException {
        return new Followed(
                row.getLong("id"),
                row.getString("document_kind"),
                row.getString("number"),
                row.getString("title"),
                row.getObject("issued_on", LocalDate.class),
                row.getString("office"),
                read(row.getString("sections")));
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write " + value, e);
        }
    }

    private Map<String, String> read(String text) {
        try {
            return json.readValue(text, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot read sections " + text, e);
        }
    }
}
