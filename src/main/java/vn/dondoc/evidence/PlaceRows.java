package vn.dondoc.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The work that files are given for: a milestone of a share, or what a coordinating agency was asked. */
@Repository
class PlaceRows {

    private static final String MILESTONES =
            """
            select 'milestone' kind, m.id, s.id share_id, s.directive_id, s.agency, a.name agency_name, m.label,
              m.closed_at is null and s.closed_at is null is_open, r.number || ':' || d.code business_key,
              (select e.id from dondoc.evidence e where e.milestone_id = m.id and e.outcome is null) evidence_id
            from dondoc.milestone m join dondoc.share s on s.id = m.share_id
            join dondoc.directive d on d.id = s.directive_id join dondoc.resolution r on r.id = d.resolution_id
            join dondoc.agency a on a.code = s.agency
            """;

    private static final String COORDINATIONS =
            """
            select 'coordination' kind, c.id, s.id share_id, s.directive_id, c.agency, a.name agency_name,
              c.question label, c.closed_at is null is_open, r.number || ':' || d.code business_key, null::bigint evidence_id
            from dondoc.coordination c join dondoc.share s on s.id = c.share_id
            join dondoc.directive d on d.id = s.directive_id join dondoc.resolution r on r.id = d.resolution_id
            join dondoc.agency a on a.code = c.agency
            """;

    private final JdbcClient jdbc;

    PlaceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param agency its code
     * @param open false once the work has ended: nothing is given or taken back any more
     * @param evidenceId of the result that waits for acceptance; null where none does
     */
    record Place(
            UploadPlace place,
            long directiveId,
            long shareId,
            String businessKey,
            String agency,
            boolean open,
            @Nullable Long evidenceId) {

        boolean isCoordination() {
            return !place.isMilestone();
        }
    }

    Optional<Place> milestone(long id) {
        return one(MILESTONES + "where m.id = :id", id);
    }

    Optional<Place> coordination(long id) {
        return one(COORDINATIONS + "where c.id = :id", id);
    }

    /** The same while nobody else gives, takes back, submits or accepts there. */
    Optional<Place> locked(UploadPlace place) {
        jdbc.sql("select id from dondoc.%s where id = :id for update".formatted(place.kind()))
                .param("id", place.id())
                .query(Long.class)
                .optional();
        return place.isMilestone() ? milestone(place.id()) : coordination(place.id());
    }

    /** Of each open share the milestone in turn, and the open requests to coordinate. */
    List<Place> openOf(long directiveId) {
        String inTurn =
                """
                where s.directive_id = :id and s.closed_at is null and m.ordinal =
                  (select min(o.ordinal) from dondoc.milestone o where o.share_id = s.id and o.closed_at is null)
                """;
        return jdbc.sql(MILESTONES + inTurn + "union all\n" + COORDINATIONS
                        + "where s.directive_id = :id and c.closed_at is null order by 3, 1 desc, 2")
                .param("id", directiveId)
                .query(PlaceRows::place)
                .list();
    }

    private Optional<Place> one(String sql, long id) {
        return jdbc.sql(sql).param("id", id).query(PlaceRows::place).optional();
    }

    private static Place place(ResultSet row, int n) throws SQLException {
        return new Place(
                new UploadPlace(
                        row.getString("kind"), row.getLong("id"), row.getString("agency_name"), row.getString("label")),
                row.getLong("directive_id"),
                row.getLong("share_id"),
                row.getString("business_key"),
                row.getString("agency"),
                row.getBoolean("is_open"),
                row.getObject("evidence_id", Long.class));
    }
}
