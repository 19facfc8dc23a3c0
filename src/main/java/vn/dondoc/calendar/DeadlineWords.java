package vn.dondoc.calendar;

import static java.util.regex.Pattern.CASE_INSENSITIVE;
import static java.util.regex.Pattern.UNICODE_CASE;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.calendar.DeadlineReading.NotUnderstood;
import vn.dondoc.calendar.DeadlineReading.Plan;
import vn.dondoc.calendar.DeadlineReading.PlannedMilestone;

/**
 * The grammar of a resolution's deadlines: {@code [label] period {; [label] period}}. A period means its last day; "trước
 * ngày" means the day before; "từ tháng" starts there and ends with the year.
 */
public final class DeadlineWords {

    /** A milestone that the words do not name is the completion of the directive. */
    public static final String COMPLETION = "Hoàn thành";

    private static final Map<String, Integer> QUARTERS = Map.of("I", 1, "II", 2, "III", 3, "IV", 4);
    private static final Set<String> UNDATED =
            Set.of("theo tiến độ của trung ương", "có chương trình riêng", "sau khi nghị quyết được ban hành");
    private static final Pattern LABEL =
            pattern("(?:(?<named>[^:]+):|(?<plain>khởi công|hoàn thành(?: giai đoạn \\d+)?)(?=\\s))\\s*(?<rest>.+)");

    private record Period(@Nullable LocalDate start, @Nullable LocalDate due) {
        boolean isPlausible() {
            return due == null || VietnamTime.isPlausible(due);
        }
    }

    private record Rule(Pattern pattern, Function<MatchResult, Period> period) {}

    private static final List<Rule> RULES = List.of(
            rule("(?:ngày )?(\\d{1,2})/(\\d{1,2})/(\\d{4})", m -> due(day(m))),
            rule("trước ngày (\\d{1,2})/(\\d{1,2})/(\\d{4})", m -> due(day(m).minusDays(1))),
            rule("(?:trong )?tháng (\\d{1,2})(?:/| năm )(\\d{4})", m -> due(month(m).atEndOfMonth())),
            rule("từ tháng (\\d{1,2})(?:/| năm )(\\d{4})", m -> fromMonth(month(m))),
            rule("(?:triển khai )?(?:trong )?quý (IV|III|II|I)(?:/| năm )(\\d{4})", m -> due(endOfQuarter(m))),
            rule("(?:trong )?năm (\\d{4})", m -> due(endOfYear(number(m, 1)))),
            rule("ngoài năm \\d{4}", m -> new Period(null, null)));

    private DeadlineWords() {}

    /** Reads the words of one deadline cell. */
    public static DeadlineReading read(String words) {
        List<PlannedMilestone> milestones = new ArrayList<>();
        LocalDate start = null;
        for (String segment : words.split(";", -1)) {
            String part = segment.strip().replaceAll("\\s+", " ");
            Matcher label = LABEL.matcher(part);
            boolean labelled = label.matches();
            Optional<Period> period = period(labelled ? label.group("rest") : part);
            if (period.isEmpty()) {
                return new NotUnderstood(part);
            }
            start = start == null ? period.get().start() : start;
            milestones.add(new PlannedMilestone(
                    labelled ? labelOf(label) : COMPLETION, period.get().due(), part));
        }
        return new Plan(start, milestones);
    }

    private static Optional<Period> period(String words) {
        if (UNDATED.contains(words.toLowerCase(Locale.ROOT))) {
            return Optional.of(new Period(null, null));
        }
        for (Rule rule : RULES) {
            Matcher matcher = rule.pattern().matcher(words);
            if (matcher.matches()) {
                return evaluate(rule, matcher.toMatchResult());
            }
        }
        return Optional.empty();
    }

    private static Optional<Period> evaluate(Rule rule, MatchResult match) {
        try {
            Period period = rule.period().apply(match);
            return Optional.of(period).filter(Period::isPlausible);
        } catch (DateTimeException e) {
            // "31/02/2026", "Tháng 13/2026": well-formed words for a day that does not exist.
            return Optional.empty();
        }
    }

    private static String labelOf(Matcher label) {
        String text = label.group("named") != null ? label.group("named") : label.group("plain");
        String stripped = text.strip();
        return stripped.substring(0, 1).toUpperCase(Locale.ROOT) + stripped.substring(1);
    }

    private static Period due(LocalDate day) {
        return new Period(null, day);
    }

    private static Period fromMonth(YearMonth month) {
        return new Period(month.atDay(1), endOfYear(month.getYear()));
    }

    private static LocalDate day(MatchResult match) {
        return LocalDate.of(number(match, 3), number(match, 2), number(match, 1));
    }

    private static YearMonth month(MatchResult match) {
        return YearMonth.of(number(match, 2), number(match, 1));
    }

    private static LocalDate endOfQuarter(MatchResult match) {
        Integer quarter = QUARTERS.get(match.group(1).toUpperCase(Locale.ROOT));
        return YearMonth.of(number(match, 2), 3 * (quarter == null ? 0 : quarter))
                .atEndOfMonth();
    }

    private static LocalDate endOfYear(int year) {
        return LocalDate.of(year, 12, 31);
    }

    private static int number(MatchResult match, int group) {
        return Integer.parseInt(match.group(group));
    }

    private static Rule rule(String regex, Function<MatchResult, Period> period) {
        return new Rule(pattern(regex), period);
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, CASE_INSENSITIVE | UNICODE_CASE);
    }
}
