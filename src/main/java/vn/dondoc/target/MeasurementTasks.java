package vn.dondoc.target;

import vn.dondoc.form.InvalidInput;

/** The user tasks in which figures are given, one for each request. */
public interface MeasurementTasks {

    /** Shows what was entered so far to whoever opens the task; does nothing where there is none yet. */
    void show(long requestId, Entry entry);

    /**
     * Completes the task as Tasklist does.
     *
     * @throws InvalidInput where it is not open any more
     */
    void complete(long requestId, Entry entry);
}
