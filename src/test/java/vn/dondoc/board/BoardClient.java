package vn.dondoc.board;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import vn.dondoc.rehearsal.RehearsalUsers;

/** Asks for the board's figures over the API. */
record BoardClient(TestRestTemplate http) {

    JsonNode overview(String user, String query) {
        return get(user, "/api/board/overview?" + query);
    }

    int total(String user) {
        return overview(user, "").path("board").path("total").path("all").asInt();
    }

    /** How many directives the Office finds in the list. */
    int listed(String query) {
        return get("vptu.theodoi", "/api/board/directives?size=1&" + query)
                .path("total")
                .asInt();
    }

    JsonNode get(String user, String path) {
        ResponseEntity<JsonNode> answer =
                http.withBasicAuth(user, RehearsalUsers.PASSWORD).getForEntity(path, JsonNode.class);
        assertThat(answer.getStatusCode()).as(path).isEqualTo(HttpStatus.OK);
        JsonNode body = answer.getBody();
        assertThat(body).isNotNull();
        return body;
    }

    XSSFWorkbook workbook(String user, String query) throws IOException {
        byte[] file = http.withBasicAuth(user, RehearsalUsers.PASSWORD)
                .getForObject("/api/board/overview.xlsx?" + query, byte[].class);
        return new XSSFWorkbook(new ByteArrayInputStream(file));
    }

    /** The cell of the wanted column in the row that has the value. */
    static XSSFCell cell(XSSFSheet sheet, int column, String value, int wanted) {
        return StreamSupport.stream(sheet.spliterator(), false)
                .filter(row -> row.getCell(column).getStringCellValue().equals(value))
                .map(row -> (XSSFCell) row.getCell(wanted))
                .findFirst()
                .orElseThrow();
    }

    /** All that a workbook says. */
    static String words(XSSFWorkbook book) {
        StringBuilder words = new StringBuilder();
        book.forEach(sheet ->
                sheet.forEach(row -> row.forEach(cell -> words.append(cell).append('\n'))));
        return words.toString();
    }

    static List<String> codes(JsonNode page) {
        return stream(page.path("items"))
                .map(item -> item.path("code").asText())
                .toList();
    }

    static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
