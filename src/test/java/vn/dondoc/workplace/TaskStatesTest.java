package vn.dondoc.workplace;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.calendar.VietnamTime;
import vn.dondoc.catalogue.CatalogueReader;
import vn.dondoc.catalogue.CatalogueSource;
import vn.dondoc.catalogue.UploadedFile;
import vn.dondoc.directive.CatalogueImport;
import vn.dondoc.evidence.SampleFiles;
import vn.dondoc.intake.SmallCatalogue;
import vn.dondoc.rehearsal.OnRecord;
import vn.dondoc.rehearsal.PageVisitor;
import vn.dondoc.rehearsal.RehearsalTest;
import vn.dondoc.rehearsal.ScriptedOfficials;
import vn.dondoc.rehearsal.TimeMachine;

/**
 * What each role can do to a task in each of its states, {@code access-states.csv}: the table beside that of the addresses. An answer
 * with a colon is the number of things that are told. What is sent is empty or wrong: 400 says "you may, but not this".
 */
@RehearsalTest
class TaskStatesTest {

    private static final Path TABLE = Path.of("src/test/resources/access-states.csv");
    private static final Path ANSWERED = Path.of("target/access-states.csv");
    private static final String ENGINE = "/camunda/api/engine/engine/default";
    private static final String SECRET = "09-NQ/TU:1.1";
    private static final LocalDate TODAY = LocalDate.of(2025, 12, 15);

    @LocalServerPort
    int port;

    @Autowired
    ScriptedOfficials officials;

    @Autowired
    OnRecord record;

    @Autowired
    TimeMachine machine;

    @Autowired
    TaskService tasks;

    @Autowired
    CatalogueReader reader;

    @Autowired
    CatalogueImport catalogueImport;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ObjectMapper json;

    /** @param directive as the addresses of its dossier name it */
    private record Subject(String task, String directive, String file) {}

    @Test
    void everyStateAnswersEveryRoleAsTheTableSays() throws IOException {
        AccessTable table = AccessTable.read(TABLE);
        Map<String, Subject> subjects = prepare();
        Map<String, PageVisitor> visitors = new LinkedHashMap<>();
        table.roles()
                .forEach(role -> visitors.put(
                        role, role.equals("-") ? PageVisitor.stranger(port) : PageVisitor.login(port, role)));

        AccessTable answered = table.with(table.rows().stream()
                .map(row -> new AccessTable.Row(
                        row.what(),
                        visitors.entrySet().stream()
                                .map(visitor -> answer(
                                        subjects.get(row.what().get(0)),
                                        row.what().get(1),
                                        row.what().get(2),
                                        visitor.getKey(),
                                        visitor.getValue()))
                                .toList()))
                .toList());

        answered.write(ANSWERED);
        assertThat(answered.rows())
                .as("what the roles %s are answered, see %s", table.roles(), ANSWERED)
                .containsExactlyElementsOf(table.rows());
        assertThat(visitors.get("btc.canbo")
                        .get("%s/task/%s/variables"
                                .formatted(ENGINE, subjects.get("ended").task()))
                        .body())
                .contains("Công việc này đã kết thúc hoặc đã chuyển");
    }

    /** One task in each state. */
    private Map<String, Subject> prepare() throws IOException {
        machine.runDue();
        record.standStillBut("1.12", "1.13", "1.16", "1.17");
        importSecret();
        machine.runDue();
        PageVisitor officer = PageVisitor.login(port, "btc.canbo");
        Map<String, Subject> subjects = new LinkedHashMap<>();

        officials.receive("1.13", "btc", List.of("bnc"), "Đề nghị cho ý kiến");
        machine.runDue();
        subjects.put("coordination", subject("05-NQ/TU:1.13", "userTask_answerCoordination", officer));

        handIn("1.12", officer);
        subjects.put("acceptance", subject("05-NQ/TU:1.12", "userTask_acceptResult", officer));

        String ended = handIn("1.17", officer);
        Subject accepted = subject("05-NQ/TU:1.17", "userTask_acceptResult", officer);
        officials.accept("1.17", "btc", "vptu.theodoi");
        machine.runDue();
        subjects.put("ended", new Subject(ended, accepted.directive(), accepted.file()));

        Task secret = task(SECRET, "userTask_receiveDirective");
        officials.complete(
                secret,
                "btc.lanhdao",
                Map.of("officer", "btc.canbo", "coordinators", org.camunda.spin.Spin.JSON(List.of())));
        machine.runDue();
        subjects.put("confidential", subject(SECRET, "userTask_reportResult", officer));

        machine.moveTo(
                LocalDate.of(2026, 2, 10).atTime(9, 0).atZone(VietnamTime.ZONE).toInstant());
        subjects.put("decision", subject("05-NQ/TU:1.16", "userTask_giveInstruction", officer));
        return subjects;
    }

    private String handIn(String code, PageVisitor officer) throws IOException {
        officials.receive(code, "btc");
        machine.runDue();
        String working = officials.task(code, "btc", "userTask_reportResult").getId();
        give(officer, "05-NQ/TU:" + code);
        officials.submitResult(code, "btc", TODAY);
        machine.runDue();
        return working;
    }

    private void importSecret() {
        List<UploadedFile> files = Stream.of(new SmallCatalogue("09-NQ/TU", "2025-12-10")
                        .directive("1.1", "Kế hoạch khu vực", "Ban Tổ chức Tỉnh ủy", "", "Quý II/2026")
                        .files())
                .map(TaskStatesTest::marked)
                .toList();
        assertThat(catalogueImport.take(reader.read(CatalogueSource.uploaded(files), TODAY)))
                .isTrue();
    }

    private static UploadedFile marked(UploadedFile file) {
        if (!file.name().equals("directives.csv")) {
            return file;
        }
        String text = new String(file.content(), StandardCharsets.UTF_8)
                .replace("done_document\n", "done_document,confidential\n")
                .replaceAll("\n$", ",mật\n");
        return new UploadedFile(file.name(), text.getBytes(StandardCharsets.UTF_8));
    }

    private Subject subject(String businessKey, String task, PageVisitor officer) {
        String[] key = businessKey.split(":");
        String file = jdbc.sql(
                        """
                select max(f.id)::text from dondoc.evidence_file f join dondoc.milestone m on m.id = f.milestone_id
                join dondoc.share s on s.id = m.share_id join dondoc.directive d on d.id = s.directive_id
                join dondoc.resolution r on r.id = d.resolution_id where r.number = :number and d.code = :code""")
                .param("number", key[0])
                .param("code", key[1])
                .query(String.class)
                .optional()
                .orElse("0");
        return new Subject(
                task(businessKey, task).getId(),
                key[0].toLowerCase(java.util.Locale.ROOT).replace('/', '-') + "/" + key[1],
                file);
    }

    private Task task(String businessKey, String key) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(businessKey)
                .taskDefinitionKey(key)
                .singleResult();
    }

    private void give(PageVisitor officer, String businessKey) throws IOException {
        String[] key = businessKey.split(":");
        long milestone = record.milestone(key[1]);
        HttpResponse<String> answer = officer.upload(
                "/api/milestones/%d/files".formatted(milestone),
                "file",
                new UploadedFile("Kế hoạch.pdf", SampleFiles.of("pdf")));
        assertThat(answer.statusCode()).isEqualTo(201);
    }

    private String answer(Subject subject, String method, String address, String role, PageVisitor visitor) {
        String path = address.replace("engine:", ENGINE)
                .replace("{task}", subject.task())
                .replace("{directive}", subject.directive())
                .replace("{file}", subject.file());
        return switch (method) {
            case "GET" -> String.valueOf(visitor.get(path).statusCode());
            case "COUNT" -> counted(visitor.get(path));
            case "CLAIM" -> claimed(subject.task(), role, visitor, path);
            case "SUBMIT" ->
                String.valueOf(visitor.postToWebApps(path, "{\"variables\":{}}").statusCode());
            default -> throw new IllegalArgumentException(method);
        };
    }

    private String counted(HttpResponse<String> answer) {
        try {
            return answer.statusCode() == 200
                    ? "200:" + json.readTree(answer.body()).size()
                    : String.valueOf(answer.statusCode());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** What it does is taken back, so that the next role meets the same. */
    private String claimed(String id, String role, PageVisitor visitor, String path) {
        Task before = tasks.createTaskQuery().taskId(id).singleResult();
        int status = visitor.postToWebApps(path, "{\"userId\":\"%s\"}".formatted(role))
                .statusCode();
        if (before != null) {
            tasks.setAssignee(id, before.getAssignee());
        }
        return String.valueOf(status);
    }
}
