package vn.dondoc.directive;

import java.util.List;

/** The files that belong to results, wherever they are kept. */
public interface AttachedFiles {

    /** A result is reported: the files that its agency gave for the milestone belong to it from now on. */
    void handIn(long milestoneId, long evidenceId);

    /** Names of the files of a result; none where none were given. */
    List<String> namesOf(long evidenceId);
}
