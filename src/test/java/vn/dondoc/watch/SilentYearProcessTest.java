package vn.dondoc.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
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

    /** Agencies that draw up a plan: every one of the list but the Office and the press. */
    private static final int PLANNERS = 63;

    private static final Set<String> OF_THE_PARTY = Set.of("vptu", "btc", "btgdv", "ubkt", "bnc", "mttq", "bao-ptth");
    private static final List<String> OFFICE = List.of("vptu.theodoi", "vptu.lanhdao");
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

    private record Review(long id, LocalDate due) {}

    private record Asked(long id, String agency) {}

    private record Milestone(long id, String agency, LocalDate due) {}

    private final Map<String, LocalDate> expected = new TreeMap<>();

    @Test
    void everyReminderAndEscalationComesOnItsDayToItsPeopleOnce() {
        // One review in silence says what every one says.
        machine.moveTo(VietnamTime.reminderHourOf(LocalDate.of(2026, 6, 1)));
        machine.withoutReviews();
        machine.moveTo(VietnamTime.reminderHourOf(END).plusSeconds(3600));

        List<Milestone> late = expectMilestones();
        expectReceipts();
        expectDecisions(late);
        expectQuarterlyLooks();
        expectReviews();
        assertThat(actual()).containsExactlyEntriesOf(expected);

        assertThat(jdbc.sql("select count(*) from dondoc.notification where sent_at is null")
                        .query(Integer.class)
                        .single())
                .as("nothing waits")
                .isZero();
        assertEveryMessageLeftInTime();
        assertThat(runtime.createIncidentQuery().count()).isZero();
        assertThat(tasks.createTaskQuery()
                        .taskDefinitionKey("userTask_giveInstruction")
                        .count())
                .as("each milestone five days late is before the Standing Committee")
                .isEqualTo(late.size());
        assertMails();
    }

    /** By this test's own calendar: within ten minutes, or on the first working morning after it arose. */
    private void assertEveryMessageLeftInTime() {
        List<String> late = jdbc
                .sql("select key, created_at, sent_at from dondoc.notification")
                .query((row, n) -> {
                    Instant created = row.getTimestamp("created_at").toInstant();
                    Instant sent = row.getTimestamp("sent_at").toInstant();
                    boolean atNight =
                            LocalTime.ofInstant(created, VietnamTime.ZONE).isAfter(LocalTime.of(17, 0))
                                    || !isWorkingDay(VietnamTime.dayOf(created));
                    Instant morning = workingDay(VietnamTime.dayOf(created), 1)
                            .atTime(7, 40)
                            .atZone(VietnamTime.ZONE)
                            .toInstant();
                    boolean inTime = !sent.isAfter(atNight ? morning : created.plus(Duration.ofMinutes(10)));
                    return inTime ? "" : row.getString("key");
                })
                .list()
                .stream()
                .filter(key -> !key.isEmpty())
                .toList();
        assertThat(late).as("left later than it should").isEmpty();
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
            assertThat(mail.html())
                    .contains("Kính gửi đồng chí")
                    .containsAnyOf("/go/", "/pages/reviews/")
                    .doesNotContain("null", "th:text", "${");
            assertThat(mail.text())
                    .contains("Kính gửi đồng chí")
                    .containsAnyOf("Mở công việc: http", "Cho ý kiến chỉ đạo: http")
                    .doesNotContain("null", "[(");
        });
        // One person's notices of a morning travel together; those that need a decision do not wait for the others.
        assertThat(caught.stream()
                        .map(mail -> "%s %s %s"
                                .formatted(
                                        mail.to(),
                                        VietnamTime.dayOf(mail.sentAt()),
                                        mail.text().contains("Cho ý kiến chỉ đạo: http")))
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
        assertThat(milestones).hasSizeGreaterThan(170 + PLANNERS);
        assertThat(milestones)
                .as("the plans of part III, each agency's own, are among them")
                .filteredOn(milestone -> milestone.due().equals(LocalDate.of(2025, 12, 30)))
                .hasSize(PLANNERS)
                .extracting(Milestone::agency)
                .doesNotHaveDuplicates();
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
        assertThat(undated)
                .as("4 of Phụ lục 2; the communication and the supervision")
                .hasSize(4 + 2);
        for (String day : List.of("2025-12-31", "2026-03-31", "2026-06-30", "2026-09-30", "2026-12-31")) {
            undated.forEach(id -> expect("undated", id, LocalDate.parse(day), "quarter", 0, OFFICE));
        }
    }

    /** A review that nobody answers: opened, reminded, reported upwards, and left lying with the Office. {@code Year2026ProcessTest} plays four. */
    private void expectReviews() {
        List<Review> reviews = jdbc.sql("select id, due_on from dondoc.review where opened_at is not null order by id")
                .query((row, n) -> new Review(row.getLong("id"), row.getObject("due_on", LocalDate.class)))
                .list();
        assertThat(reviews).extracting(Review::due).containsExactly(LocalDate.of(2026, 3, 31));
        for (Review review : reviews) {
            expectReports(review);
            LocalDate cutOff = workingDay(review.due(), 5);
            LocalDate due = workingDay(cutOff, 5);
            OFFICE.forEach(
                    person -> expected.put("review:%d:consolidate:%s:%s".formatted(review.id(), due, person), cutOff));
            expect("consolidation", review.id(), due, "due1", -1, OFFICE);
            expect("consolidation", review.id(), due, "late1", 1, OFFICE);
            expect("consolidation", review.id(), due, "late3", 3, COMMITTEE);
        }
    }

    private void expectReports(Review review) {
        List<Asked> reports = asked("select id, agency from dondoc.review_report where review_id = :id", review.id());
        assertThat(reports).hasSameSizeAs(asked("select id, agency from dondoc.share where id > :id", 0));
        reports.forEach(report -> {
            expectSilence("review", report, review.due(), List.of(report.agency() + ".lanhdao"));
            expected.put(
                    "review:%1$d:opened:%2$s:%2$s.lanhdao".formatted(review.id(), report.agency()),
                    workingDay(review.due(), -10));
        });
        List<Asked> figures = asked(
                """
                select m.id, t.lead as agency from dondoc.measurement_request m
                join dondoc.target t on t.id = m.target_id join dondoc.review v on v.period = m.period where v.id = :id""",
                review.id());
        assertThat(figures).hasSize(34);
        figures.forEach(figure -> expectSilence(
                "measurement",
                figure,
                review.due(),
                List.of(figure.agency() + ".lanhdao", figure.agency() + ".canbo")));
    }

    /** @param workers who is reminded: leaders before an officer is named, for a figure anyone of the agency */
    private void expectSilence(String kind, Asked asked, LocalDate due, List<String> workers) {
        expect(kind, asked.id(), due, "due3", -3, workers);
        expect(kind, asked.id(), due, "late1", 1, List.of(asked.agency() + ".lanhdao"));
        expect(kind, asked.id(), due, "late3", 3, List.of("vptu.lanhdao", overseer(asked.agency())));
    }

    private List<Asked> asked(String sql, long id) {
        return jdbc.sql(sql)
                .param("id", id)
                .query((row, n) -> new Asked(row.getLong("id"), row.getString("agency")))
                .list();
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
            if (isWorkingDay(day)) {
                left--;
            }
        }
        return day;
    }

    private static boolean isWorkingDay(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return WORKED.contains(day) || (!weekend && !OFF.contains(day));
    }
}
