package vn.dondoc.rehearsal.faults;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whether anything was lost, doubled or left hanging, counted. */
final class FaultReport {

    private record Line(String what, long counted, long atMost) {

        static Line told(String what, long counted) {
            return new Line(what, counted, Long.MAX_VALUE);
        }

        boolean passed() {
            return counted <= atMost;
        }

        String row() {
            return "| %s | %,d | %s |".formatted(what, counted, bar());
        }

        private String bar() {
            if (atMost == Long.MAX_VALUE) {
                return "";
            }
            return passed() ? "≤ %,d".formatted(atMost) : "**≤ %,d**".formatted(atMost);
        }
    }

    private final List<Line> lines = new ArrayList<>();
    private final List<String> differences = new ArrayList<>();

    FaultReport(Outcome expected, Cluster cluster, Faults faults, FaultyMailServer mails, Set<String> sentBefore, Officials officials) {
        JdbcClient jdbc = cluster.jdbc();
        Outcome found = Outcome.of(jdbc);
        lines.add(Line.told("nodes killed (kill -9)", faults.killed()));
        lines.add(Line.told("database struck and restarted", faults.struck()));
        lines.add(Line.told("mails taken by a mail server that died, or hung, before it said so", mails.deathsAfterData()));
        lines.add(Line.told("requests of officials that got no answer or that of a server in trouble", officials.unanswered()));
        lines.add(Line.told("times that the clock was moved on by 16 minutes, past locks and leases of the dead", cluster.nudges()));
        lines.add(Line.told("checkpoints of deadlines passed", sum(found.checkpoints().values())));
        lines.add(Line.told("notices", sum(found.notices().values())));
        lines.add(Line.told("lines of the journal", sum(found.journal().values())));
        compare("checkpoints that differ from the quiet year", expected.checkpoints(), found.checkpoints());
        compare("notices that differ from the quiet year", expected.notices(), found.notices());
        compare("lines of the journal that differ from the quiet year", expected.journal(), found.journal());
        mails(jdbc, faults, mails, sentBefore);
        work(jdbc, officials);
        lines.add(new Line("notices not sent", count(jdbc, "select count(*) from dondoc.notification where sent_at is null and attempts > 0"), 0));
        lines.add(new Line("jobs without retries", count(jdbc, "select count(*) from act_ru_job where retries_ = 0"), 0));
        lines.add(new Line("incidents open", count(jdbc, "select count(*) from act_ru_incident"), 0));
        lines.add(new Line("processes that wait for nothing", count(jdbc, HANGING), 0));
    }

    /** Instances with neither a task, a job, a subscription nor a called instance anywhere. */
    private static final String HANGING = """
            select count(*) from act_ru_execution e where e.parent_id_ is null
              and not exists (select from act_ru_task t where t.proc_inst_id_ = e.proc_inst_id_)
              and not exists (select from act_ru_job j where j.process_instance_id_ = e.proc_inst_id_)
              and not exists (select from act_ru_event_subscr s where s.proc_inst_id_ = e.proc_inst_id_)
              and not exists (select from act_ru_execution c join act_ru_execution u on u.id_ = c.super_exec_
                where u.proc_inst_id_ = e.proc_inst_id_)""";

    private void compare(
            String what, Map<String, Integer> expected, Map<String, Integer> found) {
        List<String> differing = Outcome.differences(expected, found);
        differences.add("# " + what);
        differences.addAll(differing);
        lines.add(new Line(what, differing.size(), 0));
    }

    static List<String> sent(JdbcClient jdbc) {
        return jdbc.sql("select distinct message_id from dondoc.notification where sent_at is not null")
                .query(String.class)
                .list();
    }

    private void mails(JdbcClient jdbc, Faults faults, FaultyMailServer mails, Set<String> sentBefore) {
        Set<String> known = new HashSet<>(sent(jdbc));
        known.removeAll(sentBefore);
        Set<String> kept = Set.copyOf(jdbc.sql("select distinct message_id from dondoc.notification where message_id is not null")
                .query(String.class)
                .list());
        Deliveries deliveries = mails.deliveries();
        lines.add(Line.told("mails sent", known.size()));
        lines.add(Line.told("extra copies at the receiver, all with the Message-ID of the first", deliveries.copies()));
        lines.add(new Line(
                "extra copies of a mail that the mail server had confirmed; at most one for each death",
                deliveries.copiesOfConfirmed(),
                faults.killed() + 2L * faults.struck()));
        differences.add("# Confirmed more than once");
        differences.addAll(deliveries.confirmedAgain());
        differences.add("# Message-IDs that are nobody's");
        deliveries.messageIds().stream().filter(id -> !kept.contains(id)).map(deliveries::first).forEach(differences::add);
        lines.add(new Line(
                "mails that arrived under a Message-ID that is nobody's",
                deliveries.messageIds().stream().filter(id -> !kept.contains(id)).count(),
                0));
        lines.add(new Line(
                "mails noted as sent that never arrived",
                known.stream().filter(id -> !deliveries.messageIds().contains(id)).count(),
                0));
    }

    private void work(JdbcClient jdbc, Officials officials) {
        lines.add(Line.told("tasks whose completion was confirmed to an official", officials.acknowledged().size()));
        long undone = officials.acknowledged().stream()
                .filter(task -> jdbc.sql("select count(*) from act_ru_task where id_ = :task")
                                .param("task", task)
                                .query(Long.class)
                                .single()
                        > 0)
                .count();
        lines.add(new Line("of them open again", undone, 0));
        lines.add(new Line("logins lost", officials.lostLogins(), 0));
    }

    private static long count(JdbcClient jdbc, String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private static long sum(Iterable<Integer> counts) {
        long sum = 0;
        for (int count : counts) {
            sum += count;
        }
        return sum;
    }

    boolean passed() {
        return lines.stream().allMatch(Line::passed);
    }

    List<String> differences() {
        return differences;
    }

    String markdown(String arguments, int resolutions) {
        StringBuilder text = new StringBuilder("""
                # A year under faults

                ```
                mvn -Pfaults spring-boot:test-run -Dspring-boot.run.arguments=%s
                ```

                Two nodes of the application, their clocks 4 minutes apart, on one database, %d resolutions with the real catalogue. In each round
                officials work at Tasklist and the deadlines of a week fall due at one moment; at random moments of it both nodes are
                killed (kill -9) and started again, in some rounds the database is struck down too (SIGQUIT) and recovers. The mail server takes
                mails, refuses connections, hangs, answers 4xx or 5xx, or takes a mail and dies before it has said so. The same year is played once
                more from the same beginning with one node and nothing wrong; what both leave behind is compared, line by line. The arguments
                are the number of nodes killed, of times the database is struck, and the seed.

                | | counted | must be |
                |---|--:|--:|
                """.formatted(arguments, resolutions));
        lines.forEach(line -> text.append(line.row()).append('\n'));
        return text.append(passed() ? "\nPassed.\n" : "\n**Not passed.**\n").toString();
    }
}
