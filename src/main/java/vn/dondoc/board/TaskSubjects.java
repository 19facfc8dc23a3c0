package vn.dondoc.board;

import java.util.Optional;

/** What the engine's tasks are about. */
public interface TaskSubjects {

    /**
     * Business key of the process that the open task belongs to: a directive's, e.g. 05-NQ/TU:3.4.12, that of something else,
     * or empty words where it has none.
     *
     * @return empty where there is no such task, or the one who asks may not see it
     */
    Optional<String> businessKeyOf(String taskId);
}
