package vn.dondoc.catalogue;

/**
 * One thing that is wrong with a catalogue.
 *
 * @param file name of the file
 * @param row as a spreadsheet counts: the header is row 1; 0 for the file as a whole
 * @param column the header's word; empty for the row as a whole
 * @param value what stands there
 * @param message what is wrong, Vietnamese, for the clerk who mends it
 */
public record CatalogueError(String file, long row, String column, String value, String message) {

    private static final int LONGEST_SHOWN = 200;

    /** What cannot be shown is replaced, what is long is cut: errors are logged and shown. */
    public CatalogueError {
        file = CellLimits.shown(file, LONGEST_SHOWN);
        column = CellLimits.shown(column, LONGEST_SHOWN);
        value = CellLimits.shown(value, LONGEST_SHOWN);
        message = CellLimits.shown(message, 2 * LONGEST_SHOWN);
    }

    @Override
    public String toString() {
        return "%s, dòng %d, cột %s, giá trị \"%s\": %s".formatted(file, row, column, value, message);
    }
}
