package vn.dondoc.board;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import vn.dondoc.board.DirectiveView.ShareView;
import vn.dondoc.board.DirectiveViews.Assessed;
import vn.dondoc.board.DossierRows.MilestoneRow;
import vn.dondoc.board.DossierRows.ShareRow;
import vn.dondoc.board.DossierView.CoordinationLine;
import vn.dondoc.board.DossierView.DecisionLine;
import vn.dondoc.board.DossierView.EvidenceLine;
import vn.dondoc.board.DossierView.MilestoneLine;
import vn.dondoc.board.DossierView.Part;
import vn.dondoc.calendar.VietnamTime;

/** The shares of a directive, each with what belongs to it. */
@Component
class DossierParts {

    private final DossierRows rows;
    private final PeoplesNames people;
    private final VietnamTime time;

    DossierParts(DossierRows rows, PeoplesNames people, VietnamTime time) {
        this.rows = rows;
        this.people = people;
        this.time = time;
    }

    /** What belongs to the shares, by the share's id. */
    private record Details(
            Map<Long, List<EvidenceLine>> evidence,
            Map<Long, List<CoordinationLine>> coordinations,
            Map<Long, List<DecisionLine>> decisions) {}

    /** @param labels of the milestones, in their order, where the rows bear only neutral ones; else none */
    List<Part> inFull(Assessed directive, List<String> labels) {
        PeoplesNames.Lookup names = people.lookup();
        List<MilestoneRow> milestones = rows.milestones(directive.id()).stream()
                .map(milestone -> milestone.labelled(labels))
                .toList();
        Details details = details(directive.id(), milestones, new DossierLines(names, time.today()));
        Map<Long, List<MilestoneRow>> byShare = milestones.stream().collect(groupingBy(MilestoneRow::shareId));
        Map<String, ShareView> views = views(directive);
        return rows.shares(directive.id()).stream()
                .map(share -> part(
                        share,
                        Objects.requireNonNull(views.get(share.agency())),
                        byShare.getOrDefault(share.id(), List.of()),
                        details,
                        names))
                .toList();
    }

    /** Agencies, days and states: what is told of a confidential directive to those who are not concerned. */
    List<Part> stateOnly(Assessed directive) {
        return directive.view().shares().stream()
                .map(view -> new Part(
                        view.agencyName(),
                        DossierLines.state(view.status()),
                        "",
                        "",
                        "",
                        view.milestones().stream().map(MilestoneLine::of).toList(),
                        List.of(),
                        List.of(),
                        List.of()))
                .toList();
    }

    private Details details(long directiveId, List<MilestoneRow> milestones, DossierLines lines) {
        Map<Long, MilestoneRow> byId = milestones.stream().collect(toMap(MilestoneRow::id, Function.identity()));
        Function<Long, MilestoneRow> milestone = id -> Objects.requireNonNull(byId.get(id));
        return new Details(
                rows.evidence(directiveId).stream()
                        .collect(groupingBy(
                                row -> milestone.apply(row.milestoneId()).shareId(),
                                mapping(
                                        row -> lines.evidence(
                                                row,
                                                milestone
                                                        .apply(row.milestoneId())
                                                        .label()),
                                        toList()))),
                rows.coordinations(directiveId).stream()
                        .collect(groupingBy(
                                DossierRows.CoordinationRow::shareId, mapping(lines::coordination, toList()))),
                rows.decisions(directiveId).stream()
                        .collect(groupingBy(
                                row -> milestone.apply(row.milestoneId()).shareId(),
                                mapping(
                                        row -> lines.decision(
                                                row,
                                                milestone
                                                        .apply(row.milestoneId())
                                                        .label()),
                                        toList()))));
    }

    private static Part part(
            ShareRow share, ShareView view, List<MilestoneRow> milestones, Details details, PeoplesNames.Lookup names) {
        return new Part(
                share.agencyName(),
                DossierLines.state(view.status()),
                receipt(share),
                names.of(share.officer()),
                DossierLines.words(share.product()),
                milestones.stream()
                        .map(row -> MilestoneLine.of(row, view.milestones().get(row.ordinal() - 1)))
                        .toList(),
                details.evidence().getOrDefault(share.id(), List.of()),
                details.coordinations().getOrDefault(share.id(), List.of()),
                details.decisions().getOrDefault(share.id(), List.of()));
    }

    private static String receipt(ShareRow share) {
        return share.receivedAt() == null
                ? "chưa tiếp nhận, hạn tiếp nhận " + VietnamTime.format(share.receiptDueOn())
                : "lúc " + VietnamTime.format(share.receivedAt());
    }

    private static Map<String, ShareView> views(Assessed directive) {
        return directive.view().shares().stream().collect(toMap(ShareView::agency, Function.identity()));
    }
}
