package vn.dondoc.evidence;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import vn.dondoc.form.BareLetters;
import vn.dondoc.form.InvalidInput;

/**
 * A file's name as people gave it, fit to be kept, shown and sent: Vietnamese in its composed form, on one line, without
 * folders, without characters that are not seen or that turn the direction of writing.
 */
record FileName(String text) {

    private static final int LONGEST = 200;
    private static final Pattern FOLDERS = Pattern.compile("^.*[/\\\\]");
    /** Controls, formats (bidi overrides among them), line ends, private and unassigned characters. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}]");

    /** What Windows takes in no name. */
    private static final Pattern FORBIDDEN = Pattern.compile("[<>:\"|?*]");

    private static final Pattern SPACES = Pattern.compile("[\\p{Z}\\s]+");
    private static final Pattern EDGES = Pattern.compile("^[.\\s]+|[.\\s]+$");
    private static final Pattern NOT_ASCII = Pattern.compile("[^\\x20-\\x7e]|[\"\\\\%]");

    /** @throws InvalidInput where nothing is left of the name, or it has no extension */
    static FileName of(String given) {
        String seen =
                UNSEEN.matcher(given).replaceAll(character -> character.group().isBlank() ? " " : "");
        String oneLine =
                SPACES.matcher(Normalizer.normalize(seen, Normalizer.Form.NFC)).replaceAll(" ");
        String name = FORBIDDEN.matcher(FOLDERS.matcher(oneLine).replaceAll("")).replaceAll("-");
        name = EDGES.matcher(name).replaceAll("");
        int dot = name.lastIndexOf('.');
        if (dot < 1 || dot == name.length() - 1) {
            throw new InvalidInput("Tên tệp phải có phần mở rộng, ví dụ “Báo cáo.pdf”");
        }
        return new FileName(shortened(name, dot));
    }

    /** Cuts within the name, not the extension, and never through a character. */
    private static String shortened(String name, int dot) {
        int tooMany = name.codePointCount(0, name.length()) - LONGEST;
        if (tooMany <= 0) {
            return name;
        }
        int kept = name.codePointCount(0, dot) - tooMany;
        if (kept < 1) {
            throw new InvalidInput("Phần mở rộng của tên tệp quá dài");
        }
        return name.substring(0, name.offsetByCodePoints(0, kept)).strip() + name.substring(dot);
    }

    /** In lower case, without the dot. */
    String extension() {
        return text.substring(text.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    /** RFC 6266: the name for today's browsers, and one without diacritics for very old ones. */
    String asAttachment() {
        String plain = BareLetters.of(text);
        String encoded = URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return "attachment; filename=\"%s\"; filename*=UTF-8''%s"
                .formatted(NOT_ASCII.matcher(plain).replaceAll("_"), encoded);
    }
}
