package vn.dondoc.catalogue;

import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.calendar.DeadlineReading;
import vn.dondoc.calendar.DeadlineReading.NotUnderstood;
import vn.dondoc.calendar.DeadlineReading.Plan;
import vn.dondoc.calendar.DeadlineReading.PlannedMilestone;
import vn.dondoc.calendar.DeadlineWords;

/** Deadline cells: understood, or an error with the words. */
final class Deadlines {

    private Deadlines() {}

    static @Nullable Plan required(Sheet.Row row, String column) {
        return row.required(column).isEmpty() ? null : read(row, column);
    }

    static @Nullable Plan optional(Sheet.Row row, String column) {
        return row.get(column).isEmpty() ? null : read(row, column);
    }

    private static @Nullable Plan read(Sheet.Row row, String column) {
        DeadlineReading reading = DeadlineWords.read(row.get(column));
        if (reading instanceof NotUnderstood unknown) {
            row.wrong(
                    column,
                    unknown.words(),
                    "Không hiểu thời hạn này; các cách ghi được nhận nằm ở phần hướng dẫn của tệp mẫu");
            return null;
        }
        Plan plan = (Plan) reading;
        List<String> labels =
                plan.milestones().stream().map(PlannedMilestone::label).toList();
        if (new HashSet<>(labels).size() < labels.size()) {
            row.wrong(column, "Hai mốc của một nhiệm vụ không được trùng tên");
        }
        return plan;
    }
}
