package vn.dondoc.directive;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import vn.dondoc.calendar.VietnamTime;
import vn.dondoc.directive.CoordinationRows.Coordination;

/** What coordinating agencies were asked and said, beside the lead's result: late answers are called late. */
final class CoordinationWords {

    private CoordinationWords() {}

    static String of(List<Coordination> coordinations) {
        return coordinations.isEmpty()
                ? "Không đề nghị cơ quan nào."
                : coordinations.stream().map(CoordinationWords::line).collect(Collectors.joining("\n"));
    }

    private static String line(Coordination coordination) {
        return "- %s (hạn trả lời %s): %s"
                .formatted(
                        coordination.agencyName(),
                        VietnamTime.format(coordination.dueOn()),
                        state(coordination).replaceAll("\\s+", " "));
    }

    private static String state(Coordination coordination) {
        String outcome = coordination.outcome();
        if (outcome == null) {
            return "chưa trả lời";
        }
        return switch (outcome) {
            case "answered" -> "%s: %s%s".formatted(when(coordination), coordination.answer(), document(coordination));
            case "declined" -> "từ chối, %s: %s".formatted(when(coordination), coordination.answer());
            case "removed" -> "thôi đề nghị";
            default -> "không trả lời";
        };
    }

    private static String document(Coordination coordination) {
        String document = coordination.document();
        return document == null || document.isBlank() ? "" : " (văn bản số %s)".formatted(document);
    }

    private static String when(Coordination coordination) {
        if (coordination.closedAt() == null) {
            return "đã trả lời";
        }
        LocalDate day = VietnamTime.dayOf(coordination.closedAt());
        long late = ChronoUnit.DAYS.between(coordination.dueOn(), day);
        return "trả lời ngày %s%s".formatted(VietnamTime.format(day), late > 0 ? ", chậm %d ngày".formatted(late) : "");
    }
}
