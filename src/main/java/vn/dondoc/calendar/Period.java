package vn.dondoc.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A span of the calendar year that is reviewed or reported: month, quarter, half-year or year (domain: counting and reporting).
 *
 * @param number which one of its year, from 1; always 1 for a year
 */
public record Period(Kind kind, int year, int number) {

    /** How long a period is; the letter is that of its code. */
    public enum Kind {
        MONTH(1, "M"),
        QUARTER(3, "Q"),
        HALF_YEAR(6, "H"),
        YEAR(12, "Y");

        private final int months;
        private final String letter;

        Kind(int months, String letter) {
            this.months = months;
            this.letter = letter;
        }
    }

    private static final Pattern CODE = Pattern.compile("(\\d{4})-([MQHY])(\\d{1,2})");
    private static final List<String> ROMAN = List.of("I", "II", "III", "IV");

    public Period {
        if (year < 1 || number < 1 || number > 12 / kind.months) {
            throw new IllegalArgumentException("No period %s %d of %d".formatted(kind, number, year));
        }
    }

    public static Period quarter(int year, int number) {
        return new Period(Kind.QUARTER, year, number);
    }

    public static Period containing(Kind kind, LocalDate day) {
        return new Period(kind, day.getYear(), (day.getMonthValue() - 1) / kind.months + 1);
    }

    /** By the {@link #code()}; empty for what is none. */
    public static Optional<Period> ofCode(String code) {
        Matcher matcher = CODE.matcher(code);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return List.of(Kind.values()).stream()
                .filter(kind -> kind.letter.equals(matcher.group(2)))
                .filter(kind -> between(1, Integer.parseInt(matcher.group(3)), 12 / kind.months))
                .filter(kind -> Integer.parseInt(matcher.group(1)) > 0)
                .map(kind -> new Period(kind, Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(3))))
                .findFirst();
    }

    private static boolean between(int low, int n, int high) {
        return low <= n && n <= high;
    }

    /** For addresses and the database, e.g. 2026-Q1, 2026-M6, 2026-H1, 2026-Y1. */
    public String code() {
        return "%d-%s%d".formatted(year, kind.letter, number);
    }

    /** For people: "Tháng 6/2026", "Quý II/2026", "6 tháng đầu năm 2026", "Năm 2026". */
    public String label() {
        return switch (kind) {
            case MONTH -> "Tháng %d/%d".formatted(number, year);
            case QUARTER -> "Quý %s/%d".formatted(ROMAN.get(number - 1), year);
            case HALF_YEAR -> "6 tháng %s năm %d".formatted(number == 1 ? "đầu" : "cuối", year);
            case YEAR -> "Năm %d".formatted(year);
        };
    }

    public LocalDate from() {
        return LocalDate.of(year, (number - 1) * kind.months + 1, 1);
    }

    /** The last day, which belongs to it. */
    public LocalDate to() {
        return from().plusMonths(kind.months).minusDays(1);
    }

    public Period next() {
        return containing(kind, to().plusDays(1));
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from()) && !day.isAfter(to());
    }

    /** True for the period with which its year ends. */
    public boolean endsYear() {
        return to().getMonthValue() == 12;
    }
}
