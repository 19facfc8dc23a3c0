package vn.dondoc.review;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import vn.dondoc.calendar.VietnamTime;
import vn.dondoc.directive.DirectiveStatus;

/** How pages and API put it: states of a review, what became of a report, times. */
final class ReviewWords {

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

    private ReviewWords() {}

    static String state(Review review) {
        if (review.publishedAt() != null) {
            return "Đã công bố";
        }
        if (review.concludedAt() != null) {
            return "Đã kết luận";
        }
        if (review.awaitsConclusion()) {
            return "Chờ kết luận";
        }
        if (review.isBeingConsolidated()) {
            return "Đang tổng hợp";
        }
        return review.openedAt() == null ? "Đã lên lịch" : "Đang nhận báo cáo";
    }

    /** @param outcome of a report; null while it is open */
    static String outcome(@Nullable String outcome) {
        if (outcome == null) {
            return "Chưa báo cáo";
        }
        return switch (outcome) {
            case "given" -> "Đã báo cáo";
            case "closed" -> "Đã kết thúc";
            case "missing" -> "Không báo cáo";
            default -> throw new IllegalArgumentException("No outcome " + outcome);
        };
    }

    /** The class of a status's colour; the colour never stands alone. */
    static String tone(DirectiveStatus status) {
        return switch (status) {
            case OVERDUE -> "bad";
            case DUE_SOON, DONE_LATE -> "warn";
            case DONE_EARLY, DONE_ON_TIME -> "good";
            case IN_PROGRESS, AWAITING_ACCEPTANCE -> "running";
            case NOT_DUE, UNDATED, STOPPED -> "quiet";
        };
    }

    /** HH:mm of the Vietnam day. */
    static String hour(Instant moment) {
        return HOUR.format(moment.atZone(VietnamTime.ZONE));
    }
}
