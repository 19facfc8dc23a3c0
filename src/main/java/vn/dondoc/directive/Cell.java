package vn.dondoc.directive;

/** The four cells of every report, and beside them what belongs in none of them: without a day yet, or not followed any more. */
public enum Cell {
    DONE_IN_TIME("Hoàn thành đúng hạn"),
    DONE_LATE("Hoàn thành quá hạn"),
    OPEN_IN_TIME("Chưa hoàn thành, trong hạn"),
    OPEN_LATE("Chưa hoàn thành, quá hạn"),
    UNDATED("Chưa có hạn"),
    STOPPED("Thôi theo dõi");

    private final String label;

    Cell(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
