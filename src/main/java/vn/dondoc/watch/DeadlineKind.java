package vn.dondoc.watch;

import java.util.Arrays;
import java.util.Locale;

/** What a deadline is for; the word is the input of the tables {@code deadlinePolicy} and {@code leadTime}. */
public enum DeadlineKind {
    /** Tiếp nhận, phân công. */
    RECEIPT,
    /** A milestone of a directive. */
    MILESTONE,
    /** Nghiệm thu. */
    ACCEPTANCE,
    /** A coordinating agency's answer. */
    COORDINATION,
    /** The Standing Committee's decision on what was escalated. */
    DECISION,
    /** The decision on a request for extension. */
    EXTENSION,
    /** The lead's answer to an urge. */
    URGE,
    /** A milestone without a day, looked at again each quarter; has no lead time. */
    UNDATED,
    /** An agency's report for a review; its lead time is how long before it is due the review opens. */
    REVIEW,
    /** A target's figure for a review. */
    MEASUREMENT,
    /** The Office's consolidation of a review. */
    CONSOLIDATION,
    /** The Standing Committee's conclusion on a review. */
    CONCLUSION;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException for a word that names no kind */
    public static DeadlineKind ofWord(String word) {
        return Arrays.stream(values())
                .filter(kind -> kind.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No kind of deadline: " + word));
    }
}
