package vn.dondoc.directive;

import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.directive.DeadlineChangeRows.Kind;
import vn.dondoc.directive.MilestoneRows.Milestone;
import vn.dondoc.form.InvalidInput;

/** Milestones for which the document gives no day: the Office sets one when there is one. */
@Service
public class OpenDeadlines {

    private final MilestoneRows milestones;
    private final DeadlineChanges changes;
    private final Entitlement entitlement;

    OpenDeadlines(MilestoneRows milestones, DeadlineChanges changes, Entitlement entitlement) {
        this.milestones = milestones;
        this.changes = changes;
        this.entitlement = entitlement;
    }

    /** @param basis the document or reason for the day */
    @Transactional
    public void set(long milestoneId, LocalDate due, String basis, String actor) {
        entitlement.requireOffice(actor);
        Milestone milestone = milestones.lock(milestoneId);
        if (milestone.dueOn() != null) {
            throw new InvalidInput("Mốc “%s” đã có thời hạn".formatted(milestone.label()));
        }
        changes.change(milestoneId, due, Kind.SET, new Basis(basis, ""), actor);
    }
}
