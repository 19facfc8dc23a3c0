package vn.dondoc.report.excel;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.jspecify.annotations.Nullable;
import vn.dondoc.report.Printable;

/** Tables on sheets: head frozen and repeated in print, filters, real numbers and days, one page wide on A4 that lies. */
final class SheetWriter {

    private static final String FONT = "Times New Roman";
    private static final int LONGEST_TEXT = 32_000;
    /** Inches. */
    private static final double MARGIN = 0.35;

    private static final float LINE = 14.5f;
    private static final float HIGHEST_ROW = 409;
    private static final String FORMULA_SIGNS = "=+-@";
    /** What is in memory of a sheet; the rows before have been written, as nothing is changed in them any more. */
    private static final int ROWS_AT_ONCE = 100;

    private final SXSSFWorkbook book;
    private final String heading;
    private final CellStyle head;
    private final CellStyle text;
    private final CellStyle formulaLike;
    private final CellStyle number;
    private final CellStyle decimal;
    private final CellStyle share;
    private final CellStyle day;

    /**
     * A workbook of the tables that are written, in this order.
     *
     * @param heading above every printed page
     */
    static byte[] workbook(String heading, Consumer<SheetWriter> tables) {
        try (SXSSFWorkbook book = new SXSSFWorkbook(ROWS_AT_ONCE);
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            tables.accept(new SheetWriter(book, heading));
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One row for {@link #table}. */
    static List<@Nullable Object> cells(@Nullable Object... values) {
        return Arrays.asList(values);
    }

    private SheetWriter(SXSSFWorkbook book, String heading) {
        this.book = book;
        this.heading = heading;
        head = style(HorizontalAlignment.CENTER, "@");
        head.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        ((XSSFCellStyle) head)
                .setFillForegroundColor(new XSSFColor(java.util.HexFormat.of().parseHex("E7EBF0"), null));
        head.setFont(font(true));
        text = style(HorizontalAlignment.LEFT, "@");
        formulaLike = style(HorizontalAlignment.LEFT, "@");
        formulaLike.setQuotePrefixed(true);
        number = style(HorizontalAlignment.RIGHT, "#,##0");
        decimal = style(HorizontalAlignment.RIGHT, "#,##0.##");
        share = style(HorizontalAlignment.RIGHT, "0.0%");
        day = style(HorizontalAlignment.CENTER, "dd/mm/yyyy");
    }

    /** @param width in characters */
    record Column(String head, int width) {}

    /** A part of a whole, from 0 to 1. */
    record Share(double value) {}

    /**
     * @param rows texts, whole numbers, decimals, {@link Share}s, days; null leaves a cell empty
     * @param totals rows below the table, outside of the filters
     */
    void table(
            String name, List<Column> columns, List<List<@Nullable Object>> rows, List<List<@Nullable Object>> totals) {
        Sheet sheet = book.createSheet(name);
        Row first = sheet.createRow(0);
        for (int i = 0; i < columns.size(); i++) {
            write(first.createCell(i), columns.get(i).head(), head);
            sheet.setColumnWidth(i, columns.get(i).width() * 256);
        }
        fit(first, columns);
        rows.forEach(row -> row(sheet, row, columns));
        sheet.setAutoFilter(new CellRangeAddress(0, rows.size(), 0, columns.size() - 1));
        totals.forEach(row -> row(sheet, row, columns));
        sheet.createFreezePane(0, 1);
        print(sheet);
    }

    private void row(Sheet sheet, List<@Nullable Object> values, List<Column> columns) {
        Row row = sheet.createRow(sheet.getLastRowNum() + 1);
        for (int i = 0; i < values.size(); i++) {
            cell(row.createCell(i), values.get(i));
        }
        fit(row, columns);
    }

    /** Not every program makes a row as high as its wrapped texts when it opens the file. */
    private static void fit(Row row, List<Column> columns) {
        long lines = 1;
        for (int i = 0; i < columns.size(); i++) {
            Cell cell = row.getCell(i);
            if (cell != null && cell.getCellType() == CellType.STRING) {
                // A column holds more letters than the digits that its width is measured in.
                int width = columns.get(i).width() * 6 / 5;
                lines = Math.max(
                        lines,
                        cell.getStringCellValue()
                                .lines()
                                .mapToLong(line -> Math.max(1, (line.length() + width - 1) / width))
                                .sum());
            }
        }
        row.setHeightInPoints(Math.min(HIGHEST_ROW, lines * LINE + 2));
    }

    private void cell(Cell cell, @Nullable Object value) {
        if (value instanceof LocalDate date) {
            cell.setCellValue(date);
            cell.setCellStyle(day);
        } else if (value instanceof Share part) {
            cell.setCellValue(part.value());
            cell.setCellStyle(share);
        } else if (value instanceof Number figure) {
            cell.setCellValue(figure.doubleValue());
            cell.setCellStyle(figure instanceof Integer || figure instanceof Long ? number : decimal);
        } else {
            String words = value == null ? "" : value.toString();
            boolean risky = !words.isEmpty() && FORMULA_SIGNS.indexOf(words.charAt(0)) >= 0;
            write(cell, words, risky ? formulaLike : text);
        }
    }

    private static void write(Cell cell, String words, CellStyle style) {
        cell.setCellStyle(style);
        String clean = Printable.of(words);
        if (!clean.isEmpty()) {
            cell.setCellValue(clean.length() > LONGEST_TEXT ? clean.substring(0, LONGEST_TEXT) + "…" : clean);
        }
    }

    private void print(Sheet sheet) {
        PrintSetup setup = sheet.getPrintSetup();
        setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
        setup.setLandscape(true);
        setup.setFitWidth((short) 1);
        setup.setFitHeight((short) 0);
        sheet.setFitToPage(true);
        sheet.setRepeatingRows(CellRangeAddress.valueOf("1:1"));
        sheet.setMargin(PageMargin.LEFT, MARGIN);
        sheet.setMargin(PageMargin.RIGHT, MARGIN);
        sheet.getHeader().setCenter((sheet.getSheetName() + " – " + heading).replace("&", "&&"));
        sheet.getFooter().setCenter("Trang &P/&N");
    }

    private CellStyle style(HorizontalAlignment alignment, String format) {
        CellStyle style = book.createCellStyle();
        style.setFont(font(false));
        style.setAlignment(alignment);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setWrapText(true);
        style.setDataFormat(book.createDataFormat().getFormat(format));
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        return style;
    }

    private Font font(boolean bold) {
        Font font = book.createFont();
        font.setFontName(FONT);
        font.setFontHeightInPoints((short) 11);
        font.setBold(bold);
        return font;
    }
}
