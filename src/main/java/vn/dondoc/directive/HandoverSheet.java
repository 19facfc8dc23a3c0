package vn.dondoc.directive;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import vn.dondoc.directive.TaskSheet.About;
import vn.dondoc.directive.TaskSheet.Choice;

/**
 * What the form of a handover shows, all names on one level.
 *
 * @param about the share; the first, where a leader leads several
 * @param shares those that the leader may hand over
 * @param officers to whom
 */
public record HandoverSheet(@JsonUnwrapped About about, List<Choice> shares, List<Choice> officers) {}
