package vn.dondoc.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.calendar.VietnamTime;
import vn.dondoc.calendar.WorkingDays;

/** When a notice leaves: by itself, or with a working morning's summary. */
@Component
class MailHours {

    private final VietnamTime time;
    private final WorkingDays workingDays;
    private final MailProperties properties;

    MailHours(VietnamTime time, WorkingDays workingDays, MailProperties properties) {
        this.time = time;
        this.workingDays = workingDays;
        this.properties = properties;
    }

    /** @param summaryOn the day of the summary that carries the notice; null for none */
    record Departure(Instant at, @Nullable LocalDate summaryOn) {}

    Departure of(Haste haste) {
        LocalTime hour = LocalTime.ofInstant(time.now(), VietnamTime.ZONE);
        boolean workingDay = workingDays.isWorkingDay(time.today());
        if (haste == Haste.AT_ONCE) {
            return gathered();
        }
        if (workingDay && hour.isBefore(properties.morning())) {
            return summary(time.today());
        }
        boolean officeHours = workingDay && hour.isBefore(properties.evening());
        return officeHours && haste == Haste.IN_OFFICE_HOURS ? gathered() : summary(workingDays.after(time.today(), 1));
    }

    private Departure gathered() {
        return new Departure(time.now().plus(properties.gather()), null);
    }

    private Departure summary(LocalDate day) {
        return new Departure(
                day.atTime(properties.morning()).atZone(VietnamTime.ZONE).toInstant(), day);
    }
}
