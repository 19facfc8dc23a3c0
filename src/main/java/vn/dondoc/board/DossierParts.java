package vn.dondoc.board;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import vn.dondoc.board.DossierExtraRows.FileRow;
import vn.dondoc.board.DossierExtraRows.ReviewRow;
import vn.dondoc.board.DossierRows.MilestoneRow;
import vn.dondoc.board.DossierRows.ShareRow;
import vn.dondoc.board.DossierView.CoordinationLine;
import vn.dondoc.board.DossierView.DeadlineLine;
import vn.dondoc.board.DossierView.DecisionLine;
import vn.dondoc.board.DossierView.EvidenceLine;
import vn.dondoc.board.DossierView.ExtensionLine;
import vn.dondoc.board.DossierView.FileLine;
import vn.dondoc.board.DossierView.FormerLeadLine;
import vn.dondoc.board.DossierView.InstructionLine;
import vn.dondoc.board.DossierView.MilestoneLine;
import vn.dondoc.board.DossierView.Part;
import vn.dondoc.board.DossierView.ReviewLine;
import vn.dondoc.calendar.VietnamTime;
import vn.dondoc.directive.DirectiveStatus;
import vn.dondoc.directive.Standing;

/** The shares of a directive, each with what belongs to it. */
@Component
class DossierParts {

    private final DossierRows rows;
    private final DossierChangeRows changes;
    private final DossierExtraRows extras;
    private final PeoplesNames people;
    private final VietnamTime time;

    DossierParts(
            DossierRows rows,
            DossierChangeRows changes,
            DossierExtraRows extras,
            PeoplesNames people,
            VietnamTime time) {
        this.rows = rows;
        this.changes = changes;
        this.extras = extras;
        this.people = people;
        this.time = time;
    }

    /** What belongs to the shares, by the share's id. */
    private record Details(
            Map<Long, List<MilestoneRow>> milestones,
            Map<Long, List<DeadlineLine>> deadlines,
            Map<Long, List<EvidenceLine>> evidence,
            Map<Long, List<CoordinationLine>> coordinations,
            Map<Long, List<ExtensionLine>> extensions,
            Map<Long, List<DecisionLine>> decisions,
            Map<Long, List<InstructionLine>> instructions,
            Map<Long, List<FormerLeadLine>> formerLeads,
            Map<Long, List<FileLine>> files,
            Map<Long, List<ReviewLine>> reviews) {}

    /** @param labels of the milestones, in their order, where the rows bear only neutral ones; else none */
    List<Part> inFull(long directiveId, List<String> labels) {
        DossierLines lines = new DossierLines(people.lookup(), time.today(), labels);
        Details details = details(directiveId, lines, new DossierChangeLines(lines));
        return rows.shares(directiveId).stream()
                .map(share -> part(share, details, lines))
                .toList();
    }

    /** Agencies, days and states: what is told of a confidential directive to those who are not concerned. */
    List<Part> stateOnly(Assessed directive) {
        return directive.view().shares().stream()
                .map(view -> new Part(
                        view.agencyName(),
                        DossierLines.state(DirectiveStatus.ofWord(view.status())),
                        "",
                        "",
                        "",
                        view.milestones().stream().map(MilestoneLine::of).toList(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()))
                .toList();
    }

    private Details details(long id, DossierLines lines, DossierChangeLines changeLines) {
        List<FileRow> files = extras.files(id);
        Map<Long, List<FileLine>> ofResults = byOwner(files, FileRow::isOfResult, FileRow::evidenceId, lines);
        Map<Long, List<FileLine>> ofAnswers = byOwner(files, FileRow::isOfAnswer, FileRow::coordinationId, lines);
        return new Details(
                byShare(rows.milestones(id), row -> row.place().shareId(), Function.identity()),
                byShare(changes.deadlineChanges(id), row -> row.place().shareId(), changeLines::deadline),
                byShare(
                        rows.evidence(id),
                        row -> row.place().shareId(),
                        row -> lines.evidence(row, ofResults.getOrDefault(row.id(), List.of()))),
                byShare(
                        rows.coordinations(id),
                        DossierRows.CoordinationRow::shareId,
                        row -> lines.coordination(row, ofAnswers.getOrDefault(row.id(), List.of()))),
                byShare(changes.extensions(id), row -> row.place().shareId(), changeLines::extension),
                byShare(changes.decisions(id), row -> row.place().shareId(), changeLines::decision),
                byShare(
                        changes.instructions(id).stream()
                                .filter(row -> row.shareId() != null)
                                .toList(),
                        DossierChangeRows.InstructionRow::shareId,
                        changeLines::instruction),
                byShare(changes.formerLeads(id), DossierChangeRows.FormerLeadRow::shareId, changeLines::formerLead),
                byOwner(files, FileRow::isOfWork, FileRow::shareId, lines),
                byShare(extras.reviews(id), ReviewRow::shareId, lines::review));
    }

    private static Map<Long, List<FileLine>> byOwner(
            List<FileRow> files, Predicate<FileRow> which, Function<FileRow, Long> owner, DossierLines lines) {
        return byShare(files.stream().filter(which).toList(), owner, lines::file);
    }

    private static <R, L> Map<Long, List<L>> byShare(List<R> rows, Function<R, Long> share, Function<R, L> line) {
        return rows.stream().collect(groupingBy(share, mapping(line, toList())));
    }

    private static Part part(ShareRow share, Details details, DossierLines lines) {
        List<MilestoneRow> milestones = details.milestones().getOrDefault(share.id(), List.of());
        Standing standing =
                Standing.ofShare(milestones.stream().map(lines::standing).toList());
        return new Part(
                share.agencyName(),
                DossierLines.state(standing.status()),
                receipt(share),
                lines.nameOf(share.officer()),
                DossierLines.words(share.product()),
                milestones.stream().map(lines::milestone).toList(),
                details.deadlines().getOrDefault(share.id(), List.of()),
                details.evidence().getOrDefault(share.id(), List.of()),
                details.coordinations().getOrDefault(share.id(), List.of()),
                details.extensions().getOrDefault(share.id(), List.of()),
                details.decisions().getOrDefault(share.id(), List.of()),
                details.instructions().getOrDefault(share.id(), List.of()),
                details.formerLeads().getOrDefault(share.id(), List.of()),
                details.files().getOrDefault(share.id(), List.of()),
                details.reviews().getOrDefault(share.id(), List.of()));
    }

    private static String receipt(ShareRow share) {
        return share.receivedAt() == null
                ? "chưa tiếp nhận, hạn tiếp nhận " + VietnamTime.format(share.receiptDueOn())
                : "lúc " + VietnamTime.format(share.receivedAt());
    }
}
