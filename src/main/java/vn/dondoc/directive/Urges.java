package vn.dondoc.directive;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.calendar.VietnamTime;
import vn.dondoc.calendar.WorkingDays;
import vn.dondoc.directive.ShareRows.Share;
import vn.dondoc.directive.UrgeRows.Urge;
import vn.dondoc.form.InvalidInput;
import vn.dondoc.form.NotEntitled;
import vn.dondoc.journal.Journal;
import vn.dondoc.watch.DeadlineKind;
import vn.dondoc.watch.DeadlinePolicy;

/** Đôn đốc: an urge waits for the lead's answer, 2 working days by default (domain). */
@Service
public class Urges {

    private final UrgeRows urges;
    private final ShareRows shares;
    private final Entitlement entitlement;
    private final DirectiveProcess process;
    private final Journal journal;
    private final DeadlinePolicy policy;
    private final WorkingDays workingDays;
    private final VietnamTime time;

    Urges(
            UrgeRows urges,
            ShareRows shares,
            Entitlement entitlement,
            DirectiveProcess process,
            Journal journal,
            DeadlinePolicy policy,
            WorkingDays workingDays,
            VietnamTime time) {
        this.urges = urges;
        this.shares = shares;
        this.entitlement = entitlement;
        this.process = process;
        this.journal = journal;
        this.policy = policy;
        this.workingDays = workingDays;
        this.time = time;
    }

    void record(long instructionId, long shareId) {
        urges.insert(instructionId, shareId, workingDays.after(time.today(), policy.leadTime(DeadlineKind.URGE)));
    }

    Urge ofInstruction(long instructionId) {
        return urges.ofInstruction(instructionId).orElseThrow();
    }

    /** @throws NotEntitled where the actor is not of the lead agency */
    @Transactional
    public void answer(long urgeId, String answer, String actor) {
        Urge urge = urges.find(urgeId)
                .filter(Urge::open)
                .orElseThrow(() -> new InvalidInput("Ý kiến đôn đốc này không cần trả lời nữa"));
        Share share = shares.get(urge.shareId());
        entitlement.requireMember(actor, share.agency());
        urges.answer(urgeId, answer, actor, time.now());
        journal.append(
                share.directiveId(),
                share.id(),
                actor,
                "urgeAnswered",
                "%s trả lời ý kiến đôn đốc: %s".formatted(share.agencyName(), answer));
        process.refreshWork(share.id(), share.businessKey());
    }
}
