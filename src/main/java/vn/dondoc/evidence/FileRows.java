package vn.dondoc.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Files that were given; what was taken back stays, marked. */
@Repository
class FileRows {

    private final JdbcClient jdbc;

    FileRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param scan "clean", or "none" where there was no scanner */
    record NewFile(String name, String mediaType, long size, String sha256, String scan, String store, UUID storeKey) {}

    /**
     * @param decided whether the result with which it was handed in is accepted, returned or needed no more
     * @param withdrawn whether it was taken back
     */
    record File(
            long id,
            @Nullable Long milestoneId,
            @Nullable Long coordinationId,
            String name,
            String mediaType,
            long size,
            String sha256,
            String store,
            UUID storeKey,
            String uploadedBy,
            boolean decided,
            boolean withdrawn) {}

    long insert(PlaceRows.Place place, NewFile file, String by, Instant now) {
        return jdbc.sql(
                        """
                insert into dondoc.evidence_file (milestone_id, coordination_id, evidence_id, name, media_type, size,
                  sha256, scan, store, store_key, uploaded_at, uploaded_by)
                values (:milestoneId, :coordinationId, :evidenceId, :name, :mediaType, :size,
                  :sha256, :scan, :store, :storeKey, :now, :by) returning id""")
                .param(
                        "milestoneId",
                        place.isCoordination() ? null : place.place().id())
                .param("coordinationId", place.isCoordination() ? place.place().id() : null)
                .param("evidenceId", place.evidenceId())
                .param("name", file.name())
                .param("mediaType", file.mediaType())
                .param("size", file.size())
                .param("sha256", file.sha256())
                .param("scan", file.scan())
                .param("store", file.store())
                .param("storeKey", file.storeKey())
                .param("now", Timestamp.from(now))
                .param("by", by)
                .query(Long.class)
                .single();
    }

    Optional<File> find(long fileId) {
        return jdbc.sql(
                        """
                select f.*, e.outcome is not null decided from dondoc.evidence_file f
                left join dondoc.evidence e on e.id = f.evidence_id where f.id = :id""")
                .param("id", fileId)
                .query(FileRows::file)
                .optional();
    }

    /** Those that stand at the place and were not handed in with an earlier result. */
    List<File> standingAt(PlaceRows.Place place) {
        return jdbc.sql(
                        """
                select f.*, e.outcome is not null decided from dondoc.evidence_file f
                left join dondoc.evidence e on e.id = f.evidence_id
                where %s = :id and f.withdrawn_at is null and (f.evidence_id is null or e.outcome is null) order by f.id"""
                                .formatted(place.isCoordination() ? "f.coordination_id" : "f.milestone_id"))
                .param("id", place.place().id())
                .query(FileRows::file)
                .list();
    }

    /** How many files the dossier of the directive shows. */
    int countOf(long directiveId) {
        return jdbc.sql(
                        """
                select count(*) from dondoc.evidence_file f
                left join dondoc.milestone m on m.id = f.milestone_id left join dondoc.coordination c on c.id = f.coordination_id
                join dondoc.share s on s.id = coalesce(m.share_id, c.share_id)
                where s.directive_id = :id and f.withdrawn_at is null""")
                .param("id", directiveId)
                .query(Integer.class)
                .single();
    }

    void withdraw(long fileId, String by, Instant now) {
        jdbc.sql("update dondoc.evidence_file set withdrawn_at = :now, withdrawn_by = :by where id = :id")
                .param("now", Timestamp.from(now))
                .param("by", by)
                .param("id", fileId)
                .update();
    }

    /** What stood at the milestone without a result belongs to this one from now on. */
    void handIn(long milestoneId, long evidenceId) {
        jdbc.sql(
                        """
                update dondoc.evidence_file set evidence_id = :evidenceId
                where milestone_id = :milestoneId and evidence_id is null and withdrawn_at is null""")
                .param("evidenceId", evidenceId)
                .param("milestoneId", milestoneId)
                .update();
    }

    List<String> namesOf(long evidenceId) {
        return jdbc.sql(
                        """
                select name from dondoc.evidence_file where evidence_id = :id and withdrawn_at is null order by id""")
                .param("id", evidenceId)
                .query(String.class)
                .list();
    }

    private static File file(ResultSet row, int n) throws SQLException {
        return new File(
                row.getLong("id"),
                row.getObject("milestone_id", Long.class),
                row.getObject("coordination_id", Long.class),
                row.getString("name"),
                row.getString("media_type"),
                row.getLong("size"),
                row.getString("sha256"),
                row.getString("store"),
                row.getObject("store_key", UUID.class),
                row.getString("uploaded_by"),
                row.getBoolean("decided"),
                row.getTimestamp("withdrawn_at") != null);
    }
}
