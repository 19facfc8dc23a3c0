package vn.dondoc.board;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of Phụ lục 2, or a mandate of part III that runs, as it stands today.
 *
 * @param parent code of the row that holds it; absent where there is none
 * @param kind {@code directive}, {@code group}, or {@code mandate} for part III
 * @param leads the words of the column "cơ quan chủ trì"
 * @param coordinating the words of the column "cơ quan phối hợp"
 * @param deadlineText as the document words it
 * @param start first day of the work; absent where the words name none
 * @param milestones what the words mean, in order; {@code due} is absent while there is no day
 * @param status a word such as {@code overdue}; absent for a group
 * @param statusLabel the same in Vietnamese
 * @param cell which of the four cells, or {@code UNDATED}; absent for a group
 * @param shares each lead agency's part
 * @param confidential marked "mật": then code, place, agencies, days and status are all that is told
 */
public record DirectiveView(
        String resolution,
        String code,
        @Nullable String parent,
        String section,
        String kind,
        String title,
        List<String> leads,
        List<String> coordinating,
        String deadlineText,
        @Nullable LocalDate start,
        List<MilestoneView> milestones,
        @Nullable String status,
        @Nullable String statusLabel,
        @Nullable String cell,
        String note,
        List<ShareView> shares,
        boolean confidential) {

    boolean isMandate() {
        return kind.equals("mandate");
    }

    /** @param completedOn date of the accepted evidence document; absent while it is open */
    public record MilestoneView(
            String label, @Nullable LocalDate due, @Nullable LocalDate completedOn, @Nullable String status) {}

    /**
     * @param agency its code
     * @param returned how many results were sent back
     * @param extended how many times a deadline was extended
     * @param acceptanceLate whether a result has waited longer than its acceptance may take; counts against the acceptor
     */
    public record ShareView(
            String agency,
            String agencyName,
            @Nullable String officer,
            @Nullable String product,
            String status,
            String statusLabel,
            int returned,
            int extended,
            boolean acceptanceLate,
            List<MilestoneView> milestones) {}
}
