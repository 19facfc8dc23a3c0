package vn.dondoc.board;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.board.DirectiveView.MilestoneView;
import vn.dondoc.board.DirectiveView.ShareView;
import vn.dondoc.calendar.VietnamTime;
import vn.dondoc.directive.MilestoneFacts;
import vn.dondoc.directive.Standing;

/** All directives as they stand on a day, by two queries. */
@Repository
class DirectiveViews {

    private static final String DIRECTIVES =
            """
            select d.*, r.number, r.slug from dondoc.directive d join dondoc.resolution r on r.id = d.resolution_id
            order by r.id, d.position""";

    private static final String MILESTONES =
            """
            select s.directive_id, s.id share_id, s.agency, a.name agency_name, s.officer, s.product, s.received_at,
              m.label, m.due_on, m.completed_on, m.outcome, d.starts_on, d.confidential, e.issued_on waiting_of,
              (select count(*) from dondoc.evidence x join dondoc.milestone y on y.id = x.milestone_id
               where y.share_id = s.id and x.outcome = 'returned') returned,
              (select count(*) from dondoc.deadline_change x join dondoc.milestone y on y.id = x.milestone_id
               where y.share_id = s.id and x.kind = 'extended') extended,
              exists (select from dondoc.evidence x join dondoc.milestone y on y.id = x.milestone_id
               where y.share_id = s.id and x.acceptance_due_on <
                 coalesce((x.decided_at at time zone 'Asia/Ho_Chi_Minh')::date, :today)) acceptance_late
            from dondoc.milestone m
            join dondoc.share s on s.id = m.share_id
            join dondoc.directive d on d.id = s.directive_id
            join dondoc.agency a on a.code = s.agency
            left join dondoc.evidence e on e.milestone_id = m.id and e.outcome is null
            order by s.directive_id, s.id, m.ordinal""";

    private final JdbcClient jdbc;
    private final VietnamTime time;

    DirectiveViews(JdbcClient jdbc, VietnamTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    private record Row(
            long directiveId,
            long shareId,
            String agency,
            String agencyName,
            @Nullable String officer,
            @Nullable String product,
            int returned,
            int extended,
            boolean acceptanceLate,
            MilestoneView view,
            Standing standing) {}

    /**
     * A directive as it stands.
     *
     * @param slug the resolution's, for addresses
     * @param standing what the board counts; null for a group
     */
    record Assessed(
            long id,
            String slug,
            DirectiveView view,
            @Nullable Standing standing,
            Map<ShareView, Standing> shareStandings) {}

    List<Assessed> all() {
        LocalDate today = time.today();
        Map<Long, List<Row>> rows =
                jdbc.sql(MILESTONES).param("today", today).query((row, n) -> milestone(row, today)).list().stream()
                        .collect(Collectors.groupingBy(Row::directiveId));
        return jdbc.sql(DIRECTIVES)
                .query((row, n) -> directive(row, rows.getOrDefault(row.getLong("id"), List.of())))
                .list();
    }

    private static Row milestone(ResultSet row, LocalDate today) throws SQLException {
        LocalDate due = row.getObject("due_on", LocalDate.class);
        LocalDate completedOn = row.getObject("completed_on", LocalDate.class);
        Standing standing = Standing.of(
                new MilestoneFacts(
                        row.getObject("starts_on", LocalDate.class),
                        due,
                        row.getTimestamp("received_at") != null,
                        row.getObject("waiting_of", LocalDate.class),
                        completedOn,
                        "stopped".equals(row.getString("outcome"))),
                today);
        return new Row(
                row.getLong("directive_id"),
                row.getLong("share_id"),
                row.getString("agency"),
                row.getString("agency_name"),
                row.getBoolean("confidential") ? null : row.getString("officer"),
                row.getBoolean("confidential") ? null : row.getString("product"),
                row.getInt("returned"),
                row.getInt("extended"),
                row.getBoolean("acceptance_late"),
                new MilestoneView(
                        row.getString("label"),
                        due,
                        completedOn,
                        standing.status().word()),
                standing);
    }

    private static Assessed directive(ResultSet row, List<Row> milestones) throws SQLException {
        Map<Long, List<Row>> byShare = milestones.stream()
                .collect(Collectors.groupingBy(Row::shareId, LinkedHashMap::new, Collectors.toList()));
        Map<ShareView, Standing> standings = new LinkedHashMap<>();
        byShare.values().forEach(own -> {
            Standing ofShare = Standing.ofShare(own.stream().map(Row::standing).toList());
            standings.put(share(own, ofShare), ofShare);
        });
        List<ShareView> shares = List.copyOf(standings.keySet());
        boolean group = row.getString("kind").equals("group");
        Standing standing = group ? null : Standing.ofDirective(standings.values());
        DirectiveView view = new DirectiveView(
                row.getString("number"),
                row.getString("code"),
                row.getString("parent"),
                row.getString("section"),
                row.getString("kind"),
                row.getString("title"),
                words(row, "leads"),
                words(row, "coordinating"),
                row.getString("deadline_text"),
                row.getObject("starts_on", LocalDate.class),
                shares.isEmpty() ? List.of() : ofDirective(shares),
                standing == null ? null : standing.status().word(),
                standing == null ? null : standing.status().label(),
                standing == null ? null : standing.cell().name(),
                row.getString("note"),
                shares,
                row.getBoolean("confidential"));
        return new Assessed(row.getLong("id"), row.getString("slug"), view, standing, standings);
    }

    /** The document's milestones are those of any share; their progress is each share's own. */
    private static List<MilestoneView> ofDirective(List<ShareView> shares) {
        if (shares.size() == 1) {
            return shares.get(0).milestones();
        }
        return shares.get(0).milestones().stream()
                .map(milestone -> new MilestoneView(milestone.label(), milestone.due(), null, null))
                .toList();
    }

    private static ShareView share(List<Row> milestones, Standing standing) {
        Row first = milestones.get(0);
        return new ShareView(
                first.agency(),
                first.agencyName(),
                first.officer(),
                first.product(),
                standing.status().word(),
                standing.status().label(),
                first.returned(),
                first.extended(),
                first.acceptanceLate(),
                milestones.stream().map(Row::view).toList());
    }

    private static List<String> words(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }
}
