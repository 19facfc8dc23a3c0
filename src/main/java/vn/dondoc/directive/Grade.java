package vn.dondoc.directive;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How the Office grades an accepted result (domain: không đạt / đạt / đạt tốt / đạt xuất sắc). */
public enum Grade {
    FAILED("Không đạt"),
    PASSED("Đạt"),
    GOOD("Đạt tốt"),
    EXCELLENT("Đạt xuất sắc");

    private final String label;

    Grade(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Grade> ofWord(String word) {
        return Arrays.stream(values())
                .filter(grade -> grade.word().equals(word))
                .findFirst();
    }
}
