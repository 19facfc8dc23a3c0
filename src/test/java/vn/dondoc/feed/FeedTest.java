package vn.dondoc.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.LinkedMultiValueMap;
import vn.dondoc.calendar.Period;
import vn.dondoc.calendar.VietnamTime;
import vn.dondoc.rehearsal.MovableClock;
import vn.dondoc.rehearsal.OnRecord;
import vn.dondoc.rehearsal.PageVisitor;
import vn.dondoc.rehearsal.RehearsalTest;
import vn.dondoc.rehearsal.ScriptedOfficials;
import vn.dondoc.rehearsal.TimeMachine;
import vn.dondoc.target.Measurements;

/** A calendar program at the secret addresses; time goes on from test to test. */
@RehearsalTest
@ExtendWith(OutputCaptureExtension.class)
@TestMethodOrder(MethodOrderer.MethodName.class)
class FeedTest {

    private static final Pattern ADDRESS =
            Pattern.compile("value=\"http://localhost:8080(/calendar/[\\w-]{43}\\.ics)\"");

    @Autowired
    ScriptedOfficials officials;

    @Autowired
    TimeMachine machine;

    @Autowired
    OnRecord record;

    @Autowired
    Measurements measurements;

    @Autowired
    MovableClock clock;

    @Autowired
    IdentityService identity;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private static String leader = "";
    private static String officer = "";
    private static String agency = "";

    @Test
    void a_aPersonMakesAnAddressThatIsShownOnceAndKeptNowhere(CapturedOutput output) throws Exception {
        leader = renewed("btc.lanhdao", "");
        assertThat(as("btc.lanhdao").get("/pages/calendar").body())
                .contains("Đang dùng", "chưa ứng dụng nào đọc", "Đổi địa chỉ", "Hủy địa chỉ")
                .doesNotContain(token(leader));
        HttpResponse<String> answer = program().get(leader);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/calendar;charset=UTF-8");
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("private");
        assertThat(answer.body().split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
        Map<String, VEvent> events = events(answer.body());
        assertThat(events.keySet())
                .as("every dated milestone of the agency's shares")
                .containsAll(uids("btc"))
                .contains("review-1-open@dondoc", "review-1-due@dondoc", "review-1-cut-off@dondoc")
                .doesNotContainAnyElementsOf(uids("btgdv"));
        assertThat(answer.body().replace("\r\n ", "")).contains("X-WR-CALNAME:Đôn đốc – Lãnh đạo Ban Tổ chức Tỉnh ủy");
        assertThat(as("btc.lanhdao").get("/pages/calendar").body()).contains("đọc gần nhất khoảng 08:");
        assertThat(jdbc.sql("select t::text from dondoc.calendar_feed t")
                        .query(String.class)
                        .list())
                .noneMatch(row -> row.contains(token(leader)));
        assertThat(output.getAll()).doesNotContain(token(leader));
    }

    @Test
    void b_anOfficersFeedHasTheOwnShares() throws Exception {
        officer = renewed("btc.canbo", "");
        assertThat(read(officer).keySet()).noneMatch(uid -> uid.startsWith("milestone-"));
        officials.receive("1.8", "btc");

        assertThat(read(officer).keySet()).contains(uid("1.8")).doesNotContain(uid("1.16"));
        VEvent event = event(officer, "1.8");
        assertThat(event.getSummary().getValue())
                .startsWith("Hạn nhiệm vụ 1.8 – ")
                .contains(jdbc.sql("select title from dondoc.directive where code = '1.8'")
                        .query(String.class)
                        .single());
        assertThat(event.getDateTimeStart().getDate()).isEqualTo(LocalDate.of(2026, 1, 31));
        assertThat(event.getSequence().getSequenceNo()).isZero();
        assertThat(event.getStatus().getValue()).isEqualTo("CONFIRMED");
    }

    @Test
    void c_aChangedDeadlineIsTheSameEventLater() throws Exception {
        record.standStillBut("1.8");
        machine.moveTo(VietnamTime.reminderHourOf(LocalDate.of(2026, 1, 20)));
        VEvent before = event(officer, "1.8");
        officials.requestExtension("1.8", "btc", LocalDate.of(2026, 2, 27));
        officials.complete(
                record.task("1.8", "userTask_giveView"),
                "vptu.theodoi",
                Map.of("view", "agree", "viewReason", "Đồng ý"));
        officials.complete(
                record.task("1.8", "userTask_decideExtension"),
                "thuongtruc",
                Map.of("extensionDecision", "granted", "grantedUntil", "2026-02-27", "decisionReason", "Đồng ý"));
        VEvent after = event(officer, "1.8");

        assertThat(after.getDateTimeStart().getDate()).isEqualTo(LocalDate.of(2026, 2, 27));
        assertThat(after.getSequence().getSequenceNo()).isEqualTo(1);
        assertThat(after.getLastModified().getDate())
                .isAfter(before.getLastModified().getDate());
    }

    @Test
    void d_whatIsDoneIsCancelledAndLaterGone() throws Exception {
        officials.submitResult("1.8", "btc", LocalDate.of(2026, 1, 19));
        officials.accept("1.8", "btc", "vptu.theodoi");

        VEvent done = event(officer, "1.8");
        assertThat(done.getStatus().getValue()).isEqualTo("CANCELLED");
        assertThat(done.getSequence().getSequenceNo()).isEqualTo(2);
        assertThat(done.getSummary().getValue()).startsWith("Đã hoàn thành nhiệm vụ 1.8");
    }

    @Test
    void e_anAgencysFeedIsItsLeadersToMakeAndStopsWithTheLeader() throws Exception {
        assertThat(as("btc.canbo").post("/pages/calendar/renew", fields("btc")).statusCode())
                .isEqualTo(403);
        assertThat(as("btc.lanhdao")
                        .post("/pages/calendar/renew", fields("bnc"))
                        .statusCode())
                .isEqualTo(403);
        agency = renewed("btc.lanhdao", "btc");
        assertThat(read(agency).keySet()).containsAll(openUids("btc"));
        assertThat(as("btc.canbo").get("/pages/calendar").body())
                .contains("Lịch của Ban Tổ chức Tỉnh ủy", "Lãnh đạo cơ quan giữ địa chỉ này");

        identity.deleteMembership("btc.lanhdao", "btc");
        assertGone(agency);
        assertThat(program().get(leader).statusCode()).as("the own one stays").isEqualTo(200);
        identity.createMembership("btc.lanhdao", "btc");
        assertThat(program().get(agency).statusCode()).isEqualTo(200);
    }

    @Test
    void f_whoSupervisesSeesAllAndWhoIsInChargeTheirAgencies() throws Exception {
        assertThat(read(renewed("vptu.theodoi", "")).keySet()).containsAll(openUids("%"));
        assertThat(read(renewed("phutrach.dang", "")).keySet())
                .containsAll(openUids("btc"))
                .doesNotContainAnyElementsOf(openUids("du-ca"));
    }

    @Test
    void g_aRenewedOrRevokedAddressAndOneThatNeverWasAreTheSame404() {
        String renewed = renewed("btc.canbo", "");
        assertThat(renewed).isNotEqualTo(officer);
        assertGone(officer);
        assertThat(program().get(renewed).statusCode()).isEqualTo(200);
        assertThat(as("btc.canbo").post("/pages/calendar/revoke", fields("")).statusCode())
                .isEqualTo(302);
        for (String path : List.of(
                renewed,
                "/calendar/" + "A".repeat(43) + ".ics",
                "/calendar/x",
                "/calendar/.ics",
                leader.replace(".ics", ""))) {
            assertGone(path);
        }
        assertThat(as("btc.canbo").get("/pages/calendar").body()).contains("Chưa có địa chỉ");
    }

    @Test
    void h_whoHasNoAccountAnyMoreHasNoFeed() {
        String gone = renewed("du-ca.canbo", "");
        assertThat(program().get(gone).statusCode()).isEqualTo(200);
        identity.deleteUser("du-ca.canbo");

        assertGone(gone);
    }

    @Test
    void i_reviewsAndFiguresComeIntoTheCalendarAndGoWhenAllIsCollected() throws Exception {
        String ubnd = renewed("du-ubnd.lanhdao", "du-ubnd");
        Period quarter = Period.quarter(2026, 1);
        measurements.ask(1, quarter, LocalDate.of(2026, 3, 31));

        Map<String, VEvent> events = read(ubnd);
        assertThat(events.get("review-1-due@dondoc").getSummary().getValue())
                .isEqualTo("Hạn báo cáo Quý I/2026 – Nghị quyết số 05-NQ/TU");
        assertThat(events.get("review-1-due@dondoc").getDateTimeStart().getDate())
                .isEqualTo(LocalDate.of(2026, 3, 31));
        assertThat(figures(events)).isNotEmpty().allSatisfy(event -> {
            assertThat(event.getSummary().getValue()).startsWith("Hạn báo cáo số liệu chỉ tiêu ");
            assertThat(event.getStatus().getValue()).isEqualTo("CONFIRMED");
        });
        measurements.closeOpen(1, quarter);
        assertThat(figures(read(ubnd)))
                .hasSameSizeAs(figures(events))
                .allSatisfy(event -> assertThat(event.getStatus().getValue()).isEqualTo("CANCELLED"));
        assertThat(uids(figures(read(leader))))
                .as("another lead's figures")
                .isNotEmpty()
                .doesNotContainAnyElementsOf(uids(figures(events)));
    }

    @Test
    void j_whatIsLongDoneIsNotInTheCalendarAnyMore() throws Exception {
        clock.standAt(VietnamTime.reminderHourOf(LocalDate.of(2026, 4, 19)));
        assertThat(read(leader)).containsKey(uid("1.8"));
        clock.standAt(VietnamTime.reminderHourOf(LocalDate.of(2026, 4, 21)));

        assertThat(read(leader))
                .as("after 90 days")
                .doesNotContainKey(uid("1.8"))
                .containsKey(uid("1.16"));
    }

    private static List<String> uids(List<VEvent> events) {
        return events.stream()
                .map(event -> event.getUid().orElseThrow().getValue())
                .toList();
    }

    private static List<VEvent> figures(Map<String, VEvent> events) {
        return events.values().stream()
                .filter(event -> event.getUid().orElseThrow().getValue().startsWith("measurement-"))
                .toList();
    }

    private void assertGone(String path) {
        HttpResponse<String> answer = program().get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(404);
        assertThat(answer.body()).isEmpty();
    }

    private String renewed(String user, String agencyCode) {
        PageVisitor visitor = as(user);
        assertThat(visitor.post("/pages/calendar/renew", fields(agencyCode)).statusCode())
                .isEqualTo(302);
        Matcher address = ADDRESS.matcher(visitor.get("/pages/calendar").body());
        assertThat(address.find()).isTrue();
        return address.group(1);
    }

    private VEvent event(String path, String code) throws Exception {
        VEvent event = read(path).get(uid(code));
        assertThat(event).isNotNull();
        return event;
    }

    private Map<String, VEvent> read(String path) throws Exception {
        return events(program().get(path).body());
    }

    private static Map<String, VEvent> events(String text) throws Exception {
        Calendar calendar = new CalendarBuilder().build(new StringReader(text));
        assertThat(calendar.validate().getEntries()).isEmpty();
        Map<String, VEvent> events = new LinkedHashMap<>();
        calendar.getComponents().forEach(component -> {
            VEvent event = (VEvent) component;
            assertThat(events.put(event.getUid().orElseThrow().getValue(), event))
                    .isNull();
        });
        return events;
    }

    private String uid(String code) {
        return "milestone-%d@dondoc".formatted(record.milestone(code));
    }

    private List<String> uids(String ofAgency) {
        return jdbc.sql(
                        """
                select 'milestone-' || m.id || '@dondoc' from dondoc.milestone m join dondoc.share s on s.id = m.share_id
                where s.agency like :agency and m.due_on is not null""")
                .param("agency", ofAgency)
                .query(String.class)
                .list();
    }

    private List<String> openUids(String ofAgency) {
        return uids(ofAgency).stream().filter(uid -> !uid.equals(uid("1.8"))).toList();
    }

    private static String token(String path) {
        return path.replace("/calendar/", "").replace(".ics", "");
    }

    private PageVisitor program() {
        return PageVisitor.stranger(port);
    }

    private PageVisitor as(String user) {
        return PageVisitor.login(port, user);
    }

    private static LinkedMultiValueMap<String, String> fields(String agencyCode) {
        LinkedMultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
        fields.add("agency", agencyCode);
        return fields;
    }
}
