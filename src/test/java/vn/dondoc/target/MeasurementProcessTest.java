package vn.dondoc.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
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
import vn.dondoc.calendar.Period;
import vn.dondoc.calendar.VietnamTime;
import vn.dondoc.rehearsal.EngineApi;
import vn.dondoc.rehearsal.PageVisitor;
import vn.dondoc.rehearsal.RehearsalTest;
import vn.dondoc.rehearsal.RehearsalUsers;
import vn.dondoc.rehearsal.TimeMachine;

/**
 * The figures of a month from the asking to the correction, by the page, by Tasklist and by the API. A month of its own, so
 * that the reviews of the quarters ask for nothing of it. Time goes on from test to test.
 */
@RehearsalTest
@TestMethodOrder(MethodOrderer.MethodName.class)
class MeasurementProcessTest {

    private static final Period DECEMBER = Period.ofCode("2025-M12").orElseThrow();
    private static final Period JANUARY = Period.ofCode("2026-M1").orElseThrow();
    private static final LocalDate DUE = LocalDate.of(2025, 12, 31);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, PageVisitor> VISITORS = new HashMap<>();

    @LocalServerPort
    int port;

    @Autowired
    TestRestTemplate http;

    @Autowired
    Measurements measurements;

    @Autowired
    Standings standings;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    TimeMachine machine;

    @Autowired
    JdbcClient jdbc;

    @Test
    void a_theLeadOfEveryTargetIsAskedOnce() {
        machine.runDue();
        machine.withoutReminders();
        List<Long> asked = ask(DECEMBER, DUE);

        assertThat(asked).hasSize(34).doesNotHaveDuplicates();
        assertThat(measurements.ask(resolution(), DECEMBER, DUE)).isEqualTo(asked);
        assertThat(events("measurementsAsked"))
                .contains("Đề nghị báo cáo số liệu 34 chỉ tiêu Tháng 12/2025, hạn 31/12/2025");
        assertThat(asked.stream().map(this::task).filter(task -> isFor(task, "btc")))
                .hasSize(3);
        assertThat(asked.stream().map(this::task).filter(task -> isFor(task, "du-ubnd")))
                .hasSize(31);
        Task growth = task(request("4"));
        assertThat(VietnamTime.dayOf(growth.getDueDate().toInstant())).isEqualTo(DUE);
        assertThat(tasks.getVariable(growth.getId(), "sheet").toString())
                .contains(
                        "\"goal\":\">12,5\"",
                        "\"unit\":\"%\"",
                        "\"period\":\"Tháng 12/2025\"",
                        "\"previous\":\"chưa có\"")
                .contains("\"exceeds\":false");
        assertThat(tasks.getVariable(task(request("6")).getId(), "sheet").toString())
                .contains("\"exceeds\":true", "ghi cả đơn vị");
        assertThat(standings.of(resolution(), DECEMBER))
                .hasSize(34)
                .extracting(TargetStanding::assessment)
                .containsOnly(Assessment.NO_FIGURE);
    }

    @Test
    void b_twoOfficersFillTheTableAtOnceAndLoseNothing() {
        JsonNode first = save("btc.canbo", "1", 0, Map.of("measuredValue", "91,5"));
        assertThat(first.path("kept").asBoolean()).isTrue();
        assertThat(first.path("saved").asText()).contains("08:00 ngày 15/12/2025", "Cán bộ Ban Tổ chức Tỉnh ủy");
        assertThat(texts(first.path("problems")))
                .as("what is still missing is said while they type")
                .contains("Chưa nhập “Số, ký hiệu văn bản nguồn”");

        JsonNode otherField = save("btc.lanhdao", "1", 0, Map.of("sourceNumber", "45-BC/BTC"));
        assertThat(otherField.path("kept").asBoolean())
                .as("another field: joined")
                .isTrue();
        assertThat(otherField.path("fields").path("measuredValue").asText()).isEqualTo("91,5");

        JsonNode sameField = save("btc.lanhdao", "1", 0, Map.of("measuredValue", "93", "measurementNote", "Số ước"));
        assertThat(sameField.path("kept").asBoolean())
                .as("the same field: both are shown")
                .isFalse();
        assertThat(sameField.path("fields").path("measuredValue").asText()).isEqualTo("91,5");
        assertThat(sameField.path("yours").path("measuredValue").asText()).isEqualTo("93");
        assertThat(sameField.path("yours").path("sourceNumber").asText()).isEqualTo("45-BC/BTC");
        assertThat(page("btc.canbo", "/pages/targets/entry"))
                .contains("value=\"91,5\"")
                .doesNotContain("value=\"93\"");

        int version = sameField.path("version").asInt();
        JsonNode chosen = save(
                "btc.lanhdao",
                "1",
                version,
                Map.of("measuredValue", "93", "sourceNumber", "45-BC/BTC", "measurementNote", "Số ước"));
        assertThat(chosen.path("kept").asBoolean()).isTrue();
        assertThat(drafts("1"))
                .as("every version stays on record")
                .hasSize(3)
                .anyMatch(fields -> fields.contains("91,5"));
        assertThat(tasks.getVariable(task(request("1")).getId(), "measuredValue"))
                .as("the draft is in Tasklist too")
                .isEqualTo("93");
        assertThat(post("bnc.canbo", "/pages/targets/entry/" + request("1"), Map.of("measuredValue", "1"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void c_aFigureIsGivenInTasklistAndLeavesThePage() {
        long request = request("2");
        Map<String, String> fields = source(Map.of("measuredValue", "12.5 USD"));
        ResponseEntity<String> refused = submit("btc.canbo", request, fields);
        assertThat(refused.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(refused.getBody()).contains("đơn vị “USD” không đúng", "“12.5” không rõ là số nào");
        assertThat(standing("2", DECEMBER).value()).isNull();
        assertThat(submit("bnc.canbo", request, source(Map.of("measuredValue", "92")))
                        .getStatusCode())
                .isEqualTo(HttpStatus.FORBIDDEN);

        assertThat(submit("btc.canbo", request, source(Map.of("measuredValue", "92,25 %")))
                        .getStatusCode())
                .isEqualTo(HttpStatus.NO_CONTENT);

        assertThat(running(request)).isZero();
        assertThat(standing("2", DECEMBER).value()).isEqualByComparingTo("92.25");
        assertThat(standing("2", DECEMBER).assessment()).isEqualTo(Assessment.REACHED);
        assertThat(page("btc.canbo", "/pages/targets/entry")).doesNotContain("id=\"target-%d\"".formatted(request));
        assertThat(events("measurementGiven"))
                .contains("Chỉ tiêu 2: Tỷ lệ đảng viên hoàn thành tốt nhiệm vụ, Tháng 12/2025: 92,25 %"
                        + " (số 45-BC/BTC ngày 15/12/2025 của Ban Tổ chức Tỉnh ủy)");
        assertThat(post("btc.lanhdao", "/pages/targets/entry/" + request, Map.of("measuredValue", "95"))
                        .body())
                .contains("đã được gửi");
    }

    @Test
    void d_thePageSendsWhatIsCompleteAndNamesTheRest() {
        // 3 goes from 3 on: 0,4 needs the lead's level.
        LinkedMultiValueMap<String, String> table = new LinkedMultiValueMap<>();
        row(table, "1", 3, source(Map.of("measuredValue", "93")));
        row(table, "3", 0, source(Map.of("measuredValue", "0,4")));
        table.add("step", "send");

        HttpResponse<String> answer = visitor("btc.canbo").post("/pages/targets/entry", table);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("Đã gửi số liệu 1 chỉ tiêu: 1.", "1 chỉ tiêu cần xem lại", "value=\"0,4\"")
                .contains("Số liệu chưa đạt mục tiêu năm (3-3,5) nên phải nhập “Mức phấn đấu trong kỳ”");
        LinkedMultiValueMap<String, String> late = new LinkedMultiValueMap<>();
        row(late, "1", 3, Map.of("measuredValue", "94"));
        assertThat(visitor("btc.lanhdao").post("/pages/targets/entry", late).body())
                .as("who comes too late is told, and sees both")
                .contains("Chỉ tiêu 1 đã được gửi", "số liệu ghi nhận: 93 %", "vừa nhập (94)");
        assertThat(running(request("1"))).as("the same user task is ended").isZero();
        assertThat(task(request("3"))).isNotNull();
        assertThat(standing("1", DECEMBER).note()).isEmpty();

        LinkedMultiValueMap<String, String> mended = new LinkedMultiValueMap<>();
        row(mended, "3", 1, source(Map.of("measuredValue", "0,4", "plannedLevel", "0,3")));
        mended.add("step", "send");
        assertThat(visitor("btc.canbo").post("/pages/targets/entry", mended).body())
                .contains("Đã gửi số liệu 1 chỉ tiêu: 3.");
        assertThat(standing("3", DECEMBER).assessment()).isEqualTo(Assessment.ON_COURSE);
    }

    @Test
    void e_theSharedDocumentIsFilledIntoRowsThatHaveAFigure() {
        LinkedMultiValueMap<String, String> table = new LinkedMultiValueMap<>();
        row(table, "4", 0, Map.of("measuredValue", "11,2", "plannedLevel", "11,5", "sourceIssuer", "Thuế tỉnh"));
        row(table, "5", 0, Map.of());
        table.add("common.sourceNumber", "88-BC/ĐU");
        table.add("common.sourceDate", "2025-12-14");
        table.add("common.sourceIssuer", "Đảng ủy Ủy ban nhân dân tỉnh");
        table.add("step", "fill");

        assertThat(visitor("du-ubnd.canbo").post("/pages/targets/entry", table).statusCode())
                .isEqualTo(302);

        assertThat(drafts("4")).singleElement().asString().contains("88-BC/ĐU", "2025-12-14", "Thuế tỉnh");
        assertThat(drafts("5")).isEmpty();
        table.set("step", "send");
        table.set("sourceDate." + request("4"), "2025-12-14");
        table.set("sourceNumber." + request("4"), "88-BC/ĐU");
        assertThat(visitor("du-ubnd.canbo").post("/pages/targets/entry", table).body())
                .contains("Đã gửi số liệu 1 chỉ tiêu: 4.", "Chưa nhập số liệu nên chưa gửi: 5, 6");
        assertThat(standing("4", DECEMBER).assessment()).isEqualTo(Assessment.AT_RISK);
    }

    @Test
    void f_whoIsSilentIsRemindedOnTheRightDaysAndWhoHasGivenIsNot() {
        machine.moveTo(VietnamTime.reminderHourOf(LocalDate.of(2026, 1, 8)).plusSeconds(1800));

        // Three working days before 31/12 is 26/12; 1/1 and 2/1 are days off.
        assertThat(notices("5"))
                .containsExactlyInAnyOrder(
                        "2025-12-26 due3 du-ubnd.canbo",
                        "2025-12-26 due3 du-ubnd.lanhdao",
                        "2026-01-05 late1 du-ubnd.lanhdao",
                        "2026-01-07 late3 vptu.lanhdao",
                        "2026-01-07 late3 phutrach.chinhquyen");
        assertThat(jdbc.sql("select distinct facts ->> 'title' || (facts ->> 'code') || (facts ->> 'businessKey')"
                                + " from dondoc.notification where key like 'measurement:' || :id || ':%'")
                        .param("id", request("5"))
                        .query(String.class)
                        .list())
                .as("no directive is named, no dossier linked")
                .containsExactly("Chỉ tiêu 5: GRDP bình quân đầu người");
        assertThat(notices("4")).isEmpty();
        assertThat(notices("1")).isEmpty();
    }

    @Test
    void g_atTheCutOffTheRestIsMissing() {
        measurements.closeOpen(resolution(), DECEMBER);
        runtime.createMessageCorrelation("measurementClosed")
                .processInstanceBusinessKey(key(DECEMBER))
                .correlateAll();

        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(key(DECEMBER))
                        .count())
                .as("the work and its watches have ended")
                .isZero();
        assertThat(standings.of(resolution(), DECEMBER))
                .filteredOn(standing -> standing.assessment() == Assessment.NO_FIGURE)
                .hasSize(30);
        assertThat(events("measurementsMissing"))
                .singleElement()
                .asString()
                .startsWith("Chốt số liệu Tháng 12/2025: 30 chỉ tiêu chưa có số liệu (5, 6, 7");
        assertThat(post("du-ubnd.canbo", "/pages/targets/entry/" + request("5"), Map.of("measuredValue", "1"))
                        .body())
                .contains("đã quá thời điểm chốt");
        measurements.closeOpen(resolution(), DECEMBER);
        assertThat(events("measurementsMissing")).hasSize(1);
    }

    @Test
    void h_whatWasMissingCanStillBeSupplied() {
        String form = "/pages/targets/correction/" + request("5");
        assertThat(page("du-ubnd.canbo", form)).contains("Bổ sung số liệu chỉ tiêu", "chưa có khi chốt số liệu");
        Map<String, String> figure = new HashMap<>(source(Map.of("measuredValue", "11.850 %")));
        figure.put("corrected", "0");
        assertThat(post("du-ubnd.canbo", form, figure).body()).contains("chỉ tiêu này tính bằng “USD”");
        figure.put("measuredValue", "11.850 USD");
        assertThat(post("bnc.canbo", form, figure).statusCode()).isEqualTo(403);

        assertThat(post("du-ubnd.canbo", form, figure).statusCode()).isEqualTo(302);

        assertThat(standing("5", DECEMBER).assessment()).isEqualTo(Assessment.REACHED);
        assertThat(standing("5", DECEMBER).corrected()).isFalse();
        assertThat(events("measurementSupplied")).hasSize(1);
        assertThat(post("du-ubnd.canbo", form, figure).body()).contains("Số liệu này đã có");
    }

    @Test
    void i_aCorrectionNeedsAReasonAndKeepsTheOldFigure() {
        String form = "/pages/targets/correction/" + request("4");
        assertThat(page("du-ubnd.canbo", form)).contains("value=\"11,2 %\"", "Lý do đính chính (bắt buộc)");
        Map<String, String> corrected = new HashMap<>(source(Map.of("measuredValue", "12,8")));
        corrected.put("corrected", String.valueOf(latest("4")));

        HttpResponse<String> noReason = post("du-ubnd.canbo", form, corrected);
        assertThat(noReason.statusCode()).isEqualTo(400);
        assertThat(noReason.body()).contains("Chưa nhập “Lý do đính chính”", "value=\"12,8\"");
        corrected.put("reason", "Cục Thống kê công bố số chính thức");
        assertThat(post("bnc.canbo", form, corrected).statusCode()).isEqualTo(403);

        assertThat(post("vptu.theodoi", form, corrected).statusCode())
                .as("the Office may")
                .isEqualTo(302);
        assertThat(post("du-ubnd.canbo", form, corrected).body())
                .as("what has been overtaken is refused")
                .contains("vừa được người khác đính chính");

        assertThat(standing("4", DECEMBER).value()).isEqualByComparingTo("12.8");
        assertThat(standing("4", DECEMBER).corrected()).isTrue();
        assertThat(standing("4", DECEMBER).assessment()).isEqualTo(Assessment.REACHED);
        assertThat(page("bnc.canbo", "/pages/targets?resolution=05-nq-tu&period=2025-M12"))
                .contains("12,8 %", "(đã đính chính)", "11,2 % (số 88-BC/ĐU", "Cục Thống kê công bố số chính thức")
                .contains("Chuyên viên theo dõi Văn phòng Tỉnh ủy")
                .doesNotContain(form);
        assertThat(jdbc.sql(
                                "select was || ' | ' || became || ' | ' || reason from dondoc.journal where event = 'measurementCorrected'")
                        .query(String.class)
                        .single())
                .startsWith("11,2 % (số 88-BC/ĐU")
                .contains("| 12,8 % (số 45-BC/BTC")
                .endsWith("| Cục Thống kê công bố số chính thức");
        assertThatThrownBy(() ->
                        jdbc.sql("update dondoc.measurement set value = 1").update())
                .hasMessageContaining("never changed");
    }

    @Test
    void j_theNextPeriodShowsTheLastFigureAndTheApiTellsTheHistory() {
        ask(JANUARY, LocalDate.of(2026, 1, 30));

        assertThat(page("du-ubnd.canbo", "/pages/targets/entry")).contains("Kỳ trước: 12,8 %");
        assertThat(standing("4", JANUARY).previous()).isEqualByComparingTo("12.8");
        JsonNode answer = get("bnc.canbo", "/api/targets?resolution=05-NQ/TU&period=2025-M12");
        assertThat(answer.path("periodLabel").asText()).isEqualTo("Tháng 12/2025");
        assertThat(answer.path("items")).hasSize(34);
        JsonNode growth = StreamSupport.stream(answer.path("items").spliterator(), false)
                .filter(item -> item.path("code").asText().equals("4"))
                .findFirst()
                .orElseThrow();
        assertThat(growth.path("assessment").asText()).isEqualTo("REACHED");
        assertThat(growth.path("assessmentLabel").asText()).isEqualTo("Đạt");
        assertThat(growth.path("year").asInt()).isEqualTo(2026);
        assertThat(growth.path("history")).hasSize(2);
        assertThat(growth.path("history").path(0).path("value").asDouble()).isEqualTo(11.2);
        assertThat(growth.path("history").path(1).path("reason").asText()).contains("số chính thức");
        assertThat(status("bnc.canbo", "/api/targets?period=2026-Q9")).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(status("bnc.canbo", "/api/targets?resolution=99-NQ/TU")).isEqualTo(HttpStatus.NOT_FOUND);
    }

    /** As a review does it: asks, and runs one process for each figure. */
    private List<Long> ask(Period period, LocalDate due) {
        List<Long> asked = measurements.ask(resolution(), period, due);
        asked.forEach(id -> runtime.startProcessInstanceByKey(
                "measurement",
                key(period),
                Map.of("measurementRequestId", id, "agency", "Cơ quan chủ trì", "directiveCode", "")));
        return asked;
    }

    private static String key(Period period) {
        return "05-NQ/TU:" + period.code();
    }

    private long resolution() {
        return jdbc.sql("select id from dondoc.resolution where number = '05-NQ/TU'")
                .query(Long.class)
                .single();
    }

    /** Of December. */
    private long request(String code) {
        return jdbc.sql(
                        """
                select q.id from dondoc.measurement_request q join dondoc.target t on t.id = q.target_id
                where t.code = :code and q.period = '2025-M12'""")
                .param("code", code)
                .query(Long.class)
                .single();
    }

    private Task task(long request) {
        return tasks.createTaskQuery()
                .taskDefinitionKey("userTask_reportMeasurement")
                .taskVariableValueEquals("measurementRequestId", request)
                .singleResult();
    }

    private boolean isFor(Task task, String group) {
        return tasks.getIdentityLinksForTask(task.getId()).stream().anyMatch(link -> group.equals(link.getGroupId()));
    }

    private long running(long request) {
        return runtime.createProcessInstanceQuery()
                .variableValueEquals("measurementRequestId", request)
                .count();
    }

    private TargetStanding standing(String code, Period period) {
        return standings.of(resolution(), period).stream()
                .filter(standing -> standing.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private List<String> drafts(String code) {
        return jdbc.sql("select fields::text from dondoc.measurement_draft where request_id = :id order by version")
                .param("id", request(code))
                .query(String.class)
                .list();
    }

    private long latest(String code) {
        return jdbc.sql("select max(id) from dondoc.measurement where request_id = :id")
                .param("id", request(code))
                .query(Long.class)
                .single();
    }

    private List<String> events(String event) {
        return jdbc.sql(
                        "select text from dondoc.journal where event = :event and text like '%Tháng 12/2025%' order by id")
                .param("event", event)
                .query(String.class)
                .list();
    }

    private List<String> notices(String code) {
        return jdbc.sql(
                        """
                select to_char(created_at at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD') || ' ' || split_part(key, ':', 4)
                  || ' ' || recipient
                from dondoc.notification where key like 'measurement:' || :id || ':%'""")
                .param("id", request(code))
                .query(String.class)
                .list();
    }

    private static Map<String, String> source(Map<String, String> fields) {
        Map<String, String> all = new LinkedHashMap<>(Map.of(
                "sourceNumber", "45-BC/BTC",
                "sourceDate", "2025-12-15",
                "sourceIssuer", "Ban Tổ chức Tỉnh ủy"));
        all.putAll(fields);
        return all;
    }

    private void row(LinkedMultiValueMap<String, String> table, String code, int version, Map<String, String> fields) {
        long request = request(code);
        table.add("request", String.valueOf(request));
        table.add("version." + request, String.valueOf(version));
        fields.forEach((field, text) -> table.add(field + "." + request, text));
    }

    private JsonNode save(String user, String code, int version, Map<String, String> fields) {
        Map<String, String> sent = new HashMap<>(fields);
        sent.put("version", String.valueOf(version));
        return read(post(user, "/pages/targets/entry/" + request(code), sent).body());
    }

    private HttpResponse<String> post(String user, String path, Map<String, String> fields) {
        LinkedMultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        fields.forEach(form::add);
        return visitor(user).post(path, form);
    }

    private String page(String user, String path) {
        HttpResponse<String> answer = visitor(user).get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    private PageVisitor visitor(String user) {
        return VISITORS.computeIfAbsent(user, one -> PageVisitor.login(port, one));
    }

    private ResponseEntity<String> submit(String user, long request, Map<String, String> fields) {
        Map<String, Object> variables = fields.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, field -> Map.of("value", field.getValue())));
        return EngineApi.as(port, user)
                .postForEntity(
                        "/task/" + task(request).getId() + "/submit-form",
                        Map.of("variables", variables),
                        String.class);
    }

    private JsonNode get(String user, String path) {
        return read(http.withBasicAuth(user, RehearsalUsers.PASSWORD)
                .getForEntity(path, String.class)
                .getBody());
    }

    private Object status(String user, String path) {
        return http.withBasicAuth(user, RehearsalUsers.PASSWORD)
                .getForEntity(path, String.class)
                .getStatusCode();
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static JsonNode read(@Nullable String json) {
        try {
            return JSON.readTree(String.valueOf(json));
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(json, e);
        }
    }
}
