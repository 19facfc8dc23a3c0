package vn.dondoc.review;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.agency.Officers;
import vn.dondoc.calendar.Period;
import vn.dondoc.calendar.VietnamTime;
import vn.dondoc.form.InvalidInput;
import vn.dondoc.form.NotEntitled;
import vn.dondoc.journal.Change;
import vn.dondoc.journal.Journal;
import vn.dondoc.review.ReviewReportRows.Report;

/** What agencies report in a review: written by anyone of the agency until it is given, by form or by table. */
@Service
public class ReviewReports {

    private final ReviewReportRows reports;
    private final ReviewRows reviews;
    private final KnownWork known;
    private final Officers officers;
    private final ReviewProcess process;
    private final Journal journal;
    private final VietnamTime time;

    ReviewReports(
            ReviewReportRows reports,
            ReviewRows reviews,
            KnownWork known,
            Officers officers,
            ReviewProcess process,
            Journal journal,
            VietnamTime time) {
        this.reports = reports;
        this.reviews = reviews;
        this.known = known;
        this.officers = officers;
        this.process = process;
        this.journal = journal;
        this.time = time;
    }

    /**
     * Keeps a draft.
     *
     * @param version what the writer has seen
     * @return the version that it is now
     * @throws ReviewConflict where somebody else has written or reported meanwhile; nothing is lost of either
     * @throws InvalidInput where it cannot be kept
     * @throws NotEntitled where the actor is not of the agency
     */
    @Transactional
    public int save(long reportId, int version, ReviewEntry entry, String actor) {
        Report report = reports.lock(reportId);
        requireMember(actor, report);
        if (!report.open() || report.version() != version) {
            throw new ReviewConflict(report, entry);
        }
        refuse(entry.flaws(report.confidential()));
        reports.save(reportId, entry, actor, time.now());
        process.showDraft(reportId, report.businessKey(), entry);
        return version + 1;
    }

    /**
     * Gives the report: the listener of the user task, whoever completes it.
     *
     * @throws InvalidInput with everything that is missing or wrong
     */
    @Transactional
    public void give(long reportId, ReviewEntry entry, String actor) {
        Report report = lockWithReview(reportId);
        requireMember(actor, report);
        if (!report.open()) {
            throw new InvalidInput("Báo cáo về nhiệm vụ %s đã được gửi hoặc đã hết hạn nhận".formatted(report.code()));
        }
        refuse(entry.gaps(report.confidential()));
        keepReplaced(report, entry, actor);
        reports.save(reportId, entry, actor, time.now());
        reports.end(reportId, "given", actor, time.now());
        String period = Period.ofCode(report.period()).orElseThrow().label();
        journal.append(
                report.directiveId(),
                report.shareId(),
                actor,
                "reviewReported",
                report.confidential()
                        ? "%s báo cáo định kỳ %s: %d%%".formatted(report.agencyName(), period, entry.percent())
                        : "%s báo cáo định kỳ %s: %d%%. %s"
                                .formatted(report.agencyName(), period, entry.percent(), entry.done()));
        tellIfLast(report.reviewId());
    }

    /**
     * Gives the report in place of the form: the open user task is completed, by the right of the current user.
     *
     * @param version what the writer has seen
     * @throws ReviewConflict where somebody else has written or reported meanwhile
     * @throws InvalidInput with everything that is missing or wrong
     */
    @Transactional
    public void send(long reportId, int version, ReviewEntry entry, String actor) {
        Report report = lockWithReview(reportId);
        requireMember(actor, report);
        if (!report.open() || report.version() != version) {
            throw new ReviewConflict(report, entry);
        }
        refuse(entry.gaps(report.confidential()));
        if (!process.complete(reportId, report.businessKey(), entry)) {
            give(reportId, entry, actor);
        }
    }

    /** The share has ended: its open reports answer by themselves. */
    @Transactional
    public void shareEnded(long shareId) {
        for (Report report : reports.openOfShare(shareId)) {
            reviews.lock(report.reviewId());
            ReviewEntry ended = known.ofEnded(shareId);
            keepReplaced(report, ended, Journal.SYSTEM);
            reports.prefill(report.id(), ended);
            reports.end(report.id(), "closed", Journal.SYSTEM, time.now());
            process.endReport(report.id(), report.businessKey());
            tellIfLast(report.reviewId());
        }
    }

    /** The share has another lead: it is asked in place of the former one, and finds what was written. */
    @Transactional
    public void shareReassigned(long shareId, String agency) {
        for (Report report : reports.openOfShare(shareId)) {
            reports.move(report.id(), agency);
            process.restartReport(report.id(), report.businessKey());
        }
    }

    /** A form in Tasklist knows of no version, and what ends by itself asks nobody: a person's draft that it replaces is kept. */
    private void keepReplaced(Report report, ReviewEntry entry, String actor) {
        String was = report.entry().words();
        if (report.savedBy() != null && !report.savedBy().equals(actor) && !was.equals(entry.words())) {
            journal.append(
                    report.directiveId(),
                    report.shareId(),
                    actor,
                    "reviewDraftReplaced",
                    "Nội dung nháp báo cáo định kỳ của %s được thay".formatted(report.agencyName()),
                    report.confidential() ? Change.NONE : new Change(was, entry.words(), null));
        }
    }

    /** The review's row first, always: whoever ends the collection comes the same way. */
    private Report lockWithReview(long reportId) {
        reviews.lock(reports.get(reportId).reviewId());
        return reports.lock(reportId);
    }

    private void tellIfLast(long reviewId) {
        if (reports.countOpen(reviewId) == 0) {
            process.allReportsGiven(reviewId);
        }
    }

    private void requireMember(String actor, Report report) {
        if (!officers.isMember(actor, report.agency())) {
            throw new NotEntitled(
                    "Báo cáo này do %s lập; đồng chí không thuộc cơ quan đó".formatted(report.agencyName()));
        }
    }

    private static void refuse(List<String> problems) {
        if (!problems.isEmpty()) {
            throw new InvalidInput(new ArrayList<>(problems));
        }
    }
}
