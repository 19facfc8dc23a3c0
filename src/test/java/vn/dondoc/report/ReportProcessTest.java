package vn.dondoc.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.LinkedMultiValueMap;
import vn.dondoc.board.Board.Count;
import vn.dondoc.board.Board.Line;
import vn.dondoc.calendar.VietnamTime;
import vn.dondoc.catalogue.Catalogue;
import vn.dondoc.catalogue.CatalogueReader;
import vn.dondoc.directive.CatalogueImport;
import vn.dondoc.directive.Cell;
import vn.dondoc.rehearsal.OnRecord;
import vn.dondoc.rehearsal.PageVisitor;
import vn.dondoc.rehearsal.RehearsalTest;
import vn.dondoc.rehearsal.RehearsalUsers;
import vn.dondoc.rehearsal.ScriptedOfficials;
import vn.dondoc.rehearsal.TimeMachine;
import vn.dondoc.report.ReportContent.Late;

/** Reports on the real catalogue in mixed states: the same figures everywhere, kept as they were, read by those entitled. */
@RehearsalTest
@TestMethodOrder(MethodOrderer.MethodName.class)
class ReportProcessTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 2, 11);
    private static final String OFFICE = "vptu.theodoi";

    @TempDir
    static Path folder;

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
    JdbcClient jdbc;

    @Autowired
    CatalogueReader reader;

    @Autowired
    CatalogueImport catalogueImport;

    @Autowired
    ObjectMapper json;

    @Test
    void a_workIsDoneInTimeLateOrNotAtAll() throws IOException {
        machine.runDue();
        record.mandatesStandStill();
        officials.receive("1.3", "btgdv");
        officials.submitResult("1.3", "btgdv", LocalDate.of(2025, 12, 15));
        officials.accept("1.3", "btgdv", OFFICE);
        List.of("1.1", "1.4", "1.5").forEach(code -> officials.receive(code, "vptu"));
        List.of("1.8", "1.10", "1.13").forEach(code -> officials.receive(code, "btc"));
        officials.receive("1.2", "btgdv");
        officials.receive("2.16", "du-ubnd");
        officials.reportProgress("1.13", "btc", 40);
        importConfidential();
        machine.moveTo(VietnamTime.reminderHourOf(LocalDate.of(2026, 2, 2)));
        officials.submitResult("1.4", "vptu", LocalDate.of(2026, 1, 30));
        officials.submitResult("1.10", "btc", LocalDate.of(2026, 2, 2));
        officials.submitResult("1.2", "btgdv", LocalDate.of(2026, 2, 2));
        officials.accept("1.2", "btgdv", OFFICE);
        officials.requestExtension("1.5", "vptu", LocalDate.of(2026, 4, 30));
        officials.submitResult("2.16", "du-ubnd", LocalDate.of(2026, 2, 2));
        officials.accept("2.16", "du-ubnd", OFFICE);
        machine.moveTo(VietnamTime.reminderHourOf(TODAY));

        Count total = content(make(OFFICE, "2026-Q1", "whole")).standing().total();
        assertThat(total.all()).isEqualTo(102);
        assertThat(total.doneInTime()).isEqualTo(1);
        assertThat(total.doneLate()).isEqualTo(1);
        assertThat(total.openLate()).isGreaterThan(5);
        assertThat(total.undated()).isEqualTo(3);
        assertThat(total.awaitingAcceptance()).isPositive();
    }

    @Test
    void b_theFiguresAreThoseOfTheBoardAndOfAnIndependentCountOfTheJournal() {
        ReportContent content = content(make(OFFICE, "2026-Q1", "whole"));
        JsonNode board = get(OFFICE, "/api/board?resolution=05-nq-tu");

        assertThat(json.<JsonNode>valueToTree(content.standing().total())).isEqualTo(board.path("total"));
        assertThat(json.<JsonNode>valueToTree(content.standing().mandates())).isEqualTo(board.path("mandates"));
        assertThat(json.<JsonNode>valueToTree(content.standing().byAgency())).isEqualTo(board.path("byAgency"));
        assertThat(json.<JsonNode>valueToTree(content.standing().bySection())).isEqualTo(board.path("bySection"));
        JournalCells journal = new JournalCells(jdbc, "05-NQ/TU", TODAY);
        Catalogue catalogue = reader.read(new ClassPathResource("resolutions/05-nq-tu/"));
        assertThat(cells(content.standing().total())).isEqualTo(journal.ofDirectives(catalogue));
        for (Line line : content.standing().byAgency()) {
            assertThat(cells(line.count())).as(line.name()).isEqualTo(journal.ofAgency(catalogue, line.code()));
        }
    }

    @Test
    void b_anAgencysAndASectionsReportCountAsTheirLineOfTheBoard() {
        JsonNode board = get(OFFICE, "/api/board?resolution=05-nq-tu");
        for (JsonNode line : board.path("byAgency")) {
            if (List.of("btc", "vptu", "p-ha-long").contains(line.path("code").asText())) {
                ReportContent content = content(
                        make(OFFICE, "2026-Q1", "agency:" + line.path("code").asText()));
                assertThat(json.<JsonNode>valueToTree(content.standing().total()))
                        .isEqualTo(line.path("count"));
            }
        }
        ReportContent section = content(make(OFFICE, "2026-Q1", "section:1"));
        assertThat(json.<JsonNode>valueToTree(section.standing().total()))
                .isEqualTo(board.path("bySection").get(0).path("count"));
        assertThat(section.results()).hasSize(1);
    }

    @Test
    void b_inThePeriodCountsWhatFellDueOrWasDoneInIt() {
        Count december = content(make(OFFICE, "2025-M12", "whole")).inPeriod().total();
        Count january = content(make(OFFICE, "2026-M1", "whole")).inPeriod().total();
        Count february = content(make(OFFICE, "2026-M2", "whole")).inPeriod().total();

        assertThat(december.doneInTime())
                .as("1.3, due in January, done in December")
                .isEqualTo(1);
        assertThat(january.doneLate())
                .as("1.2, due in January, done in February")
                .isEqualTo(1);
        assertThat(february.doneLate()).isEqualTo(1);
        assertThat(february.doneInTime())
                .as("the first milestone of 2.16, whose others are open")
                .isEqualTo(1);
        assertThat(january.undated()).isZero();
    }

    @Test
    void b_theExceptionListNamesWhoHowLongWhatAndWhoMustDecide() {
        List<Late> late = content(make(OFFICE, "2026-Q1", "whole")).late();

        assertThat(late).isSortedAccordingTo((one, other) -> other.daysLate() - one.daysLate());
        assertThat(late(late, "1.8", "btc"))
                .isEqualTo(new Late(
                        "1.8",
                        late(late, "1.8", "btc").title(),
                        "btc",
                        "Ban Tổ chức Tỉnh ủy",
                        "Cán bộ Ban Tổ chức Tỉnh ủy",
                        "",
                        LocalDate.of(2026, 1, 31),
                        11,
                        "Văn bản, công trình theo kế hoạch",
                        "Ban Thường vụ Tỉnh ủy (cho ý kiến chỉ đạo)"));
        assertThat(late(late, "1.10", "btc").daysLate())
                .as("by the day of its document")
                .isEqualTo(2);
        assertThat(late(late, "1.10", "btc").decider()).isEqualTo("Văn phòng Tỉnh ủy (nghiệm thu kết quả)");
        assertThat(late(late, "1.10", "du-ubnd").missing()).isEqualTo("Chưa xác định sản phẩm");
        assertThat(late(late, "1.5", "vptu").decider()).contains("gia hạn");
        assertThat(late).noneMatch(line -> line.code().equals("1.4"));
    }

    @Test
    void c_wordAndExcelShowWhatTheContentSays() throws IOException {
        long id = make(OFFICE, "2026-Q1", "whole");
        ReportContent content = content(id);
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(file(OFFICE, id, "docx")))) {
            XWPFTable whole = table(word, "Nội dung");
            assertThat(cell(whole, 1, 1))
                    .isEqualTo(String.valueOf(content.standing().total().doneInTime()));
            assertThat(cell(whole, 4, 1))
                    .isEqualTo(String.valueOf(content.standing().total().openLate()));
            assertThat(cell(whole, 7, 3))
                    .isEqualTo(String.valueOf(content.inPeriod().total().all()));
            XWPFTable sections = table(word, "STTNhóm nhiệm vụ");
            XWPFTable agencies = table(word, "STTCơ quan chủ trì");
            assertLines(sections, content.standing().bySection());
            assertLines(agencies, content.standing().byAgency());
            XWPFTable late = table(word, "STTCơ quan, người chậm");
            content.late().forEach(line -> assertThat(late.getText())
                    .contains(line.agencyName().replaceFirst("Đảng ủy (phường|xã|đặc khu) ", ""), line.missing()));
            assertThat(late.getRow(1).getCell(2).getText())
                    .startsWith(content.late().get(0).daysLate() + " ngày");
            assertThat(table(word, "STTNhiệm vụCơ quan chủ trì").getRows())
                    .hasSize(1 + 6 + 102 + 1 + content.mandates().size());
            assertThat(content.mandates()).isNotEmpty();
            assertThat(word.getCharts()).hasSizeGreaterThanOrEqualTo(2);
        }
        try (XSSFWorkbook excel = new XSSFWorkbook(new ByteArrayInputStream(file(OFFICE, id, "xlsx")))) {
            List<Line> agencies = content.standing().byAgency();
            for (int i = 0; i < agencies.size(); i++) {
                XSSFRow row = excel.getSheet("Theo cơ quan").getRow(i + 1);
                assertThat(row.getCell(1).getStringCellValue())
                        .isEqualTo(agencies.get(i).name());
                assertThat(row.getCell(2).getNumericCellValue())
                        .isEqualTo(agencies.get(i).count().all());
                assertThat(row.getCell(6).getNumericCellValue())
                        .isEqualTo(agencies.get(i).count().openLate());
            }
            assertThat(excel.getSheet("Kết quả thực hiện").getLastRowNum())
                    .as("every share once")
                    .isEqualTo(agencies.stream()
                            .mapToInt(line -> line.count().all())
                            .sum());
            assertThat(excel.getSheet("Danh sách quá hạn").getLastRowNum())
                    .isEqualTo(content.late().size());
        }
    }

    @Test
    void c_aConfidentialDirectiveIsToldByItsCodeAlone() throws IOException {
        ResponseEntity<JsonNode> made = post(OFFICE, "09-nq-tu", "2026-Q1", "whole", "draft");
        long id = id(made);
        assertThat(content(id).results().get(0).directives().get(0).title()).isEqualTo("Nhiệm vụ mật");
        String told = json.writeValueAsString(content(id)) + text(file(OFFICE, id, "docx"), file(OFFICE, id, "xlsx"));
        assertThat(told).contains("7.1").doesNotContain("THUYTIEN").doesNotContain("Thuồng Luồng");
    }

    @Test
    void d_aReportIsGotAgainAsItWasAfterMoreWork() {
        long id = make(OFFICE, "2026-Q1", "whole");
        byte[] word = file(OFFICE, id, "docx");
        byte[] excel = file(OFFICE, id, "xlsx");
        JsonNode content = get(OFFICE, "/api/reports/" + id);
        officials.accept("1.10", "btc", OFFICE);
        long next = make(OFFICE, "2026-Q1", "whole");

        assertThat(file(OFFICE, id, "docx")).isEqualTo(word);
        assertThat(file(OFFICE, id, "xlsx")).isEqualTo(excel);
        assertThat(get(OFFICE, "/api/reports/" + id)).isEqualTo(content);
        assertThat(content(next).standing()).isNotEqualTo(content(id).standing());
        assertThat(ReportFile.of(word).sha256())
                .isEqualTo(jdbc.sql("select word_sha256 from dondoc.report where id = :id")
                        .param("id", id)
                        .query(String.class)
                        .single());
        assertThat(number(next)).isEqualTo(number(id) + 1);
        assertThat(content(next).heading().journalId())
                .isEqualTo(jdbc.sql("select max(id) from dondoc.journal where event <> 'reportMade' or id < :last")
                        .param("last", lastJournalId())
                        .query(Long.class)
                        .single());
        assertThatThrownBy(() -> jdbc.sql("update dondoc.report set scope = 'section:1' where id = :id")
                        .param("id", id)
                        .update())
                .hasMessageContaining("never changed");
        assertThatThrownBy(() -> jdbc.sql("delete from dondoc.report").update()).hasMessageContaining("never changed");
    }

    @Test
    void e_everyoneMakesAndReadsWhatIsTheirs() {
        long whole = id(post(OFFICE, "05-nq-tu", "2026-Q1", "whole", "final"));
        long draft = make(OFFICE, "2026-Q1", "whole");
        assertThat(status(post("btc.canbo", "05-nq-tu", "2026-Q1", "whole", "draft")))
                .isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(status(post("btc.canbo", "05-nq-tu", "2026-Q1", "agency:vptu", "draft")))
                .isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(status(post("bch.uyvien", "05-nq-tu", "2026-Q1", "whole", "draft")))
                .isEqualTo(HttpStatus.FORBIDDEN);
        long own = id(post("btc.canbo", "05-nq-tu", "2026-Q1", "agency:btc", "draft"));

        assertThat(readers(whole)).containsExactly(OFFICE, "ubkt.giamsat");
        assertThat(readers(own)).containsExactly(OFFICE, "ubkt.giamsat", "btc.canbo", "btc.lanhdao");
        assertThat(content(own).heading().issuer().name()).isEqualTo("BAN TỔ CHỨC");
        PageVisitor office = PageVisitor.login(port, OFFICE);
        assertThat(PageVisitor.login(port, "btc.canbo")
                        .post("/pages/reports/%d/publish".formatted(own), new LinkedMultiValueMap<>())
                        .statusCode())
                .isEqualTo(403);
        assertThat(office.post("/pages/reports/%d/publish".formatted(draft), new LinkedMultiValueMap<>())
                        .statusCode())
                .as("a draft")
                .isEqualTo(400);
        assertThat(office.post(
                                "/pages/reports/%d/publish".formatted(whole),
                                new LinkedMultiValueMap<>(Map.of("documentNumber", List.of("45-BC/TU"))))
                        .statusCode())
                .isEqualTo(302);
        assertThat(readers(whole)).containsExactly(OFFICE, "ubkt.giamsat", "bch.uyvien");
        assertThat(get(OFFICE, "/api/reports").findValuesAsText("documentNumber"))
                .containsExactly("45-BC/TU");
    }

    @Test
    void e_whatMeansNothingIsRefused() {
        for (List<String> order : List.of(
                List.of("99-nq-tu", "2026-Q1", "whole", "draft"),
                List.of("05-nq-tu", "2026-Q5", "whole", "draft"),
                List.of("05-nq-tu", "2026-Q1", "agency:nobody", "draft"),
                List.of("05-nq-tu", "2026-Q1", "section:9", "draft"),
                List.of("05-nq-tu", "2026-Q1", "everything", "draft"),
                List.of("05-nq-tu", "2026-Q1", "whole", "signed"))) {
            assertThat(status(post(OFFICE, order.get(0), order.get(1), order.get(2), order.get(3))))
                    .as("%s", order)
                    .isEqualTo(HttpStatus.BAD_REQUEST);
        }
        assertThat(status("/api/reports/999999", OFFICE)).isEqualTo(HttpStatus.NOT_FOUND);
    }

    @Test
    void f_thePageMakesAReportByOneClick() {
        PageVisitor officer = PageVisitor.login(port, "btc.canbo");
        assertThat(officer.get("/pages/reports").body())
                .contains("Lập báo cáo", "agency:btc", "Quý I/2026")
                .doesNotContain("agency:vptu", "\"whole\"");
        var answer = officer.post(
                "/pages/reports",
                new LinkedMultiValueMap<>(Map.of(
                        "resolution", List.of("05-nq-tu"),
                        "period", List.of("2026-H1"),
                        "scope", List.of("agency:btc"))));
        assertThat(answer.statusCode()).isEqualTo(302);
        String page = officer.get(
                        answer.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", ""))
                .body();
        assertThat(page).contains("Đã lập báo cáo số", "6 tháng đầu năm 2026, Ban Tổ chức Tỉnh ủy");
        String path = page.replaceFirst("(?s).*?\"(/pages/reports/\\d+\\.docx)\".*", "$1");
        assertThat(officer.download(path)).startsWith('P', 'K');
        assertThat(PageVisitor.login(port, "bnc.canbo").get(path).statusCode()).isEqualTo(404);
        assertThat(PageVisitor.stranger(port).get("/pages/reports").statusCode())
                .isEqualTo(302);
        assertThat(PageVisitor.login(port, "bch.uyvien").get("/pages/reports").body())
                .contains("Các báo cáo đã lập")
                .doesNotContain("Phạm vi</label>");
    }

    private void importConfidential() throws IOException {
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
                7.1,,7,directive,Kế hoạch THUYTIEN,Ban Tổ chức Tỉnh ủy,Ban Nội chính Tỉnh ủy,Tháng 01/2026,Thuồng Luồng,mật
                """);
        Files.writeString(
                folder.resolve("targets.csv"), "code,parent,section,title,unit,comparator,target,lead,note\n");
        Files.writeString(folder.resolve("mandates.csv"), "code,title,lead,coordinating,deadline,rhythm,note\n");
        try (var agencies = new ClassPathResource("resolutions/05-nq-tu/agencies.csv").getInputStream()) {
            Files.copy(agencies, folder.resolve("agencies.csv"));
        }
        catalogueImport.take(reader.read(new FileSystemResource(folder + "/")));
        machine.runDue();
    }

    private static Map<Cell, Integer> cells(Count count) {
        Map<Cell, Integer> cells = new java.util.EnumMap<>(Cell.class);
        cells.put(Cell.DONE_IN_TIME, count.doneInTime());
        cells.put(Cell.DONE_LATE, count.doneLate());
        cells.put(Cell.OPEN_IN_TIME, count.openInTime());
        cells.put(Cell.OPEN_LATE, count.openLate());
        cells.put(Cell.UNDATED, count.undated());
        cells.put(Cell.STOPPED, count.stopped());
        cells.values().removeIf(n -> n == 0);
        return cells;
    }

    private static Late late(List<Late> late, String code, String agency) {
        return late.stream()
                .filter(line -> line.code().equals(code) && line.agency().equals(agency))
                .findFirst()
                .orElseThrow();
    }

    private static void assertLines(XWPFTable table, List<Line> lines) {
        for (int i = 0; i < lines.size(); i++) {
            assertThat(cell(table, i + 1, 1)).isEqualTo(lines.get(i).name());
            assertThat(cell(table, i + 1, 2))
                    .isEqualTo(String.valueOf(lines.get(i).count().all()));
            assertThat(cell(table, i + 1, 5))
                    .isEqualTo(String.valueOf(lines.get(i).count().openInTime()));
            assertThat(cell(table, i + 1, 6))
                    .isEqualTo(String.valueOf(lines.get(i).count().openLate()));
        }
    }

    /** The table whose head begins so. */
    private static XWPFTable table(XWPFDocument word, String head) {
        return word.getTables().stream()
                .filter(table -> table.getRow(0).getTableCells().stream()
                        .map(cell -> cell.getText())
                        .reduce("", String::concat)
                        .startsWith(head))
                .findFirst()
                .orElseThrow();
    }

    private static String cell(XWPFTable table, int row, int column) {
        return table.getRow(row).getCell(column).getText();
    }

    private static String text(byte[] word, byte[] excel) throws IOException {
        try (var document = new org.apache.poi.xwpf.extractor.XWPFWordExtractor(
                        new XWPFDocument(new ByteArrayInputStream(word)));
                var book = new org.apache.poi.xssf.extractor.XSSFExcelExtractor(
                        new XSSFWorkbook(new ByteArrayInputStream(excel)))) {
            return document.getText() + book.getText();
        }
    }

    private List<String> readers(long id) {
        return List.of(OFFICE, "ubkt.giamsat", "btc.canbo", "btc.lanhdao", "bnc.canbo", "bch.uyvien").stream()
                .filter(user -> status("/api/reports/" + id, user) == HttpStatus.OK)
                .filter(user -> StreamSupport.stream(get(user, "/api/reports").spliterator(), false)
                        .anyMatch(line -> line.path("id").asLong() == id))
                .toList();
    }

    private int number(long id) {
        return Integer.parseInt(content(id).heading().number().split("/")[0]);
    }

    private long lastJournalId() {
        return jdbc.sql("select max(id) from dondoc.journal").query(Long.class).single();
    }

    private long make(String user, String period, String scope) {
        return id(post(user, "05-nq-tu", period, scope, "draft"));
    }

    private static long id(ResponseEntity<JsonNode> made) {
        assertThat(made.getStatusCode()).isEqualTo(HttpStatus.CREATED);
        return java.util.Objects.requireNonNull(made.getBody()).path("id").asLong();
    }

    private ResponseEntity<JsonNode> post(String user, String resolution, String period, String scope, String stage) {
        return http.withBasicAuth(user, RehearsalUsers.PASSWORD)
                .postForEntity(
                        "/api/reports",
                        Map.of("resolution", resolution, "period", period, "scope", scope, "stage", stage),
                        JsonNode.class);
    }

    private ReportContent content(long id) {
        return json.convertValue(get(OFFICE, "/api/reports/" + id), ReportContent.class);
    }

    private byte[] file(String user, long id, String format) {
        return java.util.Objects.requireNonNull(http.withBasicAuth(user, RehearsalUsers.PASSWORD)
                .getForObject("/api/reports/%d/%s".formatted(id, format), byte[].class));
    }

    private JsonNode get(String user, String path) {
        ResponseEntity<JsonNode> answer =
                http.withBasicAuth(user, RehearsalUsers.PASSWORD).getForEntity(path, JsonNode.class);
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.OK);
        return java.util.Objects.requireNonNull(answer.getBody());
    }

    private HttpStatusCode status(String path, String user) {
        return http.withBasicAuth(user, RehearsalUsers.PASSWORD)
                .getForEntity(path, String.class)
                .getStatusCode();
    }

    private static HttpStatusCode status(ResponseEntity<JsonNode> answer) {
        return answer.getStatusCode();
    }
}
