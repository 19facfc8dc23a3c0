package vn.dondoc.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.calendar.VietnamTime;
import vn.dondoc.directive.DirectiveStatus;
import vn.dondoc.directive.MilestoneFacts;
import vn.dondoc.directive.Standing;

/** Deadlines and status of the shares that an agency reports about, all by one query. */
@Repository
class ShareStandingRows {

    private final JdbcClient jdbc;

    ShareStandingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param due the deadlines in words, each with its milestone's name where there are several */
    record ShareStanding(String due, DirectiveStatus status) {}

    private record Milestone(long shareId, String label, MilestoneFacts facts) {}

    /** By the share's id. */
    Map<Long, ShareStanding> of(long reviewId, String agency, LocalDate today) {
        Map<Long, List<Milestone>> byShare = jdbc
                .sql(
                        """
                select m.share_id, m.label, m.due_on, m.completed_on, m.outcome, d.starts_on, s.received_at,
                  e.issued_on waiting_of
                from dondoc.review_report p
                join dondoc.share s on s.id = p.share_id
                join dondoc.directive d on d.id = s.directive_id
                join dondoc.milestone m on m.share_id = s.id
                left join dondoc.evidence e on e.milestone_id = m.id and e.outcome is null
                where p.review_id = :reviewId and p.agency = :agency order by m.share_id, m.ordinal""")
                .param("reviewId", reviewId)
                .param("agency", agency)
                .query(ShareStandingRows::milestone)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Milestone::shareId));
        return byShare.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, share -> standing(share.getValue(), today)));
    }

    private static ShareStanding standing(List<Milestone> milestones, LocalDate today) {
        String due = milestones.size() == 1
                ? VietnamTime.format(milestones.get(0).facts().due())
                : milestones.stream()
                        .map(one -> "%s: %s"
                                .formatted(
                                        one.label(),
                                        VietnamTime.format(one.facts().due())))
                        .collect(Collectors.joining("; "));
        Standing standing = Standing.ofShare(
                milestones.stream().map(one -> Standing.of(one.facts(), today)).toList());
        return new ShareStanding(due, standing.status());
    }

    private static Milestone milestone(ResultSet row, int n) throws SQLException {
        return new Milestone(
                row.getLong("share_id"),
                row.getString("label"),
                new MilestoneFacts(
                        row.getObject("starts_on", LocalDate.class),
                        row.getObject("due_on", LocalDate.class),
                        row.getTimestamp("received_at") != null,
                        row.getObject("waiting_of", LocalDate.class),
                        row.getObject("completed_on", LocalDate.class),
                        "stopped".equals(row.getString("outcome"))));
    }
}
