package vn.dondoc.directive;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.calendar.VietnamTime;
import vn.dondoc.calendar.WorkingDays;
import vn.dondoc.directive.DecisionRows.Decision;
import vn.dondoc.directive.MilestoneRows.Milestone;
import vn.dondoc.directive.ShareRows.Share;
import vn.dondoc.journal.Journal;
import vn.dondoc.watch.DeadlineKind;
import vn.dondoc.watch.DeadlinePolicy;

/** Cho ý kiến chỉ đạo: the Standing Committee is asked about a late milestone and says what is to be done. */
@Service
public class Instructions {

    private final DecisionRows decisions;
    private final MilestoneRows milestones;
    private final ShareRows shares;
    private final Entitlement entitlement;
    private final DirectiveNotices notices;
    private final DirectiveProcess process;
    private final Journal journal;
    private final DeadlinePolicy policy;
    private final WorkingDays workingDays;
    private final VietnamTime time;

    Instructions(
            DecisionRows decisions,
            MilestoneRows milestones,
            ShareRows shares,
            Entitlement entitlement,
            DirectiveNotices notices,
            DirectiveProcess process,
            Journal journal,
            DeadlinePolicy policy,
            WorkingDays workingDays,
            VietnamTime time) {
        this.decisions = decisions;
        this.milestones = milestones;
        this.shares = shares;
        this.entitlement = entitlement;
        this.notices = notices;
        this.process = process;
        this.journal = journal;
        this.policy = policy;
        this.workingDays = workingDays;
        this.time = time;
    }

    /** Puts a late milestone before the Standing Committee; returns the decision's id. */
    @Transactional
    public long ask(long milestoneId) {
        Milestone milestone = milestones.get(milestoneId);
        Share share = shares.get(milestone.shareId());
        long id = decisions.insert(
                milestoneId, workingDays.after(time.today(), policy.leadTime(DeadlineKind.DECISION)), time.now());
        journal.append(
                share.directiveId(),
                share.id(),
                Journal.SYSTEM,
                "decisionAsked",
                "Xin ý kiến chỉ đạo của Ban Thường vụ Tỉnh ủy về mốc “%s” quá hạn".formatted(milestone.label()));
        return id;
    }

    @Transactional
    public void decide(long decisionId, InstructionKind kind, String content, String actor) {
        entitlement.requireStandingCommittee(actor);
        Decision decision = decisions
                .find(decisionId)
                .filter(Decision::open)
                .orElseThrow(() -> new InvalidInput("Việc này đã có ý kiến chỉ đạo"));
        decisions.close(decisionId, kind, content, actor, time.now());
        Milestone milestone = milestones.get(decision.milestoneId());
        Share share = shares.get(milestone.shareId());
        journal.append(
                share.directiveId(),
                share.id(),
                actor,
                "instructionGiven",
                "Ý kiến chỉ đạo của Ban Thường vụ Tỉnh ủy: %s. %s".formatted(kind.label(), content));
        process.refreshWork(share.id(), share.businessKey());
        notices.instructed(share, milestone, decisionId, kind, content);
    }
}
