package vn.dondoc.workplace;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.workplace.LocaleFile.APPS;
import static vn.dondoc.workplace.LocaleFile.resource;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The words that the vendor's bundles say without asking a locale file, against the bundles themselves. */
class VendorWordsTest {

    private static final String FORM_WORDS = resource(APPS + "tasklist/scripts/form-words.js");
    private static final String LIBRARIES = resource("/META-INF/resources/webjars/camunda/lib/deps.js");

    /** {@code push("…")} and {@code push(`…`)}, as the validator of form-js collects what is wrong. */
    private static final Pattern COLLECTED = Pattern.compile("\\.push\\((?:\"([^\"]+)\"|`([^`]+)`)\\)");
    /** {@code 'English': 'Vietnamese'}, the English with or without quotes. */
    private static final Pattern WORD =
            Pattern.compile("(?:'([^'\\n]+)'|\"([^\"\\n]+)\"|\\b([A-Z]\\w+)):\\s+(?:'([^'\\n]+)'|RELOAD)");

    private static final Pattern PATTERN = Pattern.compile("\\[\\s*/\\^(.*)\\$/,");

    @Test
    void everythingFormJsFindsWrongIsSaidInVietnamese() {
        assertThat(validationMessages())
                .hasSizeGreaterThanOrEqualTo(13)
                .allSatisfy(
                        message -> assertThat(isTranslated(message)).as(message).isTrue());
    }

    @Test
    void everyOtherWordOfFormJsIsSaidInVietnamese() {
        Stream.of("Select", "Search", "No results", "All values selected", "Add new", "Collapse", "Expand all (3)")
                .forEach(word -> assertThat(isTranslated(word)).as(word).isTrue());
        Stream.of("Remove list item 2", "Increment", "Decrement", "Remove tag", "Skip to search", "Nothing to show.")
                .forEach(word -> assertThat(isTranslated(word)).as(word).isTrue());
        Stream.of("Previous page", "Next page", "Click to sort by Mốc descending", "Click to sort by Mốc ascending")
                .forEach(word -> assertThat(isTranslated(word)).as(word).isTrue());
        Stream.of("Click to remove sorting", "No content to show.", "External content couldn't be loaded.")
                .forEach(word -> assertThat(isTranslated(word)).as(word).isTrue());
    }

    @Test
    void noWordIsTranslatedThatFormJsDoesNotSay() {
        Set<String> composed = Set.of(
                "Value is expected to be an integer.",
                "dd/mm/yyyy",
                "Field must be a valid international phone number." + " (e.g. +4930664040900)");

        assertThat(words(FORM_WORDS).keySet()).hasSizeGreaterThan(25).allSatisfy(word -> assertThat(
                        LIBRARIES.contains("\"" + word + "\"")
                                || LIBRARIES.contains("\" " + word + " \"")
                                || composed.contains(word))
                .as(word)
                .isTrue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tasklist/scripts/form-words.js",
                "tasklist/scripts/filter-words.js",
                "cockpit/scripts/cockpit-words.js",
                "admin/scripts/admin-words.js"
            })
    void everyWordBecomesVietnamese(String script) {
        Map<String, String> words = words(resource(APPS + script));

        assertThat(words).isNotEmpty();
        words.forEach(
                (english, vietnamese) -> assertThat(vietnamese).as(english).isNotEqualTo(english));
    }

    @Test
    void everyCriterionOfTheFilterEditorIsVietnamese() {
        String tasklist = resource(APPS + "tasklist/camunda-tasklist-bootstrap.js");
        int from = tasklist.indexOf("group:\"Process Instance\"");
        String criteria = tasklist.substring(from, tasklist.indexOf("Follow Up Before or Not Existent", from) + 40);
        Map<String, String> words = words(resource(APPS + "tasklist/scripts/filter-words.js"));
        Set<String> labels = new LinkedHashSet<>();
        Pattern.compile("(?:label|group):\"([^\"]+)\"")
                .matcher(criteria)
                .results()
                .forEach(match -> labels.add(match.group(1)));

        assertThat(labels).hasSizeGreaterThan(40);
        assertThat(words.keySet()).containsAll(labels);
    }

    @Test
    void theEnginesAnswersToPeopleAreVietnamese() {
        String script = resource(APPS + "shared/scripts/server-words.js");

        assertThat(List.of(
                        "TaskAlreadyClaimedException: Task '4711' is already claimed by someone else.",
                        "Cannot find task with id 4711: task is null",
                        "ENGINE-03005 Execution of 'UPDATE TaskEntity[4711]' failed. Entity was updated by another transaction concurrently.",
                        "The user with id 'btc.canbo' does not have one of the following permissions: 'TASK_WORK'",
                        "The given authenticated user password is not valid."))
                .allSatisfy(message ->
                        assertThat(isTranslated(script, message)).as(message).isTrue());
        assertThat(words(script)).containsKeys("Unauthorized", "Forbidden");
    }

    private static Set<String> validationMessages() {
        int from = LIBRARIES.lastIndexOf("function", LIBRARIES.indexOf("Value is not a number."));
        int to = LIBRARIES.indexOf("Field must be a valid email.") + 40;
        String validator = LIBRARIES.substring(from, to);
        Set<String> messages = new LinkedHashSet<>();
        COLLECTED
                .matcher(validator)
                .results()
                .forEach(match -> messages.add((match.group(1) == null ? match.group(2) : match.group(1))
                        .replaceAll("\\$\\{[^}]*}", "7")
                        .replaceAll("\\s+", " ")));
        assertThat(validator)
                .contains("\"Value is expected to \"", "\"be an integer\"", "`have at most ${n} decimal digit");
        messages.addAll(List.of(
                "Value is expected to be an integer.",
                "Value is expected to have at most 1 decimal digit.",
                "Value is expected to have at most 2 decimal digits."));
        assertThat(LIBRARIES).contains("\"Date and time must both be entered.\"");
        messages.add("Date and time must both be entered.");
        return messages;
    }

    private static boolean isTranslated(String text) {
        return isTranslated(FORM_WORDS, text);
    }

    private static boolean isTranslated(String script, String text) {
        return words(script).containsKey(text)
                || PATTERN.matcher(script).results().anyMatch(match -> Pattern.matches(match.group(1), text));
    }

    private static Map<String, String> words(String script) {
        Map<String, String> words = new LinkedHashMap<>();
        WORD.matcher(script).results().forEach(match -> {
            String english = Stream.of(1, 2, 3)
                    .map(match::group)
                    .filter(group -> group != null)
                    .findFirst()
                    .orElseThrow();
            words.put(english, match.group(4) == null ? "" : match.group(4));
        });
        return words;
    }
}
