package vn.dondoc.directive;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.calendar.VietnamTime;
import vn.dondoc.calendar.WorkingDays;
import vn.dondoc.directive.DeadlineChangeRows.Kind;
import vn.dondoc.directive.ExtensionRows.Extension;
import vn.dondoc.directive.MilestoneRows.Milestone;
import vn.dondoc.directive.ShareRows.Share;
import vn.dondoc.form.InvalidInput;
import vn.dondoc.journal.Change;
import vn.dondoc.journal.Journal;
import vn.dondoc.watch.DeadlineKind;
import vn.dondoc.watch.DeadlinePolicy;

/**
 * Gia hạn: the lead asks, the Office gives its view, the Standing Committee or whom it empowered decides (domain: the owner
 * never changes the deadline; only a leader grants an extension). The work goes on meanwhile, and so does the watch.
 */
@Service
public class Extensions {

    private final ExtensionRows extensions;
    private final MilestoneRows milestones;
    private final ShareRows shares;
    private final DeadlineChanges changes;
    private final Entitlement entitlement;
    private final ChangeNotices notices;
    private final DirectiveProcess process;
    private final Journal journal;
    private final DeadlinePolicy policy;
    private final WorkingDays workingDays;
    private final VietnamTime time;

    Extensions(
            ExtensionRows extensions,
            MilestoneRows milestones,
            ShareRows shares,
            DeadlineChanges changes,
            Entitlement entitlement,
            ChangeNotices notices,
            DirectiveProcess process,
            Journal journal,
            DeadlinePolicy policy,
            WorkingDays workingDays,
            VietnamTime time) {
        this.extensions = extensions;
        this.milestones = milestones;
        this.shares = shares;
        this.changes = changes;
        this.entitlement = entitlement;
        this.notices = notices;
        this.process = process;
        this.journal = journal;
        this.policy = policy;
        this.workingDays = workingDays;
        this.time = time;
    }

    private record Asked(Extension extension, Milestone milestone, Share share) {}

    /**
     * The lead agency asks for a later day.
     *
     * @param basis the reason, and the document in which the agency asks
     * @throws InvalidInput where there is no day to extend, the new one is not later, or a request is open already
     */
    @Transactional
    public void request(long milestoneId, LocalDate until, Basis basis, String actor) {
        Milestone milestone = milestones.lock(milestoneId);
        Share share = shares.get(milestone.shareId());
        entitlement.requireMember(actor, share.agency());
        check(milestone, until);
        LocalDate dueOn = workingDays.after(time.today(), policy.leadTime(DeadlineKind.EXTENSION));
        long id = extensions.insert(milestoneId, until, basis, actor, dueOn, time.now());
        journal.append(
                share.directiveId(),
                share.id(),
                actor,
                "extensionRequested",
                "%s đề nghị gia hạn mốc “%s” đến %s. Lý do: %s"
                        .formatted(share.agencyName(), milestone.label(), VietnamTime.format(until), basis.words()),
                new Change(VietnamTime.format(milestone.dueOn()), VietnamTime.format(until), basis.words()));
        notices.extensionRequested(share, milestone, id, until, basis, dueOn);
    }

    /** Sends what is on record and not yet under way. */
    @Transactional
    public void send(long milestoneId) {
        extensions.openOf(milestoneId).filter(request -> !request.sent()).ifPresent(request -> {
            Share share = shares.get(milestones.get(milestoneId).shareId());
            extensions.sent(request.id(), time.now());
            process.requestExtension(request.id(), share.id(), share.businessKey(), share.code(), share.agencyName());
        });
    }

    /** The Office's view, which whoever decides reads; it decides nothing. */
    @Transactional
    public void giveView(long extensionId, boolean agrees, String reason, String actor) {
        Asked asked = asked(extensionId);
        entitlement.requireOffice(actor);
        entitlement.requireOutsider(actor, asked.share().agency());
        extensions.view(extensionId, agrees, reason, actor, time.now());
        journal.append(
                asked.share().directiveId(),
                asked.share().id(),
                actor,
                "extensionViewed",
                "Văn phòng Tỉnh ủy %s gia hạn mốc “%s” đến %s. %s"
                        .formatted(
                                agrees ? "đề nghị đồng ý" : "đề nghị không",
                                asked.milestone().label(),
                                VietnamTime.format(asked.extension().until()),
                                reason),
                Change.because(reason));
        notices.extensionViewed(
                asked.share(),
                asked.milestone(),
                extensionId,
                asked.extension().dueOn(),
                "Văn phòng Tỉnh ủy %s: %s".formatted(agrees ? "đề nghị đồng ý" : "đề nghị không đồng ý", reason));
    }

    /** @param until the day that is granted, which may be another than the one asked for */
    @Transactional
    public void grant(long extensionId, LocalDate until, Basis basis, String actor) {
        Asked asked = decidedBy(extensionId, actor);
        changes.change(asked.milestone().id(), until, Kind.EXTENDED, basis, actor);
        extensions.decide(extensionId, until, basis, actor, time.now());
    }

    @Transactional
    public void refuse(long extensionId, Basis basis, String actor) {
        Asked asked = decidedBy(extensionId, actor);
        extensions.decide(extensionId, null, basis, actor, time.now());
        journal.append(
                asked.share().directiveId(),
                asked.share().id(),
                actor,
                "extensionRefused",
                "Không đồng ý gia hạn mốc “%s”, thời hạn vẫn là %s. Lý do: %s"
                        .formatted(
                                asked.milestone().label(),
                                VietnamTime.format(asked.milestone().dueOn()),
                                basis.words()),
                Change.because(basis.words()));
        notices.extensionRefused(asked.share(), asked.milestone(), extensionId, basis);
    }

    /** Lets the watch of the milestone begin anew with its new day. */
    @Transactional
    public void carryOut(long extensionId) {
        Milestone milestone =
                milestones.get(extensions.find(extensionId).orElseThrow().milestoneId());
        Share share = shares.get(milestone.shareId());
        process.restartWatch(milestone.id(), share.businessKey());
        process.refreshWork(share.id(), share.businessKey());
    }

    private Asked decidedBy(long extensionId, String actor) {
        Asked asked = asked(extensionId);
        entitlement.requireExtensionAuthority(actor);
        entitlement.requireOutsider(actor, asked.share().agency());
        return asked;
    }

    private Asked asked(long extensionId) {
        Milestone milestone = milestones.lock(extensions.open(extensionId).milestoneId());
        return new Asked(extensions.open(extensionId), milestone, shares.get(milestone.shareId()));
    }

    private void check(Milestone milestone, LocalDate until) {
        @Nullable LocalDate due = milestone.dueOn();
        if (milestone.closed()) {
            throw new InvalidInput("Mốc “%s” đã kết thúc".formatted(milestone.label()));
        }
        if (due == null) {
            throw new InvalidInput("Mốc “%s” chưa có thời hạn nên không thể gia hạn".formatted(milestone.label()));
        }
        if (!until.isAfter(due) || until.isBefore(time.today())) {
            throw new InvalidInput("Thời hạn đề nghị phải sau thời hạn đang có (%s) và không ở quá khứ"
                    .formatted(VietnamTime.format(due)));
        }
        if (extensions.openOf(milestone.id()).isPresent()) {
            throw new InvalidInput("Đề nghị gia hạn mốc này đã gửi và đang chờ quyết định");
        }
    }
}
