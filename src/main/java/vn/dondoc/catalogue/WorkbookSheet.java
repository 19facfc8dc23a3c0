package vn.dondoc.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;

/** Reads one sheet of a workbook: the first row is the header, and each cell of the rows below belongs to a column of it. */
final class WorkbookSheet {

    private final CatalogueSheet sheet;
    private final Consumer<CatalogueError> errors;

    WorkbookSheet(CatalogueSheet sheet, Consumer<CatalogueError> errors) {
        this.sheet = sheet;
        this.errors = errors;
    }

    Optional<Table> read(Workbook workbook) {
        org.apache.poi.ss.usermodel.Sheet found = workbook.getSheet(sheet.word());
        if (found == null) {
            return refuse("Thiếu trang tính này");
        }
        Row first = found.getRow(0);
        if (first == null) {
            return refuse("Dòng 1 phải là dòng tiêu đề ghi tên các cột");
        }
        List<String> header = header(first);
        found.getMergedRegions().forEach(region -> checkMerged(region, header));
        return Optional.of(new Table(header, lines(found, header)));
    }

    private List<String> header(Row row) {
        List<String> header = new ArrayList<>();
        for (int i = 0; i < row.getLastCellNum(); i++) {
            header.add(Table.clean(cell(row, i, "")));
        }
        while (!header.isEmpty() && header.get(header.size() - 1).isEmpty()) {
            header.remove(header.size() - 1);
        }
        return header;
    }

    /** A sheet with formats down to its millionth row has cells in few of them: only those are visited. */
    private List<Table.Line> lines(org.apache.poi.ss.usermodel.Sheet found, List<String> header) {
        List<Table.Line> lines = new ArrayList<>();
        for (Row row : found) {
            if (row.getRowNum() == 0) {
                continue;
            }
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < header.size(); i++) {
                cells.add(cell(row, i, header.get(i)));
            }
            for (int i = header.size(); i < row.getLastCellNum(); i++) {
                String stray = Table.clean(cell(row, i, ""));
                if (!stray.isEmpty()) {
                    wrong(row.getRowNum(), "", stray, "Ô nằm ngoài các cột có tiêu đề");
                }
            }
            lines.add(new Table.Line(row.getRowNum() + 1L, cells));
        }
        return lines;
    }

    private String cell(Row row, int index, String column) {
        Cell cell = row.getCell(index, Row.MissingCellPolicy.RETURN_BLANK_AS_NULL);
        if (cell == null) {
            return "";
        }
        CellText text = CellText.of(cell, column);
        if (text.problem() != null) {
            wrong(row.getRowNum(), column, text.text(), text.problem());
        }
        return text.text();
    }

    private void checkMerged(CellRangeAddress region, List<String> header) {
        if (region.getFirstColumn() < header.size()) {
            wrong(
                    region.getFirstRow(),
                    header.get(region.getFirstColumn()),
                    region.formatAsString(),
                    "Các ô bị gộp; hãy bỏ gộp và ghi đủ nội dung ở từng dòng");
        }
    }

    private Optional<Table> refuse(String message) {
        errors.accept(new CatalogueError(sheet.word(), 0, "", "", message));
        return Optional.empty();
    }

    private void wrong(int row, String column, String value, String message) {
        errors.accept(new CatalogueError(sheet.word(), row + 1L, column, value, message));
    }
}
