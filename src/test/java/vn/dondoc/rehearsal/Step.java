package vn.dondoc.rehearsal;

import java.time.LocalDate;
import java.util.Map;

/**
 * What somebody will do about an open task.
 *
 * @param on the day, or the first working day after it
 * @param fields as in the task's form
 */
record Step(LocalDate on, String user, Map<String, Object> fields) {}
