package vn.dondoc.report.word;

import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import vn.dondoc.report.word.Text.Look;

/** A table with columns of fixed width whose head is repeated on each page; no row but a very long one is torn by a page's end. */
final class Grid {

    private static final String HEAD_COLOUR = "E7EBF0";
    private static final double CELL_MARGIN = 1.2;

    /** A row with a text of so many characters may be higher than a page, and may run over its end. */
    private static final int LONG = 800;

    private final XWPFTable table;
    private final List<Column> columns;
    private final int size;

    /** @param width mm */
    record Column(String head, double width, ParagraphAlignment alignment) {

        static Column text(String head, double width) {
            return new Column(head, width, ParagraphAlignment.LEFT);
        }

        static Column number(String head, double width) {
            return new Column(head, width, ParagraphAlignment.CENTER);
        }
    }

    /** @param size of the characters, points */
    Grid(XWPFDocument document, int size, List<Column> columns) {
        this.columns = columns;
        this.size = size;
        table = document.createTable(1, columns.size());
        prepare(table, columns.stream().map(Column::width).toList());
        XWPFTableRow head = table.getRow(0);
        head.setRepeatHeader(true);
        head.setCantSplitRow(true);
        for (int i = 0; i < columns.size(); i++) {
            XWPFTableCell cell = head.getCell(i);
            cell.setColor(HEAD_COLOUR);
            cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
            Text.inCell(cell, ParagraphAlignment.CENTER, columns.get(i).head(), Look.bold(size));
        }
    }

    /** Widths for Word in the grid and for others in the cells. */
    static void prepare(XWPFTable table, List<Double> widths) {
        table.setTableAlignment(TableRowAlign.CENTER);
        CTTblPr properties = table.getCTTbl().getTblPr();
        properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
        table.setWidth(
                Layout.twips(widths.stream().mapToDouble(Double::doubleValue).sum()));
        table.setCellMargins(0, Layout.twips(CELL_MARGIN), 0, Layout.twips(CELL_MARGIN));
        CTTblGrid grid = table.getCTTbl().getTblGrid() == null
                ? table.getCTTbl().addNewTblGrid()
                : table.getCTTbl().getTblGrid();
        while (grid.sizeOfGridColArray() > 0) {
            grid.removeGridCol(0);
        }
        widths.forEach(width -> grid.addNewGridCol().setW(Layout.big(width)));
        table.getRows().forEach(row -> widen(row, widths));
    }

    private static void widen(XWPFTableRow row, List<Double> widths) {
        for (int i = 0; i < widths.size(); i++) {
            row.getCell(i).setWidth(String.valueOf(Layout.twips(widths.get(i))));
        }
    }

    void row(List<String> cells) {
        row(cells, Look.plain(size));
    }

    void total(List<String> cells) {
        row(cells, Look.bold(size));
    }

    private void row(List<String> cells, Look look) {
        XWPFTableRow row = table.createRow();
        row.setCantSplitRow(cells.stream().allMatch(text -> text.length() < LONG));
        for (int i = 0; i < columns.size(); i++) {
            XWPFTableCell cell = row.getCell(i);
            cell.setWidth(String.valueOf(Layout.twips(columns.get(i).width())));
            String text = i < cells.size() ? cells.get(i) : "";
            for (String line : text.split("\n", -1)) {
                Text.inCell(cell, columns.get(i).alignment(), line, look);
            }
        }
    }

    /** A row of one cell over all columns, kept with the row below. */
    void band(String text) {
        XWPFTableRow row = table.createRow();
        row.setCantSplitRow(true);
        while (row.getTableCells().size() > 1) {
            row.removeCell(row.getTableCells().size() - 1);
        }
        XWPFTableCell cell = row.getCell(0);
        var properties = cell.getCTTc().isSetTcPr()
                ? cell.getCTTc().getTcPr()
                : cell.getCTTc().addNewTcPr();
        properties.addNewGridSpan().setVal(java.math.BigInteger.valueOf(columns.size()));
        cell.setWidth(String.valueOf(
                Layout.twips(columns.stream().mapToDouble(Column::width).sum())));
        cell.setColor("F5F6F8");
        Text.inCell(cell, ParagraphAlignment.LEFT, text, Look.bold(size)).setKeepNext(true);
    }
}
