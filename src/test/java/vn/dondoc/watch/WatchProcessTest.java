package vn.dondoc.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.calendar.VietnamTime;
import vn.dondoc.rehearsal.MovableClock;
import vn.dondoc.rehearsal.OnRecord;
import vn.dondoc.rehearsal.RehearsalTest;
import vn.dondoc.rehearsal.ScriptedOfficials;
import vn.dondoc.rehearsal.TimeMachine;

/** What the watch says, and when it is silent (docs/adr/0004). Each test has a directive of its own; time goes on. */
@RehearsalTest
@TestMethodOrder(MethodOrderer.MethodName.class)
class WatchProcessTest {

    @Autowired
    ScriptedOfficials officials;

    @Autowired
    TimeMachine machine;

    @Autowired
    MovableClock clock;

    @Autowired
    OnRecord record;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    @BeforeEach
    void leaveReviewsAside() {
        machine.withoutReviews();
    }

    @Test
    void a_aCoordinatingAgencyThatIsSilentIsRemindedThenItsLeaderThenTheOffice() {
        record.standStillBut("1.6", "1.7", "1.8", "1.9", "1.19", "4.3");
        machine.runDue();
        officials.receive("1.19", "du-ubnd", List.of("bnc"), "Cho ý kiến về dự thảo kế hoạch");
        moveTo("2025-12-31");

        // Asked on 15/12 for five working days: 22/12.
        assertThat(notices("coordination", "1.19"))
                .containsExactlyInAnyOrder(
                        "2025-12-19 due1 bnc.canbo",
                        "2025-12-19 due1 bnc.lanhdao",
                        "2025-12-23 late1 bnc.lanhdao",
                        "2025-12-25 late3 vptu.lanhdao",
                        "2025-12-25 late3 vptu.theodoi");
    }

    @Test
    void b_whoWasNamedIsRemindedNotTheLeader() {
        officials.receive("1.8", "btc");
        moveTo("2026-01-29");

        assertThat(notices("milestone", "1.8"))
                .containsExactlyInAnyOrder("2026-01-22 due7 btc.canbo", "2026-01-28 due3 btc.canbo");
    }

    @Test
    void c_aReminderThatIsOvertakenIsNotSentAnyMore() {
        officials.complete(
                officials.task("4.3", "btgdv", "userTask_setDeadline"),
                "vptu.theodoi",
                Map.of("newDeadline", "2026-02-03", "basis", "Nghị quyết đã ban hành"));
        machine.runDue();

        // On 29/01 both "còn 7 ngày" and "còn 3 ngày" (29/01) have come: only the later one is true.
        assertThat(notices("milestone", "4.3")).containsExactly("2026-01-29 due3 btgdv.lanhdao");
        assertThat(outcomes("4.3")).containsExactlyInAnyOrder("due7 superseded", "due3 notified");
    }

    @Test
    void d_whileAResultWaitsTheOfficeIsRemindedAndTheLeadIsLeftInPeace() {
        officials.receive("1.9", "btc");
        moveTo("2026-03-30");
        officials.submitResult("1.9", "btc", LocalDate.of(2026, 3, 30));
        moveTo("2026-04-10");

        assertThat(notices("milestone", "1.9")).allMatch(line -> line.contains(" due"));
        // Submitted on 30/03, three working days: 02/04.
        assertThat(notices("acceptance", "1.9"))
                .containsExactlyInAnyOrder(
                        "2026-04-01 due1 vptu.lanhdao",
                        "2026-04-01 due1 vptu.theodoi",
                        "2026-04-03 late1 vptu.lanhdao",
                        "2026-04-03 late1 vptu.theodoi",
                        "2026-04-07 late3 phutrach.chinhquyen",
                        "2026-04-07 late3 phutrach.dang",
                        "2026-04-07 late3 thuongtruc");
    }

    @Test
    void e_whatWasHeldBackGoesOutTheNextWorkingMorningWhenTheResultIsReturned() {
        officials.giveBack("1.9", "btc", "vptu.theodoi", "Chưa đủ hồ sơ");
        moveTo("2026-04-14");

        // 10/04 is a Friday.
        assertThat(notices("milestone", "1.9"))
                .filteredOn(line -> line.contains(" late"))
                .containsExactlyInAnyOrder(
                        "2026-04-13 late1 btc.lanhdao",
                        "2026-04-13 late3 vptu.lanhdao",
                        "2026-04-13 late3 phutrach.dang",
                        "2026-04-13 late5 phutrach.chinhquyen",
                        "2026-04-13 late5 phutrach.dang",
                        "2026-04-13 late5 thuongtruc");
        assertThat(decisionTasks("1.9")).isEqualTo(1);
    }

    @Test
    void f_theDecisionReachesThoseConcernedAndEndsWithTheWork() {
        officials.complete(
                officials.task("1.9", "btc", "userTask_giveInstruction"),
                "thuongtruc",
                Map.of("instruction", "urge", "content", "Hoàn thành trong tuần"));
        assertThat(jdbc.sql("select recipient from dondoc.notification where key like 'urged:%'")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("btc.lanhdao", "btc.canbo", "vptu.lanhdao", "vptu.theodoi");

        officials.submitResult("1.9", "btc", VietnamTime.dayOf(clock.instant()));
        officials.accept("1.9", "btc", "vptu.theodoi");
        machine.runDue();
        int before = all("1.9");
        moveTo("2026-04-29");
        assertThat(all("1.9")).as("nothing is said about what is done").isEqualTo(before);
    }

    @Test
    void g_aDecisionThatIsStillAskedEndsWithTheWork() {
        assertThat(decisionTasks("1.6")).isEqualTo(1);
        officials.receive("1.6", "vptu");
        officials.submitResult("1.6", "vptu", VietnamTime.dayOf(clock.instant()));
        officials.accept("1.6", "vptu", "thuongtruc");
        machine.runDue();

        assertThat(decisionTasks("1.6")).isZero();
        assertThat(jdbc.sql("select count(*) from dondoc.decision where closed_at is null and milestone_id in ("
                                + MILESTONES + ")")
                        .param("code", "1.6")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void h_theLinkOfAMailLeadsToTheTaskThatStandsOpenToday() {
        long milestone =
                jdbc.sql(MILESTONES).param("code", "1.7").query(Long.class).single();
        String receipt =
                officials.task("1.7", "btgdv", "userTask_receiveDirective").getId();
        assertThat(redirect("/go/milestone/" + milestone)).endsWith("?task=" + receipt);

        officials.receive("1.7", "btgdv");
        String work = officials.task("1.7", "btgdv", "userTask_reportResult").getId();
        assertThat(redirect("/go/milestone/" + milestone)).endsWith("?task=" + work);
        assertThat(redirect("/go/nonsense/1")).endsWith("/tasklist/default/#/");
    }

    private static final String MILESTONES =
            "select m.id from dondoc.milestone m join dondoc.share s on s.id = m.share_id"
                    + " join dondoc.directive d on d.id = s.directive_id where d.code = :code";

    private void moveTo(String day) {
        machine.moveTo(VietnamTime.reminderHourOf(LocalDate.parse(day)).plusSeconds(1800));
    }

    private long decisionTasks(String code) {
        return officials
                .tasks(code, code.equals("1.6") ? "vptu" : "btc", "userTask_giveInstruction")
                .size();
    }

    private String redirect(String path) {
        try {
            // Java's client follows no redirect unless told to.
            return HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding())
                    .headers()
                    .firstValue("Location")
                    .orElse("");
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private int all(String code) {
        return jdbc.sql("select count(*) from dondoc.notification where facts ->> 'code' = :code")
                .param("code", code)
                .query(Integer.class)
                .single();
    }

    /** "day level recipient" of what was said of a directive's deadlines of one kind. */
    private List<String> notices(String kind, String code) {
        return jdbc.sql(
                        """
                select to_char(created_at at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD') || ' ' || split_part(key, ':', 4)
                  || ' ' || recipient
                from dondoc.notification where facts ->> 'code' = :code and key like :kind""")
                .param("code", code)
                .param("kind", kind + ":%")
                .query(String.class)
                .list();
    }

    private List<String> outcomes(String code) {
        return jdbc.sql(
                        "select level || ' ' || outcome from dondoc.checkpoint where kind = 'milestone' and subject_id in ("
                                + MILESTONES + ")")
                .param("code", code)
                .query(String.class)
                .list();
    }
}
