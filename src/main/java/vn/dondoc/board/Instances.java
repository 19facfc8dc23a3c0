package vn.dondoc.board;

import java.util.Optional;

/** The process instances in which directives run, or ran. */
public interface Instances {

    /**
     * A directive's process instance.
     *
     * @param ended Cockpit shows only those that run
     */
    record Instance(String id, boolean ended) {}

    /**
     * The one that runs, else the last that did; empty where there is none that the one who asks may see.
     *
     * @param businessKey e.g. 05-NQ/TU:3.4.12
     */
    Optional<Instance> find(String businessKey);
}
