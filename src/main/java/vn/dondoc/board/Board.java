package vn.dondoc.board;

import java.time.LocalDate;
import java.util.List;

/**
 * The four cells and what stands beside them (domain: counting and reporting).
 *
 * @param asOf the day it was counted
 * @param total over all directives
 * @param byAgency a directive of several leads counts once for each, by that agency's own share
 * @param bySection as the document groups them
 */
public record Board(LocalDate asOf, Count total, List<Line> byAgency, List<Line> bySection) {

    /** @param code of the agency or section */
    public record Line(String code, String name, Count count) {}

    /**
     * The first four and {@code undated} add up to {@code all}; the others stand beside them.
     *
     * @param all directives, or shares of an agency
     * @param undated no milestone that is open has a day
     * @param returned results that were sent back at least once
     */
    public record Count(
            int all,
            int doneInTime,
            int doneLate,
            int openInTime,
            int openLate,
            int undated,
            int dueSoon,
            int awaitingAcceptance,
            int returned) {}
}
