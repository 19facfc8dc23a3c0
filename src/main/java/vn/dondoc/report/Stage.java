package vn.dondoc.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Whether a report is to be worked on or to be signed. */
public enum Stage {
    DRAFT("Dự thảo"),
    FINAL("Bản chính thức");

    private final String label;

    Stage(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Stage> ofWord(String word) {
        return Arrays.stream(values())
                .filter(stage -> stage.word().equals(word))
                .findFirst();
    }
}
