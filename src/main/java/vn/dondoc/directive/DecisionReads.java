package vn.dondoc.directive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.agency.Officer;
import vn.dondoc.agency.Officers;
import vn.dondoc.calendar.VietnamTime;
import vn.dondoc.calendar.WorkingDays;
import vn.dondoc.directive.DecisionMatter.Answer;
import vn.dondoc.directive.DecisionRows.Closed;
import vn.dondoc.directive.DecisionRows.Decision;
import vn.dondoc.directive.MilestoneRows.Milestone;
import vn.dondoc.directive.ShareRows.Share;
import vn.dondoc.journal.Journal;
import vn.dondoc.journal.JournalEntry;
import vn.dondoc.watch.Timing;

/** What was put before the Standing Committee, as one screen shows it. */
@Service
@Transactional(readOnly = true)
public class DecisionReads {

    private static final Set<String> WARNINGS = Set.of("reminded", "escalated");

    /** So many lines tell enough; all of them are in the dossier. */
    private static final int LINES = 6;

    /** A day to begin with when a deadline is changed; the Committee chooses another as it likes. */
    private static final int SUGGESTED_WORKING_DAYS = 10;

    private final DecisionRows decisions;
    private final MilestoneRows milestones;
    private final ShareRows shares;
    private final TaskSheets sheets;
    private final Journal journal;
    private final Officers officers;
    private final WorkingDays workingDays;
    private final VietnamTime time;

    DecisionReads(
            DecisionRows decisions,
            MilestoneRows milestones,
            ShareRows shares,
            TaskSheets sheets,
            Journal journal,
            Officers officers,
            WorkingDays workingDays,
            VietnamTime time) {
        this.decisions = decisions;
        this.milestones = milestones;
        this.shares = shares;
        this.sheets = sheets;
        this.journal = journal;
        this.officers = officers;
        this.workingDays = workingDays;
        this.time = time;
    }

    /** Id of what was last asked about the milestone. */
    public Optional<Long> lastAbout(long milestoneId) {
        return decisions.lastAbout(milestoneId);
    }

    /** Empty where there is no such decision. */
    public Optional<DecisionMatter> matter(long decisionId) {
        return decisions.find(decisionId).map(this::matter);
    }

    private DecisionMatter matter(Decision decision) {
        Milestone milestone = milestones.get(decision.milestoneId());
        Share share = shares.get(milestone.shareId());
        TaskSheet sheet = sheets.decision(decision.id());
        boolean told = !sheet.about().confidential();
        List<JournalEntry> entries = told ? newestFirst(share) : List.of();
        LocalDate due = milestone.dueOn();
        return new DecisionMatter(
                decision.id(),
                share.businessKey(),
                sheet,
                due == null ? "" : Timing.words(due, time.today()),
                VietnamTime.format(decision.dueOn()),
                lines(entries.stream()
                        .filter(entry -> !entry.actor().equals(Journal.SYSTEM))
                        .toList()),
                lines(entries.stream()
                        .filter(entry -> WARNINGS.contains(entry.event()))
                        .toList()),
                workingDays.after(time.today(), SUGGESTED_WORKING_DAYS),
                answerTo(decision));
    }

    private @Nullable Answer answerTo(Decision decision) {
        return decisions.closed(decision.id()).map(this::answer).orElse(null);
    }

    private Answer answer(Closed closed) {
        String by = closed.by();
        return new Answer(
                by == null ? "" : nameOf(by),
                VietnamTime.format(closed.at()),
                InstructionKind.ofWord(closed.instruction())
                        .map(InstructionKind::label)
                        .orElse(""),
                closed.content());
    }

    private List<JournalEntry> newestFirst(Share share) {
        List<JournalEntry> entries = new ArrayList<>(journal.of(share.directiveId()));
        entries.removeIf(entry -> entry.shareId() == null || entry.shareId() != share.id());
        Collections.reverse(entries);
        return entries;
    }

    private List<String> lines(List<JournalEntry> entries) {
        return entries.stream()
                .limit(LINES)
                .map(entry -> "%s%s: %s"
                        .formatted(
                                VietnamTime.format(entry.at()),
                                entry.actor().equals(Journal.SYSTEM) ? "" : ", " + nameOf(entry.actor()),
                                entry.text()))
                .toList();
    }

    private String nameOf(String user) {
        return officers.find(user).map(Officer::name).orElse(user);
    }
}
