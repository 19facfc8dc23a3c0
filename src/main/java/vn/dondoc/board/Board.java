package vn.dondoc.board;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The four cells and what stands beside them (domain: counting and reporting).
 *
 * @param asOf the day it was counted
 * @param total over all directives of Phụ lục 2 of the resolution that was asked about, or of all
 * @param mandates over the mandates of part III that run: counted apart, in none of the other counts
 * @param byAgency a directive of several leads counts once for each, by that agency's own share
 * @param bySection as the documents group them
 */
public record Board(LocalDate asOf, Count total, Count mandates, List<Line> byAgency, List<Line> bySection) {

    /**
     * A line of a table.
     *
     * @param code of the agency or section
     * @param resolution number of the section's resolution; absent for an agency
     */
    public record Line(String code, String name, @Nullable String resolution, Count count) {}

    /**
     * The first four, {@code undated} and {@code stopped} add up to {@code all}; the others stand beside them.
     *
     * @param all directives, or shares of an agency
     * @param undated no milestone that is open has a day
     * @param stopped not followed any more (thôi theo dõi)
     * @param returned with results that were sent back at least once
     * @param extended with deadlines that were extended at least once
     * @param acceptanceLate with results that waited longer than their acceptance may take: counts against the acceptor
     */
    public record Count(
            int all,
            int doneInTime,
            int doneLate,
            int openInTime,
            int openLate,
            int undated,
            int stopped,
            int dueSoon,
            int awaitingAcceptance,
            int returned,
            int extended,
            int acceptanceLate) {}
}
