package vn.dondoc.board;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.board.BoardClient.stream;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.rehearsal.OnRecord;
import vn.dondoc.rehearsal.PageVisitor;
import vn.dondoc.rehearsal.RehearsalTest;
import vn.dondoc.rehearsal.RehearsalUsers;
import vn.dondoc.rehearsal.ScriptedOfficials;
import vn.dondoc.rehearsal.TimeMachine;

/** The figures of Theo dõi nghị quyết on 12/01/2026: 1.1 is done, what was due in December is late. */
@RehearsalTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BoardOverviewTest {

    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("cell-done-in-time", "doneInTime"),
            Map.entry("cell-done-late", "doneLate"),
            Map.entry("cell-open-in-time", "openInTime"),
            Map.entry("cell-open-late", "openLate"),
            Map.entry("cell-undated", "undated"),
            Map.entry("cell-stopped", "stopped"),
            Map.entry("due-soon", "dueSoon"),
            Map.entry("awaiting-acceptance", "awaitingAcceptance"),
            Map.entry("returned", "returned"),
            Map.entry("extended", "extended"),
            Map.entry("acceptance-late", "acceptanceLate"));

    @LocalServerPort
    int port;

    @Autowired
    TestRestTemplate http;

    @Autowired
    TimeMachine machine;

    @Autowired
    OnRecord record;

    @Autowired
    ScriptedOfficials officials;

    @Autowired
    JdbcClient jdbc;

    private BoardClient board;

    @BeforeAll
    void live() {
        board = new BoardClient(http);
        record.mandatesStandStill();
        new BoardStory(machine, officials, jdbc).untilJanuary();
    }

    @Test
    void theFiguresAreThoseOfTheBoard() {
        JsonNode overview = board.overview("vptu.theodoi", "");

        assertThat(overview.path("board")).isEqualTo(board.get("vptu.theodoi", "/api/board"));
        assertThat(overview.path("board").path("total").path("all").asInt()).isEqualTo(102);
        assertThat(overview.path("board").path("total").path("openLate").asInt())
                .isPositive();
        assertThat(overview.path("at").asText()).startsWith("2026-01-12T08:00").endsWith("+07:00");
        assertThat(stream(overview.path("statuses"))
                        .mapToInt(status -> status.path("count").asInt())
                        .sum())
                .isEqualTo(102);
    }

    @Test
    void behindEveryFigureAreAsManyDirectives() {
        JsonNode overview = board.overview("vptu.theodoi", "");
        JsonNode counted = overview.path("board");

        FIELDS.forEach((state, field) -> assertThat(board.listed("state=" + state))
                .as(state)
                .isEqualTo(counted.path("total").path(field).asInt()));
        stream(overview.path("statuses")).forEach(status -> assertThat(
                        board.listed("state=" + status.path("status").asText()))
                .as(status.path("label").asText())
                .isEqualTo(status.path("count").asInt()));
        lines(counted.path("bySection"), "section");
        lines(counted.path("byAgency"), "agency");
        assertThat(board.listed("section=III"))
                .isEqualTo(counted.path("mandates").path("all").asInt())
                .isPositive();
        stream(overview.path("deadlines"))
                .forEach(day -> assertThat(board.listed("due=" + day.path("day").asText()))
                        .as(day.path("day").asText())
                        .isEqualTo(day.path("count").asInt()));
    }

    private void lines(JsonNode lines, String filter) {
        assertThat(lines.size()).isPositive();
        stream(lines)
                .forEach(line -> FIELDS.forEach((state, field) -> {
                    int count = line.path("count").path(field).asInt();
                    if (count > 0) {
                        assertThat(board.listed(filter + "=" + line.path("code").asText() + "&state=" + state))
                                .as("%s %s", line.path("name").asText(), state)
                                .isEqualTo(count);
                    }
                }));
    }

    @Test
    void severalResolutionsTargetsAreCountedAndToldOneByOneWhereOneIsChosen() {
        assertThat(targets("").path(0).path("items")).hasSize(34);
        jdbc.sql(
                        """
                insert into dondoc.resolution (number, slug, title, issuer, issued_on, office, sections, imported_at)
                select '99-NQ/TU', '99-nq-tu', title, issuer, issued_on, office, sections, imported_at from dondoc.resolution""")
                .update();
        jdbc.sql(
                        """
                insert into dondoc.target
                  (resolution_id, code, parent, section, title, unit, comparator, goal, lead, note, year, position)
                select (select id from dondoc.resolution where slug = '99-nq-tu'), code, parent, section, title, unit,
                  comparator, goal, lead, note, year, position from dondoc.target""")
                .update();
        try {
            assertThat(targets("")).hasSize(2).allSatisfy(told -> {
                assertThat(told.path("items")).isEmpty();
                assertThat(stream(told.path("counts"))
                                .mapToInt(count -> count.path("count").asInt())
                                .sum())
                        .isEqualTo(34);
            });
            assertThat(targets("resolution=99-nq-tu")).singleElement().satisfies(told -> {
                assertThat(told.path("resolution").asText()).isEqualTo("99-NQ/TU");
                assertThat(told.path("items")).hasSize(34);
            });
        } finally {
            jdbc.sql(
                            "delete from dondoc.target where resolution_id = (select id from dondoc.resolution where slug = '99-nq-tu')")
                    .update();
            jdbc.sql("delete from dondoc.resolution where slug = '99-nq-tu'").update();
        }
    }

    private JsonNode targets(String query) {
        return board.overview("vptu.theodoi", query).path("targets");
    }

    @Test
    void theExceptionListSaysWhoHowLateWhatAndWhoMustDecide() {
        JsonNode late = board.overview("ubkt.giamsat", "section=3").path("exceptions");
        JsonNode first = late.path(0);

        assertThat(late.size())
                .isEqualTo(
                        board.overview("ubkt.giamsat", "section=3").path("late").asInt());
        assertThat(first.path("daysLate").asInt()).isEqualTo(12);
        assertThat(first.path("due").asText()).isEqualTo("2025-12-31");
        assertThat(first.path("agencyName").asText()).isNotBlank();
        assertThat(first.path("missing").asText()).isEqualTo("Chưa xác định sản phẩm");
        assertThat(first.path("decider").asText()).isEqualTo("Ban Thường vụ Tỉnh ủy (cho ý kiến chỉ đạo)");
    }

    @Test
    void theYearsCourseIsCountedFromDaysOnRecord() {
        JsonNode overview = board.overview("thuongtruc", "");
        JsonNode december = overview.path("months").path(0);
        JsonNode january = overview.path("months").path(1);

        assertThat(overview.path("months")).hasSize(2);
        assertThat(december.path("month").asText()).isEqualTo("2025-M12");
        assertThat(december.path("given").asInt()).isEqualTo(102);
        assertThat(december.path("doneInTime").asInt()).isEqualTo(1);
        assertThat(december.path("open").asInt()).isEqualTo(101);
        assertThat(december.path("overdue").asInt())
                .as("the deadline's day itself is not overdue")
                .isZero();
        assertThat(january.path("until").asText()).isEqualTo("2026-01-12");
        assertThat(january.path("overdue").asInt())
                .isEqualTo(overview.path("board").path("total").path("openLate").asInt());
        assertThat(board.overview("thuongtruc", "state=overdue").path("months")).isEqualTo(overview.path("months"));
    }

    @ParameterizedTest
    @CsvSource({
        "resolution=05-NQ/TU, 102",
        "resolution=05-nq-tu, 102",
        "resolution=99-nq-tu, 0",
        "section=6, 5",
        "agency=du-ca, 2",
        "agency=btc&state=returned, 1",
        "agency=btc&state=awaiting-acceptance, 1",
        "section=1&agency=vptu&state=cell-done-in-time, 1",
        "state=undated, 3",
        "period=2040-Y1, 0"
    })
    void filtersNarrowEverything(String query, int expected) {
        JsonNode overview = board.overview("vptu.theodoi", query);

        assertThat(overview.path("board").path("total").path("all").asInt()).isEqualTo(expected);
        assertThat(board.listed(query)).isEqualTo(expected);
        assertThat(overview.path("scope").asText()).isNotBlank();
    }

    @Test
    void aPeriodCountsOnlyMilestonesOfThatPeriod() {
        JsonNode period = board.overview("vptu.theodoi", "period=2025-Q4").path("board");

        assertThat(period.path("total").path("openInTime").asInt()).isZero();
        assertThat(period.path("total").path("undated").asInt()).isZero();
        assertThat(period.path("total").path("openLate").asInt())
                .as("all that is late was due in December")
                .isEqualTo(board.overview("vptu.theodoi", "")
                        .path("board")
                        .path("total")
                        .path("openLate")
                        .asInt());
    }

    @Test
    void whatCannotBeChosenIsRefusedWithEveryProblemAtOnce() {
        ResponseEntity<JsonNode> answer = http.withBasicAuth("vptu.theodoi", RehearsalUsers.PASSWORD)
                .getForEntity("/api/board/overview?state=khong-co&period=2026-Q9&due=mai", JsonNode.class);

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(String.valueOf(answer.getBody()))
                .contains("Không có trạng thái “khong-co”", "Kỳ “2026-Q9” không hợp lệ", "Ngày “mai” không hợp lệ");
    }

    @Test
    void whoSuperviseSeeEverythingAndOthersOnlyWhatIsTheirs() {
        for (String supervisor : List.of("ubkt.giamsat", "thuongtruc", "quantri")) {
            assertThat(board.total(supervisor)).as(supervisor).isEqualTo(102);
        }
        assertThat(BoardClient.codes(board.get("du-ca.canbo", "/api/board/directives")))
                .containsExactly("3.10.1", "6.1");
        assertThat(board.total("du-ca.canbo")).isEqualTo(2);
        assertThat(stream(board.overview("du-ca.canbo", "").path("exceptions"))
                        .map(late -> late.path("code").asText()))
                .isSubsetOf("3.10.1", "6.1", "III.2.1");
        assertThat(board.total("bnc.canbo")).isZero();
        assertThat(http.getForEntity("/api/board/overview", String.class).getStatusCode())
                .isEqualTo(HttpStatus.UNAUTHORIZED);
        assertThat(PageVisitor.stranger(port).get("/pages/board/overview").statusCode())
                .as("to the login")
                .isEqualTo(302);
    }

    @Test
    void withTheSessionOfCockpitTheSameIsTold() {
        HttpResponse<String> answer = PageVisitor.login(port, "ubkt.giamsat").get("/pages/board/overview?section=6");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"all\":5").doesNotContain("openLate\":null");
    }

    @Test
    void aConfidentialDirectiveSaysNothing() throws IOException {
        assertThat(String.valueOf(board.overview("ubkt.giamsat", "section=6").path("exceptions")))
                .contains("\"code\":\"6.5\"", "Nhiệm vụ mật", "(mật)")
                .doesNotContain("Cán bộ Ban Tổ chức");
        for (String answer : List.of(
                board.overview("ubkt.giamsat", "").toString(),
                board.get("ubkt.giamsat", "/api/board/directives?size=500").toString(),
                BoardClient.words(board.workbook("ubkt.giamsat", "")))) {
            assertThat(answer).contains("Nhiệm vụ mật").doesNotContain(BoardStory.SECRET, "THUYTIEN");
        }
    }

    @Test
    void theExcelFileHoldsWhatIsOnScreenAndNoFormula() throws IOException {
        try (XSSFWorkbook book = board.workbook("vptu.theodoi", "section=1")) {
            assertThat(book)
                    .extracting(sheet -> sheet.getSheetName())
                    .containsExactly(
                            "Tổng hợp",
                            "Theo cơ quan",
                            "Theo nhóm nhiệm vụ",
                            "Nhiệm vụ",
                            "Danh sách quá hạn",
                            "Lịch thời hạn",
                            "Diễn biến theo tháng",
                            "Chỉ tiêu",
                            "Thông tin");
            JsonNode total =
                    board.overview("vptu.theodoi", "section=1").path("board").path("total");
            assertThat(book.getSheet("Tổng hợp").getRow(1).getCell(1).getNumericCellValue())
                    .isEqualTo(total.path("all").asInt());
            XSSFSheet directives = book.getSheet("Nhiệm vụ");
            assertThat(directives.getLastRowNum()).isEqualTo(board.listed("section=1"));
            XSSFCell title = BoardClient.cell(directives, 1, "1.2", 2);
            assertThat(title.getCellType()).isEqualTo(CellType.STRING);
            assertThat(title.getStringCellValue()).isEqualTo(BoardStory.FORMULA);
            assertThat(title.getCellStyle().getQuotePrefixed()).isTrue();
            assertThat(BoardClient.words(book)).contains("1. Tiếp tục đẩy mạnh xây dựng, chỉnh đốn Đảng");
        }
        try (XSSFWorkbook book = board.workbook("du-ca.canbo", "")) {
            assertThat(book.getSheet("Nhiệm vụ").getLastRowNum()).isEqualTo(2);
        }
    }

    @Test
    void aDirectiveLeadsToItsProcessInstanceEndedOrNot() {
        PageVisitor visitor = PageVisitor.login(port, "ubkt.giamsat");

        assertThat(location(visitor, "05-nq-tu/1.2")).contains("/camunda/app/cockpit/default/#/process-instance/");
        assertThat(location(visitor, "05-nq-tu/1.1"))
                .contains("/camunda/app/cockpit/default/#/theo-doi?quy-trinh=", "nhiem-vu=05-nq-tu/1.1");
        assertThat(visitor.get("/pages/board/instance/05-nq-tu/9.9").statusCode())
                .isEqualTo(404);
        assertThat(PageVisitor.login(port, "du-ca.canbo")
                        .get("/pages/board/instance/05-nq-tu/1.1")
                        .statusCode())
                .isEqualTo(404);
        assertThat(visitor.get("/pages/dossier/05-nq-tu/1.1").body())
                .contains("/pages/board/instance/05-nq-tu/1.1", "/camunda/app/cockpit/default/#/theo-doi");
        assertThat(PageVisitor.login(port, "du-ca.canbo")
                        .get("/pages/dossier/05-nq-tu/6.1")
                        .body())
                .as("who may not open Cockpit is not sent there")
                .doesNotContain("/pages/board/instance");
    }

    private static String location(PageVisitor visitor, String directive) {
        return visitor.get("/pages/board/instance/" + directive)
                .headers()
                .firstValue("Location")
                .orElse("");
    }
}
