package vn.dondoc.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.calendar.VietnamTime;
import vn.dondoc.rehearsal.OnRecord;
import vn.dondoc.rehearsal.PageVisitor;
import vn.dondoc.rehearsal.RehearsalTest;
import vn.dondoc.rehearsal.RehearsalUsers;
import vn.dondoc.rehearsal.ScriptedOfficials;
import vn.dondoc.rehearsal.TimeMachine;

/** Drafts, cards and the search, as Tasklist and the API ask for them. The last tests change the world for those before. */
@RehearsalTest
@TestMethodOrder(MethodOrderer.MethodName.class)
class DeskTest {

    private static final String RECEIPT = "userTask_receiveDirective";

    @LocalServerPort
    int port;

    @Autowired
    TestRestTemplate http;

    @Autowired
    ScriptedOfficials officials;

    @Autowired
    TimeMachine machine;

    @Autowired
    OnRecord record;

    @Autowired
    TaskService tasks;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ObjectMapper json;

    @Test
    void a_draftIsItsOwnersAlone() throws Exception {
        String task = taken("1.13", "btc.lanhdao");
        PageVisitor owner = visitor("btc.lanhdao");

        assertThat(owner.get(draft(task)).statusCode()).isEqualTo(204);
        JsonNode kept = read(owner.put(draft(task) + "?version=0", "{\"product\":\"Đề án thí điểm\"}"));
        assertThat(kept.path("version").asInt()).isEqualTo(1);
        assertThat(kept.path("at").asText()).isEqualTo("08:00");

        JsonNode elsewhere = read(visitor("btc.lanhdao").get(draft(task)));
        assertThat(elsewhere.path("fields").path("product").asText()).isEqualTo("Đề án thí điểm");
        for (String other : List.of("btc.canbo", "bnc.lanhdao", "vptu.theodoi", "ubkt.giamsat", "quantri")) {
            PageVisitor visitor = visitor(other);
            assertThat(visitor.get(draft(task)).statusCode()).as(other).isEqualTo(204);
            HttpResponse<String> refused = visitor.put(draft(task), "{}");
            assertThat(refused.statusCode()).as(other).isEqualTo(403);
            assertThat(refused.body()).contains("không (còn) do đồng chí xử lý");
        }
        assertThat(PageVisitor.stranger(port).get(draft(task)).statusCode()).isEqualTo(302);
        assertThat(drafts(task)).isEqualTo(1);
    }

    @Test
    void b_draftThatCannotBeKeptIsRefusedAndNothingChanges() {
        String task = taken("1.14", "btc.lanhdao");
        PageVisitor owner = visitor("btc.lanhdao");
        owner.put(draft(task) + "?version=0", "{\"product\":\"Bản thứ nhất\"}");

        HttpResponse<String> overtaken = owner.put(draft(task) + "?version=0", "{\"product\":\"Từ máy khác\"}");
        assertThat(overtaken.statusCode()).isEqualTo(412);
        assertThat(overtaken.body()).contains("đã được lưu từ một cửa sổ hoặc máy khác");
        HttpResponse<String> large =
                owner.put(draft(task) + "?version=1", "{\"product\":\"" + "x".repeat(TaskDrafts.LARGEST) + "\"}");
        assertThat(large.statusCode()).isEqualTo(413);
        assertThat(large.body()).contains("quá dài");
        for (String broken : List.of("[]", "{", "\"chữ\"", "{\"product\":\"\\u0000\"}", "")) {
            assertThat(owner.put(draft(task) + "?version=1", broken).statusCode())
                    .as(broken)
                    .isEqualTo(400);
        }
        assertThat(owner.get(draft(task)).body()).contains("Bản thứ nhất").contains("\"version\":1");

        assertThat(owner.put(draft(task), "{\"product\":\"Giữ bản này\"}").statusCode())
                .as("asked for by the person, it replaces whatever there is")
                .isEqualTo(200);
        assertThat(owner.get(draft(task)).body()).contains("Giữ bản này").contains("\"version\":2");
    }

    @Test
    void c_draftGoesWithTheTaskAndWithItsOwner() {
        String given = taken("1.16", "btc.lanhdao");
        visitor("btc.lanhdao").put(draft(given), "{\"product\":\"Của lãnh đạo\"}");
        tasks.setAssignee(given, null);
        assertThat(visitor("btc.lanhdao").get(draft(given)).statusCode())
                .as("given back to the group")
                .isEqualTo(204);
        tasks.setAssignee(given, "btc.lanhdao");
        assertThat(visitor("btc.lanhdao").get(draft(given)).body()).contains("Của lãnh đạo");
        tasks.setAssignee(given, "btc.canbo");
        assertThat(drafts(given)).as("it is somebody else's now").isZero();

        String done = taken("1.17", "btc.lanhdao");
        visitor("btc.lanhdao").put(draft(done), "{\"product\":\"Dở dang\"}");
        assertThat(drafts(done)).isEqualTo(1);
        officials.receive("1.17", "btc");
        assertThat(drafts(done)).isZero();
    }

    @Test
    void d_searchNeedsNoDiacriticsAndFindsCodeTitleAgencyAndProduct() throws Exception {
        assertThat(codes(found("btc.lanhdao", "co che dac biet"))).contains("1.13");
        assertThat(codes(found("btc.lanhdao", "CƠ CHẾ đặc biệt"))).contains("1.13");
        assertThat(codes(found("btc.lanhdao", "tuyen dung dac biet")))
                .as("words apart")
                .contains("1.13");
        assertThat(codes(found("vptu.theodoi", "3.4.1"))).first().isEqualTo("3.4.1");
        assertThat(codes(found("vptu.theodoi", "ban noi chinh"))).isNotEmpty();
        assertThat(codes(found("vptu.theodoi", "%"))).isEmpty();
        assertThat(codes(found("vptu.theodoi", " "))).isEmpty();
        assertThat(found("vptu.theodoi", "dang").path("more").asBoolean()).isTrue();

        jdbc.sql(
                        "update dondoc.share set product = 'Quy chế phối hợp đảo Cô Tô' where agency = 'btc' and directive_id ="
                                + " (select id from dondoc.directive where code = '1.13')")
                .update();
        JsonNode hit = found("btc.canbo", "dao co to").path("directives").get(0);
        assertThat(hit.path("code").asText()).isEqualTo("1.13");
        assertThat(hit.path("dossier").asText()).isEqualTo("/pages/dossier/05-nq-tu/1.13");
        JsonNode open = found("btc.lanhdao", "dao co to")
                .path("directives")
                .get(0)
                .path("tasks")
                .get(0);
        assertThat(open.path("id").asText())
                .isEqualTo(officials.task("1.13", "btc", RECEIPT).getId());
        assertThat(open.path("left").asText()).isEqualTo("Còn 2 ngày làm việc");
        assertThat(read(visitor("btc.lanhdao").get("/pages/desk/search?q=dao+co+to")))
                .isEqualTo(found("btc.lanhdao", "dao co to"));
    }

    @Test
    void e_searchShowsWhatOneMaySeeAndNoMore() throws Exception {
        assertThat(codes(found("bnc.lanhdao", "co che dac biet"))).doesNotContain("1.13");
        JsonNode all = found("ubkt.giamsat", "co che dac biet");
        assertThat(codes(all)).contains("1.13");
        assertThat(http.getForEntity("/api/search?q=dang", String.class)
                        .getStatusCode()
                        .value())
                .isEqualTo(401);
        assertThat(PageVisitor.stranger(port).get("/pages/desk/search?q=dang").statusCode())
                .isEqualTo(302);
    }

    @Test
    void f_cardsSayWhatIsTrueToday() throws Exception {
        String own = officials.task("1.22", "btc", RECEIPT).getId();
        String foreign = officials.task("1.7", "btgdv", RECEIPT).getId();
        PageVisitor leader = visitor("btc.lanhdao");
        String path = "/pages/desk/cards?task=%s&task=%s&task=none".formatted(own, foreign);

        JsonNode cards = read(leader.get(path));
        assertThat(cards).as("of another agency's task nothing is said").hasSize(1);
        JsonNode card = cards.get(0);
        assertThat(card.path("code").asText()).isEqualTo("1.22");
        assertThat(card.path("agency").asText()).isEqualTo("Ban Tổ chức Tỉnh ủy");
        assertThat(card.path("deadline").asText()).isEqualTo("17/12/2025");
        assertThat(card.path("state").asText()).isEqualTo("Sắp đến hạn");
        assertThat(card.path("left").asText()).isEqualTo("Còn 2 ngày làm việc");
        assertThat(read(leader.get("/pages/desk/cards"))).isEmpty();

        record.standStillBut("1.7", "1.13", "1.14", "1.16", "1.17", "1.22");
        machine.moveTo(
                LocalDate.of(2025, 12, 17).atTime(9, 0).atZone(VietnamTime.ZONE).toInstant());
        assertThat(read(leader.get(path)).get(0).path("left").asText()).isEqualTo("Hôm nay là ngày cuối");
        machine.moveTo(
                LocalDate.of(2025, 12, 22).atTime(9, 0).atZone(VietnamTime.ZONE).toInstant());
        card = read(leader.get(path)).get(0);
        assertThat(card.path("left").asText()).isEqualTo("Quá hạn 5 ngày");
        assertThat(card.path("tone").asText()).isEqualTo("bad");
    }

    @Test
    void g_nothingIsKeptOrFoundOfAConfidentialDirectivesContents() throws Exception {
        jdbc.sql(
                        """
                update dondoc.directive set confidential = true, title = 'Nhiệm vụ mật', leads = '{}', coordinating = '{}',
                  coordinators = '{}', deadline_text = '(mật)', note = '' where code = '1.13'""")
                .update();
        String task = officials.task("1.13", "btc", RECEIPT).getId();

        HttpResponse<String> refused = visitor("btc.lanhdao").put(draft(task), "{\"product\":\"điều mật\"}");

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("hệ thống không lưu nháp");
        assertThat(codes(found("vptu.theodoi", "co che dac biet"))).doesNotContain("1.13");
        assertThat(found("btc.lanhdao", "1.13")
                        .path("directives")
                        .get(0)
                        .path("title")
                        .asText())
                .isEqualTo("Nhiệm vụ mật");
    }

    private PageVisitor visitor(String user) {
        return PageVisitor.login(port, user);
    }

    private String taken(String code, String user) {
        String task = officials.task(code, "btc", RECEIPT).getId();
        tasks.setAssignee(task, user);
        return task;
    }

    private static String draft(String task) {
        return "/pages/desk/drafts/" + task;
    }

    private int drafts(String task) {
        return jdbc.sql("select count(*) from dondoc.task_draft where task_id = :task")
                .param("task", task)
                .query(Integer.class)
                .single();
    }

    private JsonNode found(String user, String question) throws Exception {
        return json.readTree(http.withBasicAuth(user, RehearsalUsers.PASSWORD)
                .getForObject(
                        URI.create(http.getRootUri() + "/api/search?q="
                                + URLEncoder.encode(question, StandardCharsets.UTF_8)),
                        String.class));
    }

    private static List<String> codes(JsonNode answer) {
        List<String> codes = new ArrayList<>();
        answer.path("directives").forEach(hit -> codes.add(hit.path("code").asText()));
        return codes;
    }

    private JsonNode read(HttpResponse<String> answer) throws Exception {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json.readTree(answer.body());
    }
}
