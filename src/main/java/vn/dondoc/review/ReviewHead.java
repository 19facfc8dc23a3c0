package vn.dondoc.review;

import org.jspecify.annotations.Nullable;
import vn.dondoc.calendar.VietnamTime;
import vn.dondoc.report.Reports;

/**
 * What stands above every page about a review; days as dd/MM/yyyy.
 *
 * @param report path of the published report; null where there is none yet
 */
record ReviewHead(
        String resolution,
        String title,
        String period,
        String opens,
        String due,
        String cutOff,
        String state,
        String path,
        @Nullable String report) {

    static ReviewHead of(Review review) {
        return new ReviewHead(
                review.number(),
                review.title(),
                review.period().label(),
                VietnamTime.format(review.opensOn()),
                VietnamTime.format(review.dueOn()),
                VietnamTime.format(review.cutOffOn()),
                ReviewWords.state(review),
                review.path(),
                review.publishedAt() == null || review.reportId() == null ? null : Reports.wordPath(review.reportId()));
    }
}
