package vn.dondoc.watch;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** How far a deadline is, in words. The deadline's day is not overdue; the day after is one day overdue. */
public final class Timing {

    private Timing() {}

    /** Calendar days, e.g. "còn 3 ngày", "đến hạn hôm nay", "quá hạn 1 ngày". */
    public static String words(LocalDate dueOn, LocalDate today) {
        long left = ChronoUnit.DAYS.between(today, dueOn);
        if (left == 0) {
            return "đến hạn hôm nay";
        }
        return left > 0 ? "còn %d ngày".formatted(left) : "quá hạn %d ngày".formatted(-left);
    }
}
