package vn.dondoc.directive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.Spin;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.LinkedMultiValueMap;
import vn.dondoc.calendar.VietnamTime;
import vn.dondoc.catalogue.CatalogueReader;
import vn.dondoc.catalogue.InvalidCatalogue;
import vn.dondoc.rehearsal.CaughtMail;
import vn.dondoc.rehearsal.EngineApi;
import vn.dondoc.rehearsal.MailCatcher;
import vn.dondoc.rehearsal.OnRecord;
import vn.dondoc.rehearsal.PageVisitor;
import vn.dondoc.rehearsal.RehearsalTest;
import vn.dondoc.rehearsal.RehearsalUsers;
import vn.dondoc.rehearsal.ScriptedOfficials;
import vn.dondoc.rehearsal.TimeMachine;

/**
 * Plays a confidential directive from a second resolution to its end, beside an open one that is played likewise, and searches
 * everything that the system keeps and says for their words. One story, told in order.
 */
@RehearsalTest
@ExtendWith(OutputCaptureExtension.class)
@TestMethodOrder(MethodOrderer.MethodName.class)
class ConfidentialProcessTest {

    /** Words of the document about the confidential directive, and what its officers try to type. */
    private static final List<String> SECRETS = List.of("THUYTIEN", "Thuồng Luồng", "Diễn tập bắn", "HAIDUONG");

    private static final String OPEN_WORD = "HOASUA";
    private static final List<String> EVERYBODY =
            List.of("btc.lanhdao", "btc.canbo", "bnc.canbo", "vptu.theodoi", "thuongtruc", "ubkt.giamsat", "quantri");

    @TempDir
    static Path folder;

    @LocalServerPort
    int port;

    @Autowired
    OnRecord record;

    @Autowired
    TestRestTemplate http;

    @Autowired
    CatalogueReader reader;

    @Autowired
    CatalogueImport catalogueImport;

    @Autowired
    ScriptedOfficials officials;

    @Autowired
    TimeMachine machine;

    @Autowired
    MailCatcher mails;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    IdentityService identity;

    @Autowired
    JdbcClient jdbc;

    @Test
    void a_importedItIsGivenByItsCodeAlone(CapturedOutput output) throws IOException {
        record.standStillBut();
        write();
        assertThat(catalogueImport.take(reader.read(new FileSystemResource(folder + "/"))))
                .isTrue();
        machine.runDue();
        // Notices are gathered for two minutes before a mail leaves.
        machine.moveTo(
                LocalDate.of(2025, 12, 15).atTime(8, 5).atZone(VietnamTime.ZONE).toInstant());

        assertThat(jdbc.sql("select title from dondoc.directive where confidential")
                        .query(String.class)
                        .list())
                .containsExactly("Nhiệm vụ mật");
        assertThat(holding(OPEN_WORD)).contains("public.act_ge_bytearray", "dondoc.directive", "dondoc.notification");
        assertNothingIsTold(output);
    }

    @Test
    void a_noOtherMarkIsTaken() throws IOException {
        Path directives = folder.resolve("directives.csv");
        String good = Files.readString(directives);
        Files.writeString(directives, good.replace(",mật\n", ",tối mật\n"));

        assertThatThrownBy(() -> reader.read(new FileSystemResource(folder + "/")))
                .isInstanceOfSatisfying(
                        InvalidCatalogue.class,
                        invalid -> assertThat(invalid.errors()).singleElement().satisfies(error -> {
                            assertThat(error.column()).isEqualTo("confidential");
                            assertThat(error.message()).isEqualTo("Chỉ ghi “mật” hoặc để trống");
                        }));
        Files.writeString(directives, good.replace("Diễn tập bắn đạn thật: Tháng 01/2026", "Diễn tập bắn mùa thu"));
        assertThatThrownBy(() -> reader.read(new FileSystemResource(folder + "/")))
                .as("an error does not repeat the words")
                .isInstanceOf(InvalidCatalogue.class)
                .hasMessageContainingAll("dòng 2, cột deadline", "(mật)")
                .hasMessageNotContainingAny("Diễn tập bắn", "THUYTIEN");
        Files.writeString(directives, good);
    }

    @Test
    void b_whatIsTypedAboutItIsRefusedAndNothingOfItStays(CapturedOutput output) {
        Task receipt = task("7.1", "btc", "userTask_receiveDirective");
        assertThatThrownBy(() -> officials.complete(
                        receipt, "btc.lanhdao", fields("officer", "btc.canbo", "product", "Kế hoạch HAIDUONG")))
                .hasStackTraceContaining(
                        "“Sản phẩm”: nhiệm vụ mật, không nhập nội dung lên hệ thống; chỉ ghi số, ngày văn bản");
        officials.complete(
                receipt, "btc.lanhdao", fields("officer", "btc.canbo", "coordinators", Spin.JSON(List.of("bnc"))));
        officials.complete(
                task("7.2", "btc", "userTask_receiveDirective"),
                "btc.lanhdao",
                fields("officer", "btc.canbo", "product", "Kế hoạch " + OPEN_WORD, "coordinationQuestion", "Ý kiến?"));
        machine.runDue();

        assertThat(jdbc.sql(
                                "select product from dondoc.share s join dondoc.directive d on d.id = s.directive_id where d.confidential")
                        .query(String.class)
                        .list())
                .containsExactly("(mật)");
        assertNothingIsTold(output);
    }

    @Test
    void c_evidenceIsANumberAndADayAndNothingElse(CapturedOutput output) {
        officials.complete(
                task("7.1", "bnc", "userTask_answerCoordination"),
                "bnc.canbo",
                fields("reply", "answered", "document", "15-CV/BNC"));
        officials.complete(
                task("7.1", "btc", "userTask_reportResult"),
                "btc.canbo",
                fields("reportKind", "progress", "percent", 30));
        assertThatThrownBy(() -> officials.complete(
                        task("7.1", "btc", "userTask_reportResult"),
                        "btc.canbo",
                        ScriptedOfficials.result(LocalDate.of(2025, 12, 15))))
                .hasStackTraceContaining("“Trích yếu”: nhiệm vụ mật")
                .hasStackTraceContaining("“Kết quả thực hiện”: nhiệm vụ mật");
        submit(LocalDate.of(2025, 12, 15));
        assertThatThrownBy(() -> conclude(fields("conclusion", "returned", "reason", "Thiếu HAIDUONG")))
                .hasStackTraceContaining("“Lý do trả lại”: nhiệm vụ mật");
        conclude(fields("conclusion", "returned"));

        assertThat(jdbc.sql(
                                "select number || ' ' || issued_on || ' ' || subject || ' ' || issuer || ' ' || result || ' ' || reason from dondoc.evidence")
                        .query(String.class)
                        .list())
                .containsExactly("7-BC/BTC 2025-12-15 (mật) (mật) (mật) (mật)");
        assertNothingIsTold(output);
    }

    @Test
    void d_aCommentAtItsTaskIsRefused(CapturedOutput output) {
        assertThat(comment("7.1").getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(comment("7.1").getBody()).contains("Thao tác này không được dùng");
        assertThat(holding("HAIDUONG")).isEmpty();
        assertThat(comment("7.2").getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
        Task open = task("7.2", "btc", "userTask_reportResult");
        tasks.createComment(open.getId(), open.getProcessInstanceId(), "Về HAIDUONG");
        assertThat(holding("HAIDUONG")).as("the search finds comments").containsExactly("public.act_hi_comment");
        jdbc.sql("delete from act_hi_comment").update();
        assertNothingIsTold(output);
    }

    private ResponseEntity<String> comment(String code) {
        return EngineApi.as(port, "vptu.theodoi")
                .postForEntity(
                        "/task/%s/comment/create"
                                .formatted(task(code, "btc", "userTask_reportResult")
                                        .getId()),
                        Map.of("message", "Về HAIDUONG"),
                        String.class);
    }

    @Test
    void e_itIsExtendedAndUrgedWithoutAWordOfWhy(CapturedOutput output) {
        assertThatThrownBy(() -> officials.complete(
                        task("7.1", "btc", "userTask_reportResult"),
                        "btc.canbo",
                        fields(
                                "reportKind", "extension",
                                "extensionUntil", "2026-02-05",
                                "extensionReason", "Chờ HAIDUONG",
                                "extensionDocument", "20-CV/BTC")))
                .hasStackTraceContaining("“Lý do đề nghị gia hạn”: nhiệm vụ mật");
        officials.complete(
                task("7.1", "btc", "userTask_reportResult"),
                "btc.canbo",
                fields("reportKind", "extension", "extensionUntil", "2026-02-03", "extensionDocument", "20-CV/BTC"));
        machine.runDue();
        officials.complete(task("7.1", "btc", "userTask_giveView"), "vptu.theodoi", fields("view", "agree"));
        machine.runDue();
        officials.complete(
                task("7.1", "btc", "userTask_decideExtension"),
                "thuongtruc",
                fields("extensionDecision", "granted", "grantedUntil", "2026-02-03"));
        machine.runDue();
        officials.as(
                "thuongtruc",
                () -> runtime.startProcessInstanceByKey(
                        "giveInstruction", fields("code", "7.1", "resolutionNumber", "09-NQ/TU")));
        Task instruction = task("7.1", "btc", "userTask_writeInstruction");
        String share = jdbc.sql(
                        "select s.id::text from dondoc.share s join dondoc.directive d on d.id = s.directive_id where d.confidential")
                .query(String.class)
                .single();
        assertThatThrownBy(() -> officials.complete(
                        instruction,
                        "thuongtruc",
                        fields("instruction", "urge", "shareTarget", share, "content", "Gấp HAIDUONG")))
                .hasStackTraceContaining("“Nội dung chỉ đạo”: nhiệm vụ mật");
        officials.complete(instruction, "thuongtruc", fields("instruction", "urge", "shareTarget", share));
        machine.runDue();
        assertNothingIsTold(output);
        officials.complete(task("7.1", "btc", "userTask_answerUrge"), "btc.canbo", fields());

        assertThat(jdbc.sql("select due_on::text from dondoc.milestone where label = 'Mốc 1'")
                        .query(String.class)
                        .list())
                .containsExactly("2026-02-03");
        assertThat(jdbc.sql(
                                "select i.content || u.answer || u.outcome from dondoc.instruction i join dondoc.urge u on u.instruction_id = i.id")
                        .query(String.class)
                        .list())
                .containsExactly("(mật)(mật)answered");
        assertNothingIsTold(output);
    }

    @Test
    void f_overdueItIsEscalatedByItsCode(CapturedOutput output) {
        machine.moveTo(VietnamTime.reminderHourOf(LocalDate.of(2026, 2, 12)).plusSeconds(1800));
        Task decision = task("7.1", "btc", "userTask_giveInstruction");
        assertThat(visitor("thuongtruc")
                        .get("/pages/decision/"
                                + jdbc.sql("select max(id) from dondoc.decision")
                                        .query(Long.class)
                                        .single())
                        .body())
                .contains("Nhiệm vụ mật", "Gửi ý kiến đôn đốc")
                .doesNotContain("name=\"content\"")
                .doesNotContain(SECRETS);
        assertThatThrownBy(() -> officials.complete(
                        decision, "thuongtruc", fields("instruction", "urge", "content", "Hoàn thành HAIDUONG")))
                .hasStackTraceContaining("“Nội dung chỉ đạo”: nhiệm vụ mật");
        officials.complete(decision, "thuongtruc", fields("instruction", "urge"));
        machine.moveTo(VietnamTime.reminderHourOf(LocalDate.of(2026, 2, 13)));

        assertThat(mails.mails())
                .extracting(CaughtMail::text)
                .anyMatch(text -> text.contains(
                                "Xin ý kiến chỉ đạo: quá hạn 5 ngày làm việc\nNhiệm vụ 7.1: Nhiệm vụ mật")
                        || text.contains("Xin ý kiến chỉ đạo: quá hạn 5 ngày làm việc\r\nNhiệm vụ 7.1: Nhiệm vụ mật"));
        assertNothingIsTold(output);
    }

    @Test
    void g_theDossierShowsItToThoseConcernedAndToNobodyElse() {
        for (String user : List.of("btc.canbo", "bnc.canbo", "vptu.theodoi", "vptu.lanhdao", "thuongtruc")) {
            assertThat(dossier(user))
                    .as(user)
                    .contains(
                            "Kế hoạch THUYTIEN khu vực Thuồng Luồng", "Diễn tập bắn đạn thật", "7-BC/BTC", "15-CV/BNC");
        }
        for (String user : List.of("ubkt.giamsat", "quantri")) {
            assertThat(dossier(user))
                    .as(user)
                    .contains("7.1", "Nhiệm vụ mật", "Mốc 1", "03/02/2026", "chỉ hiển thị cho cơ quan chủ trì")
                    .doesNotContain(SECRETS)
                    .doesNotContain("7-BC/BTC", "15-CV/BNC", "Cán bộ Ban Tổ chức");
        }
        assertThat(visitor("du-ca.canbo").get(PATH).statusCode()).isEqualTo(404);
        for (String user : EVERYBODY) {
            assertThat(visitor(user).get("/pages/dossier").body())
                    .as("the list, to " + user)
                    .contains("Nhiệm vụ mật", OPEN_WORD)
                    .doesNotContain(SECRETS);
        }
    }

    @Test
    void g_theCalendarSaysItsCodeAlone() {
        PageVisitor lead = visitor("btc.lanhdao");
        lead.post("/pages/calendar/renew", new LinkedMultiValueMap<>());
        Matcher address = Pattern.compile("http://localhost:8080(/calendar/\\S+\\.ics)")
                .matcher(lead.get("/pages/calendar").body());
        assertThat(address.find()).isTrue();

        assertThat(lead.get(address.group(1)).body().replace("\r\n ", ""))
                .contains("SUMMARY:Hạn nhiệm vụ 7.1 – Mốc 1: Nhiệm vụ mật")
                .doesNotContain(SECRETS);
    }

    @Test
    void h_theApiAndTheEnginesTellItsCodeAndDaysToEverybodyAlike() {
        for (String user : EVERYBODY) {
            for (String path : List.of(
                    "/api/directives?size=500",
                    "/api/directives/7.1?resolution=09-NQ/TU",
                    "/api/directives/7.1/timeline?resolution=09-NQ/TU",
                    "/api/board")) {
                assertThat(get(user, path)).as(user + " " + path).doesNotContain(SECRETS);
            }
            var engine = EngineApi.as(port, user);
            for (String path : List.of(
                    "/task",
                    "/filter",
                    "/variable-instance?deserializeValues=false",
                    "/history/activity-instance",
                    "/history/task")) {
                assertThat(engine.getForEntity(path, String.class).getBody())
                        .as(user + " " + path)
                        .doesNotContain(SECRETS);
            }
            assertThat(get(user, "/api/directives?text=THUYTIEN")).contains("\"total\":0");
            assertThat(get(user, "/api/directives/7.1"))
                    .contains("\"title\":\"Nhiệm vụ mật\"", "\"confidential\":true", "2026-02-03", "\"agency\":\"btc\"")
                    .doesNotContain("btc.canbo", "7-BC/BTC");
            assertThat(get(user, "/api/directives/7.1/timeline"))
                    .contains("resultReturned", "escalated", "2025-12-15T08:00:00+07:00")
                    .doesNotContain("btc.canbo", "7-BC/BTC", "15-CV/BNC");
            assertThat(get(user, "/api/directives/7.2")).contains(OPEN_WORD);
        }
    }

    @Test
    void i_itIsHandedOverWithoutAWordOfWhy(CapturedOutput output) {
        for (String officer : List.of("btc.lanhdao", "btc.canbo")) {
            officials.as(
                    "btc.lanhdao",
                    () -> runtime.startProcessInstanceByKey(
                            "handover", fields("code", "7.1", "resolutionNumber", "09-NQ/TU")));
            Task handover = task("7.1", "btc", "userTask_handOver");
            assertThatThrownBy(() -> officials.complete(
                            handover,
                            "btc.lanhdao",
                            fields(
                                    "handoverDecision", "handOver",
                                    "newOfficer", officer,
                                    "handoverReason", "Đi HAIDUONG")))
                    .hasStackTraceContaining("“Lý do chuyển việc”: nhiệm vụ mật");
            officials.complete(handover, "btc.lanhdao", fields("handoverDecision", "handOver", "newOfficer", officer));
        }
        assertNothingIsTold(output);
    }

    @Test
    void j_acceptedAndClosedNothingOfItIsLeftAnywhere(CapturedOutput output) {
        submit(LocalDate.of(2026, 2, 11));
        conclude(fields("conclusion", "accepted", "grade", "passed"));
        machine.runDue();
        submit(LocalDate.of(2026, 2, 12));
        conclude(fields("conclusion", "accepted", "grade", "good"));
        machine.runDue();
        machine.moveTo(VietnamTime.reminderHourOf(LocalDate.of(2026, 2, 13)).plusSeconds(3600));

        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey("09-NQ/TU:7.1")
                        .count())
                .isZero();
        assertThat(jdbc.sql("select count(*) from dondoc.directive where confidential and closed_at is not null")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertNothingIsTold(output);
    }

    private static final String PATH = "/pages/dossier/09-nq-tu/7.1";

    private static final Map<String, PageVisitor> VISITORS = new HashMap<>();

    private PageVisitor visitor(String user) {
        return VISITORS.computeIfAbsent(user, id -> PageVisitor.login(port, id));
    }

    private String dossier(String user) {
        var answer = visitor(user).get(PATH);
        assertThat(answer.statusCode()).as(user).isEqualTo(200);
        return answer.body();
    }

    /** In every table of engine and application, in every mail and in what was logged. */
    private void assertNothingIsTold(CapturedOutput output) {
        Map<String, List<String>> holding = holding(SECRETS);
        for (String secret : SECRETS) {
            assertThat(holding.get(secret))
                    .as("tables with the word " + secret)
                    .isSubsetOf("dondoc.confidential_content");
        }
        assertThat(holding.get("THUYTIEN")).as("where it must be").containsExactly("dondoc.confidential_content");
        List<CaughtMail> caught = mails.mails();
        assertThat(caught).isNotEmpty().allSatisfy(mail -> assertThat(mail.subject() + mail.text() + mail.html())
                .doesNotContain(SECRETS));
        assertThat(caught).anyMatch(mail -> mail.text().contains("Nhiệm vụ 7.1: Nhiệm vụ mật"));
        assertThat(output.getAll()).doesNotContain(SECRETS);
    }

    private List<String> holding(String word) {
        return holding(List.of(word)).get(word);
    }

    /** For each word the tables that have a row with it, as text or as bytes. Each table is read once for all words. */
    private Map<String, List<String>> holding(List<String> words) {
        Map<String, List<String>> holding = new HashMap<>();
        words.forEach(word -> holding.put(word, new ArrayList<>()));
        for (String table : jdbc.sql(
                        """
                select table_schema || '.' || table_name from information_schema.tables
                where table_schema in ('public', 'dondoc') and table_type = 'BASE TABLE' order by 1""")
                .query(String.class)
                .list()) {
            jdbc.sql(
                            """
                    with row as materialized (select lower(t::text) words from %s t)
                    select word from unnest(array[:words]) word where exists (select 1 from row
                      where words like '%%' || lower(word) || '%%'
                      or words like '%%' || encode(convert_to(word, 'UTF8'), 'hex') || '%%')"""
                                    .formatted(table))
                    .param("words", words)
                    .query(String.class)
                    .list()
                    .forEach(word -> holding.get(word).add(table));
        }
        return holding;
    }

    private void submit(LocalDate day) {
        officials.complete(
                task("7.1", "btc", "userTask_reportResult"),
                "btc.canbo",
                fields("reportKind", "result", "evidenceNumber", "7-BC/BTC", "evidenceDate", day.toString()));
    }

    private void conclude(Map<String, Object> fields) {
        officials.complete(task("7.1", "btc", "userTask_acceptResult"), "vptu.theodoi", fields);
    }

    private Task task(String code, String agency, String key) {
        String name = identity.createGroupQuery().groupId(agency).singleResult().getName();
        return tasks.createTaskQuery()
                .processInstanceBusinessKey("09-NQ/TU:" + code)
                .taskDefinitionKey(key)
                .taskVariableValueEquals("agency", name)
                .singleResult();
    }

    private String get(String user, String path) {
        return String.valueOf(http.withBasicAuth(user, RehearsalUsers.PASSWORD)
                .getForEntity(path, String.class)
                .getBody());
    }

    private static Map<String, Object> fields(Object... namesAndValues) {
        Map<String, Object> fields = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return fields;
    }

    private static void write() throws IOException {
        Files.writeString(
                folder.resolve("resolution.yaml"),
                """
                number: 09-NQ/TU
                slug: 09-nq-tu
                title: Nghị quyết thử
                issuer: Tỉnh ủy Quảng Ninh
                issuedOn: 2025-12-10
                signedBy: Người ký
                office: vptu
                sections:
                  "7": Quốc phòng, an ninh
                """);
        Files.writeString(
                folder.resolve("directives.csv"),
                """
                code,parent,section,kind,title,lead,coordinating,deadline,note,confidential
                7.1,,7,directive,Kế hoạch THUYTIEN khu vực Thuồng Luồng,Ban Tổ chức Tỉnh ủy,Ban Nội chính Tỉnh ủy,Diễn tập bắn đạn thật: Tháng 01/2026; hoàn thành Quý I/2026,Về Thuồng Luồng,mật
                7.2,,7,directive,Kế hoạch HOASUA,Ban Tổ chức Tỉnh ủy,Ban Nội chính Tỉnh ủy,Quý I/2026,,
                """);
        Files.writeString(
                folder.resolve("targets.csv"), "code,parent,section,title,unit,comparator,target,lead,note\n");
        Files.writeString(folder.resolve("mandates.csv"), "code,title,lead,coordinating,deadline,rhythm,note\n");
        try (var agencies = new ClassPathResource("resolutions/05-nq-tu/agencies.csv").getInputStream()) {
            Files.copy(agencies, folder.resolve("agencies.csv"));
        }
    }
}
