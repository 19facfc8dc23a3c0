package vn.dondoc.board;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import vn.dondoc.calendar.VietnamTime;
import vn.dondoc.journal.Change;
import vn.dondoc.journal.Journal;
import vn.dondoc.rehearsal.CaughtMail;
import vn.dondoc.rehearsal.MailCatcher;
import vn.dondoc.rehearsal.OnRecord;
import vn.dondoc.rehearsal.PageVisitor;
import vn.dondoc.rehearsal.RehearsalTest;
import vn.dondoc.rehearsal.RehearsalUsers;
import vn.dondoc.rehearsal.ScriptedOfficials;
import vn.dondoc.rehearsal.TimeMachine;

/** The dossier's pages and the timeline over HTTP. One directive is played first; the tests read what is told of it. */
@RehearsalTest
@TestMethodOrder(MethodOrderer.MethodName.class)
class DossierTest {

    @LocalServerPort
    int port;

    @Autowired
    TestRestTemplate http;

    @Autowired
    TimeMachine machine;

    @Autowired
    OnRecord record;

    @Autowired
    ScriptedOfficials officials;

    @Autowired
    MailCatcher mails;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    private static final Map<String, PageVisitor> VISITORS = new HashMap<>();

    @Autowired
    Journal journal;

    @Autowired
    org.springframework.jdbc.core.simple.JdbcClient jdbc;

    @BeforeEach
    void start() {
        machine.runDue();
    }

    @Test
    void a_theDossierTellsTheWholeLifeOfADirective() {
        officials.receive("1.9", "btc", List.of("bnc", "btgdv"), "Đề nghị cho ý kiến về quy hoạch");
        answer("bnc", "Nhất trí với dự thảo", "15-CV/BNC");
        officials.reportProgress("1.9", "btc", 40);
        officials.submitResult("1.9", "btc", LocalDate.of(2025, 12, 15));
        officials.giveBack("1.9", "btc", "vptu.theodoi", "Chưa có <phụ lục> số liệu");
        record.standStillBut("1.9", "1.13");
        machine.moveTo(VietnamTime.reminderHourOf(LocalDate.of(2025, 12, 24)));
        answer("btgdv", "Có ý kiến bổ sung", "");
        officials.submitResult("1.9", "btc", LocalDate.of(2025, 12, 24));

        String page = page("btc.canbo", "/pages/dossier/05-nq-tu/1.9");

        assertThat(page)
                .contains(
                        "Hồ sơ nhiệm vụ 1.9",
                        "Rà soát, bổ sung quy hoạch cấp ủy",
                        "Tháng 3/2026",
                        "Chờ nghiệm thu",
                        "lúc 08:00 ngày 15/12/2025",
                        "Cán bộ Ban Tổ chức Tỉnh ủy",
                        "40%",
                        "1 lần")
                .containsSubsequence("Số 12-BC/ĐU ngày 15/12/2025", "Trả lại", "Chưa có &lt;phụ lục&gt; số liệu")
                .containsSubsequence("Số 12-BC/ĐU ngày 24/12/2025", "Chờ nghiệm thu, hạn 29/12/2025")
                .containsSubsequence("Ban Nội chính Tỉnh ủy", "Đã trả lời lúc 08:00 ngày 15/12/2025", "15-CV/BNC")
                .containsSubsequence("Ban Tuyên giáo", "trả lời muộn, quá hạn 2 ngày", "Có ý kiến bổ sung");
        assertThat(page.substring(page.indexOf("Diễn biến")))
                .as("newest first, people by their names")
                .containsSubsequence(
                        "07:30 ngày 24/12/2025",
                        "Báo cáo kết quả",
                        "Trả lại kết quả",
                        "Báo cáo tiến độ",
                        "tiếp nhận, phân công",
                        "Hệ thống",
                        "Giao nhiệm vụ")
                .contains("Chuyên viên theo dõi Văn phòng Tỉnh ủy")
                .doesNotContain("vptu.theodoi", "btc.canbo");
    }

    @Test
    void b_aStepThatReplacesSomethingSaysFromWhatToWhatAndWhy() {
        journal.append(
                idOf("1.9"),
                null,
                "thuongtruc",
                "deadlineChanged",
                "Gia hạn mốc “Hoàn thành”",
                new Change("31/03/2026", "30/04/2026", "Chờ hướng dẫn của Trung ương"));

        assertThat(page("btc.canbo", "/pages/dossier/05-nq-tu/1.9"))
                .containsSubsequence("Diễn biến", "Thường trực Tỉnh ủy", "31/03/2026", "30/04/2026", "Chờ hướng dẫn");
        JsonNode newest = timeline("btc.canbo", "1.9").get(0);
        assertThat(newest.path("at").asText()).isEqualTo("2025-12-24T07:30:00+07:00");
        assertThat(newest.path("actor").asText()).isEqualTo("thuongtruc");
        assertThat(newest.path("actorName").asText()).isEqualTo("Thường trực Tỉnh ủy");
        assertThat(newest.path("event").asText()).isEqualTo("deadlineChanged");
        assertThat(newest.path("was").asText()).isEqualTo("31/03/2026");
        assertThat(newest.path("became").asText()).isEqualTo("30/04/2026");
        assertThat(newest.path("reason").asText()).isEqualTo("Chờ hướng dẫn của Trung ương");
        assertThat(newest.has("agency")).isFalse();
    }

    @Test
    void c_theTimelineNamesTheShareAndTakesTheResolution() {
        JsonNode steps = timeline("btc.canbo", "1.9");

        assertThat(steps.findValuesAsText("event"))
                .containsSubsequence(
                        "resultSubmitted", "resultReturned", "progressReported", "received", "directiveGiven");
        assertThat(steps.get(1).path("agency").asText()).isEqualTo("Ban Tổ chức Tỉnh ủy");
        assertThat(timeline("btc.canbo", "1.9?resolution=05-NQ/TU")).isEqualTo(steps);
        assertThat(timeline("btc.canbo", "1.9?resolution=05-nq-tu")).isEqualTo(steps);
        assertThat(ask("btc.canbo", "1.9?resolution=99-NQ/TU").getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
    }

    @Test
    void d_whatThoseAboveDecidedIsTold() {
        officials.receive("1.13", "btc");
        officials.complete(
                officials.task("1.13", "btc", "userTask_reportResult"),
                "btc.canbo",
                Map.of(
                        "reportKind", "extension",
                        "extensionUntil", "2026-07-31",
                        "extensionReason", "Chờ hướng dẫn của Trung ương",
                        "extensionDocument", "20-CV/BTC"));
        machine.runDue();
        officials.complete(
                officials.task("1.13", "btc", "userTask_giveView"),
                "vptu.theodoi",
                Map.of("view", "agree", "viewReason", "Lý do xác đáng"));
        machine.runDue();
        officials.complete(
                officials.task("1.13", "btc", "userTask_decideExtension"),
                "thuongtruc",
                Map.of(
                        "extensionDecision",
                        "granted",
                        "grantedUntil",
                        "2026-07-15",
                        "decisionReason",
                        "Đồng ý một phần"));
        machine.runDue();
        instruct("1.13", Map.of("instruction", "urge", "content", "Khẩn trương thực hiện"));
        instruct(
                "1.13",
                Map.of(
                        "instruction",
                        "reassign",
                        "newAgency",
                        "bnc",
                        "content",
                        "Đúng chức năng",
                        "orderDocument",
                        "5-TB/TU"));

        assertThat(page("bnc.canbo", "/pages/dossier/05-nq-tu/1.13"))
                .contains("đã gia hạn 1 lần", "Không cần trả lời nữa")
                .containsSubsequence("Thay đổi thời hạn", "Gia hạn", "30/06/2026", "15/07/2026", "Đồng ý một phần")
                .containsSubsequence(
                        "Đề nghị gia hạn",
                        "31/07/2026",
                        "Đồng ý gia hạn đến 15/07/2026",
                        "Chờ hướng dẫn của Trung ương (văn bản số 20-CV/BTC)",
                        "Đề nghị đồng ý. Lý do xác đáng")
                .containsSubsequence("Ý kiến chỉ đạo", "Đôn đốc", "Khẩn trương thực hiện", "Giao lại", "5-TB/TU")
                .containsSubsequence(
                        "Cơ quan chủ trì trước đây", "Ban Tổ chức Tỉnh ủy", "Văn bản, công trình", "5-TB/TU");
        assertThat(timeline("bnc.canbo", "1.13").findValuesAsText("event"))
                .contains("extensionRequested", "extensionViewed", "deadlineExtended", "shareReassigned");
    }

    private void instruct(String code, Map<String, Object> fields) {
        officials.as(
                "thuongtruc",
                () -> runtime.startProcessInstanceByKey(
                        "giveInstruction", Map.of("code", code, "resolutionNumber", "")));
        Task task = tasks.createTaskQuery()
                .processInstanceBusinessKey("05-NQ/TU:" + code)
                .taskDefinitionKey("userTask_writeInstruction")
                .singleResult();
        Map<String, Object> all = new HashMap<>(fields);
        all.put("shareTarget", String.valueOf(shareOf(code)));
        officials.complete(task, "thuongtruc", all);
        machine.runDue();
    }

    private long shareOf(String code) {
        return jdbc.sql(
                        "select s.id from dondoc.share s join dondoc.directive d on d.id = s.directive_id where d.code = :code")
                .param("code", code)
                .query(Long.class)
                .single();
    }

    @Test
    void e_whatOneMayNotSeeIsNotFoundInVietnamese() {
        for (String path : List.of("/pages/dossier/05-nq-tu/1.9", "/pages/dossier/05-nq-tu/9.9")) {
            HttpResponse<String> answer = as("du-ca.canbo").get(path);
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body()).contains("Không có nhiệm vụ này, hoặc đồng chí không thuộc cơ quan");
        }
        assertThat(ask("du-ca.canbo", "1.9").getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(page("bnc.canbo", "/pages/dossier/05-nq-tu/1.9"))
                .as("asked to coordinate")
                .contains("quy hoạch cấp ủy");
        assertThat(page("ubkt.giamsat", "/pages/dossier/05-nq-tu/1.9")).contains("quy hoạch cấp ủy");
    }

    @Test
    void f_whoIsNotLoggedInIsSentToTheLogin() throws Exception {
        HttpResponse<String> answer = java.net.http.HttpClient.newHttpClient()
                .send(
                        java.net.http.HttpRequest.newBuilder(
                                        java.net.URI.create("http://localhost:" + port + "/pages/dossier"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElse("")).contains("/login");
    }

    @Test
    void f_manyAreToldPageByPage() {
        jdbc.sql(
                        """
                insert into dondoc.directive (resolution_id, code, section, kind, title, leads, coordinating, coordinators,
                  deadline_text, note, position, given_at, given_on)
                select resolution_id, code || '.n' || n, section, 'group', title, leads, coordinating, coordinators, deadline_text,
                  note, position + n * 1000, given_at, given_on from dondoc.directive, generate_series(1, 2) n""")
                .update();
        try {
            assertThat(page("vptu.theodoi", "/pages/dossier"))
                    .contains("Trang 1/2", "page=2", ">1.1<")
                    .doesNotContain("Trang trước", ">6.5.n2<");
            assertThat(page("vptu.theodoi", "/pages/dossier?page=99"))
                    .contains("Trang 2/2", "page=1")
                    .doesNotContain("Trang sau", ">1.1<");
            assertThat(page("vptu.theodoi", "/pages/dossier?page=-1")).contains("Trang 1/2");
        } finally {
            jdbc.sql("delete from dondoc.directive where code like '%.n_'").update();
        }
        assertThat(page("vptu.theodoi", "/pages/dossier")).doesNotContain("Trang 1/");
    }

    @Test
    void g_aDossierIsFoundByCodeOrByWordsWithOrWithoutDiacritics() {
        assertThat(page("vptu.theodoi", "/pages/dossier")).contains("105 nhiệm vụ; 4 nhiệm vụ tổ chức thực hiện");
        assertThat(page("vptu.theodoi", "/pages/dossier?text=benh+vien"))
                .contains("2 nhiệm vụ", "/pages/dossier/05-nq-tu/3.4.12", "Mở rộng Bệnh viện Đa khoa tỉnh");
        assertThat(page("vptu.theodoi", "/pages/dossier?text=3.4.12")).contains("1 nhiệm vụ");
        assertThat(page("vptu.theodoi", "/pages/dossier?text=x%22%3E%3Cscript%3E"))
                .contains("0 nhiệm vụ")
                .doesNotContain("<script>");
        assertThat(page("du-ca.canbo", "/pages/dossier"))
                .contains("2 nhiệm vụ; 1 nhiệm vụ tổ chức thực hiện", "/pages/dossier/05-nq-tu/6.1")
                .doesNotContain("05-nq-tu/1.9\"");
    }

    @Test
    void h_aRowThatOnlyHoldsOthersListsThem() {
        assertThat(page("vptu.theodoi", "/pages/dossier/05-nq-tu/3.10"))
                .contains("Các nhiệm vụ trực thuộc", "/pages/dossier/05-nq-tu/3.10.3");
        assertThat(page("vptu.theodoi", "/pages/dossier/05-nq-tu/3.10.1")).contains("/pages/dossier/05-nq-tu/3.10\"");
    }

    @Test
    void j_theLinkInAMailIsTheDossiers() {
        String mail = mails.mails().stream()
                .filter(caught -> caught.to().startsWith("btc.canbo"))
                .map(CaughtMail::text)
                .filter(text -> text.contains("Trả lại kết quả"))
                .findFirst()
                .orElseThrow();
        Matcher link =
                Pattern.compile("Xem hồ sơ: http://localhost:8080(/pages/\\S+)").matcher(mail);

        assertThat(link.find()).isTrue();
        assertThat(as("btc.canbo")
                        .get(link.group(1))
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .endsWith("/pages/dossier/05-nq-tu/1.9");
    }

    @Test
    void i_aMailLeadsToTheDossierByTheBusinessKey() {
        String key = URLEncoder.encode("05-NQ/TU:1.9", StandardCharsets.UTF_8);
        HttpResponse<String> answer = as("btc.canbo").get("/pages/dossier?of=" + key);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/pages/dossier/05-nq-tu/1.9");
        assertThat(as("du-ca.canbo").get("/pages/dossier?of=" + key).statusCode())
                .isEqualTo(404);
        assertThat(as("btc.canbo").get("/pages/dossier?of=nonsense").statusCode())
                .isEqualTo(404);
    }

    private void answer(String agency, String text, String document) {
        Map<String, Object> fields = new HashMap<>(Map.of("reply", "answered", "answer", text, "document", document));
        officials.complete(officials.task("1.9", agency, "userTask_answerCoordination"), agency + ".canbo", fields);
    }

    private long idOf(String code) {
        return jdbc.sql("select id from dondoc.directive where code = :code")
                .param("code", code)
                .query(Long.class)
                .single();
    }

    private String page(String user, String path) {
        HttpResponse<String> answer = as(user).get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    private PageVisitor as(String user) {
        return VISITORS.computeIfAbsent(user, id -> PageVisitor.login(port, id));
    }

    private JsonNode timeline(String user, String code) {
        ResponseEntity<JsonNode> answer = ask(user, code);
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.OK);
        JsonNode body = answer.getBody();
        assertThat(body).isNotNull();
        return body;
    }

    private ResponseEntity<JsonNode> ask(String user, String codeAndQuery) {
        String path = "/api/directives/" + codeAndQuery.replaceFirst("(\\?|$)", "/timeline$1");
        return http.withBasicAuth(user, RehearsalUsers.PASSWORD).getForEntity(path, JsonNode.class);
    }
}
