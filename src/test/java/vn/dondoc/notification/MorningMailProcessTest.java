package vn.dondoc.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import vn.dondoc.agency.Officer;
import vn.dondoc.calendar.VietnamTime;
import vn.dondoc.notification.NoticeFacts.Urgency;
import vn.dondoc.rehearsal.CaughtMail;
import vn.dondoc.rehearsal.MailCatcher;
import vn.dondoc.rehearsal.MovableClock;
import vn.dondoc.rehearsal.OnRecord;
import vn.dondoc.rehearsal.PageVisitor;
import vn.dondoc.rehearsal.RehearsalTest;
import vn.dondoc.rehearsal.ScriptedOfficials;
import vn.dondoc.rehearsal.TimeMachine;

/**
 * What waits for the morning's summary and what does not, and how the Standing Committee answers an escalation from its mail.
 * 1.2, 1.3, 1.8 and 1.16 are due on Saturday 31/01/2026; time goes on from test to test.
 */
@RehearsalTest
@TestMethodOrder(MethodOrderer.MethodName.class)
class MorningMailProcessTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 2, 2);
    private static final LocalDate ESCALATED = LocalDate.of(2026, 2, 6);

    @Autowired
    Outbox outbox;

    @Autowired
    MailHours hours;

    @Autowired
    MailDispatcher dispatcher;

    @Autowired
    MailCatcher catcher;

    @Autowired
    MovableClock clock;

    @Autowired
    TimeMachine machine;

    @Autowired
    ScriptedOfficials officials;

    @Autowired
    OnRecord record;

    @Autowired
    TaskService tasks;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    @Test
    void a_whatLeavesWhen() {
        // Friday 30/01 and the working Saturday 10/01; 01/01 and Sunday 01/02 are off.
        assertThat(departure("2026-01-30", "07:39", Haste.IN_OFFICE_HOURS)).isEqualTo("2026-01-30 07:40 summary");
        assertThat(departure("2026-01-30", "07:40", Haste.IN_OFFICE_HOURS)).isEqualTo("2026-01-30 07:42");
        assertThat(departure("2026-01-30", "16:59", Haste.IN_OFFICE_HOURS)).isEqualTo("2026-01-30 17:01");
        assertThat(departure("2026-01-30", "17:00", Haste.IN_OFFICE_HOURS)).isEqualTo("2026-02-02 07:40 summary");
        assertThat(departure("2026-01-10", "10:00", Haste.IN_OFFICE_HOURS)).isEqualTo("2026-01-10 10:02");
        assertThat(departure("2026-01-01", "10:00", Haste.IN_OFFICE_HOURS)).isEqualTo("2026-01-05 07:40 summary");
        assertThat(departure("2026-02-01", "23:59", Haste.AT_ONCE)).isEqualTo("2026-02-02 00:01");
        assertThat(departure("2026-01-30", "10:00", Haste.IN_SUMMARY)).isEqualTo("2026-02-02 07:40 summary");
        assertThat(departure("2026-01-30", "07:00", Haste.IN_SUMMARY)).isEqualTo("2026-01-30 07:40 summary");
    }

    @Test
    void b_oneMailForAllThatAMorningHasToSayAndWhatCannotWaitByItself() {
        standAt(LocalDate.of(2025, 12, 15), "08:00");
        machine.runDue();
        machine.moveTo(moment(LocalDate.of(2025, 12, 15), "08:05"));
        record.standStillBut("1.2", "1.3", "1.8", "1.16");
        machine.moveTo(moment(LocalDate.of(2026, 2, 1), "20:00"));
        outbox.put(notice("night", "btc.lanhdao", Urgency.INFORMATION, Haste.IN_OFFICE_HOURS));
        outbox.put(notice("returned", "btc.lanhdao", Urgency.LATE, Haste.AT_ONCE));
        int before = catcher.mails().size();
        machine.moveTo(moment(MONDAY, "07:39"));

        assertThat(arrived(before, "btc.lanhdao")).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).contains("returned").doesNotContain("việc cần quan tâm");
            assertThat(mail.sentAt()).isEqualTo(moment(LocalDate.of(2026, 2, 1), "20:02"));
        });
        List<String> waiting = waiting("btc.lanhdao");
        assertThat(waiting).contains("night").hasSizeGreaterThanOrEqualTo(3);

        catcher.refuse("4.3.2 try again later");
        standAt(MONDAY, "07:40");
        dispatcher.dispatchDue();
        assertThat(waiting("btc.lanhdao")).as("refused, nothing is lost").isEqualTo(waiting);
        List<String> ids = messageIds("btc.lanhdao", waiting);
        assertThat(ids).as("joined in one mail").hasSize(1);
        catcher.refuse(null);
        outbox.put(notice("later", "btc.lanhdao", Urgency.REMINDER, Haste.IN_OFFICE_HOURS));
        standAt(MONDAY, "07:43");
        dispatchOnTwoNodes();

        assertThat(waiting("btc.lanhdao")).isEmpty();
        assertThat(arrived(before, "btc.lanhdao"))
                .as("the summary, what was returned, and what came after")
                .hasSize(3);
        CaughtMail summary = arrived(before, "btc.lanhdao").stream()
                .filter(mail -> mail.messageId().equals(ids.get(0)))
                .findFirst()
                .orElseThrow();
        assertThat(summary.subject())
                .startsWith("[Đôn đốc] Bản tin sáng 02/02/2026: %d việc cần quan tâm".formatted(waiting.size()))
                .contains("Đỏ: quá hạn 1 ngày làm việc");
        assertThat(summary.text())
                .contains("Bản tin buổi sáng 02/02/2026", "Nhiệm vụ 1.8: ", "Nhiệm vụ 1.16: ", "Nhiệm vụ 1.13: night")
                .doesNotContain("later");
    }

    @Test
    void c_everybodyGetsOneSummaryAMorningAndEachNoticeItsOwnOutcome() {
        Map<String, Long> summaries = jdbc
                .sql(
                        """
                        select distinct recipient, message_id from dondoc.notification
                        where summary_on = '2026-02-02' and sent_at is not null""")
                .query((row, n) -> row.getString("recipient"))
                .list()
                .stream()
                .collect(Collectors.groupingBy(person -> person, Collectors.counting()));
        assertThat(summaries)
                .containsKeys("btc.lanhdao", "btgdv.lanhdao")
                .allSatisfy((person, count) -> assertThat(count).as(person).isEqualTo(1));
        assertThat(catcher.mails()).extracting(CaughtMail::messageId).doesNotHaveDuplicates();
        assertThat(jdbc.sql("select count(*) from dondoc.notification where sent_at is not null and subject is null")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void d_everyMailSaysWhyItCameAndReadsWellAsPlainText() {
        assertThat(catcher.mails()).hasSizeGreaterThan(60).allSatisfy(mail -> {
            assertThat(mail.text().replaceAll("\\s+", " ")).contains("Đồng chí nhận thư này vì ", "Việc phải làm: ");
            assertThat(mail.html())
                    .contains("Đồng chí nhận thư này vì ")
                    .doesNotContain("<img", "http-equiv=\"refresh");
            assertThat(mail.text().lines()).allSatisfy(line -> assertThat(line.length() <= 78 || line.contains("http"))
                    .as(line)
                    .isTrue());
            assertThat(mail.text())
                    .doesNotContainPattern("</?[a-z]+[ />]|&[a-z]+;|\\[/?]|\\[#")
                    .doesNotContain("null");
        });
    }

    @Test
    void e_anEscalationIsAMailOfItsOwnAndItsLinkLeadsThroughTheLoginToThePage() {
        machine.moveTo(moment(LocalDate.of(2026, 2, 5), "10:00"));
        officials.receive("1.8", "btc");
        officials.reportProgress("1.8", "btc", 40);
        int before = catcher.mails().size();
        machine.moveTo(moment(ESCALATED, "07:35"));

        CaughtMail mail = arrived(before, "thuongtruc").get(0);
        assertThat(arrived(before, "thuongtruc")).hasSize(1);
        assertThat(mail.subject()).contains("Xin ý kiến chỉ đạo: quá hạn 5 ngày làm việc");
        assertThat(mail.text()).contains("Cho ý kiến chỉ đạo: http://localhost:8080/go/escalation/");
        String link = "/go/escalation/" + record.milestone("1.8");
        assertThat(mail.html()).contains(link);
        PageVisitor stranger = PageVisitor.stranger(port);
        String page = location(stranger.get(link));
        assertThat(page).isEqualTo("/pages/decision?milestone=" + record.milestone("1.8"));
        assertThat(location(stranger.get(page)))
                .endsWith("?return=%2Fpages%2Fdecision%3Fmilestone%3D" + record.milestone("1.8") + "#!/login");
        String decision = location(as("thuongtruc").get(page));
        assertThat(decision).endsWith(pageOf("1.8"));
        assertThat(location(stranger.get("/go/decision/7"))).isEqualTo("/pages/decision/7");
    }

    @Test
    void f_thePageShowsTheMatterToThoseWhoSuperviseAndTheAnswersToTheCommittee() {
        String page = as("thuongtruc").get(pageOf("1.8")).body();
        assertThat(page)
                .contains("quá hạn 6 ngày", "31/01/2026", "Ban Tổ chức Tỉnh ủy", "40%", "Vàng: còn 3 ngày làm việc")
                .contains("Gửi ý kiến đôn đốc", "báo cáo rõ nguyên nhân chậm", "value=\"2026-02-27\"");
        assertThat(as("vptu.lanhdao").get(pageOf("1.8")).body())
                .contains("đang chờ Thường trực")
                .doesNotContain("<form");
        assertThat(as("btc.lanhdao").get(pageOf("1.8")).statusCode()).isEqualTo(403);
        assertThat(as("vptu.lanhdao").post(pageOf("1.8"), urge("x")).statusCode())
                .isIn(400, 403);
        assertThat(as("btc.lanhdao").post(pageOf("1.8"), urge("x")).statusCode())
                .isEqualTo(403);
        assertThat(as("thuongtruc").get("/pages/decision/999999").statusCode()).isEqualTo(404);
        assertThat(instructions("1.8")).isZero();
    }

    @Test
    void g_whatCannotBeTakenIsSaidWithWhatWasTypedAndTheTaskStaysFree() {
        HttpResponse<String> answer = as("thuongtruc")
                .post(pageOf("1.8"), fields("extend", "Gia hạn đến hết tháng", "newDeadline", "2026-01-15"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("Chưa gửi được ý kiến", "Gia hạn đến hết tháng", "value=\"2026-01-15\"")
                .doesNotContain("ENGINE", "Exception");
        assertThat(as("thuongtruc")
                        .post(pageOf("1.8"), fields("reassign", "Giao lại", "newAgency", "bnc"))
                        .body())
                .contains("Số, ký hiệu văn bản");
        assertThat(as("thuongtruc").post(pageOf("1.8"), fields("addShare", "x")).statusCode())
                .isEqualTo(400);
        assertThat(record.task("1.8", "userTask_giveInstruction").getAssignee()).isNull();
        assertThat(instructions("1.8")).isZero();
    }

    @Test
    void h_whatAColleagueHasTakenIsLeftToThem() {
        Task task = record.task("1.16", "userTask_giveInstruction");
        officials.as("phutrach.dang", () -> {
            tasks.claim(task.getId(), "phutrach.dang");
            return task;
        });

        HttpResponse<String> answer = as("thuongtruc").post(pageOf("1.16"), urge("Làm ngay"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Đồng chí Lãnh đạo tỉnh phụ trách khối Đảng đã nhận xử lý việc này");
        assertThat(as("phutrach.dang").post(pageOf("1.16"), urge("Làm ngay")).statusCode())
                .isEqualTo(303);
        assertThat(instructions("1.16")).isEqualTo(1);
    }

    @Test
    void i_twoClicksDecideOnceAndTheOthersAreToldWhoHasDecided() throws Exception {
        PageVisitor one = as("thuongtruc");
        PageVisitor other = as("phutrach.dang");
        List<Integer> answers = atOnce(
                () -> one.post(pageOf("1.8"), urge("Hoàn thành trong tuần")).statusCode(),
                () -> one.post(pageOf("1.8"), urge("Hoàn thành trong tuần")).statusCode(),
                () -> other.post(pageOf("1.8"), urge("Hoàn thành trong tháng")).statusCode());

        assertThat(answers).containsOnly(303);
        assertThat(instructions("1.8")).isEqualTo(1);
        assertThat(record.tasks("1.8", "userTask_giveInstruction")).isEmpty();
        String by = jdbc.sql(
                        "select given_by from dondoc.instruction i join dondoc.directive d on d.id = i.directive_id"
                                + " where d.code = '1.8'")
                .query(String.class)
                .single();
        assertThat(by).isIn("thuongtruc", "phutrach.dang");
        assertThat(as("phutrach.chinhquyen").get(pageOf("1.8")).body())
                .contains("Việc này đã xử lý xong", "đã cho ý kiến lúc", "Hoàn thành trong t")
                .doesNotContain("<form");
        assertThat(location(one.post(pageOf("1.8"), urge("Lần nữa")))).endsWith(pageOf("1.8"));
        assertThat(instructions("1.8")).isEqualTo(1);
    }

    @Test
    void j_anInstructionLeavesAtOnceToThoseItIsFor() {
        int before = catcher.mails().size();
        as("thuongtruc").post(pageOf("1.3"), fields("extend", "Đồng ý", "newDeadline", "2026-03-06"));
        machine.moveTo(clock.instant().plusSeconds(150));

        assertThat(record.due("1.3")).isEqualTo(LocalDate.of(2026, 3, 6));
        assertThat(arrived(before, "btgdv.lanhdao"))
                .as("before the day's summary")
                .anySatisfy(mail -> assertThat(mail.subject()).contains("Thời hạn mới", "1.3"));
        assertThat(LocalTime.ofInstant(clock.instant(), VietnamTime.ZONE)).isBefore(LocalTime.of(7, 40));
    }

    private String departure(String day, String hour, Haste haste) {
        standAt(LocalDate.parse(day), hour);
        MailHours.Departure departure = hours.of(haste);
        String at = departure
                .at()
                .atZone(VietnamTime.ZONE)
                .toLocalDateTime()
                .toString()
                .replace('T', ' ');
        LocalDate summaryOn = departure.summaryOn();
        assertThat(summaryOn == null || at.startsWith(summaryOn.toString())).isTrue();
        return summaryOn == null ? at : at + " summary";
    }

    private void dispatchOnTwoNodes() {
        try {
            List<Integer> done = atOnce(
                    () -> {
                        dispatcher.dispatchDue();
                        return 1;
                    },
                    () -> {
                        dispatcher.dispatchDue();
                        return 1;
                    });
            assertThat(done).hasSize(2);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        dispatcher.dispatchDue();
    }

    @SafeVarargs
    private static List<Integer> atOnce(java.util.concurrent.Callable<Integer>... calls) throws Exception {
        CyclicBarrier start = new CyclicBarrier(calls.length);
        ExecutorService threads = Executors.newFixedThreadPool(calls.length);
        try {
            List<Future<Integer>> answers = new ArrayList<>();
            for (var call : calls) {
                answers.add(threads.submit(() -> {
                    start.await();
                    return call.call();
                }));
            }
            List<Integer> all = new ArrayList<>();
            for (Future<Integer> answer : answers) {
                all.add(answer.get());
            }
            return all;
        } finally {
            threads.shutdown();
        }
    }

    private String pageOf(String code) {
        return "/pages/decision/"
                + jdbc.sql("select max(id) from dondoc.decision where milestone_id = :id")
                        .param("id", record.milestone(code))
                        .query(Long.class)
                        .single();
    }

    private int instructions(String code) {
        return jdbc.sql("select count(*) from dondoc.instruction i join dondoc.directive d on d.id = i.directive_id"
                        + " where d.code = :code")
                .param("code", code)
                .query(Integer.class)
                .single();
    }

    private List<String> waiting(String person) {
        return jdbc.sql("select key from dondoc.notification where recipient = :person and sent_at is null order by id")
                .param("person", person)
                .query(String.class)
                .list();
    }

    private List<String> messageIds(String person, List<String> keys) {
        return jdbc.sql(
                        "select distinct message_id from dondoc.notification where recipient = :person and key in (:keys)")
                .param("person", person)
                .param("keys", keys)
                .query(String.class)
                .list();
    }

    private List<CaughtMail> arrived(int before, String person) {
        List<CaughtMail> all = catcher.mails();
        return all.subList(0, all.size() - before).stream()
                .filter(mail -> mail.to().startsWith(person))
                .toList();
    }

    private PageVisitor as(String user) {
        return PageVisitor.login(port, user);
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private static MultiValueMap<String, String> urge(String content) {
        return fields("urge", content);
    }

    private static MultiValueMap<String, String> fields(String instruction, String content, String... more) {
        MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
        fields.add("instruction", instruction);
        fields.add("content", content);
        for (int i = 0; i < more.length; i += 2) {
            fields.add(more[i], more[i + 1]);
        }
        return fields;
    }

    private void standAt(LocalDate day, String hour) {
        clock.standAt(moment(day, hour));
    }

    private static java.time.Instant moment(LocalDate day, String hour) {
        return day.atTime(LocalTime.parse(hour)).atZone(VietnamTime.ZONE).toInstant();
    }

    private static Notice notice(String key, String user, Urgency urgency, Haste haste) {
        NoticeFacts facts = new NoticeFacts(
                urgency,
                key,
                "05-NQ/TU:1.13",
                "1.13",
                key,
                "Ban Tổ chức Tỉnh ủy",
                "Báo cáo kết quả",
                "30/06/2026",
                "còn 3 ngày",
                "",
                "đồng chí được giao.",
                "/go/milestone/1");
        return new Notice(key, new Officer(user, "Cán bộ", user + "@dondoc.example"), facts, null, haste);
    }
}
