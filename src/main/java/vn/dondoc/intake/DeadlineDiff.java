package vn.dondoc.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import vn.dondoc.calendar.DeadlineReading.Plan;
import vn.dondoc.calendar.DeadlineReading.PlannedMilestone;
import vn.dondoc.calendar.VietnamTime;
import vn.dondoc.catalogue.CatalogueDirective;
import vn.dondoc.directive.FollowedDirective;
import vn.dondoc.directive.FollowedDirective.FollowedMilestone;
import vn.dondoc.directive.FollowedDirective.FollowedShare;
import vn.dondoc.intake.Difference.DayChange;

/** What other words for a deadline change in milestones that run. */
final class DeadlineDiff {

    private final LocalDate today;
    private final Consumer<Difference> differences;
    private final Consumer<String> obstacles;

    DeadlineDiff(LocalDate today, Consumer<Difference> differences, Consumer<String> obstacles) {
        this.today = today;
        this.differences = differences;
        this.obstacles = obstacles;
    }

    void compare(FollowedDirective before, CatalogueDirective after) {
        Plan plan = after.plan();
        if (plan == null || before.deadline().equals(after.deadline())) {
            return;
        }
        List<DayChange> days = new ArrayList<>();
        for (FollowedShare share : before.shares()) {
            if (share.closed()) {
                continue;
            }
            if (!labels(share).equals(labels(plan))) {
                obstacles.accept(
                        "%s: thời hạn mới có các mốc khác (%s thay cho %s); hãy thôi theo dõi nhiệm vụ này và thêm nhiệm vụ mới"
                                .formatted(
                                        after.code(),
                                        String.join(", ", labels(plan)),
                                        String.join(", ", labels(share))));
                return;
            }
            compare(after.code(), share, plan, days);
        }
        differences.accept(new Difference.Redated(after.code(), before.deadline(), after.deadline(), days));
    }

    private void compare(String code, FollowedShare share, Plan plan, List<DayChange> days) {
        for (int i = 0; i < share.milestones().size(); i++) {
            FollowedMilestone milestone = share.milestones().get(i);
            LocalDate due = plan.milestones().get(i).due();
            if (milestone.closed() || (due == null ? milestone.due() == null : due.equals(milestone.due()))) {
                continue;
            }
            if (due == null) {
                obstacles.accept("%s: mốc “%s” đang có hạn %s, không bỏ hạn được"
                        .formatted(code, milestone.label(), VietnamTime.format(milestone.due())));
            } else if (due.isBefore(today)) {
                obstacles.accept("%s: thời hạn mới của mốc “%s” (%s) đã qua"
                        .formatted(code, milestone.label(), VietnamTime.format(due)));
            } else {
                days.add(new DayChange(milestone.id(), milestone.label(), milestone.due(), due));
            }
        }
    }

    private static List<String> labels(FollowedShare share) {
        return share.milestones().stream().map(FollowedMilestone::label).toList();
    }

    private static List<String> labels(Plan plan) {
        return plan.milestones().stream().map(PlannedMilestone::label).toList();
    }
}
