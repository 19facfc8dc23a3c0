package vn.dondoc.workplace;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.workplace.LocaleFile.english;
import static vn.dondoc.workplace.LocaleFile.vietnamese;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One word per notion over the four web apps, and the glossary says the same. */
class LocaleWordsTest {

    private static final List<String> APPS = List.of("tasklist", "cockpit", "admin", "welcome");

    /** The same English that means two things; each with what tells them apart. */
    private static final Set<String> TWO_MEANINGS = Set.of(
            "name", // a user's is "Họ và tên"
            "cancel", // a button that closes a dialogue; an instruction to an instance
            "created", // in a card, in a list of sort orders, a state
            "key", // a definition's; a filter's criterion
            "set", // a verb; "was set" at a sentence's end
            "suspended", // a state; "was suspended" at a sentence's end
            "instances", // alone; at the end of "there are no finished …"
            "process instances", // alone; at the end of "only … can be changed"
            "batch operations", // alone; at the end of "there are no finished …"
            "finished only", // of instances; of tasks
            "unfinished only", // of instances; of tasks
            "documentation"); // of the product; of a model's element

    @Test
    void oneAndManySayTheSame() {
        Map<String, Set<String>> sayings = new TreeMap<>();
        for (String app : APPS) {
            Map<String, String> vietnamese = vietnamese(app).labels();
            english(app).labels().forEach((key, text) -> sayings.computeIfAbsent(
                            app + " " + singularKey(key) + " " + singular(text), none -> new LinkedHashSet<>())
                    .add(withoutNumber(vietnamese.get(key))));
        }

        assertThat(sayings).hasSizeGreaterThan(3000);
        sayings.remove("cockpit PLGN_CLUP_DECISION decision"); // alone the menu's "Bảng quyết định"
        sayings.forEach((key, said) -> assertThat(said).as(key).hasSize(1));
    }

    @Test
    void oneEnglishWordIsOneVietnameseWordInAllFourApps() {
        Map<String, Set<String>> words = new TreeMap<>();
        for (String app : APPS) {
            Map<String, String> vietnamese = vietnamese(app).labels();
            english(app).labels().forEach((key, text) -> words.computeIfAbsent(
                            bare(text), none -> new LinkedHashSet<>())
                    .add(bare(vietnamese.get(key))));
        }

        assertThat(words.keySet()).containsAll(TWO_MEANINGS);
        words.keySet().removeAll(TWO_MEANINGS);
        words.forEach(
                (english, vietnamese) -> assertThat(vietnamese).as(english).hasSize(1));
    }

    @Test
    void theGlossarySaysWhatTheAppsSay() throws IOException {
        Map<String, String> glossary = glossary();
        Set<String> seen = new LinkedHashSet<>();

        for (String app : APPS) {
            Map<String, String> vietnamese = vietnamese(app).labels();
            english(app).labels().forEach((key, text) -> {
                String word = glossary.get(bare(text));
                if (word != null) {
                    assertThat(bare(vietnamese.get(key))).as(app + " " + key).isEqualTo(word);
                    seen.add(bare(text));
                }
            });
        }
        assertThat(glossary).hasSizeGreaterThan(40);
        assertThat(seen).as("words of the glossary that stand alone in an app").isEqualTo(glossary.keySet());
    }

    private static Map<String, String> glossary() throws IOException {
        Map<String, String> words = new LinkedHashMap<>();
        for (String line : Files.readAllLines(Path.of("docs", "thuat-ngu.md"))) {
            String[] cells = line.split("\\|");
            if (cells.length == 4 && !cells[1].isBlank() && !cells[1].contains("---")) {
                words.put(bare(cells[1]), bare(cells[2]));
            }
        }
        words.remove("tiếng anh");
        return words;
    }

    private static String singularKey(String key) {
        return Stream.of(key.split("_"))
                .filter(word ->
                        !Set.of("ONE", "OTHER", "SINGULAR", "PLURAL", "S", "P").contains(word))
                .map(word -> word.replaceFirst("S$", ""))
                .collect(Collectors.joining("_"));
    }

    private static String singular(String english) {
        return Stream.of(withoutNumber(english).split(" "))
                .map(word -> word.equals("are") ? "is" : word.replaceFirst("s$", ""))
                .collect(Collectors.joining(" "));
    }

    private static String withoutNumber(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replaceAll("\\{\\{.*?}}|\\{}|\\d+|\\bone\\b|\\bmột\\b", " ")
                .replaceAll("[^\\p{L}<>=]+", " ")
                .strip();
    }

    private static String bare(String text) {
        return text.strip().replaceAll("[.!:*]+$", "").strip().toLowerCase(Locale.ROOT);
    }
}
