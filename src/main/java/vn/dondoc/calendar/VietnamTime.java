package vn.dondoc.calendar;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Days and moments as Vietnam counts them (Asia/Ho_Chi_Minh, no daylight saving), by the application's one clock. */
@Component
public class VietnamTime {

    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    /** Reminders and escalations go out at this hour of a working day (domain rule, 07:30 Vietnam time). */
    public static final LocalTime REMINDER_HOUR = LocalTime.of(7, 30);

    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm 'ngày' dd/MM/yyyy");

    private final Clock clock;

    public VietnamTime(Clock clock) {
        this.clock = clock;
    }

    /** Sets the JVM's zone: the engine and its forms read a date without a zone in the JVM's. Call it first in main. */
    public static void useAsJvmZone() {
        TimeZone.setDefault(TimeZone.getTimeZone(ZONE));
    }

    /** Whether a day can be meant: what lies centuries away is a slip, and some of it no database can keep. */
    public static boolean isPlausible(LocalDate day) {
        return day.getYear() >= 1900 && day.getYear() < 2200;
    }

    public Instant now() {
        return clock.instant();
    }

    public LocalDate today() {
        return LocalDate.ofInstant(now(), ZONE);
    }

    /** The last second of a deadline's day: the day itself is not overdue yet. */
    public static Instant endOf(LocalDate day) {
        return day.atTime(END_OF_DAY).atZone(ZONE).toInstant();
    }

    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }

    public static Instant reminderHourOf(LocalDate day) {
        return day.atTime(REMINDER_HOUR).atZone(ZONE).toInstant();
    }

    public static LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, ZONE);
    }

    /** dd/MM/yyyy, or "chưa có hạn" where there is no day. */
    public static String format(@Nullable LocalDate day) {
        return day == null ? "chưa có hạn" : DAY.format(day);
    }

    public static String format(Instant moment) {
        return MOMENT.format(moment.atZone(ZONE));
    }
}
