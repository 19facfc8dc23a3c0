package vn.dondoc.directive;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.directive.FollowedDirective.FollowedMilestone;
import vn.dondoc.directive.FollowedDirective.FollowedShare;

/** The resolutions, and other documents that assign tasks, as they are followed now. */
@Repository
public class FollowedResolutions {

    private static final String SELECT =
            """
            select r.*, (select count(*) from dondoc.directive d where d.resolution_id = r.id and d.kind = 'directive')
              directives
            from dondoc.resolution r
            """;

    private final JdbcClient jdbc;

    FollowedResolutions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One of them.
     *
     * @param kind what kind of document, e.g. "Nghị quyết"
     * @param directives how many, groups not counted
     */
    public record Followed(
            long id,
            String kind,
            String number,
            String slug,
            String title,
            String issuer,
            LocalDate issuedOn,
            Instant importedAt,
            int directives) {}

    /** In the order in which they were taken in. */
    public List<Followed> all() {
        return jdbc.sql(SELECT + "order by r.id")
                .query(FollowedResolutions::followed)
                .list();
    }

    public Optional<Followed> find(String number) {
        return jdbc.sql(SELECT + "where r.number = :number")
                .param("number", number)
                .query(FollowedResolutions::followed)
                .optional();
    }

    /** Its rows in the document's order. */
    public List<FollowedDirective> directivesOf(String number) {
        Map<Long, List<FollowedShare>> shares = sharesOf(number);
        return jdbc.sql(
                        """
                select d.*, exists (select 1 from dondoc.new_directive n where n.directive_id = d.id) given_alone
                from dondoc.directive d join dondoc.resolution r on r.id = d.resolution_id
                where r.number = :number order by d.position""")
                .param("number", number)
                .query((row, n) -> directive(row, shares.getOrDefault(row.getLong("id"), List.of())))
                .list();
    }

    /** The mandates of part III, those that run and those that do not, in the document's order. */
    public List<FollowedMandate> mandatesOf(String number) {
        return jdbc.sql(
                        """
                select m.* from dondoc.mandate m join dondoc.resolution r on r.id = m.resolution_id
                where r.number = :number and m.dropped_at is null order by m.position""")
                .param("number", number)
                .query((row, n) -> new FollowedMandate(
                        row.getString("code"),
                        row.getString("title"),
                        words(row.getArray("leads")),
                        words(row.getArray("coordinating")),
                        row.getString("deadline_text"),
                        row.getString("rhythm"),
                        row.getLong("directive_id") != 0))
                .list();
    }

    private record Milestone(
            long directiveId, long shareId, String agency, String name, boolean closed, FollowedMilestone own) {}

    private Map<Long, List<FollowedShare>> sharesOf(String number) {
        Map<Long, List<Milestone>> byShare = jdbc
                .sql(
                        """
                select s.directive_id, s.id share_id, s.agency, a.name, s.closed_at is not null share_closed,
                  m.id, m.label, m.due_on, m.closed_at is not null closed
                from dondoc.milestone m join dondoc.share s on s.id = m.share_id
                join dondoc.agency a on a.code = s.agency
                join dondoc.directive d on d.id = s.directive_id join dondoc.resolution r on r.id = d.resolution_id
                where r.number = :number and s.outcome is distinct from 'stopped' order by s.id, m.ordinal""")
                .param("number", number)
                .query((row, n) -> milestone(row))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Milestone::shareId, java.util.LinkedHashMap::new, Collectors.toList()));
        return byShare.values().stream()
                .collect(Collectors.groupingBy(
                        milestones -> milestones.get(0).directiveId(),
                        Collectors.mapping(FollowedResolutions::share, Collectors.toList())));
    }

    private static Milestone milestone(ResultSet row) throws SQLException {
        return new Milestone(
                row.getLong("directive_id"),
                row.getLong("share_id"),
                row.getString("agency"),
                row.getString("name"),
                row.getBoolean("share_closed"),
                new FollowedMilestone(
                        row.getLong("id"),
                        row.getString("label"),
                        row.getObject("due_on", LocalDate.class),
                        row.getBoolean("closed")));
    }

    private static FollowedShare share(List<Milestone> milestones) {
        Milestone first = milestones.get(0);
        return new FollowedShare(
                first.shareId(),
                first.agency(),
                first.name(),
                first.closed(),
                milestones.stream().map(Milestone::own).toList());
    }

    private static FollowedDirective directive(ResultSet row, List<FollowedShare> shares) throws SQLException {
        return new FollowedDirective(
                row.getLong("id"),
                row.getString("code"),
                row.getString("section"),
                row.getString("kind").equals("group"),
                row.getString("title"),
                words(row.getArray("leads")),
                words(row.getArray("coordinating")),
                words(row.getArray("coordinators")),
                row.getString("deadline_text"),
                row.getTimestamp("closed_at") != null,
                row.getBoolean("confidential"),
                row.getBoolean("given_alone"),
                shares);
    }

    private static Followed followed(ResultSet row, int n) throws SQLException {
        return new Followed(
                row.getLong("id"),
                row.getString("document_kind"),
                row.getString("number"),
                row.getString("slug"),
                row.getString("title"),
                row.getString("issuer"),
                row.getObject("issued_on", LocalDate.class),
                row.getTimestamp("imported_at").toInstant(),
                row.getInt("directives"));
    }

    private static List<String> words(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }
}
