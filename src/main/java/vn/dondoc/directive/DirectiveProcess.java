package vn.dondoc.directive;

/** The running side of directives: what the domain asks of the engine, in the business's words. */
public interface DirectiveProcess {

    /** Starts following a directive; its shares and watches begin after the commit. */
    void start(long directiveId, String businessKey, String code);

    /** Asks a coordinating agency: a process of its own, for a coordination that is already on record. */
    void requestCoordination(long coordinationId, long shareId, String businessKey, String code, String agencyName);

    /** Ends one request to a coordinating agency. */
    void endCoordination(long coordinationId);

    /** Ends what is still being asked on behalf of a share that is over: coordination, extension, urge. */
    void endBeside(long shareId);

    /** Ends what the present lead has asked or still has to answer; coordination goes on for the next. */
    void endRequestsOfLead(long shareId);

    /** Puts a request for extension, which is on record, before the Office and whoever decides. */
    void requestExtension(long extensionId, long shareId, String businessKey, String code, String agencyName);

    /** Ends a request that needs no decision any more. */
    void endExtension(long extensionId);

    /** Lets an instruction that is on record take its effect, in a job of its own. */
    void carryOut(long instructionId, String businessKey, String code);

    /** Lets the watch of a milestone begin anew with the day that is on record; what was escalated ends. */
    void restartWatch(long milestoneId, String businessKey);

    /** Lets the work of a share begin anew with the agency that is on record. */
    void restartShare(long shareId, String businessKey);

    /** Adds a share, which is on record, to the running directive. */
    void addShare(long shareId, String businessKey);

    /** Ends the work of a share that is stopped. */
    void stopShare(long shareId, String businessKey);

    /** Begins what an earlier release did not have, in a directive that was moved from it: the quarterly look at undated milestones. */
    void catchUp(String businessKey);

    /** Shows what was said meanwhile, and the day as it is now, in the form of the share's open work. */
    void refreshWork(long shareId, String businessKey);

    /** Gives the share's open work to another officer of the agency, or to who stands in for them today. */
    void giveWork(long shareId, String businessKey, String officer);
}
