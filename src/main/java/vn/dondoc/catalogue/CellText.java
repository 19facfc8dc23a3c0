package vn.dondoc.catalogue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.NumberToTextConverter;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.jspecify.annotations.Nullable;

/**
 * What a spreadsheet's cell says. Where the program has turned what was typed into something else, and more than one
 * reading is left, that is a problem, never a guess.
 *
 * @param problem Vietnamese; null where the text is certain
 */
record CellText(String text, @Nullable String problem) {

    private static final Set<String> CODES = Set.of("code", "parent");
    private static final Set<String> DAYS = Set.of("deadline", "done_on", "value");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    static CellText of(Cell cell, String column) {
        try {
            return read(cell, column);
        } catch (RuntimeException e) {
            // POI meets what no spreadsheet program has written: a number that is none, a text or format that is not
            // there.
            return new CellText("", "Không đọc được ô %s; hãy gõ lại ô này".formatted(address(cell)));
        }
    }

    private static CellText read(Cell cell, String column) {
        return switch (cell.getCellType()) {
            case STRING -> new CellText(cell.getStringCellValue(), null);
            case NUMERIC -> DateUtil.isCellDateFormatted(cell) ? day(cell, column) : number(cell, column);
            case FORMULA ->
                new CellText(
                        "=" + formula(cell),
                        "Ô %s là công thức; hãy thay bằng giá trị (sao chép, dán giá trị)".formatted(address(cell)));
            case BOOLEAN ->
                new CellText(
                        String.valueOf(cell.getBooleanCellValue()),
                        "Ô %s là giá trị đúng/sai; hãy ghi bằng chữ".formatted(address(cell)));
            case ERROR -> new CellText("", "Ô %s đang báo lỗi của Excel".formatted(address(cell)));
            case BLANK, _NONE -> new CellText("", null);
        };
    }

    /** As it is written: POI would parse a shared one, however deep it is nested. */
    private static String formula(Cell cell) {
        return cell instanceof XSSFCell written ? written.getCTCell().getF().getStringValue() : cell.getCellFormula();
    }

    private static CellText number(Cell cell, String column) {
        BigDecimal value =
                new BigDecimal(NumberToTextConverter.toText(cell.getNumericCellValue())).stripTrailingZeros();
        boolean whole = value.scale() <= 0;
        if (CODES.contains(column) && !whole) {
            return new CellText(
                    value.toPlainString(),
                    ("Ô %s là số nên không phân biệt được 3.1 với 3.10; hãy định dạng ô là Văn bản (Text)"
                                    + " rồi gõ lại mã")
                            .formatted(address(cell)));
        }
        String text = value.toPlainString().replace('.', ',');
        if (cell.getCellStyle().getDataFormatString().contains("%")) {
            return new CellText(
                    text,
                    "Ô %s ở dạng phần trăm; hãy ghi con số bằng chữ, đơn vị ở cột riêng".formatted(address(cell)));
        }
        return new CellText(text, null);
    }

    private static CellText day(Cell cell, String column) {
        LocalDate day = cell.getLocalDateTimeCellValue().toLocalDate();
        String text = DAY.format(day);
        if (!DAYS.contains(column)) {
            return new CellText(
                    text,
                    "Ô %s đã bị Excel đổi thành ngày; hãy định dạng ô là Văn bản (Text) rồi gõ lại"
                            .formatted(address(cell)));
        }
        if (!showsWholeDay(cell)) {
            return new CellText(
                    text,
                    ("Ô %s là ngày nhưng không hiện đủ ngày, tháng, năm nên không chắc là ngày nào; hãy ghi bằng chữ,"
                                    + " ví dụ: Tháng 6/2026")
                            .formatted(address(cell)));
        }
        return new CellText(text, null);
    }

    /** "6/2026" becomes the 1st of June, "6/12" a day of the year in which it was typed: their formats give them away. */
    private static boolean showsWholeDay(Cell cell) {
        String format = cell.getCellStyle()
                .getDataFormatString()
                .replaceAll("\\[[^]]*]|\"[^\"]*\"|\\\\.", "")
                .toLowerCase(java.util.Locale.ROOT);
        return format.contains("d") && format.contains("m") && format.contains("y");
    }

    private static String address(Cell cell) {
        return cell.getAddress().formatAsString();
    }
}
