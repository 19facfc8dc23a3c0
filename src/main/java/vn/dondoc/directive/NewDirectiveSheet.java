package vn.dondoc.directive;

import java.util.List;
import vn.dondoc.directive.TaskSheet.Choice;

/**
 * What the form of a new directive shows and offers.
 *
 * @param document on whose list the directive will stand, in words
 * @param wordings every accepted wording of a deadline, in one line
 */
public record NewDirectiveSheet(String document, List<Choice> sections, List<Choice> agencies, String wordings) {}
