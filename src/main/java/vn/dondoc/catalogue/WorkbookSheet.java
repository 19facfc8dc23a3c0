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
        if (header.size() > CellLimits.MOST_COLUMNS) {
            return refuse("Có quá %d cột".formatted(CellLimits.MOST_COLUMNS));
        }
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

    /** A sheet with formats down to its last row has cells in few of them: only those are visited. */
    private List<Table.Line> lines(org.apache.poi.ss.usermodel.Sheet found, List<String> header) {
        List<Table.Line> lines = new ArrayList<>();
        for (Row row : found) {
            if (row.getRowNum() == 0) {
                continue;
            }
            Table.Line line = line(row, header);
            if (!line.isBlank()) {
                lines.add(line);
            }
            if (lines.size() > Sheet.MOST_ROWS) {
                break;
            }
        }
        return lines;
    }

    private Table.Line line(Row row, List<String> header) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            cells.add(cell(row, i, header.get(i)));
        }
        for (Cell cell : row) {
            String stray = cell.getColumnIndex() < header.size() ? "" : Table.clean(textOf(cell, ""));
            if (!stray.isEmpty()) {
                wrong(row.getRowNum(), "", stray, "Ô nằm ngoài các cột có tiêu đề");
            }
        }
        return new Table.Line(row.getRowNum() + 1L, cells);
    }

    private String cell(Row row, int index, String column) {
        Cell cell = row.getCell(index, Row.MissingCellPolicy.RETURN_BLANK_AS_NULL);
        return cell == null ? "" : textOf(cell, column);
    }

    private String textOf(Cell cell, String column) {
        CellText text = CellText.of(cell, column);
        if (text.problem() != null) {
            wrong(cell.getRowIndex(), column, text.text(), text.problem());
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
