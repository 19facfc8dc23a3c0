package vn.dondoc.desk;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.calendar.VietnamTime;
import vn.dondoc.calendar.WorkingDays;
import vn.dondoc.directive.Standing;

/**
 * How a task stands to its deadline today. What is left is counted in working days, what is late in days (domain: the day after
 * the deadline is one day overdue).
 */
@Component
class DaysLeft {

    private final VietnamTime time;
    private final WorkingDays workingDays;

    DaysLeft(VietnamTime time, WorkingDays workingDays) {
        this.time = time;
        this.workingDays = workingDays;
    }

    /**
     * @param state e.g. "Sắp đến hạn"
     * @param tone of page.css and of Tasklist's cards: bad, warn, running or quiet
     * @param left e.g. "Còn 3 ngày làm việc"; empty where there is no deadline
     */
    record Words(String state, String tone, String left) {}

    Words of(@Nullable LocalDate due) {
        LocalDate today = time.today();
        if (due == null) {
            return new Words("Chưa có thời hạn", "quiet", "");
        }
        if (today.isAfter(due)) {
            return new Words("Quá hạn", "bad", "Quá hạn %d ngày".formatted(ChronoUnit.DAYS.between(due, today)));
        }
        boolean soon = !today.isBefore(due.minusDays(Standing.SOON_DAYS));
        return new Words(soon ? "Sắp đến hạn" : "Trong hạn", soon ? "warn" : "running", left(today, due));
    }

    private String left(LocalDate today, LocalDate due) {
        if (today.isEqual(due)) {
            return "Hôm nay là ngày cuối";
        }
        long left = today.plusDays(1)
                .datesUntil(due.plusDays(1))
                .filter(workingDays::isWorkingDay)
                .count();
        return left == 0 ? "Không còn ngày làm việc" : "Còn %d ngày làm việc".formatted(left);
    }
}
