package vn.dondoc.board;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.board.LateList.Late;
import vn.dondoc.target.TargetStanding;

/**
 * All figures of the page Theo dõi nghị quyết, counted at one moment over what the one who asks may see and has chosen.
 *
 * @param at the moment, Vietnam time
 * @param scope what is chosen, in words; empty for everything
 * @param choices what can be chosen
 * @param board the cells, by agency and by section; mandates apart
 * @param statuses how many directives are in each status, in the statuses' order; all of them, zeros too
 * @param deadlines days ahead on which something open falls due
 * @param late how many lines the exception list has
 * @param exceptions its first lines, the latest first
 * @param lateMandates how many lines it would have of mandates, which it tells only where they are chosen
 * @param months the year's course; not narrowed by state, period and day
 */
public record BoardOverview(
        OffsetDateTime at,
        String scope,
        Choices choices,
        Board board,
        List<StatusCount> statuses,
        List<DueDay> deadlines,
        int late,
        List<Late> exceptions,
        int lateMandates,
        List<Month> months,
        List<Targets> targets) {

    /** What can be chosen; words of addresses with what people read. */
    public record Choices(
            List<Choice> resolutions,
            List<Choice> sections,
            List<Choice> agencies,
            List<Choice> states,
            List<Choice> periods) {}

    /** @param group under which it is listed; null for none */
    public record Choice(String word, String label, @Nullable String group) {}

    public record StatusCount(String status, String label, String tone, int count) {}

    /**
     * @param count of directives
     * @param codes of the first of them
     */
    public record DueDay(LocalDate day, int count, List<String> codes) {

        static final int MOST_CODES = 12;
    }

    /**
     * A month of the year's course.
     *
     * @param month its code, e.g. 2026-M3
     * @param until its last day, or today in the present month
     * @param given directives given in it
     * @param doneInTime finished in it, by the date of the last document
     * @param open not finished on {@code until}
     * @param overdue of those, by the deadlines as they then stood
     */
    public record Month(
            String month,
            String label,
            LocalDate until,
            int given,
            int doneInTime,
            int doneLate,
            int open,
            int overdue) {}

    /**
     * The targets of one resolution.
     *
     * @param period its code
     * @param counts in the order of the assessments, zeros too
     * @param items none where several resolutions are looked at: each is told where it is chosen
     */
    public record Targets(
            String resolution,
            String slug,
            String period,
            String periodLabel,
            List<StatusCount> counts,
            List<TargetLine> items) {

        Targets countsOnly() {
            return new Targets(resolution, slug, period, periodLabel, counts, List.of());
        }
    }

    /** @param tone class of the colour that goes with the label */
    public record TargetLine(TargetStanding standing, String label, String sign, String tone) {}
}
