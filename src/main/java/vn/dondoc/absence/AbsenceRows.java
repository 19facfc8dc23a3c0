package vn.dondoc.absence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AbsenceRows {

    private final JdbcClient jdbc;

    AbsenceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long insert(AbsenceRequest request, String namedBy, Instant now) {
        return jdbc.sql(
                        """
                insert into dondoc.absence (user_id, deputy, from_day, to_day, reason, named_by, named_at)
                values (:user, :deputy, :from, :to, :reason, :namedBy, :now) returning id""")
                .param("user", request.user())
                .param("deputy", request.deputy())
                .param("from", request.from())
                .param("to", request.to())
                .param("reason", request.reason())
                .param("namedBy", namedBy)
                .param("now", Timestamp.from(now))
                .query(Long.class)
                .single();
    }

    Absence get(long id) {
        return jdbc.sql("select * from dondoc.absence where id = :id")
                .param("id", id)
                .query(AbsenceRows::absence)
                .single();
    }

    /** An open absence that shares a day with the period. */
    Optional<Absence> overlapping(String user, LocalDate from, LocalDate to) {
        return jdbc.sql(
                        """
                select * from dondoc.absence
                where user_id = :user and ended_at is null and from_day <= :to and to_day >= :from
                order by from_day limit 1""")
                .param("user", user)
                .param("from", from)
                .param("to", to)
                .query(AbsenceRows::absence)
                .optional();
    }

    /** Everyone who is away on the day, each with the deputy or none. */
    Map<String, Optional<String>> awayOn(LocalDate day) {
        Map<String, Optional<String>> away = new HashMap<>();
        jdbc.sql(
                        """
                select user_id, deputy from dondoc.absence
                where ended_at is null and from_day <= :day and to_day >= :day""")
                .param("day", day)
                .query(row -> {
                    away.put(row.getString("user_id"), Optional.ofNullable(row.getString("deputy")));
                });
        return away;
    }

    /** @return false where it had ended before */
    boolean end(long id, String endedBy, String reason, Instant now) {
        return jdbc.sql(
                                """
                update dondoc.absence set ended_at = :now, ended_by = :endedBy, end_reason = :reason
                where id = :id and ended_at is null""")
                        .param("now", Timestamp.from(now))
                        .param("endedBy", endedBy)
                        .param("reason", reason)
                        .param("id", id)
                        .update()
                > 0;
    }

    private static Absence absence(ResultSet row, int n) throws SQLException {
        return new Absence(
                row.getLong("id"),
                row.getString("user_id"),
                row.getString("deputy"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class),
                row.getString("reason"),
                row.getTimestamp("ended_at") != null);
    }
}
