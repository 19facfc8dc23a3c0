package vn.dondoc.board;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.dondoc.board.DirectiveView.MilestoneView;
import vn.dondoc.board.DirectiveView.ShareView;
import vn.dondoc.calendar.VietnamTime;
import vn.dondoc.directive.DirectiveStatus;

/**
 * All that is known of one directive, ready to be read: days as dd/MM/yyyy, people by name, states in words; empty words for
 * what there is not.
 *
 * @param parts one for each lead agency; none for a row that only holds others
 * @param held the directives that this row holds
 * @param timeline newest first; none where the contents are not told
 */
record DossierView(Heading heading, List<Part> parts, List<Entry> held, List<TimelineEntry> timeline) {

    private static final int MOST_AGENCIES = 4;

    /** A state in words, with the class of its colour; the colour never stands alone. */
    record State(String label, String tone) {}

    /**
     * @param state null for a row that only holds others
     * @param told false where the directive is confidential and the one who asks is not concerned
     */
    record Heading(
            String resolution,
            String slug,
            String code,
            @Nullable String parent,
            String section,
            String title,
            List<String> leads,
            List<String> coordinating,
            String deadlineText,
            String note,
            @Nullable State state,
            boolean confidential,
            boolean told) {}

    /**
     * A line of a list of directives.
     *
     * @param mandate of part III: counted apart
     */
    record Entry(
            String resolution,
            String slug,
            String code,
            String title,
            String agencies,
            String due,
            @Nullable State state) {

        static Entry of(Assessed directive) {
            DirectiveView view = directive.view();
            return new Entry(
                    view.resolution(),
                    directive.slug(),
                    view.code(),
                    view.title(),
                    agencies(view.shares()),
                    view.milestones().stream()
                            .map(milestone -> VietnamTime.format(milestone.due()))
                            .collect(Collectors.joining("; ")),
                    view.status() == null ? null : DossierLines.state(DirectiveStatus.ofWord(view.status())));
        }

        /** A list has no room for 54 names. */
        private static String agencies(List<ShareView> shares) {
            return shares.size() > MOST_AGENCIES
                    ? shares.size() + " cơ quan"
                    : shares.stream().map(ShareView::agencyName).collect(Collectors.joining("; "));
        }

        /** Of the dossier's page, below the application's address. */
        public String path() {
            return "/pages/dossier/%s/%s".formatted(slug, code);
        }
    }

    /**
     * A lead agency's share.
     *
     * @param files given for the work, with which no result has been reported yet
     * @param reviews what was reported in earlier reviews, the newest first
     */
    record Part(
            String agency,
            State state,
            String receipt,
            String officer,
            String product,
            List<MilestoneLine> milestones,
            List<DeadlineLine> deadlines,
            List<EvidenceLine> evidence,
            List<CoordinationLine> coordinations,
            List<ExtensionLine> extensions,
            List<DecisionLine> decisions,
            List<InstructionLine> instructions,
            List<FormerLeadLine> formerLeads,
            List<FileLine> files,
            List<ReviewLine> reviews) {}

    /**
     * @param added when and by whom
     * @param scan whether a virus scanner has looked at it
     */
    record FileLine(long id, String name, String size, String added, String scan) {

        /** Where it is downloaded, below the application's address. */
        public String path() {
            return "/api/files/" + id;
        }
    }

    /** @param period in words, e.g. Quý I/2026 */
    record ReviewLine(
            String period,
            String percent,
            String done,
            String difficulties,
            String proposals,
            String plan,
            String given) {}

    /**
     * @param progress the last report's percentage
     * @param returned how often a result of it was sent back
     * @param extended how often its deadline was extended
     */
    record MilestoneLine(
            String label, String due, String completedOn, State state, String progress, int returned, int extended) {

        /** Neutral label, days and state alone. */
        static MilestoneLine of(MilestoneView view) {
            return new MilestoneLine(
                    view.label(),
                    VietnamTime.format(view.due()),
                    view.completedOn() == null ? "" : VietnamTime.format(view.completedOn()),
                    DossierLines.state(DirectiveStatus.ofWord(Objects.requireNonNull(view.status()))),
                    "",
                    0,
                    0);
        }
    }

    /** @param daysLate calendar days by which the old day had passed */
    record DeadlineLine(
            String milestone, String what, String was, String became, int daysLate, String reason, String changed) {}

    /**
     * @param outcome accepted with a grade, returned, or waiting
     * @param reason of a return, or the acceptor's remark
     * @param decided when and by whom
     */
    record EvidenceLine(
            String milestone,
            String number,
            String issuedOn,
            String subject,
            String issuer,
            String result,
            String submitted,
            State outcome,
            String reason,
            String decided,
            List<FileLine> files) {}

    record CoordinationLine(
            String agency,
            String question,
            String asked,
            String due,
            State outcome,
            String answer,
            String document,
            List<FileLine> files) {}

    /** @param view the Office's */
    record ExtensionLine(
            String milestone,
            String until,
            String reason,
            String asked,
            String view,
            State outcome,
            String decisionReason) {}

    /** @param instruction what was decided; empty while it is not, or where it was needed no more */
    record DecisionLine(
            String milestone, String asked, String due, String instruction, String content, String closed) {}

    /** @param answerState null for what needs no answer */
    record InstructionLine(String kind, String content, String given, @Nullable State answerState, String answer) {}

    record FormerLeadLine(String agency, String officer, String product, String until, String reason) {}
}
