package vn.dondoc.report;

import org.springframework.stereotype.Component;
import vn.dondoc.agency.CurrentUser;
import vn.dondoc.agency.Groups;

/**
 * Who makes and reads which reports: those who see everything, all; an agency's people, those of its own shares; the Executive
 * Committee reads what was published of the whole.
 */
@Component
class ReportRights {

    private final CurrentUser user;

    ReportRights(CurrentUser user) {
        this.user = user;
    }

    boolean mayMake(Scope scope) {
        return user.seesEverything() || isOfOwnAgency(scope);
    }

    boolean mayRead(Report report) {
        return mayMake(report.scope())
                || (user.isIn(Groups.EXECUTIVE_COMMITTEE)
                        && report.scope() instanceof Scope.Whole
                        && report.publishedAt() != null);
    }

    boolean mayPublish() {
        return user.isIn(Groups.OFFICE);
    }

    private boolean isOfOwnAgency(Scope scope) {
        return scope instanceof Scope.OfAgency of && user.isIn(of.code());
    }
}
