package vn.dondoc.review;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.calendar.Period;
import vn.dondoc.calendar.VietnamTime;
import vn.dondoc.report.Reports;
import vn.dondoc.review.ReviewReportRows.Report;

/** What the forms of a review show, ready to be read. */
@Repository
class ReviewSheets {

    private static final String NONE = "không có";

    private final JdbcClient jdbc;
    private final ReviewRows reviews;
    private final ReviewReportRows reports;
    private final CollectedReports collected;
    private final VietnamTime time;

    ReviewSheets(
            JdbcClient jdbc,
            ReviewRows reviews,
            ReviewReportRows reports,
            CollectedReports collected,
            VietnamTime time) {
        this.jdbc = jdbc;
        this.reviews = reviews;
        this.reports = reports;
        this.collected = collected;
        this.time = time;
    }

    /** An agency's report; the texts of a confidential directive are not told. */
    record ReportSheet(
            String code,
            String title,
            String period,
            String due,
            String agency,
            String milestones,
            String previousPlan,
            String dossier,
            String page,
            boolean confidential) {}

    /** The Office's consolidation. */
    record ConsolidationSheet(
            String period,
            String resolution,
            String counts,
            String missing,
            String returnReason,
            String word,
            String excel,
            String page) {}

    /** The Committee's conclusion; {@code late} is what can be urged. */
    record ConclusionSheet(
            String period,
            String resolution,
            String assessment,
            String difficulties,
            String proposals,
            String nextPlan,
            String word,
            String excel,
            String page,
            List<Choice> late) {}

    /** @param value id of a share */
    record Choice(String label, String value) {}

    ReportSheet ofReport(long reportId) {
        Report report = reports.get(reportId);
        Review review = reviews.get(report.reviewId());
        return new ReportSheet(
                report.code(),
                report.title(),
                review.period().label(),
                VietnamTime.format(report.dueOn()),
                report.agencyName(),
                milestones(report.shareId()),
                orNone(previousPlan(report, review.period())),
                "/pages/dossier/%s/%s".formatted(report.slug(), report.code()),
                review.path(),
                report.confidential());
    }

    ConsolidationSheet ofConsolidation(long reviewId) {
        Review review = reviews.get(reviewId);
        List<Report> all = reports.of(reviewId);
        return new ConsolidationSheet(
                review.period().label(),
                "Nghị quyết số " + review.number(),
                "%d phần việc được rà soát, %d phần việc có báo cáo."
                        .formatted(
                                all.size(),
                                all.stream()
                                        .filter(report -> "given".equals(report.outcome()))
                                        .count()),
                orNone(String.join("; ", collected.missing(reviewId))),
                orNone(review.returnReason()),
                word(review),
                excel(review),
                review.path());
    }

    ConclusionSheet ofConclusion(long reviewId) {
        Review review = reviews.get(reviewId);
        Consolidation texts = review.consolidation();
        return new ConclusionSheet(
                review.period().label(),
                "Nghị quyết số " + review.number(),
                texts.assessment(),
                orNone(texts.difficulties()),
                orNone(texts.proposals()),
                texts.nextPlan(),
                word(review),
                excel(review),
                review.path(),
                late(review.resolutionId()));
    }

    private String milestones(long shareId) {
        return String.join(
                "; ",
                jdbc.sql(
                                "select label, due_on from dondoc.milestone where share_id = :shareId and closed_at is null order by ordinal")
                        .param("shareId", shareId)
                        .query((row, n) -> "%s: %s"
                                .formatted(
                                        row.getString("label"),
                                        VietnamTime.format(row.getObject("due_on", LocalDate.class))))
                        .list());
    }

    private String previousPlan(Report report, Period period) {
        return jdbc.sql(
                        """
                select p.plan from dondoc.review_report p join dondoc.review v on v.id = p.review_id
                where p.share_id = :shareId and p.outcome = 'given' and v.due_on < :due order by v.due_on desc limit 1""")
                .param("shareId", report.shareId())
                .param("due", report.dueOn())
                .query(String.class)
                .optional()
                .orElse("");
    }

    /** Open shares with an open milestone of which the day has passed and no result waits. */
    private List<Choice> late(long resolutionId) {
        return jdbc.sql(
                        """
                select s.id, d.code, d.title, a.name, min(m.due_on) due_on
                from dondoc.milestone m
                join dondoc.share s on s.id = m.share_id
                join dondoc.directive d on d.id = s.directive_id
                join dondoc.agency a on a.code = s.agency
                where d.resolution_id = :resolutionId and m.closed_at is null and m.due_on < :today
                  and not exists (select from dondoc.evidence e where e.milestone_id = m.id and e.outcome is null)
                group by s.id, d.id, a.name order by d.position, s.id""")
                .param("resolutionId", resolutionId)
                .param("today", time.today())
                .query((row, n) -> new Choice(
                        "%s – %s (hạn %s)"
                                .formatted(
                                        row.getString("code"),
                                        row.getString("name"),
                                        VietnamTime.format(row.getObject("due_on", LocalDate.class))),
                        String.valueOf(row.getLong("id"))))
                .list();
    }

    private static String word(Review review) {
        return review.reportId() == null ? review.path() : Reports.wordPath(review.reportId());
    }

    private static String excel(Review review) {
        return review.reportId() == null ? review.path() : Reports.excelPath(review.reportId());
    }

    private static String orNone(String text) {
        return text.isBlank() ? NONE : text;
    }
}
