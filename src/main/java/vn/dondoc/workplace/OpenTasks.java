package vn.dondoc.workplace;

import java.util.Optional;
import vn.dondoc.watch.WatchedDeadline;

/** Finds the task that stands open for a deadline. */
public interface OpenTasks {

    /** The task's id; empty where there is none at the moment. */
    Optional<String> of(WatchedDeadline deadline);
}
