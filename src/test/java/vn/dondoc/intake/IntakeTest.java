package vn.dondoc.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.Spin;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.MultiValueMap;
import vn.dondoc.calendar.VietnamTime;
import vn.dondoc.catalogue.UploadedFile;
import vn.dondoc.rehearsal.EngineApi;
import vn.dondoc.rehearsal.MailCatcher;
import vn.dondoc.rehearsal.OnRecord;
import vn.dondoc.rehearsal.PageVisitor;
import vn.dondoc.rehearsal.RehearsalTest;
import vn.dondoc.rehearsal.RehearsalUsers;
import vn.dondoc.rehearsal.ScriptedOfficials;
import vn.dondoc.rehearsal.TimeMachine;

/** An administrator brings resolutions into the running system, over HTTP with a login. Time goes on from test to test. */
@RehearsalTest
@TestMethodOrder(MethodOrderer.MethodName.class)
class IntakeTest {

    private static final String SECOND = "07-NQ/TU";
    private static final String LATE = "03-NQ/TU";

    @Autowired
    TimeMachine machine;

    @Autowired
    OnRecord record;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    ScriptedOfficials officials;

    @Autowired
    TestRestTemplate http;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MailCatcher mails;

    @LocalServerPort
    int port;

    @Test
    void a_onlyAnAdministratorReachesThePageAndOthersAreToldSo() {
        assertThat(PageVisitor.stranger(port).get("/pages/catalogue").statusCode())
                .isEqualTo(302);
        for (String user : List.of("vptu.theodoi", "thuongtruc", "btc.lanhdao")) {
            PageVisitor visitor = PageVisitor.login(port, user);
            HttpResponse<String> page = visitor.get("/pages/catalogue");
            assertThat(page.statusCode()).isEqualTo(403);
            assertThat(page.body()).contains("Chỉ quản trị viên hệ thống mới được nhập danh mục nhiệm vụ");
            assertThat(visitor.upload("/pages/catalogue", "files", second().files())
                            .statusCode())
                    .isEqualTo(403);
        }
        assertThat(count("select count(*) from dondoc.intake")).isZero();
    }

    @Test
    void b_theTemplateComesBackAsItIsWithItsErrorsByRowAndColumn() {
        PageVisitor admin = PageVisitor.login(port, "quantri");
        byte[] template = admin.download("/pages/catalogue/mau-danh-muc.xlsx");

        String page = admin.get(
                        target(admin.upload("/pages/catalogue", "files", new UploadedFile("mau.xlsx", template))))
                .body();

        assertThat(page).contains("chưa nhập dòng nào", "resolution", "issuedOn", "Không được để trống");
    }

    @Test
    void c_everyErrorIsListedAndNothingIsTaken() {
        PageVisitor admin = PageVisitor.login(port, "quantri");
        SmallCatalogue wrong = new SmallCatalogue(SECOND, "2025-12-10")
                .directive("1.1", "Xây dựng nền tảng dữ liệu", "Ban Không Có Thật", "", "Tháng 6/2026")
                .directive("1.2", "Kết nối các cơ quan", "Ban Tổ chức Tỉnh ủy", "", "mùa thu 2026");

        String path = target(admin.upload("/pages/catalogue", "files", wrong.files()));
        String page = admin.get(path).body();

        assertThat(page)
                .contains("Có 2 lỗi")
                .containsSubsequence("directives.csv", ">2<", "lead", "Ban Không Có Thật")
                .containsSubsequence("directives.csv", ">3<", "deadline", "mùa thu 2026", "Không hiểu thời hạn này");
        admin.post(path + "/import", fields(Map.of()));
        assertThat(count("select count(*) from dondoc.resolution")).isEqualTo(1);
    }

    @Test
    void d_anAgencyThatIsKnownByAnotherCodeIsNotMadeTwice() {
        PageVisitor admin = PageVisitor.login(port, "quantri");
        UploadedFile[] files = second().files();
        files[1] = new UploadedFile(
                "agencies.csv",
                new String(files[1].content(), java.nio.charset.StandardCharsets.UTF_8)
                        .replace("btc,Ban", "ban-to-chuc,Ban")
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8));

        assertThat(admin.get(target(admin.upload("/pages/catalogue", "files", files)))
                        .body())
                .contains("“Ban Tổ chức Tỉnh ủy” đã có trong hệ thống với mã btc; hãy dùng lại mã đó");
    }

    @Test
    void e_thePreviewSaysWhatEachDeadlineMeansAndTheImportTakesExactlyThatOnce() {
        machine.runDue();
        PageVisitor admin = PageVisitor.login(port, "quantri");
        String path = target(admin.upload("/pages/catalogue", "files", second().files()));
        String preview = admin.get(path).body();

        assertThat(preview)
                .containsSubsequence("1.1", "Xây dựng nền tảng dữ liệu", "Tháng 6/2026", "Hoàn thành: 30/06/2026")
                .containsSubsequence("1.2", "Khởi công: 31/03/2026", "Hoàn thành: 31/12/2027")
                .contains("3 nhiệm vụ", "5 phần việc", "Nhập nghị quyết");
        assertThat(count("select count(*) from dondoc.resolution")).isEqualTo(1);

        assertThat(target(admin.post(path + "/import", fields(Map.of())))).isEqualTo(path);
        assertThat(admin.post(path + "/import", fields(Map.of())).statusCode()).isEqualTo(302);

        assertThat(admin.get(path).body()).contains("Đã nhập văn bản số 07-NQ/TU");
        assertThat(count("select count(*) from dondoc.directive d join dondoc.resolution r on r.id = d.resolution_id"
                        + " where r.number = '07-NQ/TU'"))
                .isEqualTo(3);
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey("07-NQ/TU:1.1")
                        .processDefinitionKey("directive")
                        .count())
                .isEqualTo(1);
        assertThat(jdbc.sql("select distinct actor from dondoc.journal where text like '%07-NQ/TU%'")
                        .query(String.class)
                        .list())
                .containsExactly("quantri");
    }

    @Test
    void f_twoResolutionsRunBesideEachOther() {
        machine.runDue();

        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey("05-NQ/TU:1.1")
                        .processDefinitionKey("directive")
                        .count())
                .isEqualTo(1);
        assertThat(recipients("given:%"))
                .as("each agency is told of its new directives, the usual way")
                .contains("btc.lanhdao", "bnc.lanhdao", "vptu.lanhdao");
        assertThat(count("select count(*) from dondoc.notification where key like 'started:%'"))
                .isZero();
    }

    @Test
    void f_whatIsAmbiguousIsAskedByItsResolution() {
        assertThat(api("/api/directives/1.1").path("resolution").asText()).isEqualTo("05-NQ/TU");
        assertThat(api("/api/directives/1.1?resolution=07-nq-tu").path("title").asText())
                .isEqualTo("Xây dựng nền tảng dữ liệu");
        assertThat(api("/api/directives?size=500").path("total").asInt()).isEqualTo(108);
        assertThat(api("/api/directives?resolution=07-NQ/TU").path("total").asInt())
                .isEqualTo(3);
        assertThat(api("/api/directives?resolution=99-nq-tu").path("total").asInt())
                .isZero();
        assertThat(api("/api/board").path("total").path("all").asInt()).isEqualTo(105);
        JsonNode second = api("/api/board?resolution=07-nq-tu");
        assertThat(second.path("total").path("all").asInt()).isEqualTo(3);
        assertThat(second.path("bySection")).hasSize(1);
        assertThat(second.path("bySection").get(0).path("name").asText()).isEqualTo("Hạ tầng số");
    }

    private JsonNode api(String path) {
        return java.util.Objects.requireNonNull(http.withBasicAuth("vptu.theodoi", RehearsalUsers.PASSWORD)
                .getForEntity(path, JsonNode.class)
                .getBody());
    }

    @Test
    void g_whoBeginsLateHearsOneSummaryAndNoOldReminder() {
        long before = count("select count(*) from dondoc.notification");
        PageVisitor admin = PageVisitor.login(port, "quantri");
        String path = target(admin.upload("/pages/catalogue", "files", late().files()));
        assertThat(admin.get(path).body())
                .contains("một thư tổng hợp", "Đã quá hạn", "Đã hoàn thành ngày 20/11/2025, văn bản số 12-BC/BTC");
        admin.post(path + "/import", fields(Map.of()));
        machine.runDue();

        assertThat(jdbc.sql("select key from dondoc.notification where key like 'started:03-NQ/TU:%' order by key")
                        .query(String.class)
                        .list())
                .containsExactly(
                        "started:03-NQ/TU:bnc.leader:bnc.lanhdao",
                        "started:03-NQ/TU:btc.leader:btc.lanhdao",
                        "started:03-NQ/TU:office:vptu.lanhdao",
                        "started:03-NQ/TU:office:vptu.theodoi");
        assertThat(count("select count(*) from dondoc.notification") - before)
                .as("nothing else was said")
                .isEqualTo(4);
        String summary = jdbc.sql("select facts::text from dondoc.notification where key like '%btc.lanhdao'"
                        + " and key like 'started:%'")
                .query(String.class)
                .single();
        assertThat(summary)
                .contains("3 nhiệm vụ: 1 đã quá hạn, 1 còn lại, 1 đã hoàn thành")
                .contains("1.1. Rà soát hạ tầng – quá hạn 15 ngày (thời hạn 30/11/2025)")
                .contains("1.2. Ban hành quy chế – đã hoàn thành ngày 20/11/2025, văn bản số 12-BC/BTC");
    }

    @Test
    void h_whatWasDoneIsClosedWithItsEvidenceAndRunsNoProcess() {
        assertThat(jdbc.sql(
                                """
                        select m.completed_on from dondoc.milestone m join dondoc.share s on s.id = m.share_id
                        join dondoc.directive d on d.id = s.directive_id
                        join dondoc.resolution r on r.id = d.resolution_id
                        join dondoc.evidence e on e.milestone_id = m.id
                        where r.number = :number and d.code = '1.2' and d.closed_at is not null and s.closed_at is not null
                          and m.closed_at is not null and e.outcome = 'accepted' and e.number = '12-BC/BTC'""")
                        .param("number", LATE)
                        .query(LocalDate.class)
                        .list())
                .containsExactly(LocalDate.of(2025, 11, 20));
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey("03-NQ/TU:1.2")
                        .count())
                .isZero();
        assertThat(jdbc.sql("select text from dondoc.journal where event = 'doneBeforeFollowed'")
                        .query(String.class)
                        .list())
                .containsExactly("Đã hoàn thành trước khi theo dõi: hoàn thành ngày 20/11/2025, văn bản số 12-BC/BTC");
    }

    @Test
    void i_whatIsLateIsEscalatedFromTheDayOfTheImportOn() {
        record.mandatesStandStill();
        machine.moveTo(VietnamTime.reminderHourOf(LocalDate.of(2025, 12, 23)));

        assertThat(jdbc.sql(
                                """
                        select c.level || ' ' || c.outcome || ' ' || (c.passed_at at time zone 'Asia/Ho_Chi_Minh')::date
                        from dondoc.checkpoint c join dondoc.milestone m on m.id = c.subject_id
                        join dondoc.share s on s.id = m.share_id join dondoc.directive d on d.id = s.directive_id
                        join dondoc.resolution r on r.id = d.resolution_id
                        where c.kind = 'milestone' and r.number = :number and d.code = '1.1'
                        order by c.passed_at, c.level""")
                        .param("number", LATE)
                        .query(String.class)
                        .list())
                .containsExactly(
                        "due3 superseded 2025-12-15",
                        "due7 superseded 2025-12-15",
                        "late1 notified 2025-12-16",
                        "late3 notified 2025-12-18",
                        "late5 notified 2025-12-22");
        assertThat(mails.mails())
                .filteredOn(mail ->
                        mail.to().startsWith("btc.lanhdao") && mail.text().contains("Bắt đầu theo dõi nghị quyết"))
                .singleElement()
                .satisfies(mail -> {
                    assertThat(mail.text())
                            .contains("- 1.1. Rà soát hạ tầng – quá hạn 15 ngày (thời hạn 30/11/2025)")
                            .doesNotContain("Nhiệm vụ :");
                    assertThat(mail.html())
                            .contains("<li>1.1. Rà soát hạ tầng – quá hạn 15 ngày (thời hạn 30/11/2025)</li>");
                });
    }

    @Test
    void j_theOfficeGivesASingleDirectiveByAForm() {
        assertThat(start("btc.lanhdao", Map.of("basisKind", "resolution", "resolutionNumber", SECOND))
                        .getStatusCode())
                .isEqualTo(HttpStatus.FORBIDDEN);
        ResponseEntity<String> unknown =
                start("vptu.theodoi", Map.of("basisKind", "resolution", "resolutionNumber", "99-NQ/TU"));
        assertThat(unknown.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(unknown.getBody()).contains("Không có nghị quyết, văn bản nào mang số 99-NQ/TU");
        assertThat(start("vptu.theodoi", Map.of("basisKind", "resolution", "resolutionNumber", SECOND))
                        .getStatusCode())
                .isEqualTo(HttpStatus.OK);

        Task task = newDirectiveTask("vptu.theodoi");
        assertThatThrownBy(() -> officials.complete(
                        task, "vptu.theodoi", described("mùa thu 2026", List.of("bnc"), LocalDate.of(2025, 12, 20))))
                .hasMessageContaining("Không hiểu thời hạn “mùa thu 2026”")
                .hasMessageContaining("“Quý II/2026”");
        officials.complete(task, "vptu.theodoi", described("Quý II/2026", List.of("bnc"), LocalDate.of(2025, 12, 20)));
        machine.runDue();

        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey("07-NQ/TU:1.4")
                        .processDefinitionKey("directive")
                        .count())
                .as("the next free code of its section")
                .isEqualTo(1);
        assertThat(jdbc.sql(
                                """
                        select d.given_on || ' ' || m.due_on || ' ' || s.agency from dondoc.milestone m
                        join dondoc.share s on s.id = m.share_id join dondoc.directive d on d.id = s.directive_id
                        join dondoc.resolution r on r.id = d.resolution_id where r.number = :number and d.code = '1.4'""")
                        .param("number", SECOND)
                        .query(String.class)
                        .list())
                .containsExactly("2025-12-20 2026-06-30 bnc");
    }

    @Test
    void k_aDirectiveOutsideAResolutionBringsItsOwnDocument() {
        Map<String, Object> document = Map.of(
                "basisKind", "document",
                "documentKind", "Thông báo",
                "documentNumber", "45-TB/TU",
                "documentDate", "2025-12-22",
                "documentSubject", "Kết luận của Thường trực Tỉnh ủy",
                "documentIssuer", "Tỉnh ủy Quảng Ninh");
        assertThat(start("thuongtruc", document).getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(count("select count(*) from dondoc.resolution where number = '45-TB/TU'"))
                .as("nothing is followed before it is given")
                .isZero();

        officials.complete(
                newDirectiveTask("thuongtruc"),
                "thuongtruc",
                described("30/6/2026", List.of("btc", "bnc"), LocalDate.of(2025, 12, 22)));
        machine.runDue();

        assertThat(jdbc.sql("select document_kind || ' ' || slug || ' ' || office from dondoc.resolution"
                                + " where number = '45-TB/TU'")
                        .query(String.class)
                        .list())
                .containsExactly("Thông báo 45-tb-tu vptu");
        Task receipt = tasks.createTaskQuery()
                .processInstanceBusinessKey("45-TB/TU:1.1")
                .taskDefinitionKey("userTask_receiveDirective")
                .taskCandidateGroup("btc.leader")
                .singleResult();
        assertThat(String.valueOf(tasks.getVariable(receipt.getId(), "sheet")))
                .contains("Thông báo số 45-TB/TU ngày 22/12/2025");
    }

    @Test
    void l_whoCallsItOffGivesNothing() {
        start("vptu.theodoi", Map.of("basisKind", "resolution", "resolutionNumber", SECOND));
        long before = count("select count(*) from dondoc.directive");

        officials.complete(newDirectiveTask("vptu.theodoi"), "vptu.theodoi", Map.of("giveDecision", "cancel"));

        assertThat(count("select count(*) from dondoc.directive")).isEqualTo(before);
        assertThat(runtime.createProcessInstanceQuery()
                        .processDefinitionKey("newDirective")
                        .count())
                .isZero();
    }

    @Test
    void m_anAmendedCatalogueChangesRunningDirectivesByInstructionsAndKeepsTheirWork() {
        officials.complete(
                task("07-NQ/TU:1.1", "userTask_receiveDirective", "btc.leader"),
                "btc.lanhdao",
                Map.of("officer", "btc.canbo", "product", "Nền tảng dữ liệu"));
        officials.complete(
                task("07-NQ/TU:1.1", "userTask_reportResult", "btc"),
                "btc.canbo",
                Map.of("reportKind", "progress", "percent", 40, "done", "Đã lập đề cương"));
        Task work = task("07-NQ/TU:1.1", "userTask_reportResult", "btc");
        PageVisitor admin = PageVisitor.login(port, "quantri");

        String path = target(admin.upload("/pages/catalogue", "files", amended().files()));
        assertThat(admin.get(path).body())
                .contains("Nghị quyết số 07-NQ/TU đang được theo dõi", "Áp dụng")
                .containsSubsequence("1.1", "Thời hạn", "Tháng 6/2026", "30/06/2026 → 30/09/2026")
                .containsSubsequence(
                        "1.1", "Giao lại cho cơ quan chủ trì khác", "Văn phòng Tỉnh ủy", "Ủy ban Kiểm tra Tỉnh ủy")
                .containsSubsequence("1.5", "Nhiệm vụ mới")
                .containsSubsequence("III.1", "Nhiệm vụ mới", "Xây dựng kế hoạch (thời hạn: Tháng 01/2026)")
                .containsSubsequence("III.2", "không giao thành phần việc", "Sơ kết việc thực hiện")
                .containsSubsequence("1.3", "Thôi theo dõi nhiệm vụ")
                .contains("1.4: nhiệm vụ giao riêng, không thuộc danh mục nên giữ nguyên");
        HttpResponse<String> unnamed = admin.post(path + "/apply", fields(Map.of()));
        assertThat(unnamed.statusCode()).isEqualTo(400);
        assertThat(unnamed.body())
                .contains("Chưa nhập “Số, ký hiệu văn bản sửa đổi”", "“Ngày văn bản sửa đổi” phải có dạng");
        assertThat(dues("1.1")).containsOnly("2026-06-30");

        Map<String, String> document = Map.of("documentNumber", "12-QĐ/TU", "documentDate", "22/12/2025");
        assertThat(admin.post(path + "/apply", fields(document)).statusCode()).isEqualTo(302);
        assertThat(admin.post(path + "/apply", fields(document)).statusCode()).isEqualTo(302);
        machine.runDue();

        assertThat(admin.get(path).body()).contains("Đã áp dụng sửa đổi văn bản số 07-NQ/TU");
        assertThat(dues("1.1")).hasSize(3).containsOnly("2026-09-30");
        assertThat(task("07-NQ/TU:1.1", "userTask_reportResult", "btc").getId())
                .as("work goes on where it was")
                .isEqualTo(work.getId());
        assertThat(task("07-NQ/TU:1.1", "userTask_receiveDirective", "ubkt.leader"))
                .isNotNull();
        assertThat(tasks.createTaskQuery()
                        .processInstanceBusinessKey("07-NQ/TU:1.1")
                        .taskCandidateGroup("vptu.leader")
                        .count())
                .isZero();
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey("07-NQ/TU:1.3")
                        .count())
                .isZero();
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey("07-NQ/TU:1.5")
                        .processDefinitionKey("directive")
                        .count())
                .isEqualTo(1);
        assertThat(jdbc.sql(
                                """
                        select d.code || ' ' || j.event from dondoc.journal j
                        join dondoc.directive d on d.id = j.directive_id
                        where j.actor = 'quantri' and (j.reason like '%12-QĐ/TU%' or j.text like '%12-QĐ/TU%')
                        order by j.id""")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder(
                        "1.1 deadlineAdjusted",
                        "1.1 deadlineAdjusted",
                        "1.1 deadlineAdjusted",
                        "1.1 shareReassigned",
                        "1.3 shareStopped",
                        "1.5 directiveGiven",
                        "III.1 directiveGiven");
        assertThat(jdbc.sql(
                                """
                        select m.code || ' ' || (m.directive_id is not null) from dondoc.mandate m
                        join dondoc.resolution r on r.id = m.resolution_id where r.number = :number order by m.position""")
                        .param("number", SECOND)
                        .query(String.class)
                        .list())
                .containsExactly("III.1 true", "III.2 false");
        assertThat(admin.get(target(admin.upload(
                                "/pages/catalogue", "files", amended().files())))
                        .body())
                .as("now the catalogue is what is followed")
                .contains("Không có điểm nào khác");
    }

    private static SmallCatalogue amended() {
        return new SmallCatalogue(SECOND, "2025-12-10")
                .directive(
                        "1.1",
                        "Xây dựng nền tảng dữ liệu",
                        "Ban Tổ chức Tỉnh ủy|Ban Nội chính Tỉnh ủy|Ủy ban Kiểm tra Tỉnh ủy",
                        "",
                        "Quý III/2026")
                .directive(
                        "1.2",
                        "Xây dựng trung tâm dữ liệu",
                        "Ban Tổ chức Tỉnh ủy",
                        "Ban Nội chính Tỉnh ủy",
                        "Khởi công Quý I/2026; hoàn thành năm 2027")
                .directive("1.5", "Kiểm tra việc thực hiện", "Ủy ban Kiểm tra Tỉnh ủy", "", "Năm 2026")
                .mandate("III.1", "Xây dựng kế hoạch", "Ban Nội chính Tỉnh ủy", "Tháng 01/2026", "once")
                .mandate("III.2", "Sơ kết việc thực hiện", "Ban Nội chính Tỉnh ủy", "", "quarterly");
    }

    private Task task(String businessKey, String key, String group) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(businessKey)
                .taskDefinitionKey(key)
                .taskCandidateGroup(group)
                .includeAssignedTasks()
                .singleResult();
    }

    private List<String> dues(String code) {
        return jdbc.sql(
                        """
                select m.due_on::text from dondoc.milestone m join dondoc.share s on s.id = m.share_id
                join dondoc.directive d on d.id = s.directive_id join dondoc.resolution r on r.id = d.resolution_id
                where r.number = :number and d.code = :code""")
                .param("number", SECOND)
                .param("code", code)
                .query(String.class)
                .list();
    }

    private ResponseEntity<String> start(String user, Map<String, Object> fields) {
        Map<String, Object> variables = new java.util.HashMap<>();
        fields.forEach((field, value) -> variables.put(field, Map.of("value", value)));
        return EngineApi.as(port, user)
                .postForEntity(
                        "/process-definition/key/newDirective/submit-form",
                        Map.of("variables", variables),
                        String.class);
    }

    private Task newDirectiveTask(String user) {
        return tasks.createTaskQuery()
                .processDefinitionKey("newDirective")
                .taskAssignee(user)
                .singleResult();
    }

    private static Map<String, Object> described(String deadline, List<String> leads, LocalDate givenOn) {
        return Map.of(
                "giveDecision",
                "give",
                "newSection",
                "1",
                "newTitle",
                "Báo cáo chuyên đề về chuyển đổi số",
                "newLeads",
                Spin.JSON(leads),
                "newCoordinators",
                Spin.JSON(List.of("ubkt")),
                "newDeadlineWords",
                deadline,
                "orderedBy",
                "45-TB/TU",
                "givenOn",
                givenOn.toString());
    }

    private static String target(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(302);
        return URI.create(answer.headers().firstValue("Location").orElseThrow()).getPath();
    }

    private static MultiValueMap<String, String> fields(Map<String, String> fields) {
        return MultiValueMap.fromSingleValue(fields);
    }

    private static SmallCatalogue second() {
        return new SmallCatalogue(SECOND, "2025-12-10")
                .directive(
                        "1.1",
                        "Xây dựng nền tảng dữ liệu",
                        "Ban Tổ chức Tỉnh ủy|Ban Nội chính Tỉnh ủy|Văn phòng Tỉnh ủy",
                        "",
                        "Tháng 6/2026")
                .directive(
                        "1.2",
                        "Xây dựng trung tâm dữ liệu",
                        "Ban Tổ chức Tỉnh ủy",
                        "Ban Nội chính Tỉnh ủy",
                        "Khởi công Quý I/2026; hoàn thành năm 2027")
                .directive("1.3", "Đào tạo kỹ năng số", "Ban Nội chính Tỉnh ủy", "", "Theo tiến độ của Trung ương");
    }

    private static SmallCatalogue late() {
        return new SmallCatalogue(LATE, "2025-10-01")
                .directive("1.1", "Rà soát hạ tầng", "Ban Tổ chức Tỉnh ủy", "", "Tháng 11/2025")
                .done("1.2", "Ban hành quy chế", "Ban Tổ chức Tỉnh ủy", "", "Tháng 12/2025", "20/11/2025", "12-BC/BTC")
                .directive("1.3", "Kiểm tra an toàn", "Ban Nội chính Tỉnh ủy|Ban Tổ chức Tỉnh ủy", "", "Năm 2026");
    }

    private List<String> recipients(String key) {
        return jdbc.sql("select distinct recipient from dondoc.notification where key like :key order by 1")
                .param("key", key)
                .query(String.class)
                .list();
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
