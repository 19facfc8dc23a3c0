package vn.dondoc.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds directives that the one who asks may see by the words in their codes, titles, agencies and products. */
@Service
public class DirectiveSearch {

    private static final int RANKS = 8;

    private final VisibleDirectives directives;

    DirectiveSearch(VisibleDirectives directives) {
        this.directives = directives;
    }

    /** @param agencies names of the lead agencies, in order */
    public record Found(
            String resolution,
            String slug,
            String code,
            String title,
            boolean confidential,
            boolean closed,
            List<String> agencies) {

        public String businessKey() {
            return resolution + ":" + code;
        }
    }

    /**
     * Directives that have all of the words: one whose code was asked for first, open ones before closed ones, the words as
     * a phrase before the words apart, then in the documents' order. Rows that only hold others are not found.
     *
     * @param words in lower case without diacritics, each with a space before it
     */
    @Transactional(readOnly = true)
    public List<Found> find(List<String> words, int most) {
        String phrase = String.join("", words);
        // A frequent word has tens of thousands of matches: only the first of each rank are kept, none are sorted.
        List<List<Assessed>> ranks = Stream.generate(() -> (List<Assessed>) new ArrayList<Assessed>())
                .limit(RANKS)
                .toList();
        for (Assessed directive : directives.all()) {
            if (directive.standing() != null && words.stream().allMatch(directive.searched()::contains)) {
                List<Assessed> same = ranks.get(rank(directive, phrase));
                if (same.size() < most) {
                    same.add(directive);
                }
            }
        }
        return ranks.stream()
                .flatMap(List::stream)
                .limit(most)
                .map(DirectiveSearch::found)
                .toList();
    }

    /** From 0, below {@link #RANKS}. */
    private static int rank(Assessed directive, String phrase) {
        boolean hasCode = phrase.equals(" " + directive.view().code().toLowerCase(Locale.ROOT));
        return (hasCode ? 0 : 4)
                + (isClosed(directive) ? 2 : 0)
                + (directive.searched().contains(phrase) ? 0 : 1);
    }

    private static boolean isClosed(Assessed directive) {
        return directive.standing() != null && directive.standing().status().isClosed();
    }

    private static Found found(Assessed directive) {
        DirectiveView view = directive.view();
        return new Found(
                view.resolution(),
                directive.slug(),
                view.code(),
                view.title(),
                view.confidential(),
                isClosed(directive),
                view.shares().stream().map(DirectiveView.ShareView::agencyName).toList());
    }
}
