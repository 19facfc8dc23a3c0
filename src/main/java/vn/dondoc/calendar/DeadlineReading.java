package vn.dondoc.calendar;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the parser made of a deadline's words: a plan of milestones, or nothing, never a guess. */
public sealed interface DeadlineReading {

    /**
     * @param start the first day of the work where the words name one, else null
     * @param milestones in the order of the words, at least one
     */
    record Plan(@Nullable LocalDate start, List<PlannedMilestone> milestones) implements DeadlineReading {
        public Plan {
            milestones = List.copyOf(milestones);
        }
    }

    /** @param words the part that was not understood, as it was written */
    record NotUnderstood(String words) implements DeadlineReading {}

    /**
     * @param label what is due, e.g. "Khởi công"; "Hoàn thành" where the words name nothing
     * @param due the last day, to its end in Vietnam; null where the document gives no day
     * @param words this milestone's own words
     */
    record PlannedMilestone(String label, @Nullable LocalDate due, String words) {}
}
