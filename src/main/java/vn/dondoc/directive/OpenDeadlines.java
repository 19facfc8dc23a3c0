package vn.dondoc.directive;

import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.calendar.VietnamTime;
import vn.dondoc.directive.MilestoneRows.Milestone;
import vn.dondoc.directive.ShareRows.Share;
import vn.dondoc.journal.Journal;

/** Milestones for which the document gives no day: the Office sets one when there is one. */
@Service
public class OpenDeadlines {

    private final MilestoneRows milestones;
    private final ShareRows shares;
    private final Entitlement entitlement;
    private final Journal journal;
    private final VietnamTime time;

    OpenDeadlines(
            MilestoneRows milestones, ShareRows shares, Entitlement entitlement, Journal journal, VietnamTime time) {
        this.milestones = milestones;
        this.shares = shares;
        this.entitlement = entitlement;
        this.journal = journal;
        this.time = time;
    }

    /** @param basis the document or reason for the day */
    @Transactional
    public void set(long milestoneId, LocalDate due, String basis, String actor) {
        entitlement.requireOffice(actor);
        Milestone milestone = milestones.lock(milestoneId);
        if (milestone.dueOn() != null) {
            throw new InvalidInput("Mốc “%s” đã có thời hạn".formatted(milestone.label()));
        }
        if (due.isBefore(time.today())) {
            throw new InvalidInput("Thời hạn không được ở quá khứ");
        }
        milestones.setDue(milestoneId, due);
        Share share = shares.get(milestone.shareId());
        journal.append(
                share.directiveId(),
                share.id(),
                actor,
                "deadlineSet",
                "Xác định thời hạn mốc “%s”: %s. Căn cứ: %s"
                        .formatted(milestone.label(), VietnamTime.format(due), basis));
    }
}
