package vn.dondoc.board;

/** What a resolution's directives add to a month of {@link YearsCourse}. */
record CourseMonth(int given, int doneInTime, int doneLate, int open, int overdue) {

    static final CourseMonth NOTHING = new CourseMonth(0, 0, 0, 0, 0);

    CourseMonth plus(CourseMonth other) {
        return new CourseMonth(
                given + other.given,
                doneInTime + other.doneInTime,
                doneLate + other.doneLate,
                open + other.open,
                overdue + other.overdue);
    }
}
