package vn.dondoc.review;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.calendar.Period;
import vn.dondoc.calendar.VietnamTime;
import vn.dondoc.report.Narrative;
import vn.dondoc.report.Narrative.LastWords;
import vn.dondoc.report.Narrative.Official;
import vn.dondoc.report.Narratives;
import vn.dondoc.review.ReviewReportRows.Report;

/** The words of a review, for the reports of its period. */
@Component
class ReviewNarratives implements Narratives {

    private final ReviewRows reviews;
    private final ReviewReportRows reports;
    private final CollectedReports collected;

    ReviewNarratives(ReviewRows reviews, ReviewReportRows reports, CollectedReports collected) {
        this.reviews = reviews;
        this.reports = reports;
        this.collected = collected;
    }

    @Override
    public Optional<Narrative> of(long resolutionId, Period period) {
        return reviews.of(resolutionId, period)
                .filter(review -> review.collectedAt() != null)
                .map(this::narrative);
    }

    private Narrative narrative(Review review) {
        Consolidation texts = review.consolidation();
        List<LastWords> words = reports.of(review.id()).stream()
                .filter(report -> "given".equals(report.outcome()))
                .map(ReviewNarratives::words)
                .toList();
        return new Narrative(
                texts.assessment(),
                texts.difficulties(),
                texts.proposals(),
                texts.nextPlan(),
                review.conclusion(),
                collected.missing(review.id()),
                official(review),
                null,
                words);
    }

    /** The number that the Office has given when it signed. */
    private static @Nullable Official official(Review review) {
        String number = review.consolidation().documentNumber();
        return number.isBlank() || review.consolidatedAt() == null
                ? null
                : new Official(number, VietnamTime.dayOf(review.consolidatedAt()));
    }

    private static LastWords words(Report report) {
        ReviewEntry entry = report.entry();
        return new LastWords(
                report.businessKey(),
                report.agency(),
                entry.done(),
                entry.percent(),
                entry.difficulties(),
                entry.proposals());
    }
}
