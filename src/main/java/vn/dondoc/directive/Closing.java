package vn.dondoc.directive;

import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.calendar.VietnamTime;
import vn.dondoc.directive.ShareRows.Share;
import vn.dondoc.journal.Change;
import vn.dondoc.journal.Journal;

/** The end of a share, when all its milestones are accepted, and of a directive, when all its shares are. */
@Service
public class Closing {

    private final ShareRows shares;
    private final DirectiveRows directives;
    private final Coordinations coordinations;
    private final MilestoneRows milestones;
    private final EvidenceRows evidence;
    private final DecisionRows decisions;
    private final ExtensionRows extensions;
    private final UrgeRows urges;
    private final DirectiveProcess process;
    private final Journal journal;
    private final VietnamTime time;
    private final ApplicationEventPublisher events;

    Closing(
            ShareRows shares,
            DirectiveRows directives,
            Coordinations coordinations,
            MilestoneRows milestones,
            EvidenceRows evidence,
            DecisionRows decisions,
            ExtensionRows extensions,
            UrgeRows urges,
            DirectiveProcess process,
            Journal journal,
            VietnamTime time,
            ApplicationEventPublisher events) {
        this.shares = shares;
        this.directives = directives;
        this.coordinations = coordinations;
        this.milestones = milestones;
        this.evidence = evidence;
        this.decisions = decisions;
        this.extensions = extensions;
        this.urges = urges;
        this.process = process;
        this.journal = journal;
        this.time = time;
        this.events = events;
    }

    /** All milestones are accepted. */
    @Transactional
    public void closeShare(long shareId) {
        Share share = shares.get(shareId);
        shares.close(shareId, "accepted", time.now());
        endWhatIsOpen(shareId);
        process.endBeside(shareId);
        journal.append(
                share.directiveId(),
                shareId,
                Journal.SYSTEM,
                "shareClosed",
                share.agencyName() + " hoàn thành phần việc");
        events.publishEvent(new ShareEnded(shareId));
    }

    /** Thôi theo dõi: nothing of the share is expected any more; {@link #endStoppedShare} ends what runs for it. */
    void stopShare(Share share, Basis basis, String actor) {
        shares.close(share.id(), "stopped", time.now());
        milestones.stopOpen(share.id(), time.now());
        evidence.endWaiting(share.id(), time.now());
        decisions.endOpenOfShare(share.id(), time.now());
        endWhatIsOpen(share.id());
        journal.append(
                share.directiveId(),
                share.id(),
                actor,
                "shareStopped",
                "Thôi theo dõi phần việc của %s. Lý do: %s".formatted(share.agencyName(), basis.words()),
                Change.because(basis.words()));
    }

    /** The running side of a share that was stopped. */
    @Transactional
    public void endStoppedShare(long shareId) {
        process.endBeside(shareId);
        events.publishEvent(new ShareEnded(shareId));
    }

    /** What is asked beside the work needs no answer once the share is over or with another agency. */
    void endRequestsOfLead(long shareId) {
        urges.endOpen(shareId, time.now());
        extensions.endOpen(
                milestones.of(shareId).stream().map(MilestoneRows.Milestone::id).toList(), time.now());
    }

    private void endWhatIsOpen(long shareId) {
        coordinations.endOpen(shareId);
        endRequestsOfLead(shareId);
    }

    @Transactional
    public void closeDirective(long directiveId) {
        List<Long> open = shares.idsOf(directiveId).stream()
                .filter(id -> !shares.get(id).closed())
                .toList();
        if (!open.isEmpty()) {
            throw new IllegalStateException("Directive %d still has open shares %s".formatted(directiveId, open));
        }
        directives.close(directiveId, time.now());
        journal.append(directiveId, null, Journal.SYSTEM, "directiveClosed", "Kết thúc nhiệm vụ");
    }
}
