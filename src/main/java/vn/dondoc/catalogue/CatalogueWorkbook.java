package vn.dondoc.catalogue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.springframework.core.io.Resource;

/** Writes catalogues as workbooks: the empty template, and a filled one as an example. */
public final class CatalogueWorkbook {

    private static final int CHARACTER = 256;
    private static final List<String> WIDE = List.of("title", "value", "lead", "coordinating", "name");

    private final XSSFWorkbook workbook;
    private final CellStyle text;
    private final CellStyle heading;

    private CatalogueWorkbook(XSSFWorkbook workbook) {
        this.workbook = workbook;
        this.text = workbook.createCellStyle();
        text.setDataFormat(workbook.createDataFormat().getFormat("@"));
        text.setWrapText(true);
        text.setVerticalAlignment(VerticalAlignment.TOP);
        this.heading = workbook.createCellStyle();
        heading.cloneStyleFrom(text);
        Font bold = workbook.createFont();
        bold.setBold(true);
        heading.setFont(bold);
    }

    /** The template: all sheets with their columns, and a guide in Vietnamese. */
    public static byte[] template() {
        List<Table.Line> keys = Stream.concat(
                        ResolutionSheet.KEYS.stream().filter(key -> !key.equals(ResolutionSheet.SECTIONS)),
                        Stream.of("section 1", "section 2"))
                .map(key -> new Table.Line(0, List.of(key, "")))
                .toList();
        return write(sheet -> new Table(sheet.columns(), sheet == CatalogueSheet.RESOLUTION ? keys : List.of()));
    }

    /**
     * The same with a catalogue's rows.
     *
     * @param folder as {@link CatalogueReader#read(Resource)} takes it
     */
    public static byte[] filled(Resource folder) {
        CatalogueSource source = CatalogueSource.folder(folder);
        return write(sheet -> sheet == CatalogueSheet.RESOLUTION ? keysOf(source) : tableOf(source, sheet));
    }

    private interface Content {
        Table of(CatalogueSheet sheet);
    }

    private static byte[] write(Content content) {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            CatalogueWorkbook writer = new CatalogueWorkbook(workbook);
            writer.guide();
            for (CatalogueSheet sheet : CatalogueSheet.values()) {
                writer.sheet(sheet, content.of(sheet));
            }
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write a workbook into memory", e);
        }
    }

    private void sheet(CatalogueSheet sheet, Table table) {
        Sheet target = workbook.createSheet(sheet.word());
        List<String> header = table.header();
        for (int i = 0; i < header.size(); i++) {
            target.setDefaultColumnStyle(i, text);
            target.setColumnWidth(i, (WIDE.contains(header.get(i)) ? 48 : 18) * CHARACTER);
        }
        row(target, 0, header, heading);
        target.createFreezePane(0, 1);
        int next = 1;
        for (Table.Line line : table.lines()) {
            row(target, next++, line.cells(), text);
        }
        WorkbookChoices.offer(sheet, header, target);
    }

    private void guide() {
        Sheet target = workbook.createSheet(CatalogueGuide.SHEET);
        List<List<String>> lines = CatalogueGuide.lines();
        for (int i = 0; i < lines.size(); i++) {
            row(target, i, lines.get(i), lines.get(i).size() == 1 ? heading : text);
        }
        target.setColumnWidth(0, 18 * CHARACTER);
        target.setColumnWidth(1, 48 * CHARACTER);
        target.setColumnWidth(2, 90 * CHARACTER);
    }

    private static void row(Sheet target, int number, List<String> cells, CellStyle style) {
        Row row = target.createRow(number);
        for (int i = 0; i < cells.size(); i++) {
            row.createCell(i).setCellValue(cells.get(i));
            row.getCell(i).setCellStyle(style);
        }
    }

    private static Table tableOf(CatalogueSource source, CatalogueSheet sheet) {
        return source.table(sheet, CatalogueWorkbook::fail).orElseThrow();
    }

    private static Table keysOf(CatalogueSource source) {
        Resolution resolution =
                new ResolutionSheet(CatalogueWorkbook::fail).read(source).orElseThrow();
        List<Table.Line> lines = new ArrayList<>();
        ResolutionSheet.values(resolution).forEach((key, value) -> lines.add(new Table.Line(0, List.of(key, value))));
        resolution.sections().forEach((code, title) -> lines.add(new Table.Line(0, List.of("section " + code, title))));
        return new Table(CatalogueSheet.RESOLUTION.columns(), lines);
    }

    private static void fail(CatalogueError error) {
        throw new IllegalStateException(error.toString());
    }
}
