package vn.dondoc.review;

import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.form.InvalidInput;

/** A row of the table as a person has typed it, so that it can be shown to them again whatever it was. */
record TypedEntry(String percent, String done, String difficulties, String proposals, String plan) {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}");

    TypedEntry {
        // What a request leaves out arrives as null.
        percent = Objects.requireNonNullElse(percent, "").strip();
        done = lines(done);
        difficulties = lines(difficulties);
        proposals = lines(proposals);
        plan = lines(plan);
    }

    static TypedEntry of(ReviewEntry entry) {
        return new TypedEntry(
                entry.percent() == null ? "" : entry.percent().toString(),
                entry.done(),
                entry.difficulties(),
                entry.proposals(),
                entry.plan());
    }

    /** @throws InvalidInput where the percentage is no whole number */
    ReviewEntry entry() {
        return new ReviewEntry(number(), done, difficulties, proposals, plan);
    }

    private @Nullable Integer number() {
        String digits = percent.replaceFirst("\\s*%$", "");
        if (digits.isEmpty()) {
            return null;
        }
        if (!NUMBER.matcher(digits).matches()) {
            throw new InvalidInput("“Tỷ lệ hoàn thành” phải là số nguyên từ 0 đến 100");
        }
        return Integer.valueOf(digits);
    }

    /** A form sends its lines with CRLF, a script with LF. */
    private static String lines(@Nullable String text) {
        return Objects.requireNonNullElse(text, "").replace("\r\n", "\n");
    }
}
