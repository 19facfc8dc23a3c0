package vn.dondoc.catalogue;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a cell may hold: text that a person can read, and that the database and the engine can keep. */
final class CellLimits {

    /** More columns than any sheet has. */
    static final int MOST_COLUMNS = 60;

    /** Longer than any cell of a resolution; what is longer is not even cleaned. */
    static final int LONGEST_RAW = 8000;

    private static final int LONGEST = 4000;

    /** Codes become parts of the engine's keys (255), of its group ids (64) and of addresses; names become its groups' names. */
    private static final Map<String, Integer> SHORTER = Map.ofEntries(
            Map.entry("code", 40),
            Map.entry("parent", 40),
            Map.entry("name", 200),
            Map.entry("title", 2000),
            Map.entry("deadline", 500),
            Map.entry("done_document", 200),
            Map.entry("number", 60),
            Map.entry("slug", 60),
            Map.entry("issuer", 200),
            Map.entry("signedBy", 200),
            Map.entry("office", 40));

    /** More than any directive names one by one. */
    private static final int MOST_IN_A_CELL = 200;

    private static final Set<String> LISTS = Set.of("lead", "coordinating", "member_of", "aliases");

    private CellLimits() {}

    /** Vietnamese; null where nothing is wrong. */
    static @Nullable String problem(String column, String text) {
        int longest = SHORTER.getOrDefault(column, LONGEST);
        if (text.length() > longest) {
            return "Dài quá %d ký tự".formatted(longest);
        }
        if (LISTS.contains(column)
                && text.chars().filter(character -> character == '|').count() >= MOST_IN_A_CELL) {
            return "Ghi quá %d tên trong một ô".formatted(MOST_IN_A_CELL);
        }
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (!isText(text.codePointAt(i))) {
                return "Có ký tự điều khiển hoặc ký tự hỏng";
            }
        }
        return null;
    }

    /** The text as an error may repeat it: what cannot be shown replaced, and not all of what is long. */
    static String shown(String text, int most) {
        StringBuilder shown = new StringBuilder();
        text.codePoints()
                .limit(most)
                .map(character -> isText(character) ? character : '\uFFFD')
                .forEach(shown::appendCodePoint);
        return text.codePointCount(0, text.length()) > most ? shown.append('…').toString() : shown.toString();
    }

    private static boolean isText(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL -> character == '\n' || character == '\r' || character == '\t';
            case Character.SURROGATE, Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
