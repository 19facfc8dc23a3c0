package vn.dondoc.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.report.excel.ExcelReport;
import vn.dondoc.report.word.WordReport;

/** Both files hold what the content says, whatever people have typed. */
class ReportRenderingTest {

    @Test
    void aReportWithoutAnythingSaysSo() throws IOException {
        try (XWPFDocument document = word(ReportFixture.empty())) {
            assertThat(text(document))
                    .contains(
                            "TỈNH ỦY QUẢNG NINH", "ĐẢNG CỘNG SẢN VIỆT NAM", "(Dự thảo)", "BÁO CÁO", "T/M BAN THƯỜNG VỤ")
                    .contains("Nơi nhận:", "- Lưu Văn phòng Tỉnh ủy.", "Quảng Ninh, ngày      tháng      năm 2026")
                    .contains("Không có nhiệm vụ.", "Không có nhiệm vụ quá hạn.", "Chưa có số liệu chỉ tiêu.")
                    .contains("dòng nhật ký số 1234", "/pages/reports/12.docx");
            assertThat(document.getCharts()).isEmpty();
        }
        try (XSSFWorkbook book = excel(ReportFixture.empty())) {
            assertThat(book.sheetIterator())
                    .toIterable()
                    .extracting(sheet -> sheet.getSheetName())
                    .containsExactly(
                            "Tổng hợp",
                            "Theo cơ quan",
                            "Theo nhóm nhiệm vụ",
                            "Danh sách quá hạn",
                            "Kết quả thực hiện",
                            "Chỉ tiêu",
                            "Thông tin lập báo cáo");
            assertThat(book.getSheet("Danh sách quá hạn").getLastRowNum()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=HYPERLINK(\"http://x\")",
                "+84 203",
                "-1",
                "@SUM(A1)",
                "<w:p>&amp; \"a\" 'b' ]]>",
                "dòng một\ndòng hai\r\ndòng ba",
                "có \u0007 và \u0000 ở giữa",
                "Nghị quyết 𠀀"
            })
    void whatPeopleTypedStaysText(String typed) throws IOException {
        String read = Printable.of(typed);
        try (XWPFDocument document = word(ReportFixture.saying(typed))) {
            for (String line : read.split("\n")) {
                assertThat(text(document)).contains(line);
            }
        }
        try (XSSFWorkbook book = excel(ReportFixture.saying(typed))) {
            XSSFCell cell = book.getSheet("Kết quả thực hiện").getRow(1).getCell(2);
            assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
            assertThat(cell.getStringCellValue()).isEqualTo(read);
            assertThat(cell.getCellStyle().getQuotePrefixed()).isEqualTo("=+-@".indexOf(typed.charAt(0)) >= 0);
        }
    }

    @Test
    void veryLongTextsFit() throws IOException {
        String typed =
                IntStream.range(0, 5_000).mapToObj(n -> "nội dung thứ " + n * n).collect(Collectors.joining(" "));
        try (XWPFDocument document = word(ReportFixture.saying(typed))) {
            assertThat(text(document)).contains(typed);
        }
        try (XSSFWorkbook book = excel(ReportFixture.saying(typed))) {
            assertThat(book.getSheet("Danh sách quá hạn").getRow(1).getCell(2).getStringCellValue())
                    .hasSize(32_001)
                    .endsWith("…");
        }
    }

    @Test
    void theOfficialDocumentBearsItsNumberAndDay() throws IOException {
        try (XWPFDocument document = word(ReportFixture.saying("Tốt"))) {
            assertThat(text(document))
                    .contains("Số 45-BC/TU", "Quảng Ninh, ngày 31 tháng 03 năm 2026")
                    .doesNotContain("(Dự thảo)");
            assertThat(document.getCharts()).hasSize(2);
        }
    }

    @Test
    void sheetsArePrintableTablesOfRealNumbersAndDays() throws IOException {
        try (XSSFWorkbook book = excel(ReportFixture.saying("Tốt"))) {
            for (var sheet : book) {
                XSSFSheet own = (XSSFSheet) sheet;
                assertThat(own.getPaneInformation().getHorizontalSplitPosition())
                        .isEqualTo((short) 1);
                assertThat(own.getCTWorksheet().getAutoFilter())
                        .as(own.getSheetName())
                        .isNotNull();
                assertThat(own.getRepeatingRows().formatAsString()).isEqualTo("1:1");
                assertThat(own.getFitToPage()).isTrue();
                assertThat(own.getPrintSetup().getLandscape()).isTrue();
                assertThat(own.getPrintSetup().getPaperSize()).isEqualTo((short) 9);
                assertThat(own.getPrintSetup().getFitHeight()).isZero();
            }
            XSSFSheet late = book.getSheet("Danh sách quá hạn");
            assertThat(DateUtil.isCellDateFormatted(late.getRow(1).getCell(6))).isTrue();
            assertThat(late.getRow(1).getCell(6).getLocalDateTimeCellValue()).isEqualTo("2026-03-01T00:00");
            assertThat(late.getRow(1).getCell(7).getNumericCellValue()).isEqualTo(30);
            assertThat(book.getSheet("Kết quả thực hiện").getRow(1).getCell(8).getNumericCellValue())
                    .isEqualTo(0.4);
            assertThat(book.getSheet("Chỉ tiêu").getRow(1).getCell(6).getNumericCellValue())
                    .isEqualTo(12.5);
            assertThat(book.getSheet("Nhiệm vụ Phần III").getLastRowNum()).isEqualTo(54);
        }
    }

    private static XWPFDocument word(ReportContent content) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(WordReport.of(content)));
    }

    private static XSSFWorkbook excel(ReportContent content) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(ExcelReport.of(content)));
    }

    private static String text(XWPFDocument document) {
        List<String> lines = new ArrayList<>();
        document.getParagraphs().stream().map(XWPFParagraph::getText).forEach(lines::add);
        document.getTables().stream().map(XWPFTable::getText).forEach(lines::add);
        return String.join("\n", lines);
    }
}
