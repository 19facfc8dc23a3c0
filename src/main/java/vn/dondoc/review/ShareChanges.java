package vn.dondoc.review;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.dondoc.directive.ShareEnded;
import vn.dondoc.directive.ShareReassigned;

/** What becomes of a share while a review of it is open. */
@Component
class ShareChanges {

    private final ReviewReports reports;

    ShareChanges(ReviewReports reports) {
        this.reports = reports;
    }

    @EventListener
    void on(ShareEnded ended) {
        reports.shareEnded(ended.shareId());
    }

    @EventListener
    void on(ShareReassigned reassigned) {
        reports.shareReassigned(reassigned.shareId(), reassigned.agency());
    }
}
