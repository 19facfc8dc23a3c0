package vn.dondoc.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.calendar.VietnamTime;
import vn.dondoc.rehearsal.CaughtMail;
import vn.dondoc.rehearsal.MailCatcher;
import vn.dondoc.rehearsal.RehearsalTest;
import vn.dondoc.rehearsal.TimeMachine;

/**
 * 2026 with nobody answering: every reminder and escalation of every directive, on the right day, to the right people,
 * once. The expectation is worked out here from the document's deadlines alone, with a calendar of its own.
 */
@RehearsalTest
class SilentYearProcessTest {

    private static final LocalDate START = LocalDate.of(2025, 12, 15);
    private static final LocalDate END = LocalDate.of(2027, 1, 20);

    /** Days off of the time played that are no weekend, and the Saturdays worked for them. */
    private static final Set<LocalDate> OFF = Stream.of(
                    "2026-01-01",
                    "2026-01-02",
                    "2026-02-16",
                    "2026-02-17",
                    "2026-02-18",
                    "2026-02-19",
                    "2026-02-20",
                    "2026-04-27",
                    "2026-04-30",
                    "2026-05-01",
                    "2026-08-31",
                    "2026-09-01",
                    "2026-09-02",
                    "2026-11-24",
                    "2027-01-01")
            .map(LocalDate::parse)
            .collect(Collectors.toSet());

    private static final Set<LocalDate> WORKED = Set.of(LocalDate.of(2026, 1, 10), LocalDate.of(2026, 8, 22));

    private static final Set<String> OF_THE_PARTY = Set.of("vptu", "btc", "btgdv", "ubkt", "bnc", "mttq", "bao-ptth");
    private static final List<String> COMMITTEE = List.of("thuongtruc", "phutrach.dang", "phutrach.chinhquyen");

    @Autowired
    TimeMachine machine;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MailCatcher mails;

    @Autowired
    TaskService tasks;

    @Autowired
    RuntimeService runtime;

    private record Milestone(long id, String agency, LocalDate due) {}

    private final Map<String, LocalDate> expected = new TreeMap<>();

    @Test
    void everyReminderAndEscalationComesOnItsDayToItsPeopleOnce() {
        machine.moveTo(VietnamTime.reminderHourOf(END).plusSeconds(3600));

        List<Milestone> late = expectMilestones();
        expectReceipts();
        expectDecisions(late);
        expectQuarterlyLooks();
        assertThat(actual()).containsExactlyEntriesOf(expected);

        assertThat(jdbc.sql("select count(*) from dondoc.notification where sent_at is null")
                        .query(Integer.class)
                        .single())
                .as("nothing waits")
                .isZero();
        assertThat(jdbc.sql(
                                "select count(*) from dondoc.notification where sent_at - created_at > interval '10 minutes'")
                        .query(Integer.class)
                        .single())
                .as("every message left on its day")
                .isZero();
        assertThat(runtime.createIncidentQuery().count()).isZero();
        assertThat(tasks.createTaskQuery()
                        .taskDefinitionKey("userTask_giveInstruction")
                        .count())
                .as("each milestone five days late is before the Standing Committee")
                .isEqualTo(late.size());
        assertMails();
    }

    private void assertMails() {
        List<CaughtMail> caught = mails.mails();
        assertThat(caught).extracting(CaughtMail::messageId).doesNotHaveDuplicates();
        assertThat(caught)
                .hasSize(jdbc.sql("select count(distinct message_id) from dondoc.notification")
                        .query(Integer.class)
                        .single());
        assertThat(caught).allSatisfy(mail -> {
            assertThat(mail.subject()).startsWith("[Đôn đốc] ");
            assertThat(mail.html()).contains("Kính gửi đồng chí", "/go/").doesNotContain("null", "th:text", "${");
            assertThat(mail.text())
                    .contains("Kính gửi đồng chí", "Mở công việc: http")
                    .doesNotContain("null", "[(");
        });
        // One person's notices of a morning travel together.
        assertThat(caught.stream()
                        .map(mail -> mail.to() + " " + VietnamTime.dayOf(mail.sentAt()))
                        .toList())
                .doesNotHaveDuplicates();
    }

    /** @return the milestones that the Standing Committee is asked about by the end */
    private List<Milestone> expectMilestones() {
        List<Milestone> milestones = jdbc.sql(
                        """
                select m.id, s.agency, m.due_on from dondoc.milestone m join dondoc.share s on s.id = m.share_id
                where m.due_on is not null""")
                .query((row, n) -> new Milestone(
                        row.getLong("id"), row.getString("agency"), row.getObject("due_on", LocalDate.class)))
                .list();
        assertThat(milestones).hasSizeGreaterThan(170);
        for (Milestone milestone : milestones) {
            String leader = milestone.agency() + ".lanhdao";
            expect("milestone", milestone.id(), milestone.due(), "due7", -7, List.of(leader));
            expect("milestone", milestone.id(), milestone.due(), "due3", -3, List.of(leader));
            expect("milestone", milestone.id(), milestone.due(), "late1", 1, List.of(leader));
            expect(
                    "milestone",
                    milestone.id(),
                    milestone.due(),
                    "late3",
                    3,
                    List.of("vptu.lanhdao", overseer(milestone.agency())));
            expect("milestone", milestone.id(), milestone.due(), "late5", 5, COMMITTEE);
        }
        return milestones.stream()
                .filter(milestone -> !workingDay(milestone.due(), 5).isAfter(END))
                .toList();
    }

    /** Milestones without a day: the Office looks at them on the last working day of each quarter. */
    private void expectQuarterlyLooks() {
        List<Long> undated = jdbc.sql("select id from dondoc.milestone where due_on is null")
                .query(Long.class)
                .list();
        assertThat(undated).hasSize(4);
        for (String day : List.of("2025-12-31", "2026-03-31", "2026-06-30", "2026-09-30", "2026-12-31")) {
            undated.forEach(id ->
                    expect("undated", id, LocalDate.parse(day), "quarter", 0, List.of("vptu.theodoi", "vptu.lanhdao")));
        }
    }

    private void expectReceipts() {
        LocalDate due = workingDay(START, 2);
        jdbc.sql("select id, agency from dondoc.share")
                .query((row, n) -> Map.entry(row.getLong("id"), row.getString("agency")))
                .list()
                .forEach(share -> {
                    expect("receipt", share.getKey(), due, "late1", 1, List.of(share.getValue() + ".lanhdao"));
                    expect("receipt", share.getKey(), due, "late3", 3, List.of("vptu.lanhdao"));
                    expected.put("given:%1$d:%2$s:%2$s.lanhdao".formatted(share.getKey(), share.getValue()), START);
                });
    }

    private void expectDecisions(List<Milestone> late) {
        Map<Long, Long> decisions = jdbc
                .sql("select milestone_id, id from dondoc.decision")
                .query((row, n) -> Map.entry(row.getLong("milestone_id"), row.getLong("id")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        assertThat(decisions.keySet())
                .isEqualTo(late.stream().map(Milestone::id).collect(Collectors.toSet()));
        for (Milestone milestone : late) {
            LocalDate due = workingDay(workingDay(milestone.due(), 5), 2);
            expect(
                    "decision",
                    decisions.get(milestone.id()),
                    due,
                    "late1",
                    1,
                    Stream.concat(COMMITTEE.stream(), Stream.of("vptu.lanhdao")).toList());
        }
    }

    private void expect(String kind, long subject, LocalDate due, String level, int workingDays, List<String> people) {
        LocalDate day = workingDay(due, workingDays);
        if (!day.isAfter(END)) {
            people.forEach(person -> expected.put("%s:%d:%s:%s:%s".formatted(kind, subject, due, level, person), day));
        }
    }

    private Map<String, LocalDate> actual() {
        Map<String, LocalDate> actual = new TreeMap<>();
        jdbc.sql("select key, created_at from dondoc.notification")
                .query((row, n) -> Map.entry(row.getString("key"), row.getTimestamp("created_at")))
                .list()
                .forEach(sent -> actual.put(sent.getKey(), day(sent.getValue())));
        return actual;
    }

    private static LocalDate day(Timestamp moment) {
        return VietnamTime.dayOf(moment.toInstant());
    }

    private static String overseer(String agency) {
        return OF_THE_PARTY.contains(agency) ? "phutrach.dang" : "phutrach.chinhquyen";
    }

    private static LocalDate workingDay(LocalDate from, int n) {
        LocalDate day = from;
        for (int left = Math.abs(n); left > 0; ) {
            day = day.plusDays(Integer.signum(n));
            boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
            if (WORKED.contains(day) || (!weekend && !OFF.contains(day))) {
                left--;
            }
        }
        return day;
    }
}
