package vn.dondoc.monitoring;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** How the engine is doing; whoever asks. */
public interface EngineState {

    /**
     * Jobs whose moment has come and that nobody has done yet.
     *
     * @param lag how long the oldest has been waiting; zero where none is
     */
    record DueJobs(long count, Duration lag) {}

    /**
     * Where a process stands still because something failed.
     *
     * @param type the engine's word, e.g. {@code failedJob}
     * @param businessKey e.g. 05-NQ/TU:3.4.12; empty where the instance has none
     * @param activity name of the step, or its id where it has no name
     */
    record Incident(String id, String type, String processInstanceId, String businessKey, String activity) {}

    DueJobs dueJobs(Instant now);

    /** Those that are open, each once: where a subprocess stands still, not those that wait for it. */
    List<Incident> incidents();
}
