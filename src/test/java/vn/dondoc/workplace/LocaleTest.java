package vn.dondoc.workplace;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.workplace.LocaleFile.english;
import static vn.dondoc.workplace.LocaleFile.vietnamese;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Vietnamese of the web apps is complete, Vietnamese, and keeps every placeholder. */
class LocaleTest {

    /** moment derives these from the long forms with one digit where they are not given. */
    private static final Set<String> SHORT_DATES = Stream.of("LTS", "l", "ll", "lll", "llll")
            .map("dateLocales.longDateFormat."::concat)
            .collect(Collectors.toUnmodifiableSet());

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{.*?}}|\\{}|%[sd]|__\\w+__|&[a-z]+;"
            + "|</?(?:a|b|br|code|em|i|li|p|span|strong|ul)\\b[^>]*>|[yY]{4}-MM-[dD]{2}THH:mm:ss|\n|\\*");
    private static final Pattern MOMENT = Pattern.compile("\\[[^]]*]|([A-Za-z]+)");

    /** Names of products and forms of data, which have no Vietnamese. */
    private static final Map<String, String> THE_SAME_IN_BOTH = Map.of(
            "Camunda", "the vendor's name",
            "Camunda Cockpit", "the vendor's product",
            "Tasklist", "a product's name, as the guide uses it",
            "Cockpit", "a product's name, as the guide uses it",
            "Optimize", "the vendor's product",
            "CSV", "a form of files",
            "JSON", "a form of files",
            "YYYY-MM-DDTHH:mm:ss", "the pattern that the field takes");

    private static final Pattern COMMON_ENGLISH = Pattern.compile(
            "(?<![\\p{L}\\d_])(?:the|and|of|is|are|was|were|not|for|with|from|this|that|your|you|has|have|been|could|please"
                    + "|select|delete|add|remove|edit|open|close|show|hide|error|failed|successful|successfully|process|instance"
                    + "|task|job|definition|deployment|batch|variable|filter|user|group|tenant|authorization|password|login"
                    + "|search|value|name|type|status|state|date|time|start|end|version|key|all|none|loading|due|token|promise"
                    + "|timestamp|which|when|will|must|only|also|there|click|here|default|email|dashboard|admin)(?![\\p{L}\\d_])",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NOT_PROSE = Pattern.compile("\\{\\{.*?}}|<[^>]*>|'[^']*'");

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void everyKeyIsThereAndNoOther(String app) {
        Set<String> keys = new LinkedHashSet<>(vietnamese(app).texts().keySet());
        keys.removeAll(SHORT_DATES);

        assertThat(keys)
                .containsExactlyInAnyOrderElementsOf(english(app).texts().keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void everyPlaceholderTagAndPatternIsKept(String app) {
        Map<String, String> vietnamese = vietnamese(app).labels();

        english(app).labels().forEach((key, text) -> assertThat(all(PLACEHOLDER, vietnamese.get(key)))
                .as(app + " " + key)
                .isEqualTo(all(PLACEHOLDER, text)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void nothingIsLeftEnglish(String app) {
        Map<String, String> english = english(app).labels();

        vietnamese(app).labels().forEach((key, text) -> {
            if (text.chars().anyMatch(Character::isLetter) && !THE_SAME_IN_BOTH.containsKey(text)) {
                assertThat(text).as(app + " " + key).isNotEqualTo(english.get(key));
                assertThat(all(COMMON_ENGLISH, NOT_PROSE.matcher(text).replaceAll(" ")))
                        .as(app + " " + key + ": " + text)
                        .isEmpty();
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void everyTextIsCleanUnicodeAndSpacedAsTheEnglish(String app) {
        Map<String, String> english = english(app).texts();

        vietnamese(app).texts().forEach((key, text) -> {
            String other = english.getOrDefault(key, text);
            assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC))
                    .as("NFC: " + app + " " + key)
                    .isTrue();
            assertThat(text).as(app + " " + key).doesNotContain("  ");
            assertThat(text.isEmpty() || other.equals(other.strip()) == text.equals(text.strip()))
                    .as("spaces around: " + app + " " + key + " '" + text + "'")
                    .isTrue();
            assertThat(text.isBlank() && !isPluralEnding(other) && !other.isBlank())
                    .as("empty: " + app + " " + key)
                    .isFalse();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin"})
    void datesAreWrittenAsInVietnam(String app) {
        Map<String, String> texts = vietnamese(app).texts();

        for (String form : List.of("L", "LL", "LLL", "LLLL", "l", "ll", "lll", "llll")) {
            assertThat(texts.get("dateLocales.longDateFormat." + form)).as(form).contains("DD/MM/YYYY");
        }
        assertThat(texts)
                .containsEntry("dateLocales.longDateFormat.LT", "HH:mm")
                .containsEntry("dateLocales.relativeTime.past", "%s trước")
                .containsEntry("dateLocales.relativeTime.future", "%s nữa")
                .containsEntry("dateLocales.week.dow", "1")
                .containsEntry("dateLocales.weekdays.1", "Thứ hai")
                .containsEntry("dateLocales.months.11", "Tháng 12");
        english(app).texts().forEach((key, text) -> {
            if (key.startsWith("dateLocales.calendar")) {
                assertThat(momentTokens(texts.get(key))).as(key).isEqualTo(momentTokens(text));
            }
            if (key.startsWith("dateLocales.relativeTime")) {
                assertThat(all(PLACEHOLDER, texts.get(key))).as(key).isEqualTo(all(PLACEHOLDER, text));
            }
        });
    }

    private static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(match -> match.replace(" ", ""))
                .sorted()
                .toList();
    }

    private static List<String> momentTokens(String form) {
        return MOMENT.matcher(form)
                .results()
                .map(match -> match.group(1))
                .filter(token -> token != null)
                .toList();
    }

    /** English alone has such endings: "{{n}} instance" and then "s". */
    private static boolean isPluralEnding(String english) {
        return english.equals("s");
    }
}
