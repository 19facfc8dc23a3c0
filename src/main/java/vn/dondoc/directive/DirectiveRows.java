package vn.dondoc.directive;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.catalogue.CatalogueDirective;
import vn.dondoc.catalogue.Resolution;

@Repository
class DirectiveRows {

    private final JdbcClient jdbc;

    DirectiveRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Two imports at once, on whatever nodes, come one after the other. Held until the transaction ends. */
    void lockResolutions() {
        jdbc.sql("lock table dondoc.resolution in share row exclusive mode").update();
    }

    boolean hasResolution(String number) {
        return jdbc.sql("select count(*) from dondoc.resolution where number = :number")
                        .param("number", number)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    long insertResolution(Resolution resolution, String sectionsJson, Instant now) {
        return jdbc.sql(
                        """
                insert into dondoc.resolution (number, slug, title, issuer, issued_on, office, sections, imported_at)
                values (:number, :slug, :title, :issuer, :issuedOn, :office, :sections::jsonb, :now) returning id""")
                .param("number", resolution.number())
                .param("slug", resolution.slug())
                .param("title", resolution.title())
                .param("issuer", resolution.issuer())
                .param("issuedOn", resolution.issuedOn())
                .param("office", resolution.office())
                .param("sections", sectionsJson)
                .param("now", Timestamp.from(now))
                .query(Long.class)
                .single();
    }

    /** @param givenOn the day of giving: no evidence can be older */
    long insert(long resolutionId, int position, CatalogueDirective directive, LocalDate givenOn, Instant now) {
        return jdbc.sql(
                        """
                insert into dondoc.directive (resolution_id, code, parent, section, kind, title, leads, coordinating,
                  coordinators, deadline_text, starts_on, note, position, given_at, given_on)
                values (:resolutionId, :code, :parent, :section, :kind, :title, :leads, :coordinating,
                  :coordinators, :deadline, :startsOn, :note, :position, :now, :givenOn) returning id""")
                .param("resolutionId", resolutionId)
                .param("code", directive.code())
                .param("parent", directive.parent())
                .param("section", directive.section())
                .param("kind", directive.kind() == CatalogueDirective.Kind.GROUP ? "group" : "directive")
                .param("title", directive.title())
                .param("leads", directive.leads().toArray(String[]::new))
                .param("coordinating", directive.coordinating().toArray(String[]::new))
                .param("coordinators", directive.coordinators().toArray(String[]::new))
                .param("deadline", directive.deadline())
                .param(
                        "startsOn",
                        directive.plan() == null ? null : directive.plan().start())
                .param("note", directive.note())
                .param("givenOn", givenOn)
                .param("position", position)
                .param("now", Timestamp.from(now))
                .query(Long.class)
                .single();
    }

    void close(long directiveId, Instant now) {
        jdbc.sql("update dondoc.directive set closed_at = :now where id = :id and closed_at is null")
                .param("now", Timestamp.from(now))
                .param("id", directiveId)
                .update();
    }

    /**
     * Directives (no groups) by their code.
     *
     * @param resolution number of the resolution; empty for any
     */
    List<Long> idsOf(String code, String resolution) {
        return jdbc.sql(
                        """
                select d.id from dondoc.directive d join dondoc.resolution r on r.id = d.resolution_id
                where d.code = :code and d.kind = 'directive' and (:resolution = '' or r.number = :resolution)
                order by r.id""")
                .param("code", code)
                .param("resolution", resolution)
                .query(Long.class)
                .list();
    }

    boolean isClosed(long directiveId) {
        return jdbc.sql("select closed_at is not null from dondoc.directive where id = :id")
                .param("id", directiveId)
                .query(Boolean.class)
                .single();
    }

    String codeOf(long directiveId) {
        return jdbc.sql("select code from dondoc.directive where id = :id")
                .param("id", directiveId)
                .query(String.class)
                .single();
    }

    /** E.g. 05-NQ/TU:3.4.12. */
    String businessKeyOf(long directiveId) {
        return jdbc.sql(
                        """
                select r.number || ':' || d.code from dondoc.directive d join dondoc.resolution r on r.id = d.resolution_id
                where d.id = :id""")
                .param("id", directiveId)
                .query(String.class)
                .single();
    }

    /** Code of the agency that is the Office of the directive's resolution. */
    String officeAgencyOf(long directiveId) {
        return jdbc.sql(
                        """
                select r.office from dondoc.directive d join dondoc.resolution r on r.id = d.resolution_id
                where d.id = :id""")
                .param("id", directiveId)
                .query(String.class)
                .single();
    }
}
