package vn.dondoc.directive;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.dondoc.directive.MilestoneRows.Milestone;

/** What the running processes ask about directives. */
@Service
public class DirectiveReads {

    private final ShareRows shares;
    private final MilestoneRows milestones;
    private final EvidenceRows evidence;
    private final CoordinationRows coordinations;
    private final DecisionRows decisions;
    private final ExtensionRows extensions;
    private final UrgeRows urges;
    private final DirectiveRows directives;
    private final Entitlement entitlement;

    DirectiveReads(
            ShareRows shares,
            MilestoneRows milestones,
            EvidenceRows evidence,
            CoordinationRows coordinations,
            DecisionRows decisions,
            ExtensionRows extensions,
            UrgeRows urges,
            DirectiveRows directives,
            Entitlement entitlement) {
        this.shares = shares;
        this.milestones = milestones;
        this.evidence = evidence;
        this.coordinations = coordinations;
        this.decisions = decisions;
        this.extensions = extensions;
        this.urges = urges;
        this.directives = directives;
        this.entitlement = entitlement;
    }

    public List<Long> openSharesOf(long directiveId) {
        return shares.openOf(directiveId).stream().map(ShareRows.Share::id).toList();
    }

    public List<Long> openMilestonesOf(long shareId) {
        return milestones.of(shareId).stream()
                .filter(milestone -> !milestone.closed())
                .map(Milestone::id)
                .toList();
    }

    /** Ordinal of the milestone whose work may go on; 0 while the lead has not received the share. */
    public long milestoneInTurn(long shareId) {
        return shares.get(shareId).receivedAt() == null ? 0 : milestones.firstOpen(shareId);
    }

    public boolean hasWaitingResult(long milestoneId) {
        return evidence.waiting(milestoneId).isPresent();
    }

    /** True where the Office itself leads the share for which an extension is asked. */
    public boolean askedByOffice(long extensionId) {
        ShareRows.Share share = shares.get(milestones
                .get(extensions.find(extensionId).orElseThrow().milestoneId())
                .shareId());
        return share.agency().equals(directives.officeAgencyOf(share.directiveId()));
    }

    public LocalDate extensionDue(long extensionId) {
        return extensions.find(extensionId).orElseThrow().dueOn();
    }

    public LocalDate urgeDue(long urgeId) {
        return urges.find(urgeId).orElseThrow().dueOn();
    }

    public long urgedShare(long urgeId) {
        return urges.find(urgeId).orElseThrow().shareId();
    }

    public String agencyOf(long shareId) {
        return shares.get(shareId).agency();
    }

    public String agencyName(long shareId) {
        return shares.get(shareId).agencyName();
    }

    public @Nullable String officerOf(long shareId) {
        return shares.get(shareId).officer();
    }

    /** The group that accepts the share's results. */
    public String acceptorsOf(long shareId) {
        ShareRows.Share share = shares.get(shareId);
        return entitlement.acceptorsOf(share.agency(), directives.officeAgencyOf(share.directiveId()));
    }

    public LocalDate receiptDue(long shareId) {
        return shares.get(shareId).receiptDueOn();
    }

    public int ordinal(long milestoneId) {
        return milestones.get(milestoneId).ordinal();
    }

    public @Nullable LocalDate due(long milestoneId) {
        return milestones.get(milestoneId).dueOn();
    }

    /** Id of the result that waits for acceptance. */
    public long waitingEvidence(long milestoneId) {
        return waiting(milestoneId).id();
    }

    public LocalDate acceptanceDue(long milestoneId) {
        return waiting(milestoneId).acceptanceDueOn();
    }

    public String coordinatingAgency(long coordinationId) {
        return coordinations.find(coordinationId).orElseThrow().agency();
    }

    public LocalDate coordinationDue(long coordinationId) {
        return coordinations.find(coordinationId).orElseThrow().dueOn();
    }

    public LocalDate decisionDue(long decisionId) {
        return decisions.find(decisionId).orElseThrow().dueOn();
    }

    private EvidenceRows.Evidence waiting(long milestoneId) {
        return evidence.waiting(milestoneId)
                .orElseThrow(() -> new IllegalStateException("No result of milestone %d waits".formatted(milestoneId)));
    }
}
