package vn.dondoc.review;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.dondoc.agency.Groups;
import vn.dondoc.calendar.Period;
import vn.dondoc.calendar.VietnamTime;
import vn.dondoc.journal.Subject;
import vn.dondoc.review.ReviewReportRows.Report;
import vn.dondoc.watch.DeadlineKind;
import vn.dondoc.watch.DeadlineSource;
import vn.dondoc.watch.WatchedDeadline;
import vn.dondoc.watch.WatchedDeadline.Responsible;

/** The deadlines of a review, each kind as the watch wants to know it. */
@Configuration(proxyBeanMethods = false)
class ReviewDeadlines {

    @Bean
    DeadlineSource reviewReportDeadlines(ReviewReportRows reports) {
        return source(
                DeadlineKind.REVIEW, id -> reports.find(id).filter(Report::open).map(ReviewDeadlines::ofReport));
    }

    private static WatchedDeadline ofReport(Report report) {
        String leaders = Groups.leadersOf(report.agency());
        return new WatchedDeadline(
                DeadlineKind.REVIEW,
                report.id(),
                report.dueOn(),
                new Subject.OfDirective(report.directiveId(), report.shareId()),
                report.businessKey(),
                report.code(),
                report.title(),
                report.agency(),
                report.agencyName(),
                new Responsible(report.officer(), leaders, leaders),
                "Báo cáo định kỳ %s"
                        .formatted(Period.ofCode(report.period()).orElseThrow().label()),
                false,
                VietnamTime.dayOf(report.openedAt()));
    }

    @Bean
    DeadlineSource consolidationDeadlines(ReviewRows reviews) {
        return source(DeadlineKind.CONSOLIDATION, id -> reviews.find(id)
                .filter(Review::isBeingConsolidated)
                .map(review -> ofReview(
                        DeadlineKind.CONSOLIDATION,
                        review,
                        review.consolidationDueOn(),
                        new Responsible(null, Groups.OFFICE, Groups.OFFICE_CHIEF),
                        "Văn phòng Tỉnh ủy",
                        "Tổng hợp báo cáo")));
    }

    @Bean
    DeadlineSource conclusionDeadlines(ReviewRows reviews) {
        return source(DeadlineKind.CONCLUSION, id -> reviews.find(id)
                .filter(Review::awaitsConclusion)
                .map(review -> ofReview(
                        DeadlineKind.CONCLUSION,
                        review,
                        review.conclusionDueOn(),
                        new Responsible(null, Groups.STANDING_COMMITTEE, Groups.STANDING_COMMITTEE),
                        "Ban Thường vụ Tỉnh ủy",
                        "Kết luận về báo cáo")));
    }

    private static WatchedDeadline ofReview(
            DeadlineKind kind,
            Review review,
            @Nullable LocalDate due,
            Responsible responsible,
            String body,
            String what) {
        if (due == null) {
            throw new IllegalStateException("Review %d has no day for %s".formatted(review.id(), kind));
        }
        return new WatchedDeadline(
                kind,
                review.id(),
                due,
                new Subject.OfResolution(review.resolutionId()),
                review.businessKey(),
                "",
                "Nghị quyết số %s: %s".formatted(review.number(), review.title()),
                review.office(),
                body,
                responsible,
                "%s %s".formatted(what, review.period().label()),
                false,
                VietnamTime.dayOf(review.openedAt() == null ? VietnamTime.startOf(due) : review.openedAt()));
    }

    private static DeadlineSource source(DeadlineKind kind, LongFunction<Optional<WatchedDeadline>> lookup) {
        return new DeadlineSource() {
            @Override
            public DeadlineKind kind() {
                return kind;
            }

            @Override
            public Optional<WatchedDeadline> open(long subjectId) {
                return lookup.apply(subjectId);
            }
        };
    }
}
