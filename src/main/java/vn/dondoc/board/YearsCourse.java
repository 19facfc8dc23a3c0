package vn.dondoc.board;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.board.Assessed.Part;
import vn.dondoc.board.Assessed.Point;
import vn.dondoc.board.BoardOverview.Month;
import vn.dondoc.board.FormerDeadlineRows.Former;
import vn.dondoc.calendar.Period;
import vn.dondoc.directive.Cell;
import vn.dondoc.directive.MilestoneFacts;
import vn.dondoc.directive.Standing;

/**
 * The course of a year, month by month, from days on record and by the same rule as the cells: what was given, what was
 * finished by the dates of the evidence documents, and what was overdue at each month's end by the deadlines as they then
 * stood.
 *
 * @param former deadlines that were changed on {@link #earliest} or later, by the milestone's id
 */
record YearsCourse(LocalDate today, Map<Long, List<Former>> former) {

    /** So many months up to the present one. */
    private static final int MOST_MONTHS = 13;

    /** No month is told that ends before this day. */
    static LocalDate earliest(LocalDate today, @Nullable Period asked) {
        return asked == null ? today.withDayOfMonth(1).minusMonths(MOST_MONTHS - 1) : LocalDate.of(asked.year(), 1, 1);
    }

    /** @param asked the months of its year up to the present one; null for the last year's months since the first giving */
    List<Month> of(Collection<Assessed> directives, @Nullable Period asked) {
        List<Assessed> counted = directives.stream()
                .filter(directive -> !directive.view().isMandate())
                .toList();
        Period present = Period.containing(Period.Kind.MONTH, today);
        Period last = asked != null && asked.year() < today.getYear()
                ? new Period(Period.Kind.MONTH, asked.year(), 12)
                : present;
        Period first = asked == null ? firstOf(counted) : new Period(Period.Kind.MONTH, asked.year(), 1);
        List<Assessed> running = counted.stream()
                .filter(directive -> !endedBefore(first.from(), directive))
                .toList();
        Ends ends = new Ends(
                byMonth(counted, directive -> Optional.of(directive.givenOn())),
                byMonth(finished(counted, Cell.DONE_IN_TIME), YearsCourse::finishedOn),
                byMonth(finished(counted, Cell.DONE_LATE), YearsCourse::finishedOn));
        return Stream.iterate(first, month -> !month.from().isAfter(last.from()), Period::next)
                .map(month -> month(month, ends, running))
                .toList();
    }

    /** How many in each month; one look at each directive for all months. */
    private record Ends(Map<YearMonth, Integer> given, Map<YearMonth, Integer> inTime, Map<YearMonth, Integer> late) {}

    private Period firstOf(List<Assessed> directives) {
        LocalDate earliest = earliest(today, null);
        LocalDate given = directives.stream()
                .map(Assessed::givenOn)
                .min(LocalDate::compareTo)
                .orElse(today);
        return Period.containing(Period.Kind.MONTH, given.isBefore(earliest) ? earliest : given);
    }

    /** Neither open nor late on any day since: of ten years of closed work nothing is worked out anew for each month. */
    private static boolean endedBefore(LocalDate day, Assessed directive) {
        return !directive.parts().isEmpty()
                && directive.parts().stream()
                        .flatMap(part -> part.milestones().stream())
                        .allMatch(milestone -> endedBefore(day, milestone));
    }

    private static boolean endedBefore(LocalDate day, Point milestone) {
        LocalDate endedOn = endedOn(milestone);
        return endedOn != null && endedOn.isBefore(day);
    }

    private static @Nullable LocalDate endedOn(Point milestone) {
        return milestone.facts().stopped()
                ? milestone.closedOn()
                : milestone.facts().completedOn();
    }

    /** @param running those that may have been open in it */
    private Month month(Period month, Ends ends, List<Assessed> running) {
        LocalDate end = month.to().isAfter(today) ? today : month.to();
        YearMonth calendarMonth = YearMonth.from(month.from());
        int late = 0;
        int open = 0;
        for (Assessed directive : running) {
            if (!directive.givenOn().isAfter(end)) {
                Then then = at(end, directive);
                late += then == Then.LATE ? 1 : 0;
                open += then == Then.ENDED ? 0 : 1;
            }
        }
        return new Month(
                month.code(),
                month.label(),
                end,
                ends.given().getOrDefault(calendarMonth, 0),
                ends.inTime().getOrDefault(calendarMonth, 0),
                ends.late().getOrDefault(calendarMonth, 0),
                open,
                late);
    }

    private static List<Assessed> finished(List<Assessed> directives, Cell cell) {
        return directives.stream()
                .filter(directive ->
                        directive.standing() != null && directive.standing().cell() == cell)
                .toList();
    }

    private static Map<YearMonth, Integer> byMonth(
            List<Assessed> directives, Function<Assessed, Optional<LocalDate>> day) {
        Map<YearMonth, Integer> months = new HashMap<>();
        directives.forEach(
                directive -> day.apply(directive).ifPresent(on -> months.merge(YearMonth.from(on), 1, Integer::sum)));
        return months;
    }

    /** The date of the last document with which it was finished. */
    private static Optional<LocalDate> finishedOn(Assessed directive) {
        return directive.parts().stream()
                .filter(part -> part.standing().status().isDone())
                .flatMap(part -> part.milestones().stream())
                .map(milestone -> milestone.facts().completedOn())
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo);
    }

    private enum Then {
        ENDED,
        OPEN,
        LATE
    }

    /**
     * As the cells have it: open while any milestone of any share is, late where one that is open is. Not by way of shares and their
     * standings, which a year of months would make by the ten thousand.
     */
    private Then at(LocalDate day, Assessed directive) {
        Then then = directive.parts().isEmpty() ? Then.OPEN : Then.ENDED;
        for (Part part : directive.parts()) {
            for (Point milestone : part.milestones()) {
                if (!hasEnded(day, milestone)) {
                    if (Standing.of(factsAt(day, milestone), day).cell() == Cell.OPEN_LATE) {
                        return Then.LATE;
                    }
                    then = Then.OPEN;
                }
            }
        }
        return then;
    }

    private static boolean hasEnded(LocalDate day, Point milestone) {
        LocalDate endedOn = endedOn(milestone);
        return endedOn != null && !endedOn.isAfter(day);
    }

    private MilestoneFacts factsAt(LocalDate day, Point milestone) {
        MilestoneFacts facts = milestone.facts();
        LocalDate closedOn = milestone.closedOn();
        return new MilestoneFacts(
                facts.start(),
                dueAt(day, milestone),
                facts.received(),
                until(day, facts.waitingEvidenceOf()),
                until(day, facts.completedOn()),
                facts.stopped() && closedOn != null && !closedOn.isAfter(day));
    }

    private static @Nullable LocalDate until(LocalDate day, @Nullable LocalDate fact) {
        return fact == null || fact.isAfter(day) ? null : fact;
    }

    private @Nullable LocalDate dueAt(LocalDate day, Point milestone) {
        for (Former change : former.getOrDefault(milestone.milestoneId(), List.of())) {
            if (change.changedOn().isAfter(day)) {
                return change.was();
            }
        }
        return milestone.facts().due();
    }
}
