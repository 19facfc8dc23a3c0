package vn.dondoc.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.calendar.Period;
import vn.dondoc.calendar.VietnamTime;

/** What the system knows of a share's work, so that nobody writes twice what they have reported already. */
@Repository
class KnownWork {

    private static final String DONE =
            """
            select text from (
              select p.reported_at as at, format('Tiến độ %s%%: %s', p.percent, p.done) as text
              from dondoc.progress_report p join dondoc.milestone m on m.id = p.milestone_id where m.share_id = :shareId
              union all
              select e.submitted_at, format('Đã báo cáo kết quả mốc “%s”, văn bản số %s ngày %s%s', m.label, e.number,
                to_char(e.issued_on, 'DD/MM/YYYY'),
                case e.outcome when 'accepted' then ', đã được nghiệm thu' when 'returned' then ', bị trả lại' else '' end)
              from dondoc.evidence e join dondoc.milestone m on m.id = e.milestone_id where m.share_id = :shareId
            ) known
            where (at at time zone 'Asia/Ho_Chi_Minh')::date between :from and :to order by at""";

    private static final String LAST_PROGRESS =
            """
            select p.percent, p.difficulties,
              (p.reported_at at time zone 'Asia/Ho_Chi_Minh')::date >= :from as recent
            from dondoc.progress_report p join dondoc.milestone m on m.id = p.milestone_id
            where m.share_id = :shareId order by p.id desc limit 1""";

    private static final String ENDED =
            """
            select s.outcome, e.number, e.issued_on
            from dondoc.share s
            left join lateral (
              select x.number, x.issued_on from dondoc.evidence x join dondoc.milestone m on m.id = x.milestone_id
              where m.share_id = s.id and x.outcome = 'accepted' order by x.issued_on desc, x.id desc limit 1) e on true
            where s.id = :shareId""";

    private final JdbcClient jdbc;

    KnownWork(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Progress(@Nullable Integer percent, String difficulties) {}

    /** A draft for a share that is open: what was reported in the period. */
    ReviewEntry of(long shareId, Period period) {
        List<String> done = jdbc.sql(DONE)
                .param("shareId", shareId)
                .param("from", period.from())
                .param("to", period.to())
                .query(String.class)
                .list();
        Progress progress = jdbc.sql(LAST_PROGRESS)
                .param("shareId", shareId)
                .param("from", period.from())
                .query((row, n) -> new Progress(
                        row.getInt("percent"), row.getBoolean("recent") ? row.getString("difficulties") : ""))
                .optional()
                .orElse(new Progress(null, ""));
        return new ReviewEntry(
                progress.percent(),
                shortened(done.stream().collect(Collectors.joining(".\n"))),
                progress.difficulties(),
                "",
                "");
    }

    /** What a share that has ended says by itself. */
    ReviewEntry ofEnded(long shareId) {
        return jdbc.sql(ENDED).param("shareId", shareId).query(KnownWork::ended).single();
    }

    private static ReviewEntry ended(ResultSet row, int n) throws SQLException {
        if ("stopped".equals(row.getString("outcome"))) {
            return new ReviewEntry(null, "Thôi theo dõi theo ý kiến chỉ đạo.", "", "", "");
        }
        String document = row.getString("number") == null
                ? "."
                : " ngày %s, văn bản số %s."
                        .formatted(
                                VietnamTime.format(row.getObject("issued_on", LocalDate.class)),
                                row.getString("number"));
        return new ReviewEntry(100, "Đã hoàn thành" + document, "", "", "");
    }

    private static String shortened(String text) {
        return text.length() <= ReviewEntry.LONGEST_TEXT ? text : text.substring(0, ReviewEntry.LONGEST_TEXT - 1) + "…";
    }
}
