package vn.dondoc.catalogue;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.dondoc.calendar.VietnamTime;

/** A single day as a clerk types it: 09/12/2025 or 2025-12-09. */
final class Days {

    private static final Pattern DAY =
            Pattern.compile("(?:(?<d>\\d{1,2})/(?<m>\\d{1,2})/(?<y>\\d{4})|(?<iso>\\d{4}-\\d{2}-\\d{2}))");

    private Days() {}

    static Optional<LocalDate> read(String text) {
        Matcher day = DAY.matcher(text);
        if (!day.matches()) {
            return Optional.empty();
        }
        try {
            LocalDate read = day.group("iso") != null
                    ? LocalDate.parse(day.group("iso"))
                    : LocalDate.of(number(day, "y"), number(day, "m"), number(day, "d"));
            return Optional.of(read).filter(VietnamTime::isPlausible);
        } catch (DateTimeException e) {
            // 31/02/2026: well-formed, for a day that does not exist.
            return Optional.empty();
        }
    }

    private static int number(Matcher day, String group) {
        return Integer.parseInt(day.group(group));
    }
}
