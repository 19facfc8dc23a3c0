package vn.dondoc.workplace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import vn.dondoc.agency.Groups;
import vn.dondoc.rehearsal.EngineApi;
import vn.dondoc.rehearsal.RehearsalTest;
import vn.dondoc.rehearsal.RehearsalUsers;
import vn.dondoc.rehearsal.ScriptedOfficials;
import vn.dondoc.rehearsal.TimeMachine;

/** Who reaches what through the engine's REST API, the way Tasklist does. */
@RehearsalTest
class AccessTest {

    @LocalServerPort
    int port;

    @Autowired
    TestRestTemplate http;

    @Autowired
    TimeMachine machine;

    @Autowired
    ScriptedOfficials officials;

    @Autowired
    TaskService tasks;

    @Autowired
    IdentityService identity;

    @BeforeEach
    void start() {
        machine.runDue();
    }

    @Test
    void anOfficerSeesOnlyTheTasksOfTheOwnAgency() {
        String foreign =
                officials.task("1.13", "btc", "userTask_receiveDirective").getId();

        assertThat(count("btc.lanhdao"))
                .as("10 of Phụ lục 2, its plan of part III")
                .isEqualTo(10 + 1);
        assertThat(count("bnc.lanhdao")).as("its plan of part III").isEqualTo(1);
        assertThat(as("bnc.lanhdao")
                        .getForEntity("/task/" + foreign, String.class)
                        .getStatusCode())
                .isIn(HttpStatus.FORBIDDEN, HttpStatus.NOT_FOUND);
        assertThat(as("bnc.lanhdao")
                        .getForEntity("/task/" + foreign + "/form-variables", String.class)
                        .getStatusCode())
                .isIn(HttpStatus.FORBIDDEN, HttpStatus.NOT_FOUND);
        assertThat(post("bnc.lanhdao", foreign, "claim", Map.of("userId", "bnc.lanhdao"))
                        .getStatusCode())
                .isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(post("bnc.lanhdao", foreign, "submit-form", Map.of("variables", Map.of()))
                        .getStatusCode())
                .isEqualTo(HttpStatus.FORBIDDEN);
    }

    @Test
    void theInspectionCommitteeReadsEverythingAndChangesNothing() {
        String task =
                officials.task("1.7", "btgdv", "userTask_receiveDirective").getId();

        assertThat(count("ubkt.giamsat"))
                .isEqualTo((int) tasks.createTaskQuery().count());
        assertThat(post("ubkt.giamsat", task, "claim", Map.of("userId", "ubkt.giamsat"))
                        .getStatusCode())
                .isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(post("ubkt.giamsat", task, "submit-form", Map.of("variables", Map.of()))
                        .getStatusCode())
                .isEqualTo(HttpStatus.FORBIDDEN);
    }

    @Test
    void aCandidateMayNotChangeTheTaskItself() {
        String task = officials.task("1.12", "btc", "userTask_receiveDirective").getId();

        as("btc.lanhdao").put("/task/" + task, Map.of("due", "2027-01-01T00:00:00.000+0700"));
        assertThat(tasks.createTaskQuery().taskId(task).singleResult().getDueDate())
                .isBefore(java.sql.Date.valueOf("2026-01-01"));
        assertThat(as("btc.lanhdao")
                        .postForEntity(
                                "/task/" + task + "/identity-links",
                                Map.of("groupId", "bnc", "type", "candidate"),
                                String.class)
                        .getStatusCode())
                .isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(as("btc.lanhdao")
                        .exchange(
                                "/task/" + task + "/variables/milestoneInTurn",
                                org.springframework.http.HttpMethod.PUT,
                                new org.springframework.http.HttpEntity<>(Map.of("value", 99, "type", "Long")),
                                String.class)
                        .getStatusCode())
                .isEqualTo(HttpStatus.FORBIDDEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"milestoneInTurn", "shareId", "outcome", "sheet", "deadline"})
    void onlyFieldsOfAFormComeInWithATask(String variable) {
        String task = officials.task("1.12", "btc", "userTask_receiveDirective").getId();
        Map<String, Object> body = Map.of("variables", Map.of(variable, Map.of("value", 1)));

        ResponseEntity<String> answer = post("btc.lanhdao", task, "submit-form", body);

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(answer.getBody()).contains("Không nhận các trường ngoài biểu mẫu: " + variable);
        assertThat(post("btc.lanhdao", task, "complete", body).getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
    }

    @Test
    void onlyFieldsOfAFormComeInWithAStart() {
        ResponseEntity<String> variable =
                start("thuongtruc", Map.of("variables", Map.of("shareId", Map.of("value", 1))));
        ResponseEntity<String> key = start("thuongtruc", Map.of("variables", Map.of(), "businessKey", "05-NQ/TU:1.1"));

        assertThat(variable.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(variable.getBody()).contains("Không nhận các trường ngoài biểu mẫu: shareId");
        assertThat(key.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(key.getBody()).contains("Không nhận các trường ngoài biểu mẫu: businessKey");
    }

    @Test
    void whoMayNotStartAProcessIsToldSoInVietnamese() {
        ResponseEntity<String> answer = start("btc.lanhdao", Map.of("variables", Map.of()));

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(answer.getBody()).contains("Tài khoản này không có quyền thực hiện việc này");
    }

    @Test
    void nobodyBeginsAProcessInTheMiddle() {
        ResponseEntity<String> answer = as("quantri")
                .postForEntity(
                        "/process-definition/key/directive/start",
                        Map.of("startInstructions", java.util.List.of()),
                        String.class);

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(answer.getBody()).contains("Thao tác này không được dùng");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bpmnError", "bpmnEscalation", "resolve"})
    void nobodyEndsTheWorkByThrowingAnErrorAtIt(String call) {
        String task = officials.task("1.12", "btc", "userTask_receiveDirective").getId();

        assertThat(post("btc.lanhdao", task, call, Map.of("errorCode", "x")).getStatusCode())
                .isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(tasks.createTaskQuery().taskId(task).count()).isEqualTo(1);
    }

    @Test
    void whatIsMissingIsSaidInVietnameseAndNothingChanges() {
        String task = officials.task("1.12", "btc", "userTask_receiveDirective").getId();

        ResponseEntity<String> answer = post("btc.lanhdao", task, "submit-form", Map.of("variables", Map.of()));

        assertThat(answer.getStatusCode()).as(answer.getBody()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(answer.getBody())
                .contains("\"message\":\"Chưa nhập “Cán bộ thực hiện”; Chưa nhập “Sản phẩm”\"")
                .doesNotContain("ENGINE", "Exception while");
        assertThat(tasks.createTaskQuery().taskId(task).count()).isEqualTo(1);
    }

    @Test
    void theEnginesRestNeedsALoginAndIsForAdministratorsAndNamedIntegrationsAlone() {
        identity.saveUser(identity.newUser("cong-thong-tin"));
        User program = identity.createUserQuery().userId("cong-thong-tin").singleResult();
        program.setPassword(RehearsalUsers.PASSWORD);
        identity.saveUser(program);
        assertThat(rest("cong-thong-tin", "/task")).isEqualTo(HttpStatus.FORBIDDEN);
        identity.saveGroup(identity.newGroup(Groups.INTEGRATIONS));
        identity.createMembership("cong-thong-tin", Groups.INTEGRATIONS);

        for (String path : List.of("/task", "/task/count", "/engine", "/engine/default/task", "/version", "/filter")) {
            assertThat(http.getForEntity("/engine-rest" + path, String.class).getStatusCode())
                    .as(path)
                    .isIn(HttpStatus.UNAUTHORIZED, HttpStatus.FORBIDDEN);
            for (String official : List.of("btc.lanhdao", "btc.canbo", "vptu.theodoi", "thuongtruc", "ubkt.giamsat")) {
                assertThat(rest(official, path)).as(official + " " + path).isEqualTo(HttpStatus.FORBIDDEN);
            }
        }
        assertThat(rest("quantri", "/task/count")).isEqualTo(HttpStatus.OK);
        assertThat(rest("cong-thong-tin", "/task/count")).isEqualTo(HttpStatus.OK);
    }

    private HttpStatusCode rest(String user, String path) {
        return http.withBasicAuth(user, RehearsalUsers.PASSWORD)
                .getForEntity("/engine-rest" + path, String.class)
                .getStatusCode();
    }

    @Test
    void nobodyStartsADirectiveOrReadsOthersAccounts() {
        assertThat(as("btc.lanhdao")
                        .postForEntity("/process-definition/key/directive/start", Map.of(), String.class)
                        .getStatusCode())
                .isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(as("btc.lanhdao").getForEntity("/user", JsonNode.class).getBody())
                .hasSize(1);
        assertThat(as("btc.lanhdao")
                        .getForEntity("/process-instance/count", String.class)
                        .getBody())
                .contains("\"count\":0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ngan-1",
                "khong-co-chu-hoa-1",
                "KHONG-CO-CHU-THUONG-1",
                "Khong-co-chu-so",
                "Khongcokytu1",
                "Btc.Moi-2026"
            })
    void aPasswordThatIsEasyToGuessIsRefused(String password) {
        User person = identity.newUser("btc.moi");
        person.setPassword(password);

        assertThatThrownBy(() -> identity.saveUser(person)).hasMessageContaining("policy");
        assertThat(identity.createUserQuery().userId("btc.moi").count()).isZero();
    }

    @Test
    void sharedFiltersShowEachTheirOwn() {
        assertThat(filters("btc.canbo"))
                .contains("Việc của tôi", "Việc của cơ quan tôi", "Sắp đến hạn", "Quá hạn")
                .doesNotContain("Xin ý kiến chỉ đạo");
        assertThat(filters("vptu.theodoi")).contains("Chờ nghiệm thu", "Chờ xác định thời hạn");
        assertThat(filters("thuongtruc")).contains("Xin ý kiến chỉ đạo");
    }

    private String filters(String user) {
        return String.valueOf(as(user).getForEntity("/filter", String.class).getBody());
    }

    private int count(String user) {
        JsonNode body = as(user).getForEntity("/task/count", JsonNode.class).getBody();
        return body == null ? -1 : body.path("count").asInt();
    }

    private ResponseEntity<String> post(String user, String task, String call, Map<String, ?> body) {
        return as(user).postForEntity("/task/" + task + "/" + call, body, String.class);
    }

    private ResponseEntity<String> start(String user, Map<String, ?> body) {
        return as(user).postForEntity("/process-definition/key/directive/submit-form", body, String.class);
    }

    private TestRestTemplate as(String user) {
        return EngineApi.as(port, user);
    }
}
