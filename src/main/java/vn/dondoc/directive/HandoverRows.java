package vn.dondoc.directive;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a handover looks for and changes. */
@Repository
class HandoverRows {

    private final JdbcClient jdbc;

    HandoverRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Found(long directiveId, String resolution) {}

    /** @param resolution its number; empty for every resolution */
    List<Found> withCode(String code, String resolution) {
        return jdbc.sql(
                        """
                select d.id directive_id, r.number resolution
                from dondoc.directive d join dondoc.resolution r on r.id = d.resolution_id
                where d.kind = 'directive' and d.code = :code and (:resolution = '' or r.number = :resolution)
                order by r.id""")
                .param("code", code)
                .param("resolution", resolution)
                .query(Found.class)
                .list();
    }

    /** @return false where the share is closed or no longer with that officer: somebody was faster */
    boolean changeOfficer(long shareId, String was, String becomes) {
        return jdbc.sql(
                                """
                update dondoc.share set officer = :becomes
                where id = :id and officer = :was and closed_at is null""")
                        .param("becomes", becomes)
                        .param("id", shareId)
                        .param("was", was)
                        .update()
                > 0;
    }
}
