package vn.dondoc.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.board.Board.Count;
import vn.dondoc.board.Board.Line;

/**
 * All that a report says, computed once and kept: Word, Excel and the API show this and nothing else.
 *
 * @param standing over all directives of the scope, as they stood when the report was made
 * @param inPeriod over those of which a milestone fell due or was completed in the period, by these milestones
 * @param late the exception list, the longest overdue first
 * @param results section by section
 * @param mandates of part III; none where the resolution has none that run
 */
public record ReportContent(
        Heading heading,
        Figures standing,
        Figures inPeriod,
        List<Late> late,
        List<SectionResults> results,
        List<Result> mandates,
        List<TargetLine> targets,
        Words words) {

    public ReportContent {
        late = List.copyOf(late);
        results = List.copyOf(results);
        mandates = List.copyOf(mandates);
        targets = List.copyOf(targets);
    }

    /**
     * What the report is and what it was computed from.
     *
     * @param number of the report's own series, e.g. 12/2026
     * @param scope its word, e.g. agency:btc
     * @param asOf the day on which everything stood so
     * @param journalId last row of the journal that was seen
     * @param basis the same as a sentence
     * @param address where it can be got again
     */
    public record Heading(
            String number,
            Stage stage,
            Document resolution,
            String period,
            String periodLabel,
            LocalDate from,
            LocalDate to,
            String scope,
            String scopeLabel,
            Issuer issuer,
            LocalDate asOf,
            Instant madeAt,
            String madeBy,
            long journalId,
            String basis,
            String address) {}

    /** The document whose directives are followed. */
    public record Document(long id, String kind, String number, String title, String issuer, LocalDate issuedOn) {}

    /**
     * Who gives the report out, as the head of the document has it.
     *
     * @param superior above the name; empty where nobody stands above
     * @param symbol what follows the number, e.g. -BC/TU
     * @param authority above the signature, e.g. T/M BAN THƯỜNG VỤ
     * @param recipients of "Nơi nhận"
     */
    public record Issuer(
            String superior, String name, String place, String symbol, String authority, List<String> recipients) {}

    /** @param mandates those of part III, counted apart as on the board */
    public record Figures(Count total, Count mandates, List<Line> byAgency, List<Line> bySection) {}

    /**
     * A line of the exception list (domain: who is late, how many days, which product is missing, which level must decide).
     *
     * @param officer name; empty where nobody is named or it is not told
     * @param milestone its label; empty where the share has only one
     * @param daysLate calendar days since the deadline's day
     * @param missing the product
     * @param decider the level
     */
    public record Late(
            String code,
            String title,
            String agency,
            String agencyName,
            String officer,
            String milestone,
            LocalDate due,
            int daysLate,
            String missing,
            String decider) {}

    public record SectionResults(String code, String title, List<Result> directives) {}

    /**
     * A line of the result table.
     *
     * @param leads words of the column "cơ quan chủ trì"
     * @param assessment of all shares together
     */
    public record Result(
            String code,
            String title,
            String leads,
            String coordinating,
            String deadline,
            String cell,
            String assessment,
            List<PartResult> parts) {}

    /**
     * A lead agency's share in it.
     *
     * @param due of the first open milestone, of the last one where none is open; null without a day
     * @param completedOn of the last milestone; null while one is open
     * @param progress what was done, the last words
     * @param evidence number, day and subject of the documents; one a line
     */
    public record PartResult(
            String agency,
            String agencyName,
            String product,
            @Nullable LocalDate due,
            @Nullable LocalDate completedOn,
            @Nullable Integer percent,
            String progress,
            String evidence,
            String cell,
            String assessment,
            String difficulties,
            String proposals,
            String note) {}

    /** @param official number and day of the official document; null until it has them */
    public record Words(
            String assessment,
            String difficulties,
            String proposals,
            String nextPlan,
            String conclusion,
            List<String> missing,
            Narrative.@Nullable Official official,
            @Nullable String signer) {}
}
