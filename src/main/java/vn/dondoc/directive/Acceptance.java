package vn.dondoc.directive;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.calendar.VietnamTime;
import vn.dondoc.directive.EvidenceRows.Evidence;
import vn.dondoc.directive.MilestoneRows.Milestone;
import vn.dondoc.directive.ShareRows.Share;
import vn.dondoc.form.InvalidInput;
import vn.dondoc.journal.Journal;

/** Nghiệm thu: a submitted result is accepted with a grade, or goes back with a reason. */
@Service
public class Acceptance {

    private final EvidenceRows evidence;
    private final MilestoneRows milestones;
    private final DecisionRows decisions;
    private final ExtensionRows extensions;
    private final DirectiveProcess process;
    private final ShareRows shares;
    private final DirectiveRows directives;
    private final Entitlement entitlement;
    private final DirectiveNotices notices;
    private final Journal journal;
    private final VietnamTime time;

    Acceptance(
            EvidenceRows evidence,
            MilestoneRows milestones,
            DecisionRows decisions,
            ExtensionRows extensions,
            DirectiveProcess process,
            ShareRows shares,
            DirectiveRows directives,
            Entitlement entitlement,
            DirectiveNotices notices,
            Journal journal,
            VietnamTime time) {
        this.evidence = evidence;
        this.milestones = milestones;
        this.decisions = decisions;
        this.extensions = extensions;
        this.process = process;
        this.shares = shares;
        this.directives = directives;
        this.entitlement = entitlement;
        this.notices = notices;
        this.journal = journal;
        this.time = time;
    }

    private record Submitted(Evidence evidence, Milestone milestone, Share share) {}

    /** The milestone is complete as of the evidence document's date, whenever this is called. */
    @Transactional
    public void accept(long milestoneId, Grade grade, String remark, String actor) {
        Submitted submitted = submitted(milestoneId, actor);
        evidence.accept(submitted.evidence().id(), grade, remark, actor, time.now());
        milestones.complete(milestoneId, submitted.evidence().document().issuedOn(), time.now());
        decisions.endOpen(milestoneId, time.now());
        extensions.endOpen(List.of(milestoneId), time.now()).forEach(process::endExtension);
        journal.append(
                submitted.share().directiveId(),
                submitted.share().id(),
                actor,
                "resultAccepted",
                "Nghiệm thu mốc “%s”: %s, hoàn thành ngày %s%s"
                        .formatted(
                                submitted.milestone().label(),
                                grade.label(),
                                VietnamTime.format(
                                        submitted.evidence().document().issuedOn()),
                                remark.isBlank() ? "" : ". " + remark));
        notices.accepted(
                submitted.share(), submitted.milestone(), submitted.evidence().id(), grade);
    }

    /** Trả lại: counted; the deadline stays as it was. */
    @Transactional
    public void giveBack(long milestoneId, String reason, String actor) {
        Submitted submitted = submitted(milestoneId, actor);
        evidence.giveBack(submitted.evidence().id(), reason, actor, time.now());
        journal.append(
                submitted.share().directiveId(),
                submitted.share().id(),
                actor,
                "resultReturned",
                "Trả lại kết quả mốc “%s”. Lý do: %s"
                        .formatted(submitted.milestone().label(), reason));
        notices.returned(
                submitted.share(), submitted.milestone(), submitted.evidence().id(), reason);
    }

    private Submitted submitted(long milestoneId, String actor) {
        Milestone milestone = milestones.lock(milestoneId);
        Share share = shares.get(milestone.shareId());
        entitlement.requireAcceptor(
                actor, share.agency(), shares.formerLeads(share.id()), directives.officeAgencyOf(share.directiveId()));
        Evidence waiting = evidence.waiting(milestoneId)
                .orElseThrow(() ->
                        new InvalidInput("Mốc “%s” không có kết quả nào chờ nghiệm thu".formatted(milestone.label())));
        return new Submitted(waiting, milestone, share);
    }
}
