package vn.dondoc.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which days are worked in Vietnam's offices: Monday to Friday without public holidays, with the swapped Saturdays,
 * from one table per year. A year without a table falls back to weekends and the holidays of fixed date, and warns once.
 */
public class WorkingDays {

    private static final Logger log = LoggerFactory.getLogger(WorkingDays.class);
    private static final Set<MonthDay> FIXED_HOLIDAYS =
            Set.of(MonthDay.of(1, 1), MonthDay.of(4, 30), MonthDay.of(5, 1), MonthDay.of(9, 2));

    private final Map<LocalDate, CalendarDay> exceptions;
    private final Set<Integer> yearsWithTable;
    private final Set<Integer> warned = ConcurrentHashMap.newKeySet();

    WorkingDays(Map<LocalDate, CalendarDay> exceptions, Set<Integer> yearsWithTable) {
        this.exceptions = Map.copyOf(exceptions);
        this.yearsWithTable = Set.copyOf(yearsWithTable);
    }

    public boolean isWorkingDay(LocalDate day) {
        CalendarDay exception = exceptions.get(day);
        if (exception != null) {
            return exception.worked();
        }
        return !isWeekend(day) && !isFixedHolidayOfUnknownYear(day);
    }

    /** The nth working day strictly after the day (n ≥ 1). */
    public LocalDate after(LocalDate day, int n) {
        return step(day, n, 1);
    }

    /** The nth working day strictly before the day (n ≥ 1). */
    public LocalDate before(LocalDate day, int n) {
        return step(day, n, -1);
    }

    /** Positive: so many working days after; negative: before; zero: the day itself, worked or not. */
    public LocalDate shift(LocalDate day, int workingDays) {
        return workingDays == 0 ? day : step(day, Math.abs(workingDays), Integer.signum(workingDays));
    }

    /** The last working day of the quarter that the day is in; of the next one, where that has passed. */
    public LocalDate endOfQuarter(LocalDate day) {
        LocalDate first = day.withDayOfMonth(1).withMonth((day.getMonthValue() - 1) / 3 * 3 + 1);
        LocalDate last = before(first.plusMonths(3), 1);
        return last.isBefore(day) ? before(first.plusMonths(6), 1) : last;
    }

    private LocalDate step(LocalDate from, int n, int direction) {
        LocalDate day = from;
        for (int left = n; left > 0; ) {
            day = day.plusDays(direction);
            if (isWorkingDay(day)) {
                left--;
            }
        }
        return day;
    }

    private boolean isFixedHolidayOfUnknownYear(LocalDate day) {
        if (yearsWithTable.contains(day.getYear())) {
            return false;
        }
        if (warned.add(day.getYear())) {
            log.warn("No holiday table for {}: only weekends and fixed dates count as days off", day.getYear());
        }
        return FIXED_HOLIDAYS.contains(MonthDay.from(day));
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
