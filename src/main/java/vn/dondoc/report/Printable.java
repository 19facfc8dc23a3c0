package vn.dondoc.report;

/** Text as people typed it, fit for the files of a report. */
public final class Printable {

    private Printable() {}

    /** Lines end with a line feed; the characters that XML 1.0 does not know are left out. */
    public static String of(String text) {
        return text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .codePoints()
                .filter(Printable::isKnownToXml)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isKnownToXml(int c) {
        return c == '\n' || c == '\t' || (c >= 0x20 && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD) || c >= 0x10000;
    }
}
