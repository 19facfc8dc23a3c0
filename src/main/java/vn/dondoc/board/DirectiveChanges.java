package vn.dondoc.board;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which directives' rows have changed, as triggers of the database note it. */
@Component
class DirectiveChanges {

    /** As a directive: whatever was kept may be different, e.g. an agency has another name. */
    static final long EVERY = 0;

    private static final Duration USABLE = Duration.ofDays(1);

    /** Longer than they are used, so that none is missed while they are deleted. */
    private static final Duration NOTED = Duration.ofDays(2);

    private final JdbcClient jdbc;

    DirectiveChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What the asking transaction sees.
     *
     * @param database which one: one that was restored from a backup is another
     * @param low every transaction with a lower number has ended: what it changed is seen
     * @param at by the database's clock, whatever day the application's says
     * @param writing the asking transaction has written: what it sees may yet be rolled back
     */
    record Sight(long database, long low, Instant at, boolean writing) {

        /** What was seen then can be brought up to date by {@link #since}. */
        boolean follows(Sight earlier) {
            return database == earlier.database && low >= earlier.low && at.isBefore(earlier.at.plus(USABLE));
        }
    }

    Sight present() {
        return jdbc.sql(
                        """
                        select (select oid from pg_database where datname = current_database())::bigint database,
                          pg_snapshot_xmin(s)::text::bigint low, clock_timestamp() at,
                          pg_current_xact_id_if_assigned() is not null writing
                        from pg_current_snapshot() s""")
                .query((row, n) -> new Sight(
                        row.getLong("database"),
                        row.getLong("low"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getBoolean("writing")))
                .single();
    }

    /** Their ids, or {@link #EVERY}; some that were seen already may be among them. */
    Set<Long> since(Sight sight) {
        return new HashSet<>(
                jdbc.sql("select distinct directive_id from dondoc.directive_change where tx >= cast(:low as xid8)")
                        .param("low", String.valueOf(sight.low()))
                        .query(Long.class)
                        .list());
    }

    /** Deletes what nobody asks for any more. */
    @Scheduled(fixedDelayString = "PT1H")
    @Transactional
    public void forget() {
        jdbc.sql(
                        "delete from dondoc.directive_change where noted_at < clock_timestamp() - make_interval(secs => :seconds)")
                .param("seconds", NOTED.toSeconds())
                .update();
    }
}
