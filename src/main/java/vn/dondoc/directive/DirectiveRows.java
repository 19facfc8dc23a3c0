package vn.dondoc.directive;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.catalogue.CatalogueDirective;

@Repository
class DirectiveRows {

    private final JdbcClient jdbc;

    DirectiveRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The next free code of the section, e.g. 3.14. */
    String nextCode(long resolutionId, String section) {
        int last = jdbc.sql(
                        """
                select coalesce(max(substring(code from length(:section) + 2)::int), 0) from dondoc.directive
                where resolution_id = :id and section = :section and parent is null
                  and substring(code from length(:section) + 2) ~ '^[0-9]{1,6}$'""")
                .param("id", resolutionId)
                .param("section", section)
                .query(Integer.class)
                .single();
        return "%s.%d".formatted(section, last + 1);
    }

    /** The place after the resolution's last row. */
    int nextPosition(long resolutionId) {
        return jdbc.sql("select coalesce(max(position), -1) + 1 from dondoc.directive where resolution_id = :id")
                .param("id", resolutionId)
                .query(Integer.class)
                .single();
    }

    /**
     * The place after the section's last row, which is kept free by moving what follows; a new section's place is after all
     * others, but before the mandates of part III.
     */
    int makeRoom(long resolutionId, String section) {
        int place = jdbc.sql(
                        """
                select coalesce(max(position) filter (where section = :section),
                  max(position) filter (where kind <> 'mandate'), -1) + 1
                from dondoc.directive where resolution_id = :id""")
                .param("id", resolutionId)
                .param("section", section)
                .query(Integer.class)
                .single();
        jdbc.sql("update dondoc.directive set position = position + 1 where resolution_id = :id and position >= :place")
                .param("id", resolutionId)
                .param("place", place)
                .update();
        return place;
    }

    /** @param givenOn the day of giving: no evidence can be older */
    long insert(long resolutionId, int position, CatalogueDirective directive, LocalDate givenOn, Instant now) {
        return jdbc.sql(
                        """
                insert into dondoc.directive (resolution_id, code, parent, section, kind, title, leads, coordinating,
                  coordinators, deadline_text, starts_on, note, confidential, position, given_at, given_on)
                values (:resolutionId, :code, :parent, :section, :kind, :title, :leads, :coordinating,
                  :coordinators, :deadline, :startsOn, :note, :confidential, :position, :now, :givenOn) returning id""")
                .param("resolutionId", resolutionId)
                .param("code", directive.code())
                .param("parent", directive.parent())
                .param("section", directive.section())
                .param("kind", directive.kind().word())
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
                .param("confidential", directive.confidential())
                .param("position", position)
                .param("now", Timestamp.from(now))
                .query(Long.class)
                .single();
    }

    /** Other words for what is followed; its milestones and shares change by instructions. */
    void reword(long directiveId, CatalogueDirective directive) {
        jdbc.sql(
                        """
                update dondoc.directive set title = :title, leads = :leads, coordinating = :coordinating,
                  coordinators = :coordinators, deadline_text = :deadline, starts_on = :startsOn, note = :note
                where id = :id""")
                .param("title", directive.title())
                .param("leads", directive.leads().toArray(String[]::new))
                .param("coordinating", directive.coordinating().toArray(String[]::new))
                .param("coordinators", directive.coordinators().toArray(String[]::new))
                .param("deadline", directive.deadline())
                .param(
                        "startsOn",
                        directive.plan() == null ? null : directive.plan().start())
                .param("note", directive.note())
                .param("id", directiveId)
                .update();
    }

    void close(long directiveId, Instant now) {
        jdbc.sql("update dondoc.directive set closed_at = :now where id = :id and closed_at is null")
                .param("now", Timestamp.from(now))
                .param("id", directiveId)
                .update();
    }

    /**
     * Directives and mandates (no groups) by their code.
     *
     * @param resolution number of the resolution; empty for any
     */
    List<Long> idsOf(String code, String resolution) {
        return jdbc.sql(
                        """
                select d.id from dondoc.directive d join dondoc.resolution r on r.id = d.resolution_id
                where d.code = :code and d.kind <> 'group' and (:resolution = '' or r.number = :resolution)
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
