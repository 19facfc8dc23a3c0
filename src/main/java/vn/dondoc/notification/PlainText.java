package vn.dondoc.notification;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Gives a mail's plain text lines that no program has to break. */
final class PlainText {

    /** RFC 5322 recommends at most 78. */
    private static final int WIDTH = 76;

    private static final Pattern ADDRESS = Pattern.compile(".{0,40}https?://\\S+");
    private static final Pattern INDENT = Pattern.compile("^(?: {2})*(?:- )?");

    private PlainText() {}

    /** Breaks long lines between words; an address stays whole beside its label. At most one empty line. */
    static String tidy(String text) {
        return text.lines()
                .map(String::stripTrailing)
                .flatMap(line -> broken(line).stream())
                .collect(Collectors.joining("\n"))
                .replaceAll("\n{3,}", "\n\n")
                .strip()
                .concat("\n");
    }

    private static List<String> broken(String line) {
        if (ADDRESS.matcher(line).matches()) {
            return List.of(line);
        }
        var indent = INDENT.matcher(line);
        String further = indent.find() ? " ".repeat(indent.end()) : "";
        List<String> lines = new java.util.ArrayList<>();
        String rest = line;
        while (rest.length() > WIDTH) {
            int space = rest.lastIndexOf(' ', WIDTH);
            if (space <= further.length()) {
                space = rest.indexOf(' ', WIDTH);
            }
            if (space < 0) {
                break;
            }
            lines.add(rest.substring(0, space).stripTrailing());
            rest = further + rest.substring(space + 1).stripLeading();
        }
        lines.add(rest);
        return lines;
    }
}
