package vn.dondoc.review;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.absence.Deputies;
import vn.dondoc.agency.Groups;
import vn.dondoc.agency.Officer;
import vn.dondoc.agency.Officers;
import vn.dondoc.calendar.VietnamTime;
import vn.dondoc.journal.Change;
import vn.dondoc.journal.Journal;
import vn.dondoc.journal.Subject;
import vn.dondoc.report.ReportOrder;
import vn.dondoc.report.Reports;
import vn.dondoc.report.Scope;
import vn.dondoc.report.Stage;
import vn.dondoc.review.ReviewReportRows.Report;

/** A concluded review is published: the whole to the Executive Committee, to every agency its own part, by mail with links. */
@Service
public class Publication {

    private final ReviewRows reviews;
    private final ReviewReportRows given;
    private final Reports reports;
    private final ReviewNotices notices;
    private final Officers officers;
    private final Deputies deputies;
    private final Journal journal;
    private final VietnamTime time;

    Publication(
            ReviewRows reviews,
            ReviewReportRows given,
            Reports reports,
            ReviewNotices notices,
            Officers officers,
            Deputies deputies,
            Journal journal,
            VietnamTime time) {
        this.reviews = reviews;
        this.given = given;
        this.reports = reports;
        this.notices = notices;
        this.officers = officers;
        this.deputies = deputies;
        this.journal = journal;
        this.time = time;
    }

    /** Reads what is committed: the conclusion has to be. */
    @Transactional
    public void publish(long reviewId) {
        Review review = reviews.get(reviewId);
        long whole = make(review, Scope.WHOLE);
        reports.publish(whole, review.consolidation().documentNumber(), Journal.SYSTEM);
        reviews.reported(reviewId, whole);
        reviews.published(reviewId, time.now());
        for (String group : List.of(Groups.EXECUTIVE_COMMITTEE, Groups.STANDING_COMMITTEE, Groups.OFFICE)) {
            tell(review, "whole", officers.inGroup(group), "", whole);
        }
        agencies(review)
                .forEach((agency, name) -> tell(
                        review,
                        agency,
                        deputies.reach(Groups.leadersOf(agency)),
                        name,
                        make(review, new Scope.OfAgency(agency))));
        journal.append(
                new Subject.OfResolution(review.resolutionId()),
                Journal.SYSTEM,
                "reviewPublished",
                "Công bố báo cáo %s".formatted(review.period().label()),
                Change.NONE);
    }

    private Map<String, String> agencies(Review review) {
        return given.of(review.id()).stream()
                .collect(Collectors.toMap(
                        Report::agency, Report::agencyName, (one, other) -> one, java.util.LinkedHashMap::new));
    }

    private long make(Review review, Scope scope) {
        return reports.make(
                new ReportOrder(review.resolutionId(), review.period(), scope, Stage.FINAL), Journal.SYSTEM);
    }

    private void tell(Review review, String occasion, List<Officer> people, String agency, long report) {
        notices.published(review, occasion, people, agency, Reports.wordPath(report));
    }
}
