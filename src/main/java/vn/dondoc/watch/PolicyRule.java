package vn.dondoc.watch;

import java.util.List;
import vn.dondoc.notification.NoticeFacts.Urgency;

/**
 * One row of the table {@code deadlinePolicy}.
 *
 * @param level the row's name, unique for a kind; part of every message's key
 * @param workingDays from the deadline: negative before, positive after, 0 on the day
 * @param label what the mail calls it, Vietnamese
 * @param decision true where the Standing Committee is asked to decide
 */
public record PolicyRule(
        String level, int workingDays, String label, Urgency urgency, List<Audience> audiences, boolean decision) {

    /** The same with its audiences in one order, whoever ticked which first. */
    PolicyRule inOrder() {
        return new PolicyRule(
                level,
                workingDays,
                label,
                urgency,
                audiences.stream().sorted().distinct().toList(),
                decision);
    }

    boolean afterDeadline() {
        return workingDays > 0;
    }
}
