package vn.dondoc.rehearsal.faults;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a year has left behind, in words that do not depend on the order in which things were done: how often each checkpoint was
 * passed, each notice kept, each line of the journal written.
 */
record Outcome(Map<String, Integer> checkpoints, Map<String, Integer> notices, Map<String, Integer> journal) {

    /** Ids that are given while the year runs are another run's ids: the resolution, directive and agency stand for them. */
    static Outcome of(JdbcClient jdbc) {
        return new Outcome(
                counted(jdbc, """
                        select kind || ' ' || (case when kind in ('milestone', 'share', 'directive') then subject_id::text else '' end)
                          || ' ' || due_on || ' ' || level || ' ' || outcome from dondoc.checkpoint"""),
                counted(jdbc, """
                        select regexp_replace(key, ':[0-9]+:', ':#:') || ' ' || recipient || ' ' || (facts->>'code') || ' ' || (facts->>'title')
                          || ' ' || (facts->>'label') || ' ' || (facts->>'dueOn') from dondoc.notification where key not like 'incident%'"""),
                counted(jdbc, """
                        select directive_id || ' ' || coalesce(share_id, 0) || ' ' || actor || ' ' || event || ' ' || text || ' '
                          || coalesce(was, '') || ' ' || coalesce(became, '') from dondoc.journal"""));
    }

    private static Map<String, Integer> counted(JdbcClient jdbc, String sql) {
        Map<String, Integer> counts = new HashMap<>();
        jdbc.sql(sql).query(String.class).list().forEach(line -> counts.merge(String.valueOf(line), 1, Integer::sum));
        return counts;
    }

    /** Lines that one has and the other has not, or not as often. */
    static List<String> differences(Map<String, Integer> one, Map<String, Integer> other) {
        return Stream.concat(
                        one.entrySet().stream()
                                .filter(entry -> entry.getValue() > other.getOrDefault(entry.getKey(), 0))
                                .map(entry -> "- " + entry.getKey()),
                        other.entrySet().stream()
                                .filter(entry -> entry.getValue() > one.getOrDefault(entry.getKey(), 0))
                                .map(entry -> "+ " + entry.getKey()))
                .sorted()
                .toList();
    }
}
