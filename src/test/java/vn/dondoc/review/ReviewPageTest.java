package vn.dondoc.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import vn.dondoc.calendar.Period;
import vn.dondoc.calendar.VietnamTime;
import vn.dondoc.rehearsal.OnRecord;
import vn.dondoc.rehearsal.PageVisitor;
import vn.dondoc.rehearsal.RehearsalTest;
import vn.dondoc.rehearsal.RehearsalUsers;
import vn.dondoc.rehearsal.ScriptedOfficials;
import vn.dondoc.rehearsal.TimeMachine;
import vn.dondoc.review.ReviewReportRows.Report;

/** The biggest agency's whole quarter on one page, over HTTP with a login; beside it Tasklist, a colleague, and others. */
@RehearsalTest
@TestMethodOrder(MethodOrderer.MethodName.class)
class ReviewPageTest {

    private static final String AGENCY = "du-ubnd";
    private static final String OFFICER = "du-ubnd.canbo";
    private static final String LEADER = "du-ubnd.lanhdao";
    private static final String PAGE = "/pages/reviews/05-nq-tu/2026-Q1";
    private static final String TABLE = PAGE + "?agency=" + AGENCY;

    @Autowired
    TimeMachine machine;

    @Autowired
    ScriptedOfficials officials;

    @Autowired
    OnRecord record;

    @Autowired
    TaskService tasks;

    @Autowired
    ReviewRows reviews;

    @Autowired
    ReviewReportRows reports;

    @Autowired
    TableSending sending;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestRestTemplate http;

    @Autowired
    ObjectMapper json;

    @LocalServerPort
    int port;

    @BeforeEach
    void open() {
        machine.withoutReminders();
        machine.moveTo(VietnamTime.reminderHourOf(LocalDate.of(2026, 3, 17)).plusSeconds(60));
    }

    @Test
    void a1_theWholeQuarterOfTheBiggestAgencyIsOnOnePage() {
        HttpResponse<String> page = as(OFFICER).get(PAGE);

        List<Report> all = ofAgency();
        assertThat(all).hasSizeGreaterThan(60);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Báo cáo định kỳ Quý I/2026", "Đảng ủy Ủy ban nhân dân tỉnh", "31/03/2026");
        assertThat(page.body().split("data-code=", -1)).hasSize(all.size() + 1);
        all.forEach(report -> assertThat(page.body())
                .contains("id=\"row-%d\"".formatted(report.id()), "/pages/dossier/05-nq-tu/" + report.code() + "\""));
        assertThat(page.body())
                .contains("Khởi công: 31/12/2025; Hoàn thành: 31/12/2028", "Quá hạn", "Đang nhận báo cáo");
    }

    @Test
    void a2_whatIsKeptOnThePageIsWhatTheTaskInTasklistShows() {
        Report row = row(0);

        HttpResponse<String> kept = keep(OFFICER, row, 0, fields("35%", "Đã thành lập tổ công tác", "Trình dự thảo"));

        assertThat(kept.statusCode()).isEqualTo(200);
        assertThat(read(kept).path("version").asInt()).isEqualTo(1);
        assertThat(read(kept).path("at").asText()).isEqualTo("07:31");
        Task task = task(row);
        assertThat(tasks.getVariable(task.getId(), "reviewPercent")).isEqualTo(35);
        assertThat(tasks.getVariable(task.getId(), "reviewDone")).isEqualTo("Đã thành lập tổ công tác");
        assertThat(tasks.getVariable(task.getId(), "reviewPlan")).isEqualTo("Trình dự thảo");

        HttpResponse<String> form = as(OFFICER)
                .post(rowPath(row), withVersion(1, fields("40", "Đã họp tổ công tác\r\nlần 1", "Trình dự thảo")));
        assertThat(form.statusCode()).isEqualTo(302);
        assertThat(form.headers().firstValue("Location"))
                .hasValueSatisfying(place -> assertThat(place).endsWith(TABLE + "#row-" + row.id()));
        assertThat(current(row).entry())
                .isEqualTo(new ReviewEntry(40, "Đã họp tổ công tác\nlần 1", "", "", "Trình dự thảo"));
        assertThat(as(LEADER).get(TABLE).body())
                .contains(
                        "Đã họp tổ công tác\nlần 1",
                        "Lưu lần cuối: Cán bộ Đảng ủy Ủy ban nhân dân tỉnh, 07:31 ngày 17/03/2026");
    }

    @Test
    void a3_whoHasNotSeenAColleaguesTextIsRefusedWithBothAndNothingIsLost() {
        Report row = row(1);
        keep(OFFICER, row, 0, fields("20", "Nội dung của cán bộ", "Kế hoạch của cán bộ"));

        HttpResponse<String> quiet = keep(LEADER, row, 0, fields("25", "Nội dung của lãnh đạo", "Kế hoạch khác"));
        assertThat(quiet.statusCode()).isEqualTo(409);
        assertThat(read(quiet).path("version").asInt()).isEqualTo(1);
        assertThat(read(quiet).path("open").asBoolean()).isTrue();
        assertThat(read(quiet).path("by").asText()).isEqualTo("Cán bộ Đảng ủy Ủy ban nhân dân tỉnh");
        assertThat(read(quiet).path("present").path("done").asText()).isEqualTo("Nội dung của cán bộ");

        HttpResponse<String> form =
                as(LEADER).post(rowPath(row), withVersion(0, fields("25", "Nội dung của lãnh đạo", "Kế hoạch khác")));
        assertThat(form.statusCode()).isEqualTo(409);
        assertThat(form.body())
                .contains(
                        "Nội dung của cán bộ",
                        "Nội dung của lãnh đạo",
                        "Giữ nội dung của tôi",
                        "Lấy nội dung của đồng nghiệp");
        assertThat(current(row).entry().done()).isEqualTo("Nội dung của cán bộ");

        assertThat(keep(LEADER, row, 1, fields("25", "Nội dung của lãnh đạo", "Kế hoạch khác"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(current(row).entry().done()).isEqualTo("Nội dung của lãnh đạo");
    }

    @Test
    void a4_whatCannotBeKeptIsShownAgainWithTheReason() {
        Report row = row(2);

        HttpResponse<String> quiet = keep(OFFICER, row, 0, fields("một nửa", "Đã làm", "Làm tiếp"));
        assertThat(quiet.statusCode()).isEqualTo(400);
        assertThat(read(quiet).path("problems").get(0).asText()).contains("số nguyên từ 0 đến 100");
        HttpResponse<String> form =
                as(OFFICER).post(rowPath(row), withVersion(0, fields("101", "Đã làm rất nhiều", "Làm tiếp")));
        assertThat(form.statusCode()).isEqualTo(400);
        assertThat(form.body()).contains("Đã làm rất nhiều", "value=\"101\"", "số nguyên từ 0 đến 100");
        assertThat(current(row).version()).isZero();
    }

    @Test
    void a5_aRowGivenInTasklistMeanwhileIsReadOnlyAndWhatItReplacedIsInTheJournal() {
        Report row = row(3);
        keep(OFFICER, row, 0, fields("10", "Bản nháp trên trang", "Kế hoạch nháp"));
        officials.complete(task(row), LEADER, inTasklist(60, "Báo cáo trong Tasklist", "Làm tiếp"));

        HttpResponse<String> late = keep(OFFICER, row, 1, fields("15", "Viết thêm", "Kế hoạch"));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(read(late).path("open").asBoolean()).isFalse();
        assertThat(read(late).path("outcome").asText()).isEqualTo("Đã báo cáo");
        assertThat(read(late).path("present").path("done").asText()).isEqualTo("Báo cáo trong Tasklist");
        assertThat(as(OFFICER).get(TABLE).body())
                .contains("Báo cáo trong Tasklist")
                .doesNotContain("form-" + row.id() + "\"");
        assertThat(jdbc.sql("select was from dondoc.journal where event = 'reviewDraftReplaced' and share_id = :share")
                        .param("share", row.shareId())
                        .query(String.class)
                        .list())
                .singleElement()
                .asString()
                .contains("Bản nháp trên trang", "Kế hoạch nháp");
    }

    @Test
    void a6_sendAllSendsWhatWasSeenCompleteAndNamesTheRestWithTheReason() {
        Report first = row(4);
        Report edited = row(5);
        Report given = row(6);
        Report incomplete = row(7);
        List.of(first, edited, given)
                .forEach(row -> keep(OFFICER, row, 0, fields("50", "Đã làm xong bước 1", "Bước 2")));
        keep(OFFICER, incomplete, 0, fields("50", "Mới làm", ""));
        PageVisitor officer = as(OFFICER);

        String confirm = officer.get(PAGE + "/send?agency=" + AGENCY).body();
        List<String> seen = List.of(confirm.split("name=\"row\" value=\"")).stream()
                .skip(1)
                .map(part -> part.substring(0, part.indexOf('"')))
                .toList();
        assertThat(seen).contains(first.id() + ":1", edited.id() + ":1", given.id() + ":1");
        assertThat(confirm)
                .contains(
                        "Sẽ gửi: %d phần việc".formatted(seen.size()),
                        "#row-" + incomplete.id() + "\"",
                        "Chưa nhập “Kế hoạch kỳ tới”");

        keep(LEADER, edited, 1, fields("55", "Lãnh đạo sửa", "Bước 2"));
        officials.complete(task(given), LEADER, inTasklist(70, "Báo cáo trong Tasklist", "Làm tiếp"));
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.add("agency", AGENCY);
        form.addAll("row", seen);
        HttpResponse<String> sent = officer.post(PAGE + "/send", form);

        assertThat(sent.statusCode()).isEqualTo(302);
        assertThat(current(first).outcome()).isEqualTo("given");
        assertThat(current(first).endedBy()).isEqualTo(OFFICER);
        assertThat(taskOf(first)).isEmpty();
        assertThat(record.events(first.code())).contains("reviewReported");
        assertThat(current(edited).outcome()).isNull();
        assertThat(current(incomplete).outcome()).isNull();
        assertThat(taskOf(incomplete)).hasSize(1);
        assertThat(current(given).entry().done()).isEqualTo("Báo cáo trong Tasklist");
        String result = officer.get(TABLE).body();
        assertThat(result)
                .contains("Đã gửi %d báo cáo".formatted(seen.size() - 2), "Không gửi được")
                .contains("Lãnh đạo Đảng ủy Ủy ban nhân dân tỉnh vừa sửa lúc 07:31")
                .contains("Đã báo cáo bởi Lãnh đạo Đảng ủy Ủy ban nhân dân tỉnh");
    }

    @Test
    void a7_othersSeeWhatIsGivenOnlyAndWriteNothing() {
        Report row = row(8);
        keep(OFFICER, row, 0, fields("5", "Nháp chưa gửi", "Kế hoạch"));

        assertThat(as("btc.canbo").get(TABLE).statusCode()).isEqualTo(403);
        assertThat(as("btc.canbo").get(PAGE + "/send?agency=" + AGENCY).statusCode())
                .isEqualTo(403);
        assertThat(keep("btc.canbo", row, 1, fields("6", "Của người ngoài", "")).statusCode())
                .isEqualTo(403);
        assertThat(as("btc.canbo")
                        .post(rowPath(row), withVersion(1, fields("6", "Của người ngoài", "")))
                        .statusCode())
                .isEqualTo(403);
        assertThat(PageVisitor.stranger(port).get(TABLE).statusCode()).isEqualTo(302);

        assertThat(as("vptu.theodoi").get(PAGE).body()).contains("Đảng ủy Ủy ban nhân dân tỉnh", "Ban Tổ chức Tỉnh ủy");
        for (String supervisor : List.of("vptu.theodoi", "thuongtruc", "ubkt.giamsat")) {
            assertThat(as(supervisor).get(TABLE).body())
                    .contains("Báo cáo trong Tasklist", "Chỉ xem")
                    .doesNotContain("Nháp chưa gửi", "<textarea", "data-send");
            assertThat(keep(supervisor, row, 1, fields("6", "Của cấp trên", "")).statusCode())
                    .isEqualTo(403);
        }
        assertThat(current(row).entry().done()).isEqualTo("Nháp chưa gửi");
    }

    @Test
    void a8_twoPeopleAtTheSameRowsAtOnceLoseNothing() {
        List<Report> rows = ofAgency().subList(10, 30);

        for (Report row : rows) {
            List<HttpResponse<String>> answers = together(
                    () -> keep(OFFICER, row, 0, fields("30", "Của cán bộ", "Kế hoạch")),
                    () -> keep(LEADER, row, 0, fields("30", "Của lãnh đạo", "Kế hoạch")));
            assertThat(answers).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(200, 409);
            String kept = answers.get(0).statusCode() == 200 ? "Của cán bộ" : "Của lãnh đạo";
            HttpResponse<String> refused = answers.get(answers.get(0).statusCode() == 200 ? 1 : 0);
            assertThat(current(row).entry().done()).isEqualTo(kept);
            assertThat(read(refused).path("present").path("done").asText()).isEqualTo(kept);
        }

        Map<Long, Integer> seen = new HashMap<>();
        rows.forEach(row -> seen.put(row.id(), 1));
        List<TableSending.Sent> results = together(
                () -> officials.as(OFFICER, () -> sending.send(review(), AGENCY, seen, OFFICER)),
                () -> officials.as(LEADER, () -> sending.send(review(), AGENCY, seen, LEADER)));
        List<String> codes = rows.stream().map(Report::code).toList();
        assertThat(results).flatExtracting(TableSending.Sent::sent).containsExactlyInAnyOrderElementsOf(codes);
        assertThat(results).flatExtracting(TableSending.Sent::left).hasSize(rows.size());
        assertThat(rows).allSatisfy(row -> {
            assertThat(current(row).outcome()).isEqualTo("given");
            assertThat(taskOf(row)).isEmpty();
        });
    }

    @Test
    void a9_ofAConfidentialDirectiveOnlyThePercentageIsTaken() {
        Report row = row(31);
        jdbc.sql(
                        """
                        update dondoc.directive set confidential = true, title = 'Nhiệm vụ mật', leads = '{}', coordinating = '{}',
                          coordinators = '{}', deadline_text = '(mật)', note = '' where id = :id""")
                .param("id", row.directiveId())
                .update();

        assertThat(keep(OFFICER, row, 0, fields("30", "Nội dung mật", "")).statusCode())
                .isEqualTo(400);
        assertThat(keep(OFFICER, row, 0, fields("30", "", "")).statusCode()).isEqualTo(200);
        assertThat(as(OFFICER).get(TABLE).body()).contains("Nhiệm vụ mật: chỉ ghi tỷ lệ hoàn thành");
        assertThat(as(OFFICER).get(PAGE + "/send?agency=" + AGENCY).body()).contains(row.id() + ":1");
    }

    @Test
    void b1_theOfficeOpensAYearsReviewAndWhatIsWrongIsSaidOnThePage() {
        long resolution = review().resolutionId();

        assertThat(openReview(as(OFFICER), resolution, "2026-Y1").statusCode()).isEqualTo(403);
        PageVisitor office = as("vptu.theodoi");
        assertThat(openReview(office, resolution, "2026-H2").statusCode()).isEqualTo(302);
        assertThat(office.get("/pages/reviews").body()).contains("6 tháng cuối năm 2026 chưa bắt đầu");
        assertThat(openReview(office, resolution, "2026-Y1").statusCode()).isEqualTo(302);
        assertThat(office.get("/pages/reviews").body()).contains("Đã mở kỳ đánh giá Năm 2026");
        machine.runDue();
        openReview(office, resolution, "2026-Y1");
        assertThat(office.get("/pages/reviews").body()).contains("Đã có kỳ đánh giá Năm 2026");

        assertThat(as(OFFICER).get("/pages/reviews/05-nq-tu/2026-Y1").body()).contains("Báo cáo định kỳ Năm 2026");
        assertThat(as(OFFICER).get("/pages/reviews").body())
                .contains("Quý I/2026", "Đang nhận báo cáo", "Quý II/2026", "Đã lên lịch")
                .doesNotContain("Mở kỳ sơ kết, tổng kết");
        assertThat(as(OFFICER).get("/pages/reviews/05-nq-tu/2026-Q2").body()).contains("Kỳ này chưa mở");
        assertThat(as(OFFICER).get("/pages/reviews/05-nq-tu/2026-Q3").statusCode())
                .isEqualTo(404);
    }

    @Test
    void b2_theApiTellsTheSameToTheSamePeople() {
        JsonNode office = api("vptu.theodoi", "/api/reviews/05-nq-tu/2026-Q1?agency=" + AGENCY)
                .getBody();
        assertThat(office.path("review").path("state").asText()).isEqualTo("Đang nhận báo cáo");
        assertThat(office.path("reports")).hasSize(ofAgency().size());
        assertThat(office.toString()).contains("Báo cáo trong Tasklist").doesNotContain("Nháp chưa gửi");
        JsonNode own = api(OFFICER, "/api/reviews/05-nq-tu/2026-Q1").getBody();
        assertThat(own.path("reports")).hasSize(ofAgency().size());
        assertThat(own.toString()).contains("Nháp chưa gửi");
        JsonNode foreign = api("btc.canbo", "/api/reviews/05-nq-tu/2026-Q1?agency=" + AGENCY)
                .getBody();
        assertThat(foreign.path("reports")).isEmpty();
        assertThat(api("vptu.theodoi", "/api/reviews").getBody().findValuesAsText("period"))
                .contains("2026-Q1", "2026-Q2");
        assertThat(api("vptu.theodoi", "/api/reviews/05-nq-tu/2026-Q9").getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(api("vptu.theodoi", "/api/openapi").getBody().path("paths").has("/api/reviews/{slug}/{period}"))
                .isTrue();
    }

    private ResponseEntity<JsonNode> api(String user, String path) {
        return http.withBasicAuth(user, RehearsalUsers.PASSWORD).getForEntity(path, JsonNode.class);
    }

    private static HttpResponse<String> openReview(PageVisitor visitor, long resolution, String period) {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.add("resolution", String.valueOf(resolution));
        form.add("period", period);
        return visitor.post("/pages/reviews", form);
    }

    /** Both begin at the same moment. */
    private static <T> List<T> together(Supplier<T> one, Supplier<T> other) {
        CountDownLatch start = new CountDownLatch(1);
        List<CompletableFuture<T>> running = new ArrayList<>();
        for (Supplier<T> action : List.of(one, other)) {
            running.add(CompletableFuture.supplyAsync(() -> {
                await(start);
                return action.get();
            }));
        }
        start.countDown();
        return running.stream().map(CompletableFuture::join).toList();
    }

    private static void await(CountDownLatch start) {
        try {
            assertThat(start.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private final Map<String, PageVisitor> visitors = new HashMap<>();

    private synchronized PageVisitor as(String user) {
        return visitors.computeIfAbsent(user, id -> PageVisitor.login(port, id));
    }

    private HttpResponse<String> keep(String user, Report row, int version, MultiValueMap<String, String> fields) {
        return as(user).post(rowPath(row) + "/draft", withVersion(version, fields));
    }

    private static String rowPath(Report row) {
        return PAGE + "/rows/" + row.id();
    }

    private static MultiValueMap<String, String> fields(String percent, String done, String plan) {
        MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
        fields.add("percent", percent);
        fields.add("done", done);
        fields.add("difficulties", "");
        fields.add("proposals", "");
        fields.add("plan", plan);
        return fields;
    }

    private static MultiValueMap<String, String> withVersion(int version, MultiValueMap<String, String> fields) {
        fields.add("version", String.valueOf(version));
        return fields;
    }

    private static Map<String, Object> inTasklist(int percent, String done, String plan) {
        return Map.of(
                "reviewPercent",
                percent,
                "reviewDone",
                done,
                "reviewDifficulties",
                "",
                "reviewProposals",
                "",
                "reviewPlan",
                plan);
    }

    private Review review() {
        return reviews.of("05-nq-tu", Period.quarter(2026, 1)).orElseThrow();
    }

    private List<Report> ofAgency() {
        return reports.ofAgency(review().id(), AGENCY);
    }

    private Report row(int place) {
        return ofAgency().get(place);
    }

    private Report current(Report row) {
        return reports.get(row.id());
    }

    private List<Task> taskOf(Report row) {
        return tasks.createTaskQuery()
                .taskDefinitionKey("userTask_reportReview")
                .taskVariableValueEquals("reviewReportId", row.id())
                .list();
    }

    private Task task(Report row) {
        return taskOf(row).get(0);
    }

    private JsonNode read(HttpResponse<String> answer) {
        try {
            return json.readTree(answer.body());
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
