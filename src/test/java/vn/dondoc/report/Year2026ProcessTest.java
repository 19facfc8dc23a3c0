package vn.dondoc.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.catalogue.CatalogueReader;
import vn.dondoc.catalogue.CatalogueSource;
import vn.dondoc.rehearsal.OnRecord;
import vn.dondoc.rehearsal.PageVisitor;
import vn.dondoc.rehearsal.RehearsalTest;
import vn.dondoc.rehearsal.RehearsalUsers;
import vn.dondoc.rehearsal.ScriptedOfficials;
import vn.dondoc.rehearsal.TimeMachine;

/**
 * 2026 on the real resolution, with agencies of different habits: four reviews run to their published report, and Word, Excel,
 * API and board say the same as a count of the journal that knows none of the product's rules.
 */
@RehearsalTest
class Year2026ProcessTest {

    /** Of four quarters: when the review opens, and the morning after its cut-off. */
    private record Quarter(String code, String label, LocalDate answered, LocalDate collected) {}

    private static final List<Quarter> QUARTERS = List.of(
            new Quarter("2026-Q1", "Quý I/2026", LocalDate.of(2026, 3, 24), LocalDate.of(2026, 4, 8)),
            new Quarter("2026-Q2", "Quý II/2026", LocalDate.of(2026, 6, 23), LocalDate.of(2026, 7, 8)),
            new Quarter("2026-Q3", "Quý III/2026", LocalDate.of(2026, 9, 23), LocalDate.of(2026, 10, 8)),
            new Quarter("2026-Q4", "Quý IV/2026", LocalDate.of(2026, 12, 23), LocalDate.of(2027, 1, 11)));

    @Autowired
    ScriptedOfficials officials;

    @Autowired
    TimeMachine machine;

    @Autowired
    OnRecord record;

    @Autowired
    ProcessEngine engine;

    @Autowired
    CatalogueReader reader;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ObjectMapper json;

    @Autowired
    TestRestTemplate http;

    @LocalServerPort
    int port;

    private JournalCount journal;
    private final List<Map<String, String>> published = new ArrayList<>();

    @Test
    void fourReviewsRunToTheirPublishedReportsAndAllFiguresAreThoseOfTheJournal() throws IOException {
        machine.runDue();
        journal = new JournalCount(
                reader.read(
                        CatalogueSource.folder(new ClassPathResource("resolutions/05-nq-tu/")),
                        LocalDate.of(2025, 12, 15)),
                jdbc);
        ScriptedYear year = new ScriptedYear(officials, machine, engine.getTaskService(), jdbc);
        year.plan();
        for (int i = 0; i < QUARTERS.size(); i++) {
            Quarter quarter = QUARTERS.get(i);
            year.playUntil(quarter.answered());
            year.answerReview(25 * (i + 1));
            measure(i);
            year.playUntil(quarter.collected());
            conclude(quarter);
            check(quarter);
            if (i == 0) {
                // What they say has been told of in the first report; the silent year follows them through all
                // quarters.
                machine.withoutReminders();
            }
        }
        assertThat(engine.getRuntimeService().createIncidentQuery().list()).isEmpty();
        for (Map<String, String> before : published) {
            assertThat(report(before.get("period")))
                    .as("got again exactly as it was")
                    .isEqualTo(before);
        }
        assertThat(record.running("2027-Q1", "quarterlyReview")).hasSize(1);
    }

    /** Four targets of different kinds are measured each quarter, all others say nothing. */
    private void measure(int quarter) {
        give("4", List.of("11", "11,5", "12", "12,8").get(quarter), "10,5", "");
        give("16", "1,9", "", "");
        give("10", List.of("500", "900", "1.500", "2.000").get(quarter), "1.800", "");
        give("18.1", "7", "6", "");
    }

    private void give(String code, String value, String planned, String reference) {
        Task task =
                engine
                        .getTaskService()
                        .createTaskQuery()
                        .taskDefinitionKey("userTask_reportMeasurement")
                        .list()
                        .stream()
                        .filter(open -> code.equals(codeOf(open)))
                        .findFirst()
                        .orElseThrow();
        officials.complete(
                task,
                "du-ubnd.canbo",
                Map.of(
                        "measuredValue",
                        value,
                        "plannedLevel",
                        planned,
                        "referenceFigure",
                        reference,
                        "sourceNumber",
                        "15/BC-TK",
                        "sourceDate",
                        java.time.LocalDate.ofInstant(
                                        engine.getTaskService()
                                                .createTaskQuery()
                                                .taskId(task.getId())
                                                .singleResult()
                                                .getCreateTime()
                                                .toInstant(),
                                        vn.dondoc.calendar.VietnamTime.ZONE)
                                .toString(),
                        "sourceIssuer",
                        "Thống kê tỉnh Quảng Ninh"));
        machine.runDue();
    }

    private String codeOf(Task task) {
        return jdbc.sql(
                        """
                select t.code from dondoc.target t join dondoc.measurement_request r on r.target_id = t.id
                where r.id = :id""")
                .param("id", engine.getTaskService().getVariable(task.getId(), "measurementRequestId"))
                .query(String.class)
                .single();
    }

    private void conclude(Quarter quarter) {
        Task consolidate = record.task(quarter.code(), "userTask_consolidateReview");
        String assessment = (String) engine.getTaskService().getVariable(consolidate.getId(), "assessment");
        assertThat(assessment).contains(quarter.label(), "không có báo cáo");
        officials.complete(
                consolidate,
                "vptu.theodoi",
                Map.of("assessment", assessment, "nextPlan", "Đôn đốc các nhiệm vụ quá hạn", "documentNumber", ""));
        machine.runDue();
        officials.complete(
                record.task(quarter.code(), "userTask_concludeReview"),
                "thuongtruc",
                Map.of("reviewConclusionKind", "approved", "conclusionText", "Đồng ý với báo cáo " + quarter.label()));
        machine.runDue();
        assertThat(record.running(quarter.code(), "quarterlyReview")).isEmpty();
        assertThat(record.told("", "Công bố báo cáo " + quarter.label())).contains("bch.uyvien", "btc.lanhdao");
    }

    private void check(Quarter quarter) throws IOException {
        Map<String, String> kept = report(quarter.code());
        PageVisitor office = PageVisitor.login(port, "vptu.theodoi");
        JsonNode content = get("/api/reports/" + kept.get("id"));
        LocalDate asOf = LocalDate.parse(content.path("heading").path("asOf").asText());
        Map<String, JournalCount.Cells> expected = journal.count(asOf);
        JournalCount.Cells total = expected.get("");
        assertThat(List.of(total.inTime(), total.late(), total.openInTime(), total.openLate()))
                .as("every cell is there to be wrong")
                .allMatch(count -> count > 0);

        assertThat(cells(content.path("standing").path("total"))).as("API").isEqualTo(total);
        JsonNode board = get("/api/board?resolution=05-NQ/TU");
        assertThat(cells(board.path("total"))).as("board").isEqualTo(total);
        content.path("standing").path("bySection").forEach(line -> assertThat(cells(line.path("count")))
                .as("section %s", line.path("code").asText())
                .isEqualTo(expected.get(line.path("code").asText())));
        assertThat(json.convertValue(board.path("byAgency"), Object.class))
                .isEqualTo(json.convertValue(content.path("standing").path("byAgency"), Object.class));

        List<Integer> inOrder = List.of(total.inTime(), total.late(), total.openInTime(), total.openLate());
        assertThat(wordRows(office.download("/pages/reports/%s.docx".formatted(kept.get("id")))))
                .as("Word")
                .anySatisfy(row -> assertThat(row).containsSubsequence(inOrder));
        assertThat(excelRows(office.download("/pages/reports/%s.xlsx".formatted(kept.get("id")))))
                .as("Excel")
                .anySatisfy(row -> assertThat(row).containsSubsequence(inOrder));
        published.add(report(quarter.code()));
    }

    private JsonNode get(String path) throws IOException {
        ResponseEntity<String> answer =
                http.withBasicAuth("vptu.theodoi", RehearsalUsers.PASSWORD).getForEntity(path, String.class);
        assertThat(answer.getStatusCode()).as(answer.getBody()).isEqualTo(HttpStatus.OK);
        return json.readTree(answer.getBody());
    }

    private static JournalCount.Cells cells(JsonNode count) {
        return new JournalCount.Cells(
                count.path("doneInTime").asInt(),
                count.path("doneLate").asInt(),
                count.path("openInTime").asInt(),
                count.path("openLate").asInt(),
                count.path("undated").asInt());
    }

    /** Id, hashes (empty for a file not yet asked for) and content of the published report of a period. */
    private Map<String, String> report(String period) {
        return jdbc.sql(
                        """
                select p.id, coalesce(p.word_sha256, '') as word, coalesce(p.excel_sha256, '') as excel, p.content::text as content
                from dondoc.review v join dondoc.report p on p.id = v.report_id
                where v.period = :period and p.published_at is not null""")
                .param("period", period)
                .query((row, n) -> Map.of(
                        "period", period,
                        "id", row.getString("id"),
                        "word", row.getString("word"),
                        "excel", row.getString("excel"),
                        "content", row.getString("content")))
                .single();
    }

    private static List<List<Integer>> wordRows(byte[] file) throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file))) {
            return document.getTables().stream()
                    .map(XWPFTable::getRows)
                    .flatMap(List::stream)
                    .map(row -> row.getTableCells().stream()
                            .map(cell -> cell.getText().replace(".", "").strip())
                            .filter(text -> text.matches("\\d+"))
                            .map(Integer::valueOf)
                            .toList())
                    .toList();
        }
    }

    private static List<List<Integer>> excelRows(byte[] file) throws IOException {
        List<List<Integer>> rows = new ArrayList<>();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            book.forEach(sheet -> sheet.forEach(row -> rows.add(numbers(row))));
        }
        return rows;
    }

    private static List<Integer> numbers(Row row) {
        return IntStream.range(0, Math.max(0, row.getLastCellNum()))
                .mapToObj(row::getCell)
                .filter(cell -> cell != null && cell.getCellType() == CellType.NUMERIC)
                .map(cell -> (int) cell.getNumericCellValue())
                .toList();
    }
}
