package vn.dondoc.evidence;

/**
 * Open work to which someone may give files.
 *
 * @param kind milestone or coordination
 * @param id of the milestone or coordination
 * @param agency whose work it is, by its name
 * @param label of the milestone; for a coordination, the question
 */
public record UploadPlace(String kind, long id, String agency, String label) {

    static final String MILESTONE = "milestone";
    static final String COORDINATION = "coordination";

    /** A milestone of a lead agency's share. */
    public boolean isMilestone() {
        return kind.equals(MILESTONE);
    }
}
