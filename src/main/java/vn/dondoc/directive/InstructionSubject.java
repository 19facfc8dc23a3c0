package vn.dondoc.directive;

import java.util.List;

/**
 * What instructions about a directive can be about at the moment.
 *
 * @param leads names of the agencies with an open share
 * @param openMilestones ids of those of the open shares
 * @param openCoordinations ids of what coordinating agencies still have to answer
 */
public record InstructionSubject(
        long directiveId,
        String businessKey,
        String code,
        String leads,
        List<Long> openShares,
        List<Long> openMilestones,
        List<Long> openCoordinations) {

    public boolean hasOpenShare(long shareId) {
        return openShares.contains(shareId);
    }

    public boolean hasOpenMilestone(long milestoneId) {
        return openMilestones.contains(milestoneId);
    }

    public boolean hasOpenCoordination(long coordinationId) {
        return openCoordinations.contains(coordinationId);
    }
}
