package vn.dondoc.review;

import vn.dondoc.review.ReviewReportRows.Report;

/**
 * Two people of an agency have written in one row. Nothing was changed: it holds what is on record and what was about to be
 * written, so that a person can see both.
 */
public final class ReviewConflict extends RuntimeException {

    private final transient Report present;
    private final transient ReviewEntry mine;

    ReviewConflict(Report present, ReviewEntry mine) {
        super("Nội dung này vừa được người khác trong cơ quan sửa hoặc gửi");
        this.present = present;
        this.mine = mine;
    }

    Report present() {
        return present;
    }

    ReviewEntry mine() {
        return mine;
    }
}
