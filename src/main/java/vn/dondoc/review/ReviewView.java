package vn.dondoc.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.review.ReviewReportRows.Report;
import vn.dondoc.review.ReviewTallyRows.Tally;

/**
 * A review as the API tells it.
 *
 * @param agencies those that the one who asks may see; none before it opens
 */
record ReviewView(
        String resolution,
        String slug,
        String period,
        String label,
        LocalDate opensOn,
        LocalDate dueOn,
        LocalDate cutOffOn,
        String state,
        @Nullable Instant publishedAt,
        List<AgencyView> agencies) {

    /** @param asked how many shares; of them given, closed (ended, nothing is asked) and missing at the cut-off */
    record AgencyView(
            String agency,
            String agencyName,
            int asked,
            int given,
            int closed,
            int missing,
            @Nullable Instant lastActivity) {

        static AgencyView of(Tally tally) {
            return new AgencyView(
                    tally.agency(),
                    tally.agencyName(),
                    tally.asked(),
                    tally.given(),
                    tally.closed(),
                    tally.missing(),
                    tally.lastActivity());
        }
    }

    /**
     * An agency's report about its share.
     *
     * @param outcome given, closed or missing; null while it is open
     * @param percent and the texts: a draft is told to its own agency only, and null for what is not told
     */
    record ReportView(
            String code,
            String title,
            String agency,
            String agencyName,
            @Nullable String outcome,
            String label,
            @Nullable Integer percent,
            @Nullable String done,
            @Nullable String difficulties,
            @Nullable String proposals,
            @Nullable String plan,
            @Nullable String by,
            @Nullable Instant at) {

        static ReportView of(Report report, boolean own) {
            TypedEntry told = AgencyTables.told(report, own);
            boolean given = "given".equals(report.outcome());
            return new ReportView(
                    report.code(),
                    report.title(),
                    report.agency(),
                    report.agencyName(),
                    report.outcome(),
                    ReviewWords.outcome(report.outcome()),
                    told.percent().isEmpty() ? null : Integer.valueOf(told.percent()),
                    orNull(told.done()),
                    orNull(told.difficulties()),
                    orNull(told.proposals()),
                    orNull(told.plan()),
                    given ? report.endedBy() : null,
                    given ? report.endedAt() : null);
        }

        private static @Nullable String orNull(String text) {
            return text.isEmpty() ? null : text;
        }
    }

    /** One review with its reports, in the document's order. */
    record WithReports(ReviewView review, List<ReportView> reports) {}

    /** @param tallies of this review */
    static ReviewView of(Review review, List<Tally> tallies) {
        return new ReviewView(
                review.number(),
                review.slug(),
                review.period().code(),
                review.period().label(),
                review.opensOn(),
                review.dueOn(),
                review.cutOffOn(),
                ReviewWords.state(review),
                review.publishedAt(),
                tallies.stream().map(AgencyView::of).toList());
    }
}
