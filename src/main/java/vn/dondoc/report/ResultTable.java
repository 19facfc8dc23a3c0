package vn.dondoc.report;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.dondoc.board.Assessed;
import vn.dondoc.board.Assessed.Part;
import vn.dondoc.board.Assessed.Point;
import vn.dondoc.board.DirectiveView;
import vn.dondoc.board.DirectiveView.ShareView;
import vn.dondoc.calendar.VietnamTime;
import vn.dondoc.directive.Cell;
import vn.dondoc.directive.DirectiveStatus;
import vn.dondoc.directive.Standing;
import vn.dondoc.report.Narrative.LastWords;
import vn.dondoc.report.ReportContent.PartResult;
import vn.dondoc.report.ReportContent.Result;
import vn.dondoc.report.WorkRows.Evidence;
import vn.dondoc.report.WorkRows.Progress;
import vn.dondoc.report.WorkRows.Work;

/** The lines of the result table. What agencies said in the period's review goes before what they reported otherwise. */
final class ResultTable {

    private final LocalDate today;
    private final Work work;
    private final Map<String, LastWords> lastWords;

    ResultTable(LocalDate today, Work work, List<LastWords> lastWords) {
        this.today = today;
        this.work = work;
        this.lastWords = lastWords.stream()
                .collect(Collectors.toMap(
                        words -> key(words.businessKey(), words.agency()), Function.identity(), (one, later) -> later));
    }

    private static String key(String businessKey, String agency) {
        return businessKey + "|" + agency;
    }

    List<Result> of(List<Assessed> directives) {
        return directives.stream().map(this::result).toList();
    }

    private Result result(Assessed directive) {
        DirectiveView view = directive.view();
        Standing standing = java.util.Objects.requireNonNull(directive.standing());
        return new Result(
                view.code(),
                view.title(),
                leads(view, directive.parts()),
                String.join("; ", view.coordinating()),
                view.deadlineText(),
                standing.cell().label(),
                assessment(standing, null),
                directive.parts().stream().map(part -> part(view, part)).toList());
    }

    /** The document's words; of a confidential directive the agencies that hold it. */
    private static String leads(DirectiveView view, List<Part> parts) {
        List<String> words = view.leads().isEmpty()
                ? parts.stream().map(part -> part.view().agencyName()).toList()
                : view.leads();
        return String.join("; ", words);
    }

    private PartResult part(DirectiveView directive, Part part) {
        ShareView share = part.view();
        Point current = Slices.current(part);
        Optional<LastWords> words = directive.confidential()
                ? Optional.empty()
                : Optional.ofNullable(
                        lastWords.get(key(directive.resolution() + ":" + directive.code(), share.agency())));
        Optional<Progress> progress = Optional.ofNullable(work.progress().get(current.milestoneId()));
        return new PartResult(
                share.agency(),
                share.agencyName(),
                Optional.ofNullable(share.product()).orElse(""),
                current.view().due(),
                part.standing().status().isDone() ? current.view().completedOn() : null,
                percent(part, words, progress),
                progress(part, words),
                directive.confidential() ? "" : evidence(part),
                part.standing().cell().label(),
                assessment(part.standing(), current.view().due()),
                words.map(LastWords::difficulties)
                        .or(() -> progress.map(Progress::difficulties))
                        .orElse(""),
                words.map(LastWords::proposals).orElse(""),
                note(directive, share));
    }

    private static @Nullable Integer percent(Part part, Optional<LastWords> words, Optional<Progress> progress) {
        if (part.standing().status().isDone()) {
            return 100;
        }
        return words.map(LastWords::percent)
                .or(() -> progress.map(Progress::percent))
                .orElse(null);
    }

    /** What was accepted of each milestone, and what was said last of the one at work. */
    private String progress(Part part, Optional<LastWords> words) {
        List<String> lines = new ArrayList<>();
        for (Point milestone : part.milestones()) {
            String said = work.evidence().getOrDefault(milestone.milestoneId(), List.of()).stream()
                    .map(Evidence::result)
                    .reduce((earlier, later) -> later)
                    .or(() -> Optional.ofNullable(work.progress().get(milestone.milestoneId()))
                            .filter(progress -> words.isEmpty())
                            .map(Progress::done))
                    .orElse("");
            add(lines, label(part, milestone), said);
        }
        words.ifPresent(last -> add(lines, "", last.done()));
        return String.join("\n", lines);
    }

    private static void add(List<String> lines, String label, String said) {
        String line = label + said.strip();
        if (!said.isBlank() && !lines.contains(line)) {
            lines.add(line);
        }
    }

    private static String label(Part part, Point milestone) {
        return part.milestones().size() > 1 ? milestone.view().label() + ": " : "";
    }

    private String evidence(Part part) {
        return part.milestones().stream()
                .flatMap(milestone -> work.evidence().getOrDefault(milestone.milestoneId(), List.of()).stream())
                .map(ResultTable::evidence)
                .collect(Collectors.joining("\n"));
    }

    private static String evidence(Evidence evidence) {
        String outcome = evidence.waiting() ? "chờ nghiệm thu" : "đã nghiệm thu";
        if (evidence.grade() != null) {
            outcome = "nghiệm thu: " + evidence.grade().label().toLowerCase(Locale.ROOT);
        }
        return "Số %s, ngày %s, %s (%s)"
                .formatted(evidence.number(), VietnamTime.format(evidence.issuedOn()), evidence.subject(), outcome);
    }

    /** @param due the day that has passed, where days late are to be told; null where not */
    private String assessment(Standing standing, @Nullable LocalDate due) {
        DirectiveStatus status = standing.status();
        if (status.isDone() || status == DirectiveStatus.STOPPED || status == DirectiveStatus.UNDATED) {
            return status.label();
        }
        if (status == DirectiveStatus.OVERDUE && due != null && due.isBefore(today)) {
            return "%s %d ngày".formatted(standing.cell().label(), ChronoUnit.DAYS.between(due, today));
        }
        boolean told = status == DirectiveStatus.OVERDUE || standing.cell() == Cell.UNDATED;
        return told
                ? standing.cell().label()
                : "%s (%s)".formatted(standing.cell().label(), status.label().toLowerCase(Locale.ROOT));
    }

    private static String note(DirectiveView directive, ShareView share) {
        List<String> notes = new ArrayList<>();
        if (directive.confidential()) {
            notes.add("Nhiệm vụ mật");
        }
        if (share.extended() > 0) {
            notes.add("Đã gia hạn %d lần".formatted(share.extended()));
        }
        if (share.returned() > 0) {
            notes.add("Kết quả bị trả lại %d lần".formatted(share.returned()));
        }
        if (share.acceptanceLate()) {
            notes.add("Nghiệm thu chậm");
        }
        return String.join("; ", notes);
    }
}
