package vn.dondoc.directive;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A directive as it is followed now, to be held against another wording of it.
 *
 * @param leads the words of the column "cơ quan chủ trì"
 * @param coordinating the words of the column "cơ quan phối hợp"
 * @param coordinators codes of the single agencies among them
 * @param deadline as the document words it
 * @param confidential marked "mật": then the words say nothing
 * @param givenAlone given by a form after the resolution, so that no catalogue of it need know the directive
 * @param shares those that have not been stopped
 */
public record FollowedDirective(
        long id,
        String code,
        String section,
        boolean group,
        String title,
        List<String> leads,
        List<String> coordinating,
        List<String> coordinators,
        String deadline,
        boolean closed,
        boolean confidential,
        boolean givenAlone,
        List<FollowedShare> shares) {

    /** @param agency code of the lead agency */
    public record FollowedShare(
            long id, String agency, String agencyName, boolean closed, List<FollowedMilestone> milestones) {}

    /** @param due as it stands today, with every change; null where there is no day */
    public record FollowedMilestone(long id, String label, @Nullable LocalDate due, boolean closed) {}
}
