package vn.dondoc.board;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.form.BareLetters;

/**
 * What is asked of the list; null asks nothing.
 *
 * @param agency code of a lead agency
 * @param dueAfter a milestone is due on or after the day
 * @param dueBefore a milestone is due on or before the day
 * @param text in code, title or agencies; given with or without diacritics, kept plain
 */
record DirectiveFilter(
        @Nullable String section,
        @Nullable String agency,
        @Nullable String status,
        @Nullable LocalDate dueAfter,
        @Nullable LocalDate dueBefore,
        @Nullable String text) {

    DirectiveFilter {
        text = text == null || text.isBlank() ? null : plain(text.strip());
    }

    boolean matches(Assessed assessed) {
        DirectiveView directive = assessed.view();
        return (section == null || section.equals(directive.section()))
                && (agency == null
                        || directive.shares().stream()
                                .anyMatch(share -> share.agency().equals(agency)))
                && (status == null || status.equals(directive.status()))
                && matchesDue(directive)
                && (text == null || assessed.searched().contains(text));
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

    /** Code, title and agencies, the words of the document and the names of those that lead. */
    static String searched(DirectiveView directive) {
        return plain(String.join(
                " ",
                Stream.of(
                                List.of(directive.code(), directive.title()),
                                directive.leads(),
                                directive.coordinating(),
                                directive.shares().stream()
                                        .map(DirectiveView.ShareView::agencyName)
                                        .toList())
                        .flatMap(List::stream)
                        .toList()));
    }

    /** Lower case without diacritics: "nghi quyet" finds "Nghị quyết". */
    static String plain(String words) {
        return BareLetters.of(words).toLowerCase(Locale.ROOT);
    }
}
