package vn.dondoc.board;

import static vn.dondoc.board.DossierLines.words;

import org.jspecify.annotations.Nullable;
import vn.dondoc.board.DossierChangeRows.DeadlineChangeRow;
import vn.dondoc.board.DossierChangeRows.DecisionRow;
import vn.dondoc.board.DossierChangeRows.ExtensionRow;
import vn.dondoc.board.DossierChangeRows.FormerLeadRow;
import vn.dondoc.board.DossierChangeRows.InstructionRow;
import vn.dondoc.board.DossierView.DeadlineLine;
import vn.dondoc.board.DossierView.DecisionLine;
import vn.dondoc.board.DossierView.ExtensionLine;
import vn.dondoc.board.DossierView.FormerLeadLine;
import vn.dondoc.board.DossierView.InstructionLine;
import vn.dondoc.board.DossierView.State;
import vn.dondoc.calendar.VietnamTime;
import vn.dondoc.directive.InstructionKind;

/** Rows of what was decided above in the words that a dossier shows. */
final class DossierChangeLines {

    private final DossierLines lines;

    DossierChangeLines(DossierLines lines) {
        this.lines = lines;
    }

    DeadlineLine deadline(DeadlineChangeRow row) {
        String what =
                switch (row.kind()) {
                    case "set" -> "Xác định thời hạn";
                    case "extended" -> "Gia hạn";
                    default -> "Điều chỉnh theo văn bản";
                };
        return new DeadlineLine(
                lines.label(row.place()),
                what,
                VietnamTime.format(row.was()),
                VietnamTime.format(row.became()),
                row.daysLate(),
                withDocument(row.reason(), row.document()),
                lines.by(row.changedAt(), row.changedBy()));
    }

    ExtensionLine extension(ExtensionRow row) {
        String view =
                switch (words(row.view())) {
                    case "agree" -> "Đề nghị đồng ý. " + words(row.viewReason());
                    case "disagree" -> "Đề nghị không đồng ý. " + words(row.viewReason());
                    default -> "";
                };
        return new ExtensionLine(
                lines.label(row.place()),
                VietnamTime.format(row.until()),
                withDocument(row.reason(), row.document()),
                lines.by(row.requestedAt(), row.requestedBy()),
                view,
                outcome(row),
                words(row.decisionReason()));
    }

    private State outcome(ExtensionRow row) {
        String when = row.closedAt() == null ? "" : ", " + lines.by(row.closedAt(), row.closedBy());
        return switch (words(row.outcome())) {
            case "granted" ->
                new State("Đồng ý gia hạn đến %s%s".formatted(VietnamTime.format(row.grantedUntil()), when), "good");
            case "refused" -> new State("Không đồng ý" + when, "quiet");
            case "moot" -> new State("Không cần quyết định nữa", "quiet");
            default -> lines.waiting("Chờ quyết định", row.dueOn());
        };
    }

    DecisionLine decision(DecisionRow row) {
        return new DecisionLine(
                lines.label(row.place()),
                VietnamTime.format(row.askedAt()),
                VietnamTime.format(row.dueOn()),
                label(row.instruction()),
                words(row.content()),
                row.closedAt() == null ? "" : lines.by(row.closedAt(), row.closedBy()));
    }

    InstructionLine instruction(InstructionRow row) {
        return new InstructionLine(
                label(row.kind()),
                withDocument(row.content(), row.document()),
                lines.by(row.givenAt(), row.givenBy()),
                row.answerDueOn() == null
                        ? null
                        : switch (words(row.answerOutcome())) {
                            case "answered" ->
                                lines.answered(
                                        "Đã trả lời", "good", row.answeredAt(), row.answeredBy(), row.answerDueOn());
                            case "moot" -> new State("Không cần trả lời nữa", "quiet");
                            default -> lines.waiting("Chưa trả lời", row.answerDueOn());
                        },
                words(row.answer()));
    }

    FormerLeadLine formerLead(FormerLeadRow row) {
        return new FormerLeadLine(
                row.agencyName(),
                lines.nameOf(row.officer()),
                words(row.product()),
                VietnamTime.format(row.untilAt()),
                withDocument(row.reason(), row.document()));
    }

    private static String label(@Nullable String kind) {
        return InstructionKind.ofWord(words(kind)).map(InstructionKind::label).orElse("");
    }

    private static String withDocument(String reason, String document) {
        return document.isBlank() ? reason : "%s (văn bản số %s)".formatted(reason, document);
    }
}
