package vn.dondoc.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** What Excel makes of a clerk's catalogue, trap by trap. */
class WorkbookSourceTest {

    private static final ClassPathResource FOLDER = new ClassPathResource("resolutions/05-nq-tu/");
    private static final LocalDate TODAY = LocalDate.of(2025, 12, 15);
    private static final int CODE = 0;
    private static final int TITLE = 4;
    private static final int DEADLINE = 7;
    private static final int DONE_ON = 9;
    private static final int DONE_DOCUMENT = 10;

    private final CatalogueReader reader = new CatalogueReader();

    @Test
    void aWorkbookSaysTheSameAsTheFolder() {
        Catalogue catalogue = read(CatalogueWorkbook.filled(FOLDER));

        assertThat(catalogue).isEqualTo(reader.read(FOLDER));
    }

    @Test
    void theEmptyTemplateIsRefusedOnlyForWhatIsNotFilledIn() {
        assertThat(errors(CatalogueWorkbook.template()))
                .extracting(CatalogueError::message)
                .contains("Không được để trống")
                .doesNotContain("Thiếu trang tính này", "Thiếu cột này", "Không có mục mang tên này");
    }

    @Test
    void everyColumnIsExplainedInTheGuide() {
        assertThat(CatalogueGuide.columns())
                .extracting(CatalogueGuide.Entry::sheet, CatalogueGuide.Entry::column)
                .containsExactlyInAnyOrderElementsOf(Stream.of(CatalogueSheet.values())
                        .flatMap(sheet -> sheet.columns().stream().map(column -> tuple(sheet.word(), column)))
                        .toList());
    }

    @Test
    void aCodeThatHasBecomeANumberIsNotGuessed() {
        assertThat(errors(changed(book -> cell(book, 1, CODE).setCellValue(3.10))))
                .extracting(CatalogueError::file, CatalogueError::row, CatalogueError::column, CatalogueError::value)
                .contains(tuple("directives", 2L, "code", "3.1"));
        assertThat(errors(changed(book -> cell(book, 1, CODE).setCellValue(3.10))))
                .extracting(CatalogueError::message)
                .anyMatch(message -> message.contains("Ô A2") && message.contains("Văn bản (Text)"));
    }

    @Test
    void aDayCellIsThatDay() {
        Catalogue catalogue = read(changed(book -> day(book, 1, DEADLINE, "dd/mm/yyyy", LocalDate.of(2026, 6, 30))));

        assertThat(catalogue.directives().get(0).deadline()).isEqualTo("30/06/2026");
        assertThat(catalogue.directives().get(0).plan().milestones().get(0).due())
                .isEqualTo("2026-06-30");
    }

    @Test
    void aMonthThatHasBecomeADayIsNotGuessed() {
        assertThat(errors(changed(book -> day(book, 1, DEADLINE, "mmm-yy", LocalDate.of(2026, 6, 1)))))
                .extracting(CatalogueError::row, CatalogueError::column, CatalogueError::value)
                .containsExactly(tuple(2L, "deadline", "01/06/2026"));
        assertThat(errors(changed(book -> day(book, 1, CODE, "d-mmm", LocalDate.of(2026, 4, 3)))))
                .extracting(CatalogueError::message)
                .anyMatch(message -> message.contains("đã bị Excel đổi thành ngày"));
    }

    @Test
    void formulasMergedCellsAndErrorsAreNamedByTheirCell() {
        List<CatalogueError> errors = errors(changed(book -> {
            cell(book, 1, TITLE).setCellFormula("CONCATENATE(\"a\",\"b\")");
            cell(book, 2, TITLE).setCellErrorValue(org.apache.poi.ss.usermodel.FormulaError.NA.getCode());
            book.getSheet("directives").addMergedRegion(new CellRangeAddress(3, 4, TITLE, TITLE));
        }));

        assertThat(errors)
                .extracting(CatalogueError::row, CatalogueError::column, CatalogueError::message)
                .contains(
                        tuple(2L, "title", "Ô E2 là công thức; hãy thay bằng giá trị (sao chép, dán giá trị)"),
                        tuple(3L, "title", "Ô E3 đang báo lỗi của Excel"),
                        tuple(4L, "title", "Các ô bị gộp; hãy bỏ gộp và ghi đủ nội dung ở từng dòng"));
    }

    @Test
    void blankRowsAndHiddenCharactersDoNotMatter() {
        byte[] workbook = changed(book -> {
            Sheet directives = book.getSheet("directives");
            directives.createRow(5000).createCell(TITLE).setCellValue(" \u00A0 ");
            directives.createRow(6000).createCell(TITLE).setBlank();
            cell(book, 1, 5).setCellValue("\u200BVăn\u00A0phòng Tỉnh ủy\u00A0");
        });

        assertThat(read(workbook).directives()).isEqualTo(reader.read(FOLDER).directives());
    }

    @Test
    void aMissingSheetAMissingColumnAndAColumnThatNobodyKnowsAreErrors() {
        List<CatalogueError> errors = errors(changed(book -> {
            book.removeSheetAt(book.getSheetIndex("mandates"));
            book.getSheet("targets").getRow(0).getCell(5).setCellValue("comparison");
            cell(book, 0, DONE_ON + 2).setCellValue("done_0n");
        }));

        assertThat(errors)
                .extracting(CatalogueError::file, CatalogueError::row, CatalogueError::column, CatalogueError::message)
                .containsExactly(
                        tuple("directives", 1L, "done_0n", "Không có cột mang tên này"),
                        tuple("targets", 1L, "comparator", "Thiếu cột này"),
                        tuple("mandates", 0L, "", "Thiếu trang tính này"));
    }

    @Test
    void whatIsDoneBearsADayAndADocument() {
        Catalogue catalogue = read(changed(book -> {
            header(book);
            day(book, 1, DONE_ON, "dd/mm/yyyy", LocalDate.of(2025, 12, 12));
            cell(book, 1, DONE_DOCUMENT).setCellValue("15-CTr/TU");
            cell(book, 2, DONE_ON).setCellValue("2025-12-10");
            cell(book, 2, DONE_DOCUMENT).setCellValue("16-KH/TU");
        }));

        assertThat(catalogue.directives().get(0).done())
                .isEqualTo(new CatalogueDirective.Done(LocalDate.of(2025, 12, 12), "15-CTr/TU"));
        assertThat(catalogue.directives().get(1).done())
                .isEqualTo(new CatalogueDirective.Done(LocalDate.of(2025, 12, 10), "16-KH/TU"));
        assertThat(catalogue.directives().get(2).done()).isNull();
    }

    @Test
    void whatIsDoneNeitherTomorrowNorBeforeTheResolutionNorWithoutADocument() {
        List<CatalogueError> errors = errors(changed(book -> {
            header(book);
            done(book, 1, "16/12/2025", "1-BC");
            done(book, 2, "08/12/2025", "2-BC");
            done(book, 3, "12/12/2025", "");
            done(book, 4, "", "4-BC");
            done(book, 5, "hôm qua", "5-BC");
        }));

        assertThat(errors)
                .extracting(CatalogueError::row, CatalogueError::column, CatalogueError::message)
                .containsExactly(
                        tuple(2L, "done_on", "Ngày hoàn thành không được sau ngày hôm nay"),
                        tuple(3L, "done_on", "Ngày hoàn thành không được trước ngày ban hành nghị quyết"),
                        tuple(
                                4L,
                                "done_document",
                                "Đã ghi ngày hoàn thành thì phải ghi số, ký hiệu văn bản minh chứng"),
                        tuple(5L, "done_on", "Đã ghi văn bản minh chứng thì phải ghi ngày hoàn thành"),
                        tuple(6L, "done_on", "Ngày phải có dạng 09/12/2025 hoặc 2025-12-09"));
    }

    @Test
    void theSameFilesInAnArchiveOrOneByOneSayTheSame() throws IOException {
        List<UploadedFile> files = csvFiles();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("05-nq-tu/"));
            zip.putNextEntry(new ZipEntry("__MACOSX/._agencies.csv"));
            for (UploadedFile file : files) {
                zip.putNextEntry(new ZipEntry("05-nq-tu/" + file.name()));
                zip.write(file.content());
            }
        }

        assertThat(reader.read(CatalogueSource.uploaded(files), TODAY)).isEqualTo(reader.read(FOLDER));
        assertThat(reader.read(
                        CatalogueSource.uploaded(List.of(new UploadedFile("danh-muc.zip", bytes.toByteArray()))),
                        TODAY))
                .isEqualTo(reader.read(FOLDER));
    }

    @Test
    void whatIsNoCatalogueIsRefusedByItsName() throws IOException {
        byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0, 0, 0};
        byte[] macros = archive("xl/vbaProject.bin", new byte[10]);
        byte[] bomb = archive("xl/worksheets/sheet1.xml", new byte[25 << 20]);

        assertThat(refusal()).contains("Chưa chọn tệp nào");
        assertThat(refusal(new UploadedFile("a.xlsx", old))).contains("có mật khẩu");
        assertThat(refusal(new UploadedFile("a.xlsx", macros))).contains("macro");
        assertThat(refusal(new UploadedFile("a.xlsx", bomb))).contains("quá 20 MB");
        assertThat(refusal(new UploadedFile("a.zip", bomb))).contains("quá 20 MB");
        assertThat(refusal(new UploadedFile("a.xlsx", "no zip".getBytes(StandardCharsets.UTF_8))))
                .contains("hỏng");
        assertThat(refusal(new UploadedFile("a.xlsx", archive("x.txt", new byte[1]))))
                .contains("Không mở được");
        assertThat(refusal(new UploadedFile("a.xls", old))).contains(".xlsx không có macro");
        assertThat(refusal(new UploadedFile("ke-hoach.docx", old))).contains("Không nhận tệp mang tên này");
        assertThat(refusal(new UploadedFile("agencies.csv", old), new UploadedFile("b/agencies.csv", old)))
                .contains("hai tệp cùng tên");
        assertThat(refusal(new UploadedFile("a.xlsx", old), new UploadedFile("agencies.csv", old)))
                .contains("phải gửi một mình");
    }

    @Test
    void moreRowsThanAResolutionHasAreNotTaken() {
        byte[] workbook = changed(book -> {
            for (int i = 200; i < 5300; i++) {
                cell(book, i, CODE).setCellValue("9." + i);
            }
        });

        assertThat(errors(workbook)).extracting(CatalogueError::message).containsExactly("Có quá 5000 dòng");
    }

    private static void header(XSSFWorkbook book) {
        cell(book, 0, DONE_ON).setCellValue("done_on");
        cell(book, 0, DONE_DOCUMENT).setCellValue("done_document");
    }

    private static void done(XSSFWorkbook book, int row, String day, String document) {
        cell(book, row, DONE_ON).setCellValue(day);
        cell(book, row, DONE_DOCUMENT).setCellValue(document);
    }

    private static void day(XSSFWorkbook book, int row, int column, String format, LocalDate day) {
        CellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format));
        Cell cell = cell(book, row, column);
        cell.setCellStyle(style);
        cell.setCellValue(day);
    }

    private static Cell cell(XSSFWorkbook book, int row, int column) {
        Sheet sheet = book.getSheet("directives");
        Row line = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
        return line.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }

    private static byte[] changed(Consumer<XSSFWorkbook> change) {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(CatalogueWorkbook.filled(FOLDER)));
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            change.accept(book);
            book.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static byte[] archive(String name, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return bytes.toByteArray();
    }

    private static List<UploadedFile> csvFiles() {
        return Stream.of("resolution.yaml", "agencies.csv", "directives.csv", "targets.csv", "mandates.csv")
                .map(name -> new UploadedFile(name, content(name)))
                .toList();
    }

    private static byte[] content(String name) {
        try {
            return FOLDER.createRelative(name).getContentAsByteArray();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Catalogue read(byte[] workbook) {
        return reader.read(CatalogueSource.uploaded(List.of(new UploadedFile("Danh muc.XLSX", workbook))), TODAY);
    }

    private List<CatalogueError> errors(byte[] workbook) {
        return catchThrowableOfType(InvalidCatalogue.class, () -> read(workbook))
                .errors();
    }

    private String refusal(UploadedFile... files) {
        return catchThrowableOfType(
                        InvalidCatalogue.class, () -> reader.read(CatalogueSource.uploaded(List.of(files)), TODAY))
                .getMessage();
    }
}
