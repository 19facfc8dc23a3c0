package vn.dondoc.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.calendar.VietnamTime;

/** How far each agency is in each review, counted by the database. */
@Repository
class ReviewTallyRows {

    private final JdbcClient jdbc;

    ReviewTallyRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An agency in a review.
     *
     * @param asked how many shares, those included that had ended
     * @param closed ended, so that nothing is asked
     * @param missing not reported by the cut-off
     * @param drafted begun, not given
     * @param lastActivity when somebody of it last wrote; null where nobody has
     */
    record Tally(
            long reviewId,
            String agency,
            String agencyName,
            int asked,
            int given,
            int closed,
            int missing,
            int drafted,
            @Nullable Instant lastActivity) {

        public int open() {
            return asked - given - closed - missing;
        }

        public String lastWords() {
            return lastActivity == null ? "chưa có" : VietnamTime.format(lastActivity);
        }
    }

    /** Of these reviews, agencies in the catalogue's order. */
    List<Tally> of(Collection<Long> reviews) {
        return jdbc.sql(
                        """
                select p.review_id, p.agency, a.name, count(*) asked,
                  count(*) filter (where p.outcome = 'given') given,
                  count(*) filter (where p.outcome = 'closed') closed,
                  count(*) filter (where p.outcome = 'missing') missing,
                  count(*) filter (where p.outcome is null and p.saved_at is not null) drafted,
                  max(p.saved_at) last_activity
                from dondoc.review_report p join dondoc.agency a on a.code = p.agency
                where p.review_id = any(:reviews)
                group by p.review_id, p.agency, a.name, a.position order by p.review_id, a.position""")
                .param("reviews", reviews.toArray(Long[]::new))
                .query(ReviewTallyRows::tally)
                .list();
    }

    private static Tally tally(ResultSet row, int n) throws SQLException {
        Timestamp last = row.getTimestamp("last_activity");
        return new Tally(
                row.getLong("review_id"),
                row.getString("agency"),
                row.getString("name"),
                row.getInt("asked"),
                row.getInt("given"),
                row.getInt("closed"),
                row.getInt("missing"),
                row.getInt("drafted"),
                last == null ? null : last.toInstant());
    }
}
