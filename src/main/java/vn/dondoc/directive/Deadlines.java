package vn.dondoc.directive;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.dondoc.agency.Groups;
import vn.dondoc.calendar.VietnamTime;
import vn.dondoc.calendar.WorkingDays;
import vn.dondoc.directive.MilestoneRows.Milestone;
import vn.dondoc.directive.ShareRows.Share;
import vn.dondoc.journal.Subject;
import vn.dondoc.watch.DeadlineKind;
import vn.dondoc.watch.DeadlineSource;
import vn.dondoc.watch.WatchedDeadline;
import vn.dondoc.watch.WatchedDeadline.Responsible;

/** The deadlines of a directive's life, each kind as the watch wants to know it. */
@Configuration(proxyBeanMethods = false)
class Deadlines {

    @Bean
    DeadlineSource receiptDeadlines(ShareRows shares) {
        return source(DeadlineKind.RECEIPT, id -> shares.find(id)
                .filter(share -> share.receivedAt() == null && !share.closed())
                .map(share -> watched(
                        DeadlineKind.RECEIPT,
                        id,
                        share.receiptDueOn(),
                        share,
                        new Responsible(null, Groups.leadersOf(share.agency()), Groups.leadersOf(share.agency())),
                        "Tiếp nhận, phân công",
                        false)));
    }

    @Bean
    DeadlineSource milestoneDeadlines(ShareRows shares, MilestoneRows milestones, EvidenceRows evidence) {
        return source(DeadlineKind.MILESTONE, id -> {
            Milestone milestone = milestones.get(id);
            LocalDate due = milestone.dueOn();
            if (milestone.closed() || due == null) {
                return Optional.empty();
            }
            Share share = shares.get(milestone.shareId());
            String leaders = Groups.leadersOf(share.agency());
            return Optional.of(watched(
                    DeadlineKind.MILESTONE,
                    id,
                    due,
                    share,
                    new Responsible(share.officer(), leaders, leaders),
                    "Báo cáo kết quả mốc “%s”".formatted(milestone.label()),
                    evidence.waiting(id).isPresent()));
        });
    }

    @Bean
    DeadlineSource acceptanceDeadlines(
            ShareRows shares,
            MilestoneRows milestones,
            EvidenceRows evidence,
            DirectiveRows directives,
            Entitlement entitlement) {
        return source(
                DeadlineKind.ACCEPTANCE,
                id -> evidence.find(id).filter(EvidenceRows.Evidence::waiting).map(waiting -> {
                    Milestone milestone = milestones.get(waiting.milestoneId());
                    Share share = shares.get(milestone.shareId());
                    String acceptors =
                            entitlement.acceptorsOf(share.agency(), directives.officeAgencyOf(share.directiveId()));
                    return watched(
                            DeadlineKind.ACCEPTANCE,
                            id,
                            waiting.acceptanceDueOn(),
                            share,
                            new Responsible(null, acceptors, Groups.OFFICE_CHIEF),
                            "Nghiệm thu kết quả mốc “%s”".formatted(milestone.label()),
                            false);
                }));
    }

    @Bean
    DeadlineSource coordinationDeadlines(ShareRows shares, CoordinationRows coordinations) {
        return source(DeadlineKind.COORDINATION, id -> coordinations
                .find(id)
                .filter(CoordinationRows.Coordination::open)
                .map(coordination -> {
                    String leaders = Groups.leadersOf(coordination.agency());
                    return watched(
                            DeadlineKind.COORDINATION,
                            id,
                            coordination.dueOn(),
                            shares.get(coordination.shareId()),
                            new Responsible(null, coordination.agency(), leaders),
                            "%s trả lời đề nghị phối hợp".formatted(coordination.agencyName()),
                            false);
                }));
    }

    @Bean
    DeadlineSource decisionDeadlines(ShareRows shares, MilestoneRows milestones, DecisionRows decisions) {
        return source(
                DeadlineKind.DECISION,
                id -> decisions.find(id).filter(DecisionRows.Decision::open).map(decision -> {
                    Milestone milestone = milestones.get(decision.milestoneId());
                    return watched(
                            DeadlineKind.DECISION,
                            id,
                            decision.dueOn(),
                            shares.get(milestone.shareId()),
                            new Responsible(null, Groups.STANDING_COMMITTEE, Groups.STANDING_COMMITTEE),
                            "Cho ý kiến chỉ đạo về mốc “%s” quá hạn".formatted(milestone.label()),
                            false);
                }));
    }

    /** While the Office has given no view it is the Office's turn, then theirs who decide. */
    @Bean
    DeadlineSource extensionDeadlines(ShareRows shares, MilestoneRows milestones, ExtensionRows extensions) {
        return source(
                DeadlineKind.EXTENSION,
                id -> extensions.find(id).filter(ExtensionRows.Extension::open).map(request -> {
                    Milestone milestone = milestones.get(request.milestoneId());
                    boolean viewed = request.agrees() != null;
                    return watched(
                            DeadlineKind.EXTENSION,
                            id,
                            request.dueOn(),
                            shares.get(milestone.shareId()),
                            new Responsible(
                                    null,
                                    viewed ? Groups.STANDING_COMMITTEE : Groups.OFFICE,
                                    viewed ? Groups.STANDING_COMMITTEE : Groups.OFFICE_CHIEF),
                            (viewed ? "Quyết định gia hạn mốc “%s”" : "Cho ý kiến về đề nghị gia hạn mốc “%s”")
                                    .formatted(milestone.label()),
                            false);
                }));
    }

    @Bean
    DeadlineSource urgeDeadlines(ShareRows shares, UrgeRows urges) {
        return source(
                DeadlineKind.URGE,
                id -> urges.find(id).filter(UrgeRows.Urge::open).map(urge -> {
                    Share share = shares.get(urge.shareId());
                    String leaders = Groups.leadersOf(share.agency());
                    return watched(
                            DeadlineKind.URGE,
                            id,
                            urge.dueOn(),
                            share,
                            new Responsible(share.officer(), leaders, leaders),
                            "Trả lời ý kiến đôn đốc",
                            false);
                }));
    }

    /** A milestone without a day is looked at again on the last working day of each quarter. */
    @Bean
    DeadlineSource undatedMilestones(
            ShareRows shares, MilestoneRows milestones, WorkingDays workingDays, VietnamTime time) {
        return new DeadlineSource() {
            @Override
            public DeadlineKind kind() {
                return DeadlineKind.UNDATED;
            }

            @Override
            public Optional<WatchedDeadline> open(long subjectId) {
                Milestone milestone = milestones.get(subjectId);
                return milestone.closed() || milestone.dueOn() != null
                        ? Optional.empty()
                        : Optional.of(watched(
                                DeadlineKind.UNDATED,
                                subjectId,
                                workingDays.endOfQuarter(time.today()),
                                shares.get(milestone.shareId()),
                                new Responsible(null, Groups.OFFICE, Groups.OFFICE_CHIEF),
                                "Xác định thời hạn mốc “%s”".formatted(milestone.label()),
                                false));
            }

            @Override
            public Optional<LocalDate> following(WatchedDeadline deadline) {
                return Optional.of(workingDays.endOfQuarter(deadline.dueOn().plusDays(1)));
            }
        };
    }

    private interface Lookup {
        Optional<WatchedDeadline> open(long subjectId);
    }

    private static DeadlineSource source(DeadlineKind kind, Lookup lookup) {
        return new DeadlineSource() {
            @Override
            public DeadlineKind kind() {
                return kind;
            }

            @Override
            public Optional<WatchedDeadline> open(long subjectId) {
                return lookup.open(subjectId);
            }
        };
    }

    private static WatchedDeadline watched(
            DeadlineKind kind,
            long id,
            LocalDate due,
            Share share,
            Responsible responsible,
            String what,
            boolean delivered) {
        return new WatchedDeadline(
                kind,
                id,
                due,
                new Subject.OfDirective(share.directiveId(), share.id()),
                share.businessKey(),
                share.code(),
                share.title(),
                share.agency(),
                share.agencyName(),
                responsible,
                what,
                delivered,
                share.followedSince());
    }
}
