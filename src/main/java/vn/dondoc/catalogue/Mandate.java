package vn.dondoc.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.calendar.DeadlineReading;

/**
 * A duty of part III.
 *
 * @param leads as worded
 * @param plan null where no date is given
 */
public record Mandate(
        String code,
        String title,
        List<String> leads,
        List<String> coordinating,
        String deadline,
        DeadlineReading.@Nullable Plan plan,
        Rhythm rhythm,
        String note) {

    public enum Rhythm {
        ONCE,
        QUARTERLY,
        CONTINUOUS
    }
}
