package vn.dondoc.board;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
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
    List<Month> of(Collection<ResolutionDirectives> resolutions, @Nullable Period asked) {
        Period present = Period.containing(Period.Kind.MONTH, today);
        Period last = asked != null && asked.year() < today.getYear()
                ? new Period(Period.Kind.MONTH, asked.year(), 12)
                : present;
        Period first = Period.containing(Period.Kind.MONTH, earliest(today, asked));
        List<Period> months = Stream.iterate(first, month -> !month.from().isAfter(last.from()), Period::next)
                .toList();
        CourseMonth[] sums = new CourseMonth[months.size()];
        Arrays.fill(sums, CourseMonth.NOTHING);
        for (ResolutionDirectives resolution : resolutions) {
            List<CourseMonth> course =
                    resolution.course(today, first.from(), last.to(), () -> course(resolution, months));
            for (int month = 0; month < course.size(); month++) {
                sums[month] = sums[month].plus(course.get(month));
            }
        }
        LocalDate since = asked == null ? firstGiven(resolutions, last) : first.from();
        return IntStream.range(0, sums.length)
                .filter(month -> !months.get(month).to().isBefore(since))
                .mapToObj(month -> month(months.get(month), sums[month]))
                .toList();
    }

    /** The day of the first giving, mandates left out; the last day of the months where there is none before it. */
    private static LocalDate firstGiven(Collection<ResolutionDirectives> resolutions, Period last) {
        return resolutions.stream()
                .map(resolution -> resolution.figures().firstDirectiveGiven())
                .filter(Objects::nonNull)
                .filter(day -> !day.isAfter(last.to()))
                .min(Comparator.naturalOrder())
                .orElse(last.to());
    }

    private Month month(Period month, CourseMonth sum) {
        return new Month(
                month.code(),
                month.label(),
                endOf(month),
                sum.given(),
                sum.doneInTime(),
                sum.doneLate(),
                sum.open(),
                sum.overdue());
    }

    private LocalDate endOf(Period month) {
        return month.to().isAfter(today) ? today : month.to();
    }

    /**
     * What the resolution adds to each of the months; nothing where all of it had ended before. It may be kept with the resolution: a
     * deadline that is changed changes its directive too.
     */
    private List<CourseMonth> course(ResolutionDirectives resolution, List<Period> months) {
        if (months.isEmpty() || resolution.figures().endedBefore(months.get(0).from())) {
            return List.of();
        }
        Looked looked = new Looked(months.get(0), months.get(months.size() - 1));
        resolution.withoutMandates().directives().forEach(looked::at);
        return months.stream().map(month -> course(month, looked)).toList();
    }

    /** What one look at each directive finds for all months. */
    private static final class Looked {

        private final LocalDate from;
        private final int[] given;
        private final int[] inTime;
        private final int[] late;
        private final LocalDate until;
        /** Those that may have been open in one of the months. */
        private final List<Assessed> running = new ArrayList<>();

        Looked(Period first, Period last) {
            from = first.from();
            until = last.to();
            int months = index(until) + 1;
            given = new int[months];
            inTime = new int[months];
            late = new int[months];
        }

        void at(Assessed directive) {
            count(given, directive.givenOn());
            Standing standing = directive.standing();
            if (standing != null && standing.cell() == Cell.DONE_IN_TIME) {
                finishedOn(directive).ifPresent(day -> count(inTime, day));
            } else if (standing != null && standing.cell() == Cell.DONE_LATE) {
                finishedOn(directive).ifPresent(day -> count(late, day));
            }
            if (!endedBefore(from, directive)) {
                running.add(directive);
            }
        }

        private void count(int[] months, LocalDate day) {
            if (!day.isBefore(from) && !day.isAfter(until)) {
                months[index(day)]++;
            }
        }

        int index(LocalDate day) {
            return (day.getYear() - from.getYear()) * 12 + day.getMonthValue() - from.getMonthValue();
        }
    }

    /** Neither open nor late on any day since: of ten years of closed work nothing is worked out anew for each month. */
    private static boolean endedBefore(LocalDate day, Assessed directive) {
        return directive.endedOn() != null && directive.endedOn().isBefore(day);
    }

    private CourseMonth course(Period month, Looked looked) {
        LocalDate end = endOf(month);
        int overdue = 0;
        int open = 0;
        for (Assessed directive : looked.running) {
            if (!directive.givenOn().isAfter(end)) {
                Then then = at(end, directive);
                overdue += then == Then.LATE ? 1 : 0;
                open += then == Then.ENDED ? 0 : 1;
            }
        }
        int index = looked.index(month.from());
        return new CourseMonth(looked.given[index], looked.inTime[index], looked.late[index], open, overdue);
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
        LocalDate endedOn = milestone.endedOn();
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
