package vn.dondoc.directive;

import java.util.Arrays;
import java.util.Locale;

/** What a person sees; derived, never stored (domain: stored progress is only open or closed). */
public enum DirectiveStatus {
    NOT_DUE("Chưa đến hạn"),
    IN_PROGRESS("Đang thực hiện"),
    DUE_SOON("Sắp đến hạn"),
    OVERDUE("Quá hạn"),
    AWAITING_ACCEPTANCE("Chờ nghiệm thu"),
    UNDATED("Chờ xác định thời hạn"),
    DONE_EARLY("Hoàn thành trước hạn"),
    DONE_ON_TIME("Hoàn thành đúng hạn"),
    DONE_LATE("Hoàn thành quá hạn"),
    STOPPED("Thôi theo dõi");

    private final String label;

    DirectiveStatus(String label) {
        this.label = label;
    }

    /** The words that people read. */
    public String label() {
        return label;
    }

    /** The word of the API and of addresses, e.g. {@code awaiting-acceptance}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException for a word that names no status */
    public static DirectiveStatus ofWord(String word) {
        return Arrays.stream(values())
                .filter(status -> status.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No status " + word));
    }

    /** True where nothing is expected any more. */
    public boolean isClosed() {
        return isDone() || this == STOPPED;
    }

    public boolean isDone() {
        return this == DONE_EARLY || this == DONE_ON_TIME || this == DONE_LATE;
    }
}
