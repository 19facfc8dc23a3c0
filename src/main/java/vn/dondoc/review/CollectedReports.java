package vn.dondoc.review;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.dondoc.calendar.VietnamTime;
import vn.dondoc.review.ReviewReportRows.Report;

/** What all agencies have reported, put together for the Office to edit. */
@Component
class CollectedReports {

    private static final int MOST_NAMED = 10;

    private final ReviewReportRows reports;

    CollectedReports(ReviewReportRows reports) {
        this.reports = reports;
    }

    /** What the Office has written itself stays; what is empty is filled with what was reported. */
    Consolidation draft(Review review) {
        List<Report> all = reports.of(review.id());
        Consolidation own = review.consolidation();
        return new Consolidation(
                own.assessment().isBlank() ? assessment(review, all) : own.assessment(),
                own.difficulties().isBlank() ? listed(all, ReviewEntry::difficulties) : own.difficulties(),
                own.proposals().isBlank() ? listed(all, ReviewEntry::proposals) : own.proposals(),
                own.nextPlan(),
                own.documentNumber());
    }

    /** Names of the agencies that have a report missing, each once. */
    List<String> missing(long reviewId) {
        return silent(reports.of(reviewId));
    }

    private static String assessment(Review review, List<Report> all) {
        long given = count(all, "given");
        long closed = count(all, "closed");
        long missing = count(all, "missing");
        List<String> silent = silent(all);
        String counts =
                "Kỳ đánh giá %s có %d phần việc được rà soát: %d phần việc đã có báo cáo của cơ quan chủ trì, %d phần việc đã kết thúc, %d phần việc không có báo cáo khi hết hạn (ngày %s)."
                        .formatted(
                                review.period().label(),
                                all.size(),
                                given,
                                closed,
                                missing,
                                VietnamTime.format(review.cutOffOn()));
        return counts + naming(silent);
    }

    /** Many names make no text: they stand in the report's list of those who did not report. */
    private static String naming(List<String> silent) {
        if (silent.isEmpty()) {
            return " Tất cả các cơ quan đã báo cáo.";
        }
        return silent.size() > MOST_NAMED
                ? " %d cơ quan chưa báo cáo hoặc báo cáo chưa đủ.".formatted(silent.size())
                : " Cơ quan chưa báo cáo hoặc báo cáo chưa đủ: %s.".formatted(String.join("; ", silent));
    }

    private static List<String> silent(List<Report> all) {
        return all.stream()
                .filter(report -> "missing".equals(report.outcome()))
                .map(Report::agencyName)
                .distinct()
                .toList();
    }

    private static long count(List<Report> all, String outcome) {
        return all.stream().filter(report -> outcome.equals(report.outcome())).count();
    }

    private static String listed(List<Report> all, Function<ReviewEntry, String> text) {
        return shortened(all.stream()
                .filter(report -> !text.apply(report.entry()).isBlank())
                .map(report ->
                        "- %s (%s): %s".formatted(report.code(), report.agencyName(), text.apply(report.entry())))
                .collect(Collectors.joining("\n")));
    }

    private static String shortened(String text) {
        return text.length() <= ReviewEntry.LONGEST_TEXT ? text : text.substring(0, ReviewEntry.LONGEST_TEXT - 1) + "…";
    }
}
