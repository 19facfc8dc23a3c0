package vn.dondoc.catalogue;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/** A sheet's cells as text, wherever they come from. */
record Table(List<String> header, List<Line> lines) {

    Table {
        header = header.stream().map(Table::clean).toList();
        lines = List.copyOf(lines);
    }

    /** @param number as a spreadsheet counts: the header is row 1 */
    record Line(long number, List<String> cells) {
        Line {
            cells = cells.stream().map(Table::clean).toList();
        }

        /** With nothing in that cell. */
        Line without(int place) {
            List<String> others = new ArrayList<>(cells);
            others.set(place, "");
            return new Line(number, others);
        }

        boolean isBlank() {
            return cells.stream().allMatch(String::isEmpty);
        }
    }

    /** Composed ("ủ" is one letter, however typed), without the hidden characters that copying from Word brings along. */
    static String clean(String text) {
        if (text.length() > CellLimits.LONGEST_RAW) {
            // Refused for its length by CellLimits; not worth the work.
            return text;
        }
        String composed = Normalizer.isNormalized(text, Normalizer.Form.NFC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFC);
        StringBuilder clean = new StringBuilder(composed.length());
        for (int i = 0; i < composed.length(); i++) {
            char character = composed.charAt(i);
            if (isSpace(character)) {
                clean.append(' ');
            } else if (!isHidden(character)) {
                clean.append(character);
            }
        }
        return clean.toString().strip();
    }

    private static boolean isSpace(char character) {
        return character == '\u00A0' || character == '\u2007' || character == '\u202F';
    }

    /** Without width, or turning the direction of what follows: "fdp.exe" can be shown as "exe.pdf". */
    private static boolean isHidden(char character) {
        return character >= '\u200B' && character <= '\u200F'
                || character >= '\u202A' && character <= '\u202E'
                || character >= '\u2066' && character <= '\u2069'
                || character == '\u2060'
                || character == '\uFEFF';
    }
}
