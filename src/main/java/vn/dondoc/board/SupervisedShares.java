package vn.dondoc.board;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.board.DossierRows.EvidenceRow;
import vn.dondoc.board.DossierRows.MilestoneRow;
import vn.dondoc.board.DossierRows.ShareRow;
import vn.dondoc.board.SupervisionView.AgencyLine;
import vn.dondoc.calendar.VietnamTime;
import vn.dondoc.directive.DirectiveStatus;
import vn.dondoc.directive.MilestoneFacts;
import vn.dondoc.directive.Standing;
import vn.dondoc.watch.Timing;

/** What each agency has done of a mandate that was given to it. */
@Component
class SupervisedShares {

    /** What a supervisor asks about first. */
    private static final List<DirectiveStatus> BY_STATUS = List.of(
            DirectiveStatus.OVERDUE,
            DirectiveStatus.DUE_SOON,
            DirectiveStatus.NOT_DUE,
            DirectiveStatus.UNDATED,
            DirectiveStatus.IN_PROGRESS,
            DirectiveStatus.AWAITING_ACCEPTANCE,
            DirectiveStatus.DONE_LATE,
            DirectiveStatus.DONE_ON_TIME,
            DirectiveStatus.DONE_EARLY,
            DirectiveStatus.STOPPED);

    private final DossierRows rows;
    private final PeoplesNames people;
    private final VietnamTime time;

    SupervisedShares(DossierRows rows, PeoplesNames people, VietnamTime time) {
        this.rows = rows;
        this.people = people;
        this.time = time;
    }

    /**
     * An agency's share.
     *
     * @param last what was handed in last; null where nothing was
     * @param daysLate calendar days, of the milestone that is or was latest; 0 where none is
     */
    record Supervised(
            ShareRow share,
            List<MilestoneRow> milestones,
            Standing standing,
            @Nullable EvidenceRow last,
            long daysLate) {

        boolean isLate() {
            return daysLate > 0;
        }

        boolean isReceived() {
            return share.receivedAt() != null;
        }

        /** What was sent back is not handed in. */
        boolean isSubmitted() {
            return last != null && !"returned".equals(last.outcome());
        }

        boolean isAccepted() {
            return last != null && "accepted".equals(last.outcome());
        }
    }

    /** In the document's order. */
    List<Supervised> of(long directiveId) {
        LocalDate today = time.today();
        Map<Long, List<MilestoneRow>> milestones = rows.milestones(directiveId).stream()
                .collect(groupingBy(row -> row.place().shareId()));
        Map<Long, List<EvidenceRow>> evidence = rows.evidence(directiveId).stream()
                .collect(groupingBy(row -> row.place().shareId()));
        return rows.shares(directiveId).stream()
                .map(share -> supervised(
                        share,
                        milestones.getOrDefault(share.id(), List.of()),
                        evidence.getOrDefault(share.id(), List.of()),
                        today))
                .toList();
    }

    private static Supervised supervised(
            ShareRow share, List<MilestoneRow> milestones, List<EvidenceRow> evidence, LocalDate today) {
        return new Supervised(
                share,
                milestones,
                Standing.ofShare(milestones.stream()
                        .map(milestone -> Standing.of(milestone.facts(), today))
                        .toList()),
                evidence.isEmpty() ? null : evidence.get(evidence.size() - 1),
                milestones.stream()
                        .mapToLong(milestone -> daysLate(milestone.facts(), today))
                        .max()
                        .orElse(0));
    }

    /** By the date of the document, as everywhere; while there is none, by today. */
    private static long daysLate(MilestoneFacts facts, LocalDate today) {
        LocalDate due = facts.due();
        if (due == null || facts.stopped()) {
            return 0;
        }
        LocalDate until = facts.completedOn() != null ? facts.completedOn() : facts.waitingEvidenceOf();
        return Math.max(0, ChronoUnit.DAYS.between(due, until == null ? today : until));
    }

    static Comparator<Supervised> byStatus() {
        return Comparator.comparing(
                        (Supervised share) -> BY_STATUS.indexOf(share.standing().status()))
                .thenComparing(share -> -share.daysLate());
    }

    /** As a supervisor reads them. */
    List<AgencyLine> lines(List<Supervised> shares) {
        DossierLines words = new DossierLines(people.lookup(), time.today(), List.of());
        return shares.stream().map(share -> line(share, words)).toList();
    }

    private AgencyLine line(Supervised share, DossierLines words) {
        EvidenceRow last = share.last();
        return new AgencyLine(
                share.share().agencyName(),
                DossierLines.state(share.standing().status()),
                share.milestones().stream()
                        .map(milestone -> VietnamTime.format(milestone.facts().due()))
                        .collect(Collectors.joining("; ")),
                received(share.share()),
                last == null ? "" : "Số %s ngày %s".formatted(last.number(), VietnamTime.format(last.issuedOn())),
                last == null ? "" : words.evidence(last, List.of()).outcome().label(),
                late(share));
    }

    private String received(ShareRow share) {
        if (share.receivedAt() != null) {
            return VietnamTime.format(VietnamTime.dayOf(share.receivedAt()));
        }
        return time.today().isAfter(share.receiptDueOn())
                ? "chưa tiếp nhận, " + Timing.words(share.receiptDueOn(), time.today())
                : "chưa tiếp nhận";
    }

    private static String late(Supervised share) {
        if (!share.isLate()) {
            return "";
        }
        return (share.isSubmitted() ? "muộn %d ngày" : "quá hạn %d ngày").formatted(share.daysLate());
    }
}
