package vn.dondoc.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.calendar.VietnamTime;
import vn.dondoc.target.Measurements;

/** What the running reviews need to know. */
@Service
@Transactional(readOnly = true)
public class ReviewReads {

    private final ReviewRows reviews;
    private final ReviewReportRows reports;
    private final ReviewSheets sheets;
    private final Measurements measurements;

    ReviewReads(ReviewRows reviews, ReviewReportRows reports, ReviewSheets sheets, Measurements measurements) {
        this.reviews = reviews;
        this.reports = reports;
        this.sheets = sheets;
        this.measurements = measurements;
    }

    /** The morning of its day, at the hour of all reminders. */
    public Instant opensAt(long reviewId) {
        return VietnamTime.reminderHourOf(reviews.get(reviewId).opensOn());
    }

    public Instant cutOffAt(long reviewId) {
        return VietnamTime.endOf(reviews.get(reviewId).cutOffOn());
    }

    public List<Long> openReportsOf(long reviewId, long directiveId) {
        return reports.openOf(reviewId, directiveId);
    }

    /** Ids of the requests for targets' figures. */
    public List<Long> measurementsOf(long reviewId) {
        Review review = reviews.get(reviewId);
        return measurements.ask(review.resolutionId(), review.period(), review.dueOn());
    }

    public boolean allGiven(long reviewId) {
        return reports.countOpen(reviewId) == 0;
    }

    public long shareOf(long reportId) {
        return reports.get(reportId).shareId();
    }

    public String agencyOf(long reportId) {
        return reports.get(reportId).agency();
    }

    public String agencyName(long reportId) {
        return reports.get(reportId).agencyName();
    }

    public @Nullable String officerOf(long reportId) {
        return reports.get(reportId).officer();
    }

    public Instant reportDue(long reportId) {
        return VietnamTime.endOf(reports.get(reportId).dueOn());
    }

    /** What is written so far, by the names of the entry. */
    public Map<String, Object> draft(long reportId) {
        ReviewEntry entry = reports.get(reportId).entry();
        Map<String, Object> draft = new HashMap<>();
        draft.put("percent", entry.percent());
        draft.put("done", entry.done());
        draft.put("difficulties", entry.difficulties());
        draft.put("proposals", entry.proposals());
        draft.put("plan", entry.plan());
        return draft;
    }

    public Object reportSheet(long reportId) {
        return sheets.ofReport(reportId);
    }

    public Instant consolidationDue(long reviewId) {
        return end(reviews.get(reviewId).consolidationDueOn());
    }

    public Instant conclusionDue(long reviewId) {
        return end(reviews.get(reviewId).conclusionDueOn());
    }

    public Object consolidationSheet(long reviewId) {
        return sheets.ofConsolidation(reviewId);
    }

    /** What the Office has written so far, by the names of the consolidation. */
    public Map<String, Object> consolidation(long reviewId) {
        Consolidation texts = reviews.get(reviewId).consolidation();
        return Map.of(
                "assessment", texts.assessment(),
                "difficulties", texts.difficulties(),
                "proposals", texts.proposals(),
                "nextPlan", texts.nextPlan(),
                "documentNumber", texts.documentNumber());
    }

    public Object conclusionSheet(long reviewId) {
        return sheets.ofConclusion(reviewId);
    }

    private static Instant end(@Nullable LocalDate day) {
        if (day == null) {
            throw new IllegalStateException("The review is not at this step");
        }
        return VietnamTime.endOf(day);
    }
}
