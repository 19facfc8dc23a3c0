package vn.dondoc.directive;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.calendar.VietnamTime;
import vn.dondoc.catalogue.CatalogueReader;
import vn.dondoc.rehearsal.OnRecord;
import vn.dondoc.rehearsal.PageVisitor;
import vn.dondoc.rehearsal.RehearsalTest;
import vn.dondoc.rehearsal.RehearsalUsers;
import vn.dondoc.rehearsal.ScriptedOfficials;
import vn.dondoc.rehearsal.TimeMachine;

/**
 * Part III of the real resolution: 63 agencies plan, some in time, some late, some not at all; the conference, the
 * communication; what the Inspection Committee sees of it; and a resolution that was followed before mandates were.
 */
@RehearsalTest
@TestMethodOrder(MethodOrderer.MethodName.class)
class MandatesProcessTest {

    private static final String PLANS = "III.2.1";
    private static final String EARLIER = "09-NQ/TU";
    private static final LocalDate PLANNED = LocalDate.of(2025, 12, 22);
    private static final LocalDate SUBMITTED = LocalDate.of(2025, 12, 29);
    private static final LocalDate LATE = LocalDate.of(2026, 1, 5);

    /** The fifth working day after 30/12/2025: 01/01, 02/01 and a weekend are off. */
    private static final LocalDate FIFTH = LocalDate.of(2026, 1, 8);

    @TempDir
    static Path folder;

    @LocalServerPort
    int port;

    @Autowired
    TestRestTemplate http;

    @Autowired
    ScriptedOfficials officials;

    @Autowired
    OnRecord record;

    @Autowired
    TimeMachine machine;

    @Autowired
    TaskService tasks;

    @Autowired
    RuntimeService runtime;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    CatalogueReader reader;

    @Autowired
    CatalogueImport catalogueImport;

    @Autowired
    VietnamTime time;

    @Test
    void a_whatHasADayOrASingleAgencyIsGivenAndTheRestIsKept() {
        machine.runDue();

        assertThat(mandates())
                .containsExactly(
                        "III.1 –",
                        "III.2.1 63",
                        "III.2.2 –",
                        "III.3.1 1",
                        "III.3.2 1",
                        "III.4.1 1",
                        "III.4.2 –",
                        "III.5 –");
        assertThat(agencies())
                .as("all that the document names: every agency of the list but the Office and the press")
                .hasSize(63)
                .doesNotContain("vptu", "bao-ptth")
                .containsExactlyElementsOf(jdbc.sql(
                                "select code from dondoc.agency where kind = 'agency' and code not in ('vptu', 'bao-ptth')"
                                        + " order by 1")
                        .query(String.class)
                        .list());
        assertThat(dues(PLANS)).hasSize(63).containsOnly("Hoàn thành 2025-12-30");
        assertThat(dues("III.3.1")).containsExactly("Hoàn thành 2025-12-31");
        assertThat(dues("III.3.2")).as("no day is invented").containsExactly("Thường xuyên null");
        assertThat(record.task("III.3.2", "userTask_setDeadline")).isNotNull();
        assertThat(officials.tasks(PLANS, "p-ha-long", "userTask_receiveDirective"))
                .singleElement()
                .satisfies(task -> assertThat(String.valueOf(tasks.getVariable(task.getId(), "sheet")))
                        .contains("Phần III. Tổ chức thực hiện")
                        .doesNotContain("null. ", ". null"));
        assertThat(journal(PLANS))
                .contains("Giao nhiệm vụ theo Phần III Nghị quyết số 05-NQ/TU, thời hạn: Trước ngày 31/12/2025");
        assertThat(record.told(PLANS, "Giao nhiệm vụ mới")).hasSize(63).contains("dk-co-to.lanhdao", "mttq.lanhdao");
    }

    @Test
    void b_theyAreCountedApart() {
        JsonNode board = get("/api/board");
        assertThat(board.path("total").path("all").asInt()).isEqualTo(102);
        assertThat(board.path("mandates").path("all").asInt()).isEqualTo(4);
        assertThat(board.path("mandates").path("openInTime").asInt()).isEqualTo(2);
        assertThat(board.path("mandates").path("undated").asInt()).isEqualTo(2);
        assertThat(board.path("bySection")).hasSize(6);
        assertThat(get("/api/directives?size=500").path("total").asInt()).isEqualTo(105);
        assertThat(get("/api/directives?kind=mandate").path("items").findValuesAsText("code"))
                .containsExactly("III.2.1", "III.3.1", "III.3.2", "III.4.1");
        assertThat(get("/api/directives/III.2.1").path("kind").asText()).isEqualTo("mandate");
        assertThat(get("/api/directives/III.2.1/timeline").get(0).path("event").asText())
                .isEqualTo("directiveGiven");
    }

    @Test
    void c_plansComeInTimeLateOrNotAtAllAndTheSilentGoBeforeTheStandingCommittee() {
        record.standStillBut(PLANS, "III.3.1", "III.3.2", "III.4.1");
        moveTo(PLANNED);
        agencies().stream().limit(55).forEach(agency -> officials.receive(PLANS, agency));
        inTime().forEach(agency -> submitAndAccept(agency, PLANNED));
        moveTo(SUBMITTED);
        waiting().forEach(agency -> officials.submitResult(PLANS, agency, SUBMITTED));
        returned().forEach(agency -> officials.submitResult(PLANS, agency, SUBMITTED));
        officials.receive("III.3.1", "btgdv");
        officials.submitResult("III.3.1", "btgdv", SUBMITTED);
        officials.accept("III.3.1", "btgdv", "vptu.theodoi");
        moveTo(LATE);
        late().forEach(agency -> submitAndAccept(agency, LATE));
        returned()
                .forEach(agency -> officials.giveBack(
                        PLANS, agency, "vptu.theodoi", "Kế hoạch chưa nêu rõ trách nhiệm người đứng đầu"));
        moveTo(FIFTH);

        assertThat(record.closed("III.3.1")).as("the conference").isTrue();
        assertThat(record.closed(PLANS)).isFalse();
        assertThat(jdbc.sql(
                                """
                        select s.agency from dondoc.decision x join dondoc.milestone m on m.id = x.milestone_id
                        join dondoc.share s on s.id = m.share_id join dondoc.directive d on d.id = s.directive_id
                        where d.code = 'III.2.1' and x.closed_at is null order by 1""")
                        .query(String.class)
                        .list())
                .containsExactlyElementsOf(Stream.concat(returned().stream(), silent().stream())
                        .sorted()
                        .toList());
        assertThat(jdbc.sql(
                                """
                        select distinct n.recipient from dondoc.notification n
                        join dondoc.milestone m on n.key like 'milestone:' || m.id || ':%:due3:%'
                        join dondoc.share s on s.id = m.share_id join dondoc.directive d on d.id = s.directive_id
                        where d.code = 'III.2.1'""")
                        .query(String.class)
                        .list())
                .as("three working days before, who had handed in is not reminded")
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                Stream.of(late(), waiting(), returned())
                                        .flatMap(List::stream)
                                        .map(a -> a + ".canbo"),
                                silent().stream().map(a -> a + ".lanhdao"))
                        .toList());
    }

    @Test
    void d_theOfficeMaySetADayForWhatGoesOnAllTheTime() {
        officials.complete(
                record.task("III.3.2", "userTask_setDeadline"),
                "vptu.theodoi",
                Map.of("newDeadline", "2026-06-30", "basis", "Báo cáo tuyên truyền 6 tháng đầu năm"));
        officials.receive("III.3.2", "bao-ptth", List.of("btgdv"), "Cung cấp đề cương tuyên truyền");
        machine.runDue();

        assertThat(dues("III.3.2")).containsExactly("Thường xuyên 2026-06-30");
        assertThat(record.milestoneTimers("III.3.2")).hasSize(1);
        assertThat(record.tasks("III.3.2", "userTask_answerCoordination")).hasSize(1);
    }

    @Test
    void e_theStandingCommitteeInstructsAboutAMandateAsAboutADirective() {
        officials.instruct(
                PLANS,
                "thuongtruc",
                Map.of(
                        "instruction", "add_share",
                        "newAgency", "bao-ptth",
                        "content", "Báo và phát thanh, truyền hình cũng xây dựng kế hoạch",
                        "orderDocument", "50-CV/TU"));
        machine.runDue();

        assertThat(officials.tasks(PLANS, "bao-ptth", "userTask_receiveDirective"))
                .hasSize(1);
        assertThat(agencies()).hasSize(64);
    }

    @Test
    void f_theInspectionCommitteeSeesWhoIsLateAndWithWhat() {
        PageVisitor supervisor = PageVisitor.login(port, "ubkt.giamsat");
        String page = body(supervisor.get("/pages/supervision"));
        assertThat(page)
                .contains("64 cơ quan: 55 đã tiếp nhận, 53 đã trình, 50 đã nghiệm thu, 21 chậm")
                .contains("/pages/dossier/05-nq-tu/III.2.1", "/pages/dossier/05-nq-tu/III.4.1")
                .contains("Các tổ chức chính trị - xã hội: văn bản không nêu cơ quan cụ thể")
                .containsSubsequence("III.2.2", "Thực hiện bằng kỳ sơ kết hằng quý")
                .containsSubsequence("III.5", "Các đồng chí Ủy viên Ban Thường vụ Tỉnh ủy");
        assertThat(row(page, inTime().get(0)))
                .contains("Hoàn thành trước hạn", "Số 12-BC/ĐU ngày 22/12/2025", "Nghiệm thu: Đạt tốt", "không");
        assertThat(row(page, late().get(0))).contains("Hoàn thành quá hạn", "ngày 05/01/2026", "muộn 6 ngày");
        assertThat(row(page, waiting().get(0))).contains("Chờ nghiệm thu", "không");
        assertThat(row(page, returned().get(0))).contains("Quá hạn", "Trả lại", "quá hạn 9 ngày");
        assertThat(row(page, silent().get(0)))
                .contains("Quá hạn", "chưa tiếp nhận, quá hạn", "chưa trình", "quá hạn 9 ngày");

        String lateOnes = body(supervisor.get("/pages/supervision?sort=status&late=true"));
        assertThat(plans(lateOnes))
                .contains(name(late().get(9)), name(returned().get(0)), name(silent().get(7)))
                .doesNotContain(name(inTime().get(0)), name(waiting().get(0)));
        assertThat(plans(lateOnes).lastIndexOf("quá hạn 9 ngày"))
                .as("who still owes a plan comes first")
                .isLessThan(plans(lateOnes).indexOf("muộn 6 ngày"));

        assertThat(body(supervisor.get("/pages/dossier/05-nq-tu/III.2.1")))
                .contains("Phần III. Tổ chức thực hiện", "Phần việc của 64 cơ quan chủ trì");
        HttpResponse<String> refused = PageVisitor.login(port, "btc.canbo").get("/pages/supervision");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("Trang giám sát dành cho Ủy ban Kiểm tra Tỉnh ủy");
    }

    @Test
    void g_aResolutionThatWasFollowedBeforeGetsItsMandatesAtTheNextStart() throws IOException {
        write("");
        start();
        assertThat(mandatesOf(EARLIER)).isEmpty();
        jdbc.sql("update dondoc.agency set name = 'Ban Nội chính (tên mới)' where code = 'bnc'")
                .update();
        write(
                """
                III.1.1,Xây dựng kế hoạch triển khai,Ban Nội chính Tỉnh ủy|Các ban xây dựng Đảng của Tỉnh ủy,,Trước ngày 31/12/2025,once,
                III.1.2,Theo dõi việc thực hiện,Văn phòng Tỉnh ủy,,,continuous,
                III.2,Quán triệt,"Các cấp ủy, tổ chức đảng",,,continuous,
                """);
        start();
        String once = mandatesOf(EARLIER).toString() + notices();
        start();

        assertThat(mandatesOf(EARLIER)).containsExactly("III.1.1 4", "III.1.2 1", "III.2 –");
        assertThat(mandatesOf(EARLIER).toString() + notices())
                .as("a further start takes nothing")
                .isEqualTo(once);
        assertThat(name("bnc")).as("what the province has renamed").isEqualTo("Ban Nội chính (tên mới)");
        assertThat(runtime.createProcessInstanceQuery()
                        .processDefinitionKey("directive")
                        .processInstanceBusinessKeyLike(EARLIER + ":%")
                        .list())
                .hasSize(3);
        assertThat(notices())
                .as("one summary each, in place of a notice for each")
                .isEqualTo("mandatesStarted:bnc.lanhdao mandatesStarted:btc.lanhdao mandatesStarted:btgdv.lanhdao"
                        + " mandatesStarted:ubkt.lanhdao mandatesStarted:vptu.lanhdao mandatesStarted:vptu.lanhdao"
                        + " mandatesStarted:vptu.theodoi");
    }

    @Test
    void h_itsLateMandatesAreEscalatedStepByStepFromThenOnAndEarlierPlansCount() {
        moveTo(FIFTH.plusDays(1));
        assertThat(jdbc.sql(
                                """
                        select distinct c.level || ' ' || c.outcome from dondoc.checkpoint c
                        join dondoc.milestone m on m.id = c.subject_id join dondoc.share s on s.id = m.share_id
                        join dondoc.directive d on d.id = s.directive_id join dondoc.resolution r on r.id = d.resolution_id
                        where c.kind = 'milestone' and r.number = :number order by 1""")
                        .param("number", EARLIER)
                        .query(String.class)
                        .list())
                .containsExactly("due3 superseded", "due7 superseded", "late1 notified");
        String key = EARLIER + ":III.1.1";
        officials.complete(
                task(key, "userTask_receiveDirective", "bnc.leader"),
                "bnc.lanhdao",
                Map.of("officer", "bnc.canbo", "product", "Kế hoạch"));
        officials.complete(
                tasks.createTaskQuery()
                        .processInstanceBusinessKey(key)
                        .taskDefinitionKey("userTask_reportResult")
                        .taskAssignee("bnc.canbo")
                        .singleResult(),
                "bnc.canbo",
                ScriptedOfficials.result(LocalDate.of(2025, 12, 20)));
        officials.complete(
                tasks.createTaskQuery()
                        .processInstanceBusinessKey(key)
                        .taskDefinitionKey("userTask_acceptResult")
                        .singleResult(),
                "vptu.theodoi",
                Map.of("conclusion", "accepted", "grade", "good", "remark", ""));

        assertThat(body(PageVisitor.login(port, "thuongtruc").get("/pages/supervision")))
                .containsSubsequence("Nghị quyết số " + EARLIER, "4 cơ quan: 1 đã tiếp nhận, 1 đã trình", "3 chậm")
                .containsSubsequence("Ban Nội chính (tên mới)", "Hoàn thành trước hạn", "ngày 20/12/2025");
    }

    private List<String> inTime() {
        return planners().subList(0, 40);
    }

    private List<String> late() {
        return planners().subList(40, 50);
    }

    private List<String> waiting() {
        return planners().subList(50, 53);
    }

    private List<String> returned() {
        return planners().subList(53, 55);
    }

    private List<String> silent() {
        return planners().subList(55, 63);
    }

    /** Without the one that was added later. */
    private List<String> planners() {
        return agencies().stream().filter(agency -> !agency.equals("bao-ptth")).toList();
    }

    private List<String> agencies() {
        return jdbc.sql(
                        """
                select s.agency from dondoc.share s join dondoc.directive d on d.id = s.directive_id
                where d.code = 'III.2.1' order by 1""")
                .query(String.class)
                .list();
    }

    private void submitAndAccept(String agency, LocalDate evidenceOf) {
        officials.submitResult(PLANS, agency, evidenceOf);
        officials.accept(PLANS, agency, "vptu.theodoi");
    }

    private void moveTo(LocalDate day) {
        machine.moveTo(VietnamTime.reminderHourOf(day).plusSeconds(3600));
    }

    private List<String> mandates() {
        return mandatesOf("05-NQ/TU");
    }

    /** Code and number of shares; a dash for one that does not run. */
    private List<String> mandatesOf(String resolution) {
        return jdbc.sql(
                        """
                select m.code || ' ' || coalesce(nullif((select count(*) from dondoc.share s
                  where s.directive_id = m.directive_id), 0)::text, '–')
                from dondoc.mandate m join dondoc.resolution r on r.id = m.resolution_id
                where r.number = :resolution order by m.position""")
                .param("resolution", resolution)
                .query(String.class)
                .list();
    }

    private List<String> dues(String code) {
        return jdbc.sql(
                        """
                select m.label || ' ' || coalesce(m.due_on::text, 'null') from dondoc.milestone m
                join dondoc.share s on s.id = m.share_id join dondoc.directive d on d.id = s.directive_id
                join dondoc.resolution r on r.id = d.resolution_id where d.code = :code and r.number = '05-NQ/TU'""")
                .param("code", code)
                .query(String.class)
                .list();
    }

    private List<String> journal(String code) {
        return jdbc.sql(
                        "select j.text from dondoc.journal j join dondoc.directive d on d.id = j.directive_id where d.code = :code")
                .param("code", code)
                .query(String.class)
                .list();
    }

    private String notices() {
        return String.join(
                " ",
                jdbc.sql(
                                """
                        select split_part(key, ':', 1) || ':' || recipient from dondoc.notification
                        where key like 'mandatesStarted:%' or key like 'started:%' order by 1""")
                        .query(String.class)
                        .list());
    }

    private String name(String agency) {
        return jdbc.sql("select name from dondoc.agency where code = :code")
                .param("code", agency)
                .query(String.class)
                .single();
    }

    /** The part of the page about the plans. */
    private static String plans(String page) {
        return page.substring(page.indexOf("id=\"III.2.1\""), page.indexOf("id=\"III.3.1\""));
    }

    private String row(String page, String agency) {
        String plans = plans(page);
        int begin = plans.indexOf("<td>" + name(agency) + "</td>");
        assertThat(begin).as(agency).isPositive();
        return plans.substring(begin, plans.indexOf("</tr>", begin));
    }

    private static String body(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private JsonNode get(String path) {
        return Objects.requireNonNull(
                http.withBasicAuth("vptu.theodoi", RehearsalUsers.PASSWORD).getForObject(path, JsonNode.class));
    }

    private org.camunda.bpm.engine.task.Task task(String businessKey, String key, @Nullable String group) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(businessKey)
                .taskDefinitionKey(key)
                .taskCandidateGroup(group)
                .singleResult();
    }

    /** The application starts with this folder configured. */
    private void start() {
        new CatalogueLoader(
                        new CatalogueLoader.Settings(List.of(new FileSystemResource(folder + "/"))),
                        reader,
                        catalogueImport,
                        time)
                .run(new DefaultApplicationArguments());
        machine.runDue();
    }

    private void write(String mandates) throws IOException {
        Files.writeString(
                folder.resolve("resolution.yaml"),
                """
                number: 09-NQ/TU
                title: Nghị quyết về phát triển du lịch
                issuer: Tỉnh ủy Quảng Ninh
                issuedOn: 2025-12-01
                signedBy: Quản Minh Cường
                office: vptu
                sections:
                  "1": Du lịch
                """);
        Files.writeString(
                folder.resolve("directives.csv"),
                """
                code,parent,section,kind,title,lead,coordinating,deadline,note
                1.1,,1,directive,Xây dựng đề án du lịch,Ban Tổ chức Tỉnh ủy,,Năm 2026,
                """);
        Files.writeString(
                folder.resolve("targets.csv"), "code,parent,section,title,unit,comparator,target,lead,note\n");
        Files.writeString(
                folder.resolve("mandates.csv"), "code,title,lead,coordinating,deadline,rhythm,note\n" + mandates);
        try (var agencies = new ClassPathResource("resolutions/05-nq-tu/agencies.csv").getInputStream()) {
            Files.write(folder.resolve("agencies.csv"), agencies.readAllBytes());
        }
    }
}
