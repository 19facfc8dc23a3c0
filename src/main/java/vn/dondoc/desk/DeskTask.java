package vn.dondoc.desk;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An open task as the one who asks may see it.
 *
 * @param businessKey of the directive, or of what else the task belongs to; null for a dialogue of one's own
 * @param code of the directive or target; null where the task is about none
 * @param agency name of the agency whose work it is; null where it is nobody's in particular
 * @param subjects ids of what the task is about, by the name of the process's variable, e.g. reviewReportId
 * @param due the day at whose end the task is late; null where it has none
 */
public record DeskTask(
        String id,
        String name,
        @Nullable String businessKey,
        @Nullable String code,
        @Nullable String agency,
        Map<String, Long> subjects,
        @Nullable LocalDate due) {}
