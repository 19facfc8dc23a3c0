package vn.dondoc.rehearsal;

import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import vn.dondoc.calendar.VietnamTime;
import vn.dondoc.rehearsal.TrialFacts.Milestone;
import vn.dondoc.rehearsal.TrialFacts.Share;

/**
 * An open task and what it is about.
 *
 * @param ids of what it is about, by the name of the task's variable, e.g. {@code extensionId}
 * @param share null where it concerns none
 * @param milestone null where it concerns none that is open
 */
record Work(Task task, Map<String, Long> ids, @Nullable Share share, @Nullable Milestone milestone, LocalDate today) {

    String step() {
        return task.getTaskDefinitionKey();
    }

    LocalDate since() {
        return VietnamTime.dayOf(task.getCreateTime().toInstant());
    }

    long id(String name) {
        Long id = ids.get(name);
        if (id == null) {
            throw new IllegalStateException("Task %s does not name %s".formatted(step(), name));
        }
        return id;
    }

    Share ofShare() {
        if (share == null) {
            throw new IllegalStateException("Task %s concerns no share".formatted(step()));
        }
        return share;
    }
}
