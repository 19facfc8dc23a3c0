package vn.dondoc.watch;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/**
 * A version of the deadline policy, as it was decided; never changed afterwards.
 *
 * @param id grows with every decision: of two versions whose day has come, the one decided later applies
 * @param since kind to level to the moment since which the level is in force on its day; absent where it always was.
 *     What a level should have said before that moment is not said any more.
 * @param appliesFrom Vietnam day
 * @param by user id, or {@link #RELEASED_BY}
 */
record PolicyVersion(
        long id,
        Origin origin,
        PolicyTables tables,
        Map<DeadlineKind, Map<String, Instant>> since,
        LocalDate appliesFrom,
        String by,
        Instant at,
        String reason) {

    static final String RELEASED_BY = "Bản phát hành";

    /** Who decided: the software's release, or the province, whose word counts more. */
    enum Origin {
        RELEASE,
        PROVINCE
    }

    boolean ofProvince() {
        return origin == Origin.PROVINCE;
    }
}
