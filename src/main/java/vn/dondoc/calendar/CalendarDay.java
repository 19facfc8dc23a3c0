package vn.dondoc.calendar;

import java.time.LocalDate;

/**
 * A day that differs from the ordinary week.
 *
 * @param worked true for a Saturday worked in exchange, false for a day off
 * @param confirmed false while the official announcement is awaited
 * @param source where the province reads it
 */
record CalendarDay(LocalDate date, boolean worked, String name, boolean confirmed, String source) {}
