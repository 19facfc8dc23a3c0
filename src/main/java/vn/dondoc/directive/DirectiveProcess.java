package vn.dondoc.directive;

/** The running side of directives: what the domain asks of the engine, in the business's words. */
public interface DirectiveProcess {

    /** Starts following a directive; its shares and watches begin after the commit. */
    void start(long directiveId, String businessKey, String code);

    /** Asks a coordinating agency: a process of its own, for a coordination that is already on record. */
    void requestCoordination(long coordinationId, long shareId, String businessKey, String code, String agencyName);

    /** Ends what is still being asked on behalf of a share that is closed. */
    void endCoordination(long shareId);

    /** Shows what was said meanwhile in the form of the share's open work. */
    void refreshWork(long shareId, String businessKey);
}
