package vn.dondoc.desk;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The open tasks, as far as the one who asks may see them. */
public interface DeskTasks {

    /** Those of the tasks named that are still open; in no particular order. */
    List<DeskTask> named(Collection<String> ids);

    /** All open tasks of the directives named. */
    List<DeskTask> ofDirectives(Collection<String> businessKeys);

    /** Open tasks of the one who asks that belong to no single directive: figures of targets, the reviews as a whole. */
    List<DeskTask> mineBesideDirectives();

    /** The task, where it is open and in the hands of the one who asks. */
    Optional<DeskTask> mine(String id);
}
