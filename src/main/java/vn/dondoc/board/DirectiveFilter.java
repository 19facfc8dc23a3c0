package vn.dondoc.board;

import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.form.BareLetters;

/**
 * What is asked of the list; null asks nothing.
 *
 * @param agency code of a lead agency
 * @param dueAfter a milestone is due on or after the day
 * @param dueBefore a milestone is due on or before the day
 * @param text in code, title, agencies or products; given with or without diacritics, kept as bare words; without any word it finds
 *     nothing
 */
record DirectiveFilter(
        @Nullable String section,
        @Nullable String agency,
        @Nullable String status,
        @Nullable LocalDate dueAfter,
        @Nullable LocalDate dueBefore,
        @Nullable String text) {

    DirectiveFilter {
        text = text == null || text.isBlank() ? null : BareLetters.words(text).strip();
    }

    boolean matches(Assessed assessed) {
        DirectiveView directive = assessed.view();
        return (section == null || section.equals(directive.section()))
                && (agency == null
                        || directive.shares().stream()
                                .anyMatch(share -> share.agency().equals(agency)))
                && (status == null || status.equals(directive.status()))
                && matchesDue(directive)
                && (text == null || (!text.isEmpty() && assessed.searched().contains(text)));
    }

    private boolean matchesDue(DirectiveView directive) {
        if (dueAfter == null && dueBefore == null) {
            return true;
        }
        return directive.milestones().stream()
                .map(DirectiveView.MilestoneView::due)
                .filter(Objects::nonNull)
                .anyMatch(due -> (dueAfter == null || !due.isBefore(dueAfter))
                        && (dueBefore == null || !due.isAfter(dueBefore)));
    }

    /**
     * Code, title and agencies, the words of the document, the names of those that lead and what they have promised, in {@linkplain
     * BareLetters#words bare words}.
     */
    static String searched(DirectiveView directive) {
        return BareLetters.words(Stream.of(
                        Stream.of(directive.code(), directive.title()),
                        directive.leads().stream(),
                        directive.coordinating().stream(),
                        directive.shares().stream().map(DirectiveView.ShareView::agencyName),
                        directive.shares().stream()
                                .map(DirectiveView.ShareView::product)
                                .filter(Objects::nonNull))
                .flatMap(pieces -> pieces)
                .collect(Collectors.joining(" ")));
    }
}
