package vn.dondoc.directive;

import java.time.LocalDate;
import org.springframework.stereotype.Service;
import vn.dondoc.agency.Agencies;
import vn.dondoc.calendar.VietnamTime;
import vn.dondoc.calendar.WorkingDays;
import vn.dondoc.directive.ShareRows.Share;
import vn.dondoc.form.InvalidInput;
import vn.dondoc.journal.Change;
import vn.dondoc.journal.Journal;
import vn.dondoc.watch.DeadlineKind;
import vn.dondoc.watch.DeadlinePolicy;

/** Which agency leads a share: given to another, or one more added. */
@Service
class Assignments {

    private final ShareRows shares;
    private final MilestoneRows milestones;
    private final DirectiveRows directives;
    private final DecisionRows decisions;
    private final Agencies agencies;
    private final Closing closing;
    private final DirectiveNotices notices;
    private final ChangeNotices changeNotices;
    private final Journal journal;
    private final DeadlinePolicy policy;
    private final WorkingDays workingDays;
    private final VietnamTime time;

    Assignments(
            ShareRows shares,
            MilestoneRows milestones,
            DirectiveRows directives,
            DecisionRows decisions,
            Agencies agencies,
            Closing closing,
            DirectiveNotices notices,
            ChangeNotices changeNotices,
            Journal journal,
            DeadlinePolicy policy,
            WorkingDays workingDays,
            VietnamTime time) {
        this.shares = shares;
        this.milestones = milestones;
        this.directives = directives;
        this.decisions = decisions;
        this.agencies = agencies;
        this.closing = closing;
        this.notices = notices;
        this.changeNotices = changeNotices;
        this.journal = journal;
        this.policy = policy;
        this.workingDays = workingDays;
        this.time = time;
    }

    /**
     * Giao lại: the share with its open milestones goes to another agency, which has to receive it; what was accepted stays, and a
     * result that waits for acceptance still waits. What the old lead had asked for needs no answer any more.
     */
    void reassign(Share share, String agency, Basis basis, String actor) {
        String name = leadable(share.directiveId(), agency);
        changeNotices.taken(share, name, basis);
        shares.reassign(share, agency, receiptDueOn(), basis, time.now());
        closing.endRequestsOfLead(share.id());
        decisions.endOpenOfShare(share.id(), time.now());
        journal.append(
                share.directiveId(),
                share.id(),
                actor,
                "shareReassigned",
                "Giao lại phần việc từ %s cho %s. Lý do: %s".formatted(share.agencyName(), name, basis.words()),
                new Change(share.agencyName(), name, basis.words()));
        notices.given(shares.get(share.id()));
    }

    /** One more lead, with the milestones of the others; returns the new share's id. */
    long add(long directiveId, String agency, Basis basis, String actor) {
        if (directives.isClosed(directiveId)) {
            throw new InvalidInput("Nhiệm vụ đã kết thúc");
        }
        String name = leadable(directiveId, agency);
        long pattern = shares.idsOf(directiveId).get(0);
        long shareId = shares.insert(directiveId, agency, receiptDueOn());
        milestones.copy(pattern, shareId);
        journal.append(
                directiveId,
                shareId,
                actor,
                "shareAdded",
                "Bổ sung %s cùng chủ trì. Lý do: %s".formatted(name, basis.words()),
                new Change(null, name, basis.words()));
        notices.given(shares.get(shareId));
        return shareId;
    }

    private String leadable(long directiveId, String agency) {
        String name = agencies.all().stream()
                .filter(known -> known.code().equals(agency))
                .findFirst()
                .orElseThrow(() -> new InvalidInput("Không có cơ quan mang mã " + agency))
                .name();
        if (shares.has(directiveId, agency)) {
            throw new InvalidInput("%s đã chủ trì nhiệm vụ này".formatted(name));
        }
        return name;
    }

    private LocalDate receiptDueOn() {
        return workingDays.after(time.today(), policy.leadTime(DeadlineKind.RECEIPT));
    }
}
