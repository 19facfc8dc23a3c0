package vn.dondoc.board;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
        Period present = Period.containing(Period.Kind.MONTH, today);
        Period last = asked != null && asked.year() < today.getYear()
                ? new Period(Period.Kind.MONTH, asked.year(), 12)
                : present;
        Looked looked = new Looked(Period.containing(Period.Kind.MONTH, earliest(today, asked)), last);
        directives.forEach(looked::at);
        Period first = asked == null ? looked.firstGiven() : looked.first;
        return Stream.iterate(first, month -> !month.from().isAfter(last.from()), Period::next)
                .map(month -> month(month, looked))
                .toList();
    }

    /** What one look at each directive finds for all months; mandates are left out. */
    private static final class Looked {

        private final Period first;
        private final LocalDate from;
        private final int[] given;
        private final int[] inTime;
        private final int[] late;
        private final LocalDate until;
        private LocalDate firstGivenOn = LocalDate.MAX;
        /** Those that may have been open in one of the months. */
        private final List<Assessed> running = new ArrayList<>();

        Looked(Period first, Period last) {
            this.first = first;
            from = first.from();
            until = last.to();
            int months = Math.max(0, index(until) + 1);
            given = new int[months];
            inTime = new int[months];
            late = new int[months];
        }

        /** Of ten years of closed work nothing more is looked at than its days. */
        void at(Assessed directive) {
            LocalDate givenOn = directive.givenOn();
            boolean old = endedBefore(from, directive) && givenOn.isBefore(from);
            if ((old && !givenOn.isBefore(firstGivenOn)) || directive.view().isMandate()) {
                return;
            }
            firstGivenOn = givenOn.isBefore(firstGivenOn) ? givenOn : firstGivenOn;
            if (old) {
                return;
            }
            count(given, givenOn);
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

        /** The month of the first giving; the first of all months where that was before, the last where there is none. */
        Period firstGiven() {
            LocalDate day = firstGivenOn.isAfter(until) ? until : firstGivenOn;
            return Period.containing(Period.Kind.MONTH, day.isBefore(from) ? from : day);
        }
    }

    /** Neither open nor late on any day since: of ten years of closed work nothing is worked out anew for each month. */
    private static boolean endedBefore(LocalDate day, Assessed directive) {
        return directive.endedOn() != null && directive.endedOn().isBefore(day);
    }

    private Month month(Period month, Looked looked) {
        LocalDate end = month.to().isAfter(today) ? today : month.to();
        int late = 0;
        int open = 0;
        for (Assessed directive : looked.running) {
            if (!directive.givenOn().isAfter(end)) {
                Then then = at(end, directive);
                late += then == Then.LATE ? 1 : 0;
                open += then == Then.ENDED ? 0 : 1;
            }
        }
        int index = looked.index(month.from());
        return new Month(
                month.code(),
                month.label(),
                end,
                looked.given[index],
                looked.inTime[index],
                looked.late[index],
                open,
                late);
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
