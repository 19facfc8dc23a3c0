package vn.dondoc.board;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.board.DossierExtraRows.FileRow;
import vn.dondoc.board.DossierExtraRows.ReviewRow;
import vn.dondoc.board.DossierRows.CoordinationRow;
import vn.dondoc.board.DossierRows.EvidenceRow;
import vn.dondoc.board.DossierRows.MilestoneRow;
import vn.dondoc.board.DossierRows.Place;
import vn.dondoc.board.DossierView.CoordinationLine;
import vn.dondoc.board.DossierView.EvidenceLine;
import vn.dondoc.board.DossierView.FileLine;
import vn.dondoc.board.DossierView.MilestoneLine;
import vn.dondoc.board.DossierView.ReviewLine;
import vn.dondoc.board.DossierView.State;
import vn.dondoc.calendar.Period;
import vn.dondoc.calendar.VietnamTime;
import vn.dondoc.directive.DirectiveStatus;
import vn.dondoc.directive.Grade;
import vn.dondoc.directive.Standing;
import vn.dondoc.evidence.FileSize;
import vn.dondoc.watch.Timing;

/** Rows of the work in the words that a dossier shows. */
final class DossierLines {

    private final PeoplesNames.Lookup names;
    private final LocalDate today;
    private final List<String> labels;

    /** @param labels of the milestones, in their order, where the rows bear only neutral ones; else none */
    DossierLines(PeoplesNames.Lookup names, LocalDate today, List<String> labels) {
        this.names = names;
        this.today = today;
        this.labels = labels;
    }

    static State state(DirectiveStatus status) {
        String tone =
                switch (status) {
                    case OVERDUE -> "bad";
                    case DUE_SOON, DONE_LATE -> "warn";
                    case DONE_EARLY, DONE_ON_TIME -> "good";
                    case IN_PROGRESS, AWAITING_ACCEPTANCE -> "running";
                    case NOT_DUE, UNDATED, STOPPED -> "quiet";
                };
        return new State(status.label(), tone);
    }

    /** As the document calls the milestone. */
    String label(Place place) {
        return labels.size() < place.ordinal() ? place.label() : labels.get(place.ordinal() - 1);
    }

    Standing standing(MilestoneRow row) {
        return Standing.of(row.facts(), today);
    }

    MilestoneLine milestone(MilestoneRow row) {
        LocalDate completedOn = row.facts().completedOn();
        return new MilestoneLine(
                label(row.place()),
                VietnamTime.format(row.facts().due()),
                completedOn == null ? "" : VietnamTime.format(completedOn),
                state(standing(row).status()),
                row.percent() == null ? "" : row.percent() + "%",
                row.returned(),
                row.extended());
    }

    EvidenceLine evidence(EvidenceRow row, List<FileLine> files) {
        return new EvidenceLine(
                label(row.place()),
                row.number(),
                VietnamTime.format(row.issuedOn()),
                row.subject(),
                row.issuer(),
                row.result(),
                by(row.submittedAt(), row.submittedBy()),
                outcome(row),
                words(row.reason()),
                row.decidedAt() == null ? "" : by(row.decidedAt(), row.decidedBy()),
                files);
    }

    FileLine file(FileRow row) {
        return new FileLine(
                row.id(),
                row.name(),
                FileSize.words(row.size()),
                by(row.uploadedAt(), row.uploadedBy()),
                row.scan().equals("clean") ? "đã quét mã độc" : "chưa quét mã độc");
    }

    ReviewLine review(ReviewRow row) {
        return new ReviewLine(
                Period.ofCode(row.period()).map(Period::label).orElse(row.period()),
                row.percent() == null ? "" : row.percent() + "%",
                row.done(),
                row.difficulties(),
                row.proposals(),
                row.plan(),
                row.endedAt() == null ? "" : by(row.endedAt(), row.endedBy()));
    }

    private State outcome(EvidenceRow row) {
        return switch (words(row.outcome())) {
            case "accepted" ->
                new State(
                        "Nghiệm thu: "
                                + Grade.ofWord(words(row.grade()))
                                        .map(Grade::label)
                                        .orElse(""),
                        "good");
            case "returned" -> new State("Trả lại", "bad");
            case "moot" -> new State("Không nghiệm thu nữa: đã thôi theo dõi", "quiet");
            default ->
                waiting("Chờ nghiệm thu, hạn " + VietnamTime.format(row.acceptanceDueOn()), row.acceptanceDueOn());
        };
    }

    CoordinationLine coordination(CoordinationRow row, List<FileLine> files) {
        return new CoordinationLine(
                row.agencyName(),
                row.question(),
                by(row.requestedAt(), row.requestedBy()),
                VietnamTime.format(row.dueOn()),
                outcome(row),
                words(row.answer()),
                words(row.document()),
                files);
    }

    private State outcome(CoordinationRow row) {
        Instant closedAt = row.closedAt();
        return switch (words(row.outcome())) {
            case "answered" -> answered("Đã trả lời", "good", closedAt, row.closedBy(), row.dueOn());
            case "declined" -> answered("Từ chối phối hợp", "quiet", closedAt, row.closedBy(), row.dueOn());
            case "moot" -> new State("Không cần trả lời nữa: phần việc đã kết thúc", "quiet");
            case "removed" -> new State("Thôi đề nghị", "quiet");
            default -> waiting("Chưa trả lời", row.dueOn());
        };
    }

    /** What is still awaited: red once its day is over. */
    State waiting(String words, LocalDate dueOn) {
        return new State(
                "%s, %s".formatted(words, Timing.words(dueOn, today)), today.isAfter(dueOn) ? "bad" : "running");
    }

    /** What was answered: late answers are called late. */
    State answered(String words, String tone, @Nullable Instant closedAt, @Nullable String closedBy, LocalDate dueOn) {
        if (closedAt == null) {
            return new State(words, tone);
        }
        LocalDate answeredOn = VietnamTime.dayOf(closedAt);
        boolean late = answeredOn.isAfter(dueOn);
        return new State(
                "%s lúc %s%s"
                        .formatted(
                                words,
                                by(closedAt, closedBy),
                                late ? " – trả lời muộn, " + Timing.words(dueOn, answeredOn) : ""),
                late ? "warn" : tone);
    }

    /** "08:00 ngày 15/12/2025, Nguyễn Văn A"; the moment alone for what nobody did. */
    String by(Instant moment, @Nullable String person) {
        return person == null
                ? VietnamTime.format(moment)
                : "%s, %s".formatted(VietnamTime.format(moment), names.of(person));
    }

    String nameOf(@Nullable String userId) {
        return names.of(userId);
    }

    static String words(@Nullable String words) {
        return words == null ? "" : words;
    }
}
