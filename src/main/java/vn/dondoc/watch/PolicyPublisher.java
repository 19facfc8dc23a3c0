package vn.dondoc.watch;

/** Gives the engine a version of the decisions {@code deadlinePolicy} and {@code leadTime}. */
public interface PolicyPublisher {

    /**
     * Where the engine keeps a version.
     *
     * @param definitionId of the decision deadlinePolicy
     */
    record Published(String definitionId, int decisionVersion, int leadTimeVersion) {}

    /**
     * Deploys the tables in the running transaction; nothing uses them before a policy version names them.
     *
     * @throws IllegalStateException where the engine would read anything else than the tables say
     */
    Published publish(PolicyTables tables);
}
