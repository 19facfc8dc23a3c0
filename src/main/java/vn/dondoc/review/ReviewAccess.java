package vn.dondoc.review;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import vn.dondoc.agency.CurrentUser;
import vn.dondoc.agency.Groups;
import vn.dondoc.calendar.Period;
import vn.dondoc.calendar.VietnamTime;
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
    private final VietnamTime time;

    ReviewAccess(
            ReviewRows reviews, ReviewReportRows reports, ReviewTallyRows tallies, CurrentUser user, VietnamTime time) {
        this.reviews = reviews;
        this.reports = reports;
        this.tallies = tallies;
        this.user = user;
        this.time = time;
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

    /**
     * By the day on which the reports are due, newest first.
     *
     * @param year null for those of the last twelve months and all that lie ahead
     */
    List<Review> reviews(@Nullable Integer year) {
        return year == null
                ? reviews.due(
                        time.today().minusYears(1), LocalDate.of(time.today().getYear() + 10, 12, 31))
                : reviews.due(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    /** Of all agencies that the one who asks may see, by the id of the review. */
    Map<Long, List<Tally>> tallies(Collection<Review> reviews) {
        return tallies.of(reviews.stream().map(Review::id).toList()).stream()
                .filter(tally -> maySee(tally.agency()))
                .collect(Collectors.groupingBy(Tally::reviewId));
    }

    List<Tally> tallies(Review review) {
        return tallies(List.of(review)).getOrDefault(review.id(), List.of());
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
