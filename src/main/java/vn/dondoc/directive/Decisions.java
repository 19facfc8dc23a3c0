package vn.dondoc.directive;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.calendar.VietnamTime;
import vn.dondoc.calendar.WorkingDays;
import vn.dondoc.directive.DecisionRows.Decision;
import vn.dondoc.directive.MilestoneRows.Milestone;
import vn.dondoc.directive.ShareRows.Share;
import vn.dondoc.form.InvalidInput;
import vn.dondoc.journal.Change;
import vn.dondoc.journal.Journal;
import vn.dondoc.watch.DeadlineKind;
import vn.dondoc.watch.DeadlinePolicy;

/** Cho ý kiến chỉ đạo: the Standing Committee is asked about a late milestone and says what is to be done. */
@Service
public class Decisions {

    private final DecisionRows decisions;
    private final MilestoneRows milestones;
    private final ShareRows shares;
    private final Entitlement entitlement;
    private final Instructions instructions;
    private final DirectiveNotices notices;
    private final DirectiveProcess process;
    private final Journal journal;
    private final DeadlinePolicy policy;
    private final WorkingDays workingDays;
    private final VietnamTime time;

    Decisions(
            DecisionRows decisions,
            MilestoneRows milestones,
            ShareRows shares,
            Entitlement entitlement,
            Instructions instructions,
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
        this.instructions = instructions;
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

    /**
     * @param instruction what is ordered with it; null for what orders nothing of the system (continue, review)
     * @throws InvalidInput where it has been decided, or what is ordered cannot be done
     */
    @Transactional
    public void decide(
            long decisionId, InstructionKind kind, @Nullable Instruction instruction, Basis basis, String actor) {
        entitlement.requireStandingCommittee(actor);
        Decision decision = decisions
                .find(decisionId)
                .filter(Decision::open)
                .orElseThrow(() -> new InvalidInput("Việc này đã có ý kiến chỉ đạo"));
        decisions.close(decisionId, kind, basis.reason(), actor, time.now());
        Milestone milestone = milestones.get(decision.milestoneId());
        Share share = shares.get(milestone.shareId());
        if (instruction != null) {
            instructions.issue(instruction, basis, actor);
            return;
        }
        journal.append(
                share.directiveId(),
                share.id(),
                actor,
                "instructionGiven",
                "Ý kiến chỉ đạo của Ban Thường vụ Tỉnh ủy: %s. %s".formatted(kind.label(), basis.words()),
                Change.because(basis.words()));
        process.refreshWork(share.id(), share.businessKey());
        notices.instructed(share, milestone, decisionId, kind, basis.reason());
    }

    public long shareOf(long decisionId) {
        return milestones.get(milestoneOf(decisionId)).shareId();
    }

    public long milestoneOf(long decisionId) {
        return decisions.find(decisionId).orElseThrow().milestoneId();
    }
}
