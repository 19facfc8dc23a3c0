package vn.dondoc.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.util.LinkedMultiValueMap;
import vn.dondoc.catalogue.UploadedFile;
import vn.dondoc.rehearsal.PageVisitor;
import vn.dondoc.rehearsal.RehearsalTest;
import vn.dondoc.rehearsal.RehearsalUsers;
import vn.dondoc.rehearsal.ScriptedOfficials;
import vn.dondoc.rehearsal.TimeMachine;

/** Files over the API: who gives, reads and takes back what, and what is on record of it. Each test has directives of its own. */
@DirtiesContext
@RehearsalTest
@ExtendWith(OutputCaptureExtension.class)
class EvidenceFilesTest {

    private static final String NAME = "Báo cáo kết quả thực hiện – Quý I.pdf";

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
    RuntimeService runtime;

    @Autowired
    JdbcClient jdbc;

    @MockitoBean
    VirusScan virusScan;

    @BeforeEach
    void start() {
        machine.runDue();
        org.mockito.Mockito.when(virusScan.scan(org.mockito.ArgumentMatchers.any()))
                .thenReturn(new VirusScan.Clean());
    }

    @Test
    void whatAnOfficerGivesBelongsToTheResultAndTheOfficeReadsItByteByByte() throws IOException {
        officials.receive("1.13", "btc");
        long milestone = milestone("1.13", "btc");
        byte[] content = SampleFiles.of("pdf");
        JsonNode kept = body(upload("btc.canbo", "milestones", milestone, NAME, content), HttpStatus.CREATED);
        assertThat(kept.path("name").asText()).isEqualTo(NAME);
        assertThat(kept.path("sha256").asText()).isEqualTo(Uploads.sha256(content));
        officials.submitResult("1.13", "btc", LocalDate.of(2025, 12, 15));
        machine.runDue();

        JsonNode line = part("vptu.theodoi", "1.13").path("evidence").get(0).path("files");
        assertThat(line).hasSize(1);
        assertThat(line.get(0).path("name").asText()).isEqualTo(NAME);
        assertThat(line.get(0).path("scan").asText()).isEqualTo("đã quét mã độc");
        assertThat(part("vptu.theodoi", "1.13").path("files")).isEmpty();
        ResponseEntity<byte[]> download =
                download("vptu.theodoi", kept.path("id").asLong());
        assertThat(download.getBody()).isEqualTo(content);
        assertThat(download.getHeaders().getFirst(HttpHeaders.CONTENT_DISPOSITION))
                .startsWith("attachment; filename=\"Bao cao ket qua")
                .contains("filename*=UTF-8''B%C3%A1o%20c%C3%A1o");
        assertThat(download.getHeaders().getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(download.getHeaders().getFirst(HttpHeaders.CONTENT_TYPE)).startsWith("application/pdf");
        assertThat(PageVisitor.login(port, "vptu.theodoi")
                        .get("/pages/dossier/05-nq-tu/1.13")
                        .body())
                .contains("Tệp kèm theo", NAME);
        assertThat(sheetOf("1.13")).contains("Tệp kèm theo", NAME);

        officials.accept("1.13", "btc", "vptu.theodoi");
        machine.runDue();
        assertThat(withdraw("btc.canbo", kept.path("id").asLong()).getStatusCode())
                .isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(upload("btc.canbo", "milestones", milestone, "Thêm.pdf", content)
                        .getBody()
                        .path("detail")
                        .asText())
                .contains("đã kết thúc");
        assertThat(download("btc.canbo", kept.path("id").asLong()).getStatusCode())
                .isEqualTo(HttpStatus.OK);
    }

    @Test
    void otherAgenciesFindNothingAndSupervisorsGiveNothing() throws IOException {
        officials.receive("1.12", "btc");
        long milestone = milestone("1.12", "btc");
        byte[] content = SampleFiles.of("docx");
        long id = body(upload("btc.lanhdao", "milestones", milestone, "Đề án.docx", content), HttpStatus.CREATED)
                .path("id")
                .asLong();

        for (String reader : List.of("btc.canbo", "vptu.theodoi", "thuongtruc", "ubkt.giamsat")) {
            assertThat(download(reader, id).getStatusCode()).as(reader).isEqualTo(HttpStatus.OK);
        }
        for (String stranger : List.of("bnc.canbo", "du-ca.lanhdao")) {
            assertThat(download(stranger, id).getStatusCode()).as(stranger).isEqualTo(HttpStatus.NOT_FOUND);
            assertThat(withdraw(stranger, id).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
            assertThat(upload(stranger, "milestones", milestone, "a.docx", content)
                            .getStatusCode())
                    .isEqualTo(HttpStatus.NOT_FOUND);
        }
        for (String supervisor : List.of("ubkt.giamsat", "vptu.theodoi", "quantri")) {
            assertThat(upload(supervisor, "milestones", milestone, "a.docx", content)
                            .getStatusCode())
                    .as(supervisor)
                    .isEqualTo(HttpStatus.FORBIDDEN);
        }
        assertThat(withdraw("btc.canbo", id).getStatusCode())
                .as("given by the leader")
                .isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(http.getForEntity("/api/files/" + id, String.class).getStatusCode())
                .isEqualTo(HttpStatus.UNAUTHORIZED);
        assertThat(download("btc.canbo", 999_999).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
    }

    @Test
    void aFileIsTakenBackByMarkingItAndBothAreInTheJournal() throws IOException {
        officials.receive("1.10", "btc");
        long milestone = milestone("1.10", "btc");
        long id = body(upload("btc.canbo", "milestones", milestone, NAME, SampleFiles.of("pdf")), HttpStatus.CREATED)
                .path("id")
                .asLong();
        assertThat(upload("btc.canbo", "milestones", milestone, "Tên khác.pdf", SampleFiles.of("pdf"))
                        .getBody()
                        .path("detail")
                        .asText())
                .isEqualTo("Tệp này đã được tải lên với tên “%s”".formatted(NAME));
        assertThat(files("btc.canbo", "1.10")).isEqualTo("{\"count\":1,\"mayGive\":true}");
        assertThat(files("vptu.theodoi", "1.10")).isEqualTo("{\"count\":1,\"mayGive\":false}");

        assertThat(withdraw("btc.canbo", id).getStatusCode()).isEqualTo(HttpStatus.NO_CONTENT);

        assertThat(download("btc.canbo", id).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(files("btc.canbo", "1.10")).isEqualTo("{\"count\":0,\"mayGive\":true}");
        assertThat(jdbc.sql("select name || ' ' || withdrawn_by from dondoc.evidence_file where id = %d".formatted(id))
                        .query(String.class)
                        .single())
                .isEqualTo(NAME + " btc.canbo");
        assertThat(journal("1.10"))
                .containsSubsequence(
                        "fileUploaded Tải lên tệp “%s” (46 byte) của mốc “Hoàn thành” – %s".formatted(NAME, NAME),
                        "fileWithdrawn Gỡ tệp “%s” của mốc “Hoàn thành” %s –".formatted(NAME, NAME));
        assertThatThrownBy(() -> jdbc.sql("delete from dondoc.evidence_file").update())
                .hasMessageContaining("never deleted");
    }

    @Test
    void whatIsRefusedIsSaidWhyAndLeavesNothing() throws IOException {
        officials.receive("1.9", "btc");
        long milestone = milestone("1.9", "btc");
        byte[] pdf = SampleFiles.of("pdf");
        assertRefused(milestone, "Chương trình.exe", pdf, 400, "Không nhận tệp .exe");
        assertRefused(milestone, "Bảng.xlsx", pdf, 400, "Nội dung tệp không phải là .xlsx");
        assertRefused(milestone, "Rỗng.pdf", new byte[0], 400, "Tệp rỗng");
        assertRefused(milestone, "Lớn.pdf", new byte[(20 << 20) + 1], 400, "mỗi tệp không quá 20 MB");
        assertRefused(milestone, "Rất lớn.pdf", new byte[23 << 20], 413, "mỗi tệp không quá 20 MB");
        org.mockito.Mockito.when(virusScan.scan(org.mockito.ArgumentMatchers.any()))
                .thenReturn(new VirusScan.Infected("Win.Test.EICAR_HDB-1"));
        assertRefused(milestone, "Độc.pdf", pdf, 400, "Tệp có mã độc (Win.Test.EICAR_HDB-1)");
        org.mockito.Mockito.when(virusScan.scan(org.mockito.ArgumentMatchers.any()))
                .thenThrow(new ScanUnavailable("Connection refused"));
        assertRefused(milestone, "Tốt.pdf", pdf, 503, "Chưa quét được mã độc nên chưa lưu tệp");

        assertThat(jdbc.sql("select count(*) from dondoc.evidence_file where milestone_id = " + milestone)
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(journal("1.9")).noneMatch(entry -> entry.startsWith("file"));
    }

    @Test
    void aCoordinatingAgencyGivesFilesWithItsAnswer() throws IOException {
        officials.receive("1.8", lead("1.8"), List.of("bnc"), "Đề nghị cho ý kiến");
        machine.runDue();
        long coordination = jdbc.sql("select max(id) from dondoc.coordination")
                .query(Long.class)
                .single();
        long id = body(
                        upload("bnc.canbo", "coordinations", coordination, "Ý kiến.odt", SampleFiles.of("odt")),
                        HttpStatus.CREATED)
                .path("id")
                .asLong();

        assertThat(upload(lead("1.8") + ".canbo", "coordinations", coordination, "a.pdf", SampleFiles.of("pdf"))
                        .getStatusCode())
                .as("the lead does not answer itself")
                .isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(download(lead("1.8") + ".canbo", id).getStatusCode()).isEqualTo(HttpStatus.OK);
        JsonNode line = part("vptu.theodoi", "1.8").path("coordinations").get(0);
        assertThat(line.path("files").get(0).path("name").asText()).isEqualTo("Ý kiến.odt");
        Task answer = officials.task("1.8", "bnc", "userTask_answerCoordination");
        JsonNode tab = get("bnc.canbo", "/api/tasks/" + answer.getId() + "/dossier");
        assertThat(tab.path("places")).hasSize(1);
        assertThat(tab.path("places").get(0).path("id").asLong()).isEqualTo(coordination);
        assertThat(tab.path("removable").get(0).asLong()).isEqualTo(id);
    }

    @Test
    void noFileAboutAConfidentialDirectiveComesInAndItsNameIsNowhere(CapturedOutput output) throws IOException {
        officials.receive("1.16", "btc");
        long milestone = milestone("1.16", "btc");
        long id = body(
                        upload("btc.canbo", "milestones", milestone, "Trước.pdf", SampleFiles.of("pdf")),
                        HttpStatus.CREATED)
                .path("id")
                .asLong();
        makeConfidential("1.16");

        ResponseEntity<JsonNode> refused =
                upload("btc.canbo", "milestones", milestone, "HAIDUONG mật.pdf", SampleFiles.of("pdf"));

        assertThat(refused.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(refused.getBody().path("detail").asText()).startsWith("Nhiệm vụ mật: không đưa tệp lên hệ thống");
        assertThat(download("btc.canbo", id).getStatusCode()).as("concerned").isEqualTo(HttpStatus.OK);
        assertThat(download("ubkt.giamsat", id).getStatusCode())
                .as("sees days only")
                .isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(download("quantri", id).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        JsonNode tab = get("ubkt.giamsat", "/api/dossier?of=05-NQ/TU:1.16");
        assertThat(tab.toString()).contains("Nhiệm vụ mật").doesNotContain("Trước.pdf", "Nội dung riêng");
        assertThat(get("btc.canbo", "/api/dossier?of=05-NQ/TU:1.16").toString()).contains("Nội dung riêng");
        assertThat(get("btc.canbo", "/api/dossier?of=05-NQ/TU:1.16").path("places"))
                .isEmpty();
        assertThat(journal("1.16")).noneMatch(entry -> entry.contains("HAIDUONG"));
        assertThat(output.getAll()).doesNotContain("HAIDUONG");
    }

    @Test
    void everyKindOfTaskTellsItsDirectiveAndOthersSayThatTheyHaveNone() {
        officials.receive("1.7", "btgdv");
        officials.requestExtension("1.7", "btgdv", LocalDate.of(2027, 3, 31));
        Task instruction = officials.beginInstruction("1.7", "thuongtruc");
        machine.runDue();
        assertThat(titleOf("btgdv.canbo", officials.task("1.7", "btgdv", "userTask_reportResult")))
                .isEqualTo(titleOf("vptu.theodoi", officials.task("1.7", "btgdv", "userTask_giveView")))
                .isEqualTo(
                        get("vptu.theodoi", "/api/directives/1.7").path("title").asText());
        assertThat(get("thuongtruc", "/api/tasks/" + instruction.getId() + "/dossier")
                        .path("dossier")
                        .path("heading")
                        .path("code")
                        .asText())
                .isEqualTo("1.7");
        String absence = officials.as("btc.lanhdao", () -> runtime.startProcessInstanceByKey("absence")
                .getId());
        Task own = tasks.createTaskQuery().processInstanceId(absence).singleResult();

        JsonNode none = get("btc.lanhdao", "/api/tasks/" + own.getId() + "/dossier");

        assertThat(none.path("note").asText()).startsWith("Công việc này không thuộc nhiệm vụ nào");
        assertThat(none.has("dossier")).isFalse();
        assertThat(http.withBasicAuth("bnc.canbo", RehearsalUsers.PASSWORD)
                        .getForEntity("/api/tasks/" + own.getId() + "/dossier", String.class)
                        .getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(get("bnc.canbo", "/api/dossier?of=05-NQ/TU:1.7").path("note").asText())
                .startsWith("Không có hồ sơ này");
    }

    @Test
    void theSessionOfTasklistIsALoginToo() throws IOException {
        officials.receive("1.6", lead("1.6"));
        long milestone = milestone("1.6", lead("1.6"));
        PageVisitor officer = PageVisitor.login(port, lead("1.6") + ".canbo");

        var answer = officer.upload(
                "/api/milestones/" + milestone + "/files", "file", new UploadedFile(NAME, SampleFiles.of("pdf")));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(answer.body()).contains(NAME);
        assertThat(officer.get("/api/dossier?of=05-NQ/TU:1.6").body()).contains(NAME);
        assertThat(PageVisitor.stranger(port)
                        .get("/api/dossier?of=05-NQ/TU:1.6")
                        .statusCode())
                .isEqualTo(401);
    }

    private void assertRefused(long milestone, String name, byte[] content, int status, String reason) {
        ResponseEntity<JsonNode> answer = upload("btc.canbo", "milestones", milestone, name, content);

        assertThat(answer.getStatusCode().value()).as(name).isEqualTo(status);
        assertThat(answer.getBody().path("detail").asText()).contains(reason);
    }

    /** As an import leaves a directive that is marked "mật". */
    private void makeConfidential(String code) {
        jdbc.sql(
                        """
                insert into dondoc.confidential_content
                select id, 'Nội dung riêng', leads, coordinating, coordinators, deadline_text, note, '{}'
                from dondoc.directive where code = :code""")
                .param("code", code)
                .update();
        jdbc.sql(
                        """
                update dondoc.directive set confidential = true, title = 'Nhiệm vụ mật', leads = '{}', coordinating = '{}',
                  coordinators = '{}', deadline_text = '(mật)', note = '' where code = :code""")
                .param("code", code)
                .update();
    }

    private String sheetOf(String code) {
        Task acceptance = officials.task(code, "btc", "userTask_acceptResult");
        return String.valueOf(tasks.getVariable(acceptance.getId(), "sheet"));
    }

    private String titleOf(String user, Task task) {
        return get(user, "/api/tasks/" + task.getId() + "/dossier")
                .path("dossier")
                .path("heading")
                .path("title")
                .asText();
    }

    private JsonNode part(String user, String code) {
        return get(user, "/api/dossier?of=05-NQ/TU:" + code)
                .path("dossier")
                .path("parts")
                .get(0);
    }

    private String files(String user, String code) {
        String agency = lead(code);
        return get(
                        user,
                        "/api/tasks/%s/files"
                                .formatted(officials
                                        .task(code, agency, "userTask_reportResult")
                                        .getId()))
                .toString();
    }

    private String lead(String code) {
        return jdbc.sql(
                        """
                select s.agency from dondoc.share s join dondoc.directive d on d.id = s.directive_id
                where d.code = :code order by s.id limit 1""")
                .param("code", code)
                .query(String.class)
                .single();
    }

    private long milestone(String code, String agency) {
        return jdbc.sql(
                        """
                select m.id from dondoc.milestone m join dondoc.share s on s.id = m.share_id
                join dondoc.directive d on d.id = s.directive_id where d.code = :code and s.agency = :agency order by m.ordinal limit 1""")
                .param("code", code)
                .param("agency", agency)
                .query(Long.class)
                .single();
    }

    private List<String> journal(String code) {
        return jdbc.sql(
                        """
                select j.event || ' ' || j.text || ' ' || coalesce(j.was, '–') || ' ' || coalesce(j.became, '–')
                from dondoc.journal j join dondoc.directive d on d.id = j.directive_id where d.code = :code order by j.id""")
                .param("code", code)
                .query(String.class)
                .list();
    }

    private ResponseEntity<JsonNode> upload(String user, String kind, long id, String name, byte[] content) {
        LinkedMultiValueMap<String, Object> form = new LinkedMultiValueMap<>();
        form.add("file", new ByteArrayResource(content) {
            @Override
            public String getFilename() {
                return name;
            }
        });
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(new org.springframework.http.MediaType(
                org.springframework.http.MediaType.MULTIPART_FORM_DATA, StandardCharsets.UTF_8));
        return http.withBasicAuth(user, RehearsalUsers.PASSWORD)
                .postForEntity("/api/%s/%d/files".formatted(kind, id), new HttpEntity<>(form, headers), JsonNode.class);
    }

    private static JsonNode body(ResponseEntity<JsonNode> answer, HttpStatus expected) {
        assertThat(answer.getStatusCode()).as(String.valueOf(answer.getBody())).isEqualTo(expected);
        JsonNode body = answer.getBody();
        assertThat(body).isNotNull();
        return body;
    }

    private ResponseEntity<byte[]> download(String user, long id) {
        return http.withBasicAuth(user, RehearsalUsers.PASSWORD).getForEntity("/api/files/" + id, byte[].class);
    }

    private ResponseEntity<String> withdraw(String user, long id) {
        return http.withBasicAuth(user, RehearsalUsers.PASSWORD)
                .exchange("/api/files/" + id, HttpMethod.DELETE, HttpEntity.EMPTY, String.class);
    }

    private JsonNode get(String user, String path) {
        return body(
                http.withBasicAuth(user, RehearsalUsers.PASSWORD).getForEntity(path, JsonNode.class), HttpStatus.OK);
    }
}
