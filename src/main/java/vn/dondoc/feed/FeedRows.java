package vn.dondoc.feed;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class FeedRows {

    private static final String LIVE = " from dondoc.calendar_feed where revoked_at is null and ";

    /** How exactly it is known when an address was last read. */
    private static final Duration READ_NOTED = Duration.ofHours(1);

    private final JdbcClient jdbc;

    FeedRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param agency null for the deadlines of who made it */
    record Feed(long id, @Nullable String agency, Instant createdAt, String createdBy, @Nullable Instant lastReadAt) {}

    Optional<Feed> byToken(byte[] hash) {
        return jdbc.sql("select *" + LIVE + "token_hash = :hash")
                .param("hash", hash)
                .query(FeedRows::feed)
                .optional();
    }

    Optional<Feed> ofPerson(String user) {
        return jdbc.sql("select *" + LIVE + "agency is null and created_by = :user")
                .param("user", user)
                .query(FeedRows::feed)
                .optional();
    }

    Optional<Feed> ofAgency(String agency) {
        return jdbc.sql("select *" + LIVE + "agency = :agency")
                .param("agency", agency)
                .query(FeedRows::feed)
                .optional();
    }

    /** Until the transaction ends: an address made twice at one moment would leave one that nobody was shown. */
    void lock(String whose) {
        jdbc.sql("select 1 from pg_advisory_xact_lock(hashtext('calendar_feed ' || :whose))")
                .param("whose", whose)
                .query(Integer.class)
                .single();
    }

    void insert(@Nullable String agency, byte[] hash, String by, Instant now) {
        jdbc.sql(
                        """
                insert into dondoc.calendar_feed (agency, token_hash, created_at, created_by)
                values (:agency, :hash, :now, :by)""")
                .param("agency", agency)
                .param("hash", hash)
                .param("now", Timestamp.from(now))
                .param("by", by)
                .update();
    }

    void revoke(long id, String by, Instant now) {
        jdbc.sql("update dondoc.calendar_feed set revoked_at = :now, revoked_by = :by where id = :id")
                .param("now", Timestamp.from(now))
                .param("by", by)
                .param("id", id)
                .update();
    }

    void read(long id, Instant now) {
        jdbc.sql(
                        """
                update dondoc.calendar_feed set last_read_at = :now
                where id = :id and (last_read_at is null or last_read_at < :before)""")
                .param("now", Timestamp.from(now))
                .param("before", Timestamp.from(now.minus(READ_NOTED)))
                .param("id", id)
                .update();
    }

    private static Feed feed(ResultSet row, int n) throws SQLException {
        Timestamp read = row.getTimestamp("last_read_at");
        return new Feed(
                row.getLong("id"),
                row.getString("agency"),
                row.getTimestamp("created_at").toInstant(),
                row.getString("created_by"),
                read == null ? null : read.toInstant());
    }
}
