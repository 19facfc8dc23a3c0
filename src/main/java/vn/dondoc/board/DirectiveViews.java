package vn.dondoc.board;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.board.Assessed.Part;
import vn.dondoc.board.Assessed.Point;
import vn.dondoc.board.DirectiveView.MilestoneView;
import vn.dondoc.board.DirectiveView.ShareView;
import vn.dondoc.calendar.VietnamTime;
import vn.dondoc.directive.MilestoneFacts;
import vn.dondoc.directive.Standing;

/** Directives as they stand on a day, by queries that read no more than what is asked. */
@Repository
class DirectiveViews {

    private static final String DIRECTIVES =
            """
            select d.*, r.number, r.slug from dondoc.directive d join dondoc.resolution r on r.id = d.resolution_id
            where %s order by r.id, d.position""";

    private static final String MILESTONES =
            """
            with work as materialized (
              select s.directive_id, s.id share_id, s.agency, s.officer, s.product, s.received_at, m.id milestone_id, m.ordinal,
                m.label, m.due_on, m.completed_on, m.outcome, (m.closed_at at time zone 'Asia/Ho_Chi_Minh')::date closed_on
              from dondoc.milestone m join dondoc.share s on s.id = m.share_id where %s)
            select w.*, d.starts_on, d.confidential, a.name agency_name, x.waiting_of, coalesce(x.returned, 0) returned,
              coalesce(c.extended, 0) extended, coalesce(x.acceptance_late, false) acceptance_late
            from work w
            join dondoc.directive d on d.id = w.directive_id
            join dondoc.agency a on a.code = w.agency
            left join (
              select milestone_id, max(issued_on) filter (where outcome is null) waiting_of,
                count(*) filter (where outcome = 'returned') returned,
                bool_or(acceptance_due_on < coalesce((decided_at at time zone 'Asia/Ho_Chi_Minh')::date, :today)) acceptance_late
              from dondoc.evidence where milestone_id in (select milestone_id from work) group by milestone_id) x
              on x.milestone_id = w.milestone_id
            left join (
              select milestone_id, count(*) extended from dondoc.deadline_change
              where kind = 'extended' and milestone_id in (select milestone_id from work) group by milestone_id) c
              on c.milestone_id = w.milestone_id""";

    private final JdbcClient jdbc;
    private final ConcernedAgencies agencies;
    private final VietnamTime time;

    DirectiveViews(JdbcClient jdbc, ConcernedAgencies agencies, VietnamTime time) {
        this.jdbc = jdbc;
        this.agencies = agencies;
        this.time = time;
    }

    private record Row(
            long directiveId,
            long shareId,
            int ordinal,
            String agency,
            String agencyName,
            @Nullable String officer,
            @Nullable String product,
            int returned,
            int extended,
            boolean acceptanceLate,
            Point point) {}

    /** In the documents' order. */
    List<Assessed> of(DirectivesAsked asked) {
        return withIds(ids(asked));
    }

    /** In the documents' order; the ids of none are left out. */
    List<Assessed> withIds(Collection<Long> ids) {
        // They stand in the text: a plan that the database keeps for any number of them is wrong for few or for many.
        String among = ids.stream().map(String::valueOf).collect(Collectors.joining(",", " = any('{", "}'::bigint[])"));
        LocalDate today = time.today();
        Map<Long, List<Row>> rows = jdbc
                .sql(MILESTONES.formatted("s.directive_id" + among))
                .param("today", today)
                .query((row, n) -> milestone(row, today))
                .list()
                .stream()
                .sorted(Comparator.comparingLong(Row::shareId).thenComparingInt(Row::ordinal))
                .collect(Collectors.groupingBy(Row::directiveId));
        Map<Long, Set<String>> concerned = agencies.of(among);
        return jdbc.sql(DIRECTIVES.formatted("d.id" + among))
                .query((row, n) -> directive(
                        row,
                        rows.getOrDefault(row.getLong("id"), List.of()),
                        concerned.getOrDefault(row.getLong("id"), Set.of())))
                .list();
    }

    /** The first in the documents' order. */
    Optional<Assessed> first(DirectivesAsked asked) {
        return withIds(ids(asked, " order by r.id, d.position limit 1")).stream()
                .findFirst();
    }

    List<Long> ids(DirectivesAsked asked) {
        return ids(asked, "");
    }

    private List<Long> ids(DirectivesAsked asked, String end) {
        return jdbc.sql("select d.id from dondoc.directive d join dondoc.resolution r on r.id = d.resolution_id where "
                        + asked.condition() + end)
                .params(asked.values())
                .query(Long.class)
                .list();
    }

    private static Row milestone(ResultSet row, LocalDate today) throws SQLException {
        LocalDate due = row.getObject("due_on", LocalDate.class);
        LocalDate completedOn = row.getObject("completed_on", LocalDate.class);
        MilestoneFacts facts = new MilestoneFacts(
                row.getObject("starts_on", LocalDate.class),
                due,
                row.getObject("received_at") != null,
                row.getObject("waiting_of", LocalDate.class),
                completedOn,
                "stopped".equals(row.getString("outcome")));
        Standing standing = Standing.of(facts, today);
        return new Row(
                row.getLong("directive_id"),
                row.getLong("share_id"),
                row.getInt("ordinal"),
                shared(row, "agency"),
                shared(row, "agency_name"),
                row.getBoolean("confidential") ? null : row.getString("officer"),
                row.getBoolean("confidential") ? null : row.getString("product"),
                row.getInt("returned"),
                row.getInt("extended"),
                row.getBoolean("acceptance_late"),
                new Point(
                        row.getLong("milestone_id"),
                        new MilestoneView(
                                shared(row, "label"),
                                due,
                                completedOn,
                                standing.status().word()),
                        standing,
                        facts,
                        row.getObject("closed_on", LocalDate.class)));
    }

    private static Assessed directive(ResultSet row, List<Row> milestones, Set<String> concerned) throws SQLException {
        Map<Long, List<Row>> byShare = milestones.stream()
                .collect(Collectors.groupingBy(Row::shareId, LinkedHashMap::new, Collectors.toList()));
        List<Part> parts = byShare.values().stream().map(DirectiveViews::part).toList();
        List<ShareView> shares = parts.stream().map(Part::view).toList();
        boolean group = row.getString("kind").equals("group");
        Standing standing = group
                ? null
                : Standing.ofDirective(parts.stream().map(Part::standing).toList());
        DirectiveView view = new DirectiveView(
                shared(row, "number"),
                row.getString("code"),
                row.getString("parent"),
                shared(row, "section"),
                shared(row, "kind"),
                row.getString("title"),
                words(row, "leads"),
                words(row, "coordinating"),
                shared(row, "deadline_text"),
                row.getObject("starts_on", LocalDate.class),
                shares.isEmpty() ? List.of() : ofDirective(shares),
                standing == null ? null : standing.status().word(),
                standing == null ? null : standing.status().label(),
                standing == null ? null : standing.cell().name(),
                shared(row, "note"),
                shares,
                row.getBoolean("confidential"));
        return new Assessed(
                row.getLong("id"),
                shared(row, "slug"),
                row.getObject("given_on", LocalDate.class),
                view,
                standing,
                parts,
                concerned,
                DirectiveFilter.searched(view));
    }

    /** One word for all rows that have it: what thousands of kept directives say is then near, and small. */
    private static String shared(ResultSet row, String column) throws SQLException {
        return row.getString(column).intern();
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

    private static Part part(List<Row> milestones) {
        List<Point> points = milestones.stream().map(Row::point).toList();
        Standing standing =
                Standing.ofShare(points.stream().map(Point::standing).toList());
        return new Part(milestones.get(0).shareId(), share(milestones, standing), standing, points);
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
                milestones.stream().mapToInt(Row::returned).sum(),
                milestones.stream().mapToInt(Row::extended).sum(),
                milestones.stream().anyMatch(Row::acceptanceLate),
                milestones.stream().map(row -> row.point().view()).toList());
    }

    private static List<String> words(ResultSet row, String column) throws SQLException {
        return Arrays.stream((String[]) row.getArray(column).getArray())
                .map(String::intern)
                .toList();
    }
}
