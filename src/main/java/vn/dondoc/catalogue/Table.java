package vn.dondoc.catalogue;

import java.text.Normalizer;
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

        boolean isBlank() {
            return cells.stream().allMatch(String::isEmpty);
        }
    }

    /** Composed ("ủ" is one letter, however typed), without the hidden characters that copying from Word brings along. */
    static String clean(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("[\\u00A0\\u2007\\u202F]", " ")
                .replaceAll("[\\u200B-\\u200D\\u2060\\uFEFF]", "")
                .strip();
    }
}
