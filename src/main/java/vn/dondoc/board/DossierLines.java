package vn.dondoc.board;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vn.dondoc.board.DossierRows.CoordinationRow;
import vn.dondoc.board.DossierRows.DecisionRow;
import vn.dondoc.board.DossierRows.EvidenceRow;
import vn.dondoc.board.DossierView.CoordinationLine;
import vn.dondoc.board.DossierView.DecisionLine;
import vn.dondoc.board.DossierView.EvidenceLine;
import vn.dondoc.board.DossierView.State;
import vn.dondoc.calendar.VietnamTime;
import vn.dondoc.directive.DirectiveStatus;
import vn.dondoc.directive.Grade;
import vn.dondoc.directive.InstructionKind;
import vn.dondoc.watch.Timing;

/** Rows in the words that a dossier shows. */
final class DossierLines {

    private final PeoplesNames.Lookup names;
    private final LocalDate today;

    DossierLines(PeoplesNames.Lookup names, LocalDate today) {
        this.names = names;
        this.today = today;
    }

    /** @param word of a status, e.g. {@code due-soon} */
    static State state(String word) {
        DirectiveStatus status = DirectiveStatus.ofWord(word);
        String tone =
                switch (status) {
                    case OVERDUE -> "bad";
                    case DUE_SOON, DONE_LATE -> "warn";
                    case DONE_EARLY, DONE_ON_TIME -> "good";
                    case IN_PROGRESS, AWAITING_ACCEPTANCE -> "running";
                    default -> "quiet";
                };
        return new State(status.label(), tone);
    }

    EvidenceLine evidence(EvidenceRow row, String milestone) {
        return new EvidenceLine(
                milestone,
                row.number(),
                VietnamTime.format(row.issuedOn()),
                row.subject(),
                row.issuer(),
                row.result(),
                by(row.submittedAt(), row.submittedBy()),
                outcome(row),
                words(row.reason()),
                row.decidedAt() == null ? "" : by(row.decidedAt(), row.decidedBy()));
    }

    private State outcome(EvidenceRow row) {
        if (row.outcome() == null) {
            String wait = "Chờ nghiệm thu, hạn %s".formatted(VietnamTime.format(row.acceptanceDueOn()));
            return today.isAfter(row.acceptanceDueOn())
                    ? new State("%s (%s)".formatted(wait, Timing.words(row.acceptanceDueOn(), today)), "bad")
                    : new State(wait, "running");
        }
        if (row.outcome().equals("returned")) {
            return new State("Trả lại", "bad");
        }
        String grade = Grade.ofWord(words(row.grade())).map(Grade::label).orElse("");
        return new State("Nghiệm thu: " + grade, "good");
    }

    CoordinationLine coordination(CoordinationRow row) {
        return new CoordinationLine(
                row.agencyName(),
                row.question(),
                by(row.requestedAt(), row.requestedBy()),
                VietnamTime.format(row.dueOn()),
                outcome(row),
                words(row.answer()),
                words(row.document()));
    }

    private State outcome(CoordinationRow row) {
        Instant closedAt = row.closedAt();
        if (row.outcome() == null || closedAt == null) {
            return today.isAfter(row.dueOn())
                    ? new State("Chưa trả lời, " + Timing.words(row.dueOn(), today), "bad")
                    : new State("Chưa trả lời, " + Timing.words(row.dueOn(), today), "running");
        }
        if (row.outcome().equals("moot")) {
            return new State("Không cần trả lời nữa: phần việc đã kết thúc", "quiet");
        }
        LocalDate answeredOn = VietnamTime.dayOf(closedAt);
        boolean late = answeredOn.isAfter(row.dueOn());
        String words = "%s lúc %s%s"
                .formatted(
                        row.outcome().equals("answered") ? "Đã trả lời" : "Từ chối phối hợp",
                        by(closedAt, row.closedBy()),
                        late ? " – trả lời muộn, " + Timing.words(row.dueOn(), answeredOn) : "");
        return new State(words, late ? "warn" : row.outcome().equals("answered") ? "good" : "quiet");
    }

    DecisionLine decision(DecisionRow row, String milestone) {
        String kind = words(row.instruction());
        return new DecisionLine(
                milestone,
                VietnamTime.format(row.askedAt()),
                VietnamTime.format(row.dueOn()),
                Arrays.stream(InstructionKind.values())
                        .filter(known -> known.word().equals(kind))
                        .map(InstructionKind::label)
                        .findFirst()
                        .orElse(""),
                words(row.content()),
                row.closedAt() == null ? "" : by(row.closedAt(), row.closedBy()));
    }

    /** "08:00 ngày 15/12/2025, Nguyễn Văn A"; the moment alone for what nobody did. */
    private String by(Instant moment, @Nullable String person) {
        return person == null
                ? VietnamTime.format(moment)
                : "%s, %s".formatted(VietnamTime.format(moment), names.of(person));
    }

    static String words(@Nullable String words) {
        return words == null ? "" : words;
    }
}
