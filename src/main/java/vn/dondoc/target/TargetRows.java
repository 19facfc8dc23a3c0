package vn.dondoc.target;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.catalogue.CatalogueTarget;
import vn.dondoc.catalogue.CatalogueTarget.Comparator;

/** The rows of Phụ lục 1. */
@Repository
class TargetRows {

    private static final String SELECT =
            """
            select t.*, r.number, a.name lead_name from dondoc.target t
            join dondoc.resolution r on r.id = t.resolution_id join dondoc.agency a on a.code = t.lead
            """;

    private final JdbcClient jdbc;

    TargetRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Does nothing where the resolution has a target of that code already. */
    boolean insert(long resolutionId, CatalogueTarget target, int year, int position) {
        return jdbc.sql(
                                """
                insert into dondoc.target
                  (resolution_id, code, parent, section, title, unit, comparator, goal, lead, note, year, position)
                values (:resolutionId, :code, :parent, :section, :title, :unit, :comparator, :goal, :lead, :note, :year,
                  :position)
                on conflict (resolution_id, code) do nothing""")
                        .param("resolutionId", resolutionId)
                        .param("code", target.code())
                        .param("parent", target.parent())
                        .param("section", target.section())
                        .param("title", target.title())
                        .param("unit", target.unit())
                        .param("comparator", target.comparator().name().toLowerCase(Locale.ROOT))
                        .param("goal", target.target())
                        .param("lead", target.lead())
                        .param("note", target.note())
                        .param("year", year)
                        .param("position", position)
                        .update()
                > 0;
    }

    boolean isEmpty(long resolutionId) {
        return of(resolutionId).isEmpty();
    }

    /** In the document's order. */
    List<Target> of(long resolutionId) {
        return of(List.of(resolutionId));
    }

    /** @param resolutionIds at least one */
    List<Target> of(Collection<Long> resolutionIds) {
        return jdbc.sql(SELECT + "where t.resolution_id in (:ids) order by t.resolution_id, t.position")
                .param("ids", resolutionIds)
                .query(TargetRows::target)
                .list();
    }

    /** @param slug for addresses, e.g. 05-nq-tu */
    record Resolution(long id, String number, String slug, String title) {}

    /** Those that have targets, in the order in which they were taken in. */
    List<Resolution> resolutions() {
        return jdbc.sql(
                        """
                select * from dondoc.resolution r
                where exists (select 1 from dondoc.target t where t.resolution_id = r.id) order by r.id""")
                .query((row, n) -> new Resolution(
                        row.getLong("id"), row.getString("number"), row.getString("slug"), row.getString("title")))
                .list();
    }

    Target get(long targetId) {
        return jdbc.sql(SELECT + "where t.id = :id")
                .param("id", targetId)
                .query(TargetRows::target)
                .single();
    }

    private static Target target(ResultSet row, int n) throws SQLException {
        return new Target(
                row.getLong("id"),
                row.getLong("resolution_id"),
                row.getString("number"),
                row.getString("code"),
                row.getString("section"),
                row.getString("title"),
                row.getString("unit"),
                Comparator.valueOf(row.getString("comparator").toUpperCase(Locale.ROOT)),
                row.getString("goal"),
                row.getString("lead"),
                row.getString("lead_name"),
                row.getInt("year"));
    }
}
