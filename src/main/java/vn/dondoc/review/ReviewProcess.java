package vn.dondoc.review;

import java.util.Collection;

/** What the services of reviews need of whatever runs them. */
public interface ReviewProcess {

    /** Begins to wait for the day on which the review opens. */
    void start(long reviewId, String businessKey, String period, String office);

    /** Asks each of these directives for its reports, a job each. */
    void askDirectives(long reviewId, Collection<String> businessKeys);

    /** Ends the open task of a report that needs no answer any more; nothing where there is none. */
    void endReport(long reportId, String businessKey);

    /** Begins the open task of a report anew, for another lead; nothing where there is none. */
    void restartReport(long reportId, String businessKey);

    /** Shows in the open task what was written elsewhere; nothing where there is none. */
    void showDraft(long reportId, String businessKey, ReviewEntry entry);

    /**
     * Completes the open task of a report as the current user, with the rights that this takes.
     *
     * @return false where no such task is open
     */
    boolean complete(long reportId, String businessKey, ReviewEntry entry);

    /** Tells the review that every report is in. */
    void allReportsGiven(long reviewId);
}
