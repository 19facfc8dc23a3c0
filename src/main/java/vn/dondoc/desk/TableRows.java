package vn.dondoc.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.desk.Card.Table;

/** The pages on which an agency does all its work of a review at once, beside the task for one part of it. */
@Repository
class TableRows {

    private static final String REPORTS =
            """
            select p.id, r.slug, v.period, p.agency from dondoc.review_report p join dondoc.review v on v.id = p.review_id
            join dondoc.resolution r on r.id = v.resolution_id where p.id in (:ids)""";

    private static final String REVIEWS =
            """
            select v.id, r.slug, v.period, null agency from dondoc.review v
            join dondoc.resolution r on r.id = v.resolution_id where v.id in (:ids)""";

    private final JdbcClient jdbc;

    TableRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By the task's id; nothing for tasks that have no such page. */
    Map<String, Table> of(List<DeskTask> tasks) {
        Map<String, Table> tables = new HashMap<>();
        put(tables, tasks, "reviewReportId", ids -> ask(REPORTS, ids, "Bảng báo cáo của cơ quan"));
        put(tables, tasks, "reviewId", ids -> ask(REVIEWS, ids, "Báo cáo của các cơ quan trong kỳ"));
        put(tables, tasks, "measurementRequestId", TableRows::figures);
        return tables;
    }

    private static void put(
            Map<String, Table> tables,
            List<DeskTask> tasks,
            String subject,
            Function<List<Long>, Map<Long, Table>> pages) {
        Map<String, Long> about = tasks.stream()
                .filter(task -> task.subjects().containsKey(subject) && !tables.containsKey(task.id()))
                .collect(Collectors.toMap(DeskTask::id, task -> task.subjects().get(subject)));
        if (!about.isEmpty()) {
            Map<Long, Table> found =
                    pages.apply(about.values().stream().distinct().toList());
            about.forEach((task, id) -> tables.computeIfAbsent(task, missing -> found.get(id)));
        }
    }

    private static Map<Long, Table> figures(List<Long> ids) {
        Table page = new Table("/pages/targets/entry", "Bảng nhập số liệu của cơ quan");
        return ids.stream().collect(Collectors.toMap(id -> id, id -> page));
    }

    private Map<Long, Table> ask(String sql, List<Long> ids, String label) {
        return jdbc
                .sql(sql)
                .param("ids", ids)
                .query((row, n) -> Map.entry(row.getLong("id"), new Table(path(row), label)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static String path(ResultSet row) throws SQLException {
        String agency = row.getString("agency");
        return "/pages/reviews/%s/%s%s"
                .formatted(row.getString("slug"), row.getString("period"), agency == null ? "" : "?agency=" + agency);
    }
}
