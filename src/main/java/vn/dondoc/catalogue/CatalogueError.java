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

    @Override
    public String toString() {
        return "%s, dòng %d, cột %s, giá trị \"%s\": %s".formatted(file, row, column, value, message);
    }
}
