package vn.dondoc.directive;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.dondoc.calendar.DeadlineReading.PlannedMilestone;
import vn.dondoc.calendar.VietnamTime;
import vn.dondoc.calendar.WorkingDays;
import vn.dondoc.catalogue.CatalogueDirective;
import vn.dondoc.catalogue.CatalogueDirective.Done;
import vn.dondoc.catalogue.CatalogueDirective.Kind;
import vn.dondoc.journal.Change;
import vn.dondoc.journal.Journal;
import vn.dondoc.watch.DeadlineKind;
import vn.dondoc.watch.DeadlinePolicy;

/** Gives one directive to its agencies: shares, milestones and the running process; what is done already is only recorded. */
@Component
class Giving {

    private static final String DONE_BEFORE = "Đã hoàn thành trước khi theo dõi";

    private final DirectiveRows directives;
    private final ShareRows shares;
    private final MilestoneRows milestones;
    private final EvidenceRows evidence;
    private final Confidentiality confidentiality;
    private final DirectiveProcess process;
    private final DirectiveNotices notices;
    private final Journal journal;
    private final DeadlinePolicy policy;
    private final WorkingDays workingDays;
    private final VietnamTime time;

    Giving(
            DirectiveRows directives,
            ShareRows shares,
            MilestoneRows milestones,
            EvidenceRows evidence,
            Confidentiality confidentiality,
            DirectiveProcess process,
            DirectiveNotices notices,
            Journal journal,
            DeadlinePolicy policy,
            WorkingDays workingDays,
            VietnamTime time) {
        this.directives = directives;
        this.shares = shares;
        this.milestones = milestones;
        this.evidence = evidence;
        this.confidentiality = confidentiality;
        this.process = process;
        this.notices = notices;
        this.journal = journal;
        this.policy = policy;
        this.workingDays = workingDays;
        this.time = time;
    }

    /**
     * On whose word a directive is given.
     *
     * @param resolutionId whose row it becomes
     * @param number of that resolution, the first part of the business key
     * @param document Vietnamese, e.g. "Nghị quyết số 05-NQ/TU"
     * @param givenOn the day of giving: no evidence can be older
     * @param actor user id, or {@link Journal#SYSTEM}
     * @param tellEach whether each agency's leaders are told of this directive alone
     */
    record Order(
            long resolutionId, String number, String document, LocalDate givenOn, String actor, boolean tellEach) {}

    /** Returns the directive's id. */
    long give(Order order, int position, CatalogueDirective directive) {
        CatalogueDirective told = Confidentiality.withheld(directive);
        long id = directives.insert(order.resolutionId(), position, told, order.givenOn(), time.now());
        confidentiality.keep(id, directive);
        if (directive.kind() != Kind.GROUP) {
            start(id, order, told);
        }
        return id;
    }

    private void start(long id, Order order, CatalogueDirective directive) {
        journal.append(
                id,
                null,
                order.actor(),
                "directiveGiven",
                "Giao nhiệm vụ theo %s%s, thời hạn: %s"
                        .formatted(
                                directive.kind() == Kind.MANDATE ? "Phần %s ".formatted(directive.section()) : "",
                                order.document(),
                                directive.deadline()));
        LocalDate receiptDueOn = workingDays.after(time.today(), policy.leadTime(DeadlineKind.RECEIPT));
        for (String agency : directive.holders()) {
            long shareId = shares.insert(id, agency, receiptDueOn);
            insertMilestones(shareId, directive);
            if (order.tellEach() && directive.done() == null) {
                notices.given(shares.get(shareId));
            }
        }
        Done done = directive.done();
        if (done == null) {
            process.start(id, order.number() + ":" + directive.code(), directive.code());
        } else {
            close(id, done, order.actor());
        }
    }

    private void insertMilestones(long shareId, CatalogueDirective directive) {
        List<PlannedMilestone> planned =
                directive.plan() == null ? List.of() : directive.plan().milestones();
        for (int i = 0; i < planned.size(); i++) {
            PlannedMilestone milestone = planned.get(i);
            milestones.insert(shareId, i + 1, milestone.label(), milestone.words(), milestone.due());
        }
    }

    private void close(long directiveId, Done done, String actor) {
        for (long shareId : shares.idsOf(directiveId)) {
            EvidenceDocument document = new EvidenceDocument(
                    done.document(), done.on(), DONE_BEFORE, shares.get(shareId).agencyName());
            milestones.of(shareId).forEach(milestone -> {
                evidence.insertAccepted(milestone.id(), document, DONE_BEFORE, actor, time.now());
                milestones.complete(milestone.id(), done.on(), time.now());
            });
            shares.close(shareId, "accepted", time.now());
        }
        directives.close(directiveId, time.now());
        String day = VietnamTime.format(done.on());
        journal.append(
                directiveId,
                null,
                actor,
                "doneBeforeFollowed",
                "%s: hoàn thành ngày %s, văn bản số %s".formatted(DONE_BEFORE, day, done.document()),
                new Change(null, day, "văn bản số " + done.document()));
    }
}
