package vn.dondoc.desk;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.board.DirectiveSearch;
import vn.dondoc.board.DirectiveSearch.Found;
import vn.dondoc.form.BareLetters;

/**
 * Finds directives, and the open tasks at them, by code, title, agency or product, with or without diacritics: all of the words
 * must be there, each as the beginning of one. Of a confidential directive only the code and the agencies can be found (its
 * row holds no more).
 */
@Service
class Search {

    static final int MOST = 20;
    private static final int MOST_WORDS = 8;
    private static final int LONGEST = 200;

    private final DirectiveSearch directives;
    private final DeskTasks tasks;
    private final DaysLeft words;

    Search(DirectiveSearch directives, DeskTasks tasks, DaysLeft words) {
        this.directives = directives;
        this.tasks = tasks;
        this.words = words;
    }

    /**
     * @param directives those found, in the order in which they are most likely meant
     * @param others open tasks of the one who asks that belong to no directive
     * @param more whether further directives match
     */
    record Answer(List<Hit> directives, List<Card> others, boolean more) {}

    /**
     * @param dossier path of the page that shows all of it
     * @param tasks open ones that the one who asks may see
     */
    record Hit(
            String resolution,
            String code,
            String title,
            List<String> agencies,
            boolean confidential,
            boolean closed,
            String dossier,
            List<Card> tasks) {}

    @Transactional(readOnly = true)
    Answer of(String text) {
        List<String> asked = wordsOf(text);
        if (asked.isEmpty()) {
            return new Answer(List.of(), List.of(), false);
        }
        List<Found> found = directives.find(asked, MOST + 1);
        List<Found> shown = found.stream().limit(MOST).toList();
        Map<String, List<DeskTask>> open = openTasks(shown);
        return new Answer(
                shown.stream()
                        .map(directive -> hit(directive, open.getOrDefault(directive.businessKey(), List.of())))
                        .toList(),
                others(asked),
                found.size() > MOST);
    }

    private Map<String, List<DeskTask>> openTasks(List<Found> directives) {
        if (directives.isEmpty()) {
            return Map.of();
        }
        return tasks.ofDirectives(directives.stream().map(Found::businessKey).toList()).stream()
                .filter(task -> task.businessKey() != null)
                .collect(Collectors.groupingBy(task -> Objects.requireNonNull(task.businessKey())));
    }

    private Hit hit(Found directive, List<DeskTask> open) {
        return new Hit(
                directive.resolution(),
                directive.code(),
                directive.title(),
                directive.agencies(),
                directive.confidential(),
                directive.closed(),
                "/pages/dossier/%s/%s".formatted(directive.slug(), directive.code()),
                cards(open.stream()));
    }

    private List<Card> others(List<String> asked) {
        return cards(tasks.mineBesideDirectives().stream()
                .filter(task -> asked.stream().allMatch(BareLetters.words(textOf(task))::contains)));
    }

    private List<Card> cards(Stream<DeskTask> found) {
        return found.limit(MOST).map(task -> Card.of(task, words)).toList();
    }

    private static String textOf(DeskTask task) {
        return Stream.of(task.code(), task.name(), task.agency())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }

    /** Each with the space before it that makes it the beginning of a word. */
    private static List<String> wordsOf(String text) {
        String plain = BareLetters.words(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
        return Arrays.stream(plain.strip().split(" "))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .map(word -> " " + word)
                .toList();
    }
}
