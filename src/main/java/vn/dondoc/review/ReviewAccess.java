package vn.dondoc.review;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import vn.dondoc.agency.CurrentUser;
import vn.dondoc.agency.Groups;
import vn.dondoc.calendar.Period;
import vn.dondoc.form.NotEntitled;
import vn.dondoc.review.ReviewReportRows.Report;
import vn.dondoc.review.ReviewTallyRows.Tally;

/** Which reviews and which agencies' reports the one who asks may see: all for those who supervise, else the own agency's. */
@Component
class ReviewAccess {

    private final ReviewRows reviews;
    private final ReviewReportRows reports;
    private final ReviewTallyRows tallies;
    private final CurrentUser user;

    ReviewAccess(ReviewRows reviews, ReviewReportRows reports, ReviewTallyRows tallies, CurrentUser user) {
        this.reviews = reviews;
        this.reports = reports;
        this.tallies = tallies;
        this.user = user;
    }

    /** @throws ResponseStatusException 404 where there is none */
    Review review(String slug, String period) {
        return Period.ofCode(period)
                .flatMap(one -> reviews.of(slug, one))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "Không có kỳ đánh giá này"));
    }

    /** @throws ResponseStatusException 404 where this review has no such report */
    Report report(Review review, long id) {
        return reports.find(id)
                .filter(report -> report.reviewId() == review.id())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "Không có báo cáo này"));
    }

    /** Of all agencies that the one who asks may see, in every review. */
    List<Tally> tallies() {
        return tallies.all().stream().filter(tally -> maySee(tally.agency())).toList();
    }

    List<Tally> tallies(Review review) {
        return tallies().stream()
                .filter(tally -> tally.reviewId() == review.id())
                .toList();
    }

    boolean isOwn(String agency) {
        return user.isIn(agency);
    }

    boolean maySee(String agency) {
        return isOwn(agency) || user.seesEverything();
    }

    boolean seesEverything() {
        return user.seesEverything();
    }

    boolean mayOpen() {
        return user.isIn(Groups.OFFICE);
    }

    /** @throws NotEntitled where the one who asks may not see that agency's reports */
    void requireVisible(String agency) {
        if (!maySee(agency)) {
            throw new NotEntitled("Đồng chí không có quyền xem báo cáo định kỳ của cơ quan này");
        }
    }

    /** @throws NotEntitled where the one who asks is not of the agency */
    void requireOwn(String agency) {
        if (!isOwn(agency)) {
            throw new NotEntitled("Chỉ cán bộ của cơ quan mới gửi được báo cáo định kỳ của cơ quan đó");
        }
    }
}
