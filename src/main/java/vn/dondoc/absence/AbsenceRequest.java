package vn.dondoc.absence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for: that someone be away, with a deputy or none.
 *
 * @param user id of who will be away
 * @param deputy id of who stands in, or null
 * @param from first day
 * @param to last day, included
 */
public record AbsenceRequest(String user, @Nullable String deputy, LocalDate from, LocalDate to, String reason) {

    /** Whoever is away longer is to be replaced by a decision of the agency, not by a deputy (ours). */
    static final int LONGEST_DAYS = 90;

    /** All that is wrong with it by itself, Vietnamese; empty where nothing is. */
    List<String> problems(LocalDate today) {
        List<String> problems = new ArrayList<>();
        if (from.isBefore(today)) {
            problems.add("Ngày bắt đầu vắng mặt không được ở quá khứ");
        }
        if (to.isBefore(from)) {
            problems.add("Ngày kết thúc không được trước ngày bắt đầu");
        } else if (!to.isBefore(from.plusDays(LONGEST_DAYS))) {
            problems.add("Thời gian vắng mặt không được quá %d ngày".formatted(LONGEST_DAYS));
        }
        if (user.equals(deputy)) {
            problems.add("Người thay phải là người khác với người vắng mặt");
        }
        return problems;
    }
}
