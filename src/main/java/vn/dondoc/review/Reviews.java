package vn.dondoc.review;

import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.agency.Groups;
import vn.dondoc.agency.Officers;
import vn.dondoc.calendar.Period;
import vn.dondoc.calendar.VietnamTime;
import vn.dondoc.catalogue.Mandate;
import vn.dondoc.catalogue.ResolutionFollowed;
import vn.dondoc.form.InvalidInput;
import vn.dondoc.form.NotEntitled;
import vn.dondoc.journal.Change;
import vn.dondoc.journal.Journal;
import vn.dondoc.journal.Subject;
import vn.dondoc.review.ReviewReportRows.Report;
import vn.dondoc.target.Measurements;

/**
 * The round of a review: planned, opened, collected. Each review plans the next one when it opens, as long as the
 * resolution has directives that are open.
 */
@Service
public class Reviews {

    private final ReviewRows reviews;
    private final ReviewReportRows reports;
    private final KnownWork known;
    private final ReviewSchedule schedule;
    private final ReviewProcess process;
    private final ReviewNotices notices;
    private final Measurements measurements;
    private final Officers officers;
    private final Journal journal;
    private final VietnamTime time;

    Reviews(
            ReviewRows reviews,
            ReviewReportRows reports,
            KnownWork known,
            ReviewSchedule schedule,
            ReviewProcess process,
            ReviewNotices notices,
            Measurements measurements,
            Officers officers,
            Journal journal,
            VietnamTime time) {
        this.reviews = reviews;
        this.reports = reports;
        this.known = known;
        this.schedule = schedule;
        this.process = process;
        this.notices = notices;
        this.measurements = measurements;
        this.officers = officers;
        this.journal = journal;
        this.time = time;
    }

    /** A resolution that orders a review every quarter gets its first one planned, once. */
    @EventListener
    @Transactional
    public void plan(ResolutionFollowed followed) {
        boolean quarterly = followed.catalogue().mandates().stream()
                .anyMatch(mandate -> mandate.rhythm() == Mandate.Rhythm.QUARTERLY);
        if (quarterly && !reviews.hasAny(followed.resolutionId())) {
            Period first = schedule.first(followed.catalogue().resolution().issuedOn());
            plan(followed.resolutionId(), first, schedule.of(first));
        }
    }

    private boolean plan(long resolutionId, Period period, ReviewSchedule.Days days) {
        return reviews.insert(resolutionId, period, days.opensOn(), days.dueOn(), days.cutOffOn(), time.now())
                .map(id -> {
                    Review review = reviews.get(id);
                    process.start(id, review.businessKey(), period.label(), review.office());
                    return true;
                })
                .orElse(false);
    }

    /**
     * Opens a review of another period today: sơ kết 6 tháng, tổng kết năm, or a quarter that was left out.
     *
     * @throws NotEntitled for anyone but the Office
     * @throws InvalidInput where there is one already, or the period has not begun
     */
    @Transactional
    public void openToday(long resolutionId, Period period, String actor) {
        if (!officers.isMember(actor, Groups.OFFICE)) {
            throw new NotEntitled("Chỉ Văn phòng Tỉnh ủy mở kỳ sơ kết, tổng kết");
        }
        if (period.from().isAfter(time.today())) {
            throw new InvalidInput("%s chưa bắt đầu".formatted(period.label()));
        }
        if (!plan(resolutionId, period, schedule.openingToday(period))) {
            throw new InvalidInput("Đã có kỳ đánh giá %s".formatted(period.label()));
        }
        journal.append(
                new Subject.OfResolution(resolutionId),
                actor,
                "reviewOrdered",
                "Mở kỳ đánh giá %s".formatted(period.label()),
                Change.NONE);
    }

    /** The day has come: every share is asked, what has ended answers by itself, every target is asked for its figure. */
    @Transactional
    public void open(long reviewId) {
        Review review = reviews.lock(reviewId);
        if (review.openedAt() != null) {
            return;
        }
        reviews.open(reviewId, time.now());
        reports.insertAll(reviewId, review.resolutionId(), review.period().from());
        reports.of(reviewId).forEach(report -> begin(report, review.period()));
        measurements.ask(review.resolutionId(), review.period(), review.dueOn());
        journal.append(
                new Subject.OfResolution(review.resolutionId()),
                Journal.SYSTEM,
                "reviewOpened",
                "Mở kỳ đánh giá %s, hạn báo cáo %s"
                        .formatted(review.period().label(), VietnamTime.format(review.dueOn())),
                Change.NONE);
        List<Report> open = open(reports.of(reviewId));
        notices.opened(reviews.get(reviewId), open);
        if (!open.isEmpty() && review.period().kind() == Period.Kind.QUARTER) {
            Period next = review.period().next();
            plan(review.resolutionId(), next, schedule.of(next));
        }
    }

    private void begin(Report report, Period period) {
        if (report.shareClosed()) {
            reports.prefill(report.id(), known.ofEnded(report.shareId()));
            reports.end(report.id(), "closed", Journal.SYSTEM, time.now());
        } else if (!report.confidential()) {
            reports.prefill(report.id(), known.of(report.shareId(), period));
        }
    }

    /** Lets each directive that has an open report ask its leads. */
    @Transactional
    public void ask(long reviewId) {
        process.askDirectives(
                reviewId,
                open(reports.of(reviewId)).stream()
                        .map(Report::businessKey)
                        .distinct()
                        .toList());
    }

    /** True where no report is waited for. */
    @Transactional(readOnly = true)
    public boolean allGiven(long reviewId) {
        return reports.countOpen(reviewId) == 0;
    }

    /** All have answered or the cut-off has passed: who has not answered is named, and asked no more. */
    @Transactional
    public void closeCollection(long reviewId) {
        Review review = reviews.lock(reviewId);
        for (Report report : open(reports.of(reviewId))) {
            reports.end(report.id(), "missing", Journal.SYSTEM, time.now());
            process.endReport(report.id(), report.businessKey());
            journal.append(
                    report.directiveId(),
                    report.shareId(),
                    Journal.SYSTEM,
                    "reviewMissing",
                    "%s không báo cáo định kỳ %s"
                            .formatted(report.agencyName(), review.period().label()));
        }
        measurements.closeOpen(review.resolutionId(), review.period());
        reviews.collected(reviewId, schedule.consolidationDueOn(), time.now());
    }

    private static List<Report> open(List<Report> all) {
        return all.stream().filter(Report::open).toList();
    }
}
