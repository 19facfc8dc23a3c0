package vn.dondoc.directive;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;

/**
 * What a form shows of a directive, ready to be read: what it is, by when, and what was said before. Kept with the open
 * task as one variable; never a document.
 *
 * @param due dd/MM/yyyy of what the task is about, or "chưa có hạn"
 * @param said the timeline so far, newest first, a line each
 * @param result the result that waits for acceptance; empty where none does
 * @param question what a coordinating agency is asked; empty elsewhere
 * @param officers whom a leader may name
 * @param agencies whom the lead may ask to coordinate
 * @param suggestedCoordinators codes of the coordinating agencies that the document names
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TaskSheet(
        String resolution,
        String code,
        String title,
        String section,
        String agency,
        String leads,
        String coordinating,
        String deadlineText,
        String milestones,
        String milestone,
        String due,
        String officer,
        String product,
        String said,
        Map<String, String> result,
        String question,
        List<Choice> officers,
        List<Choice> agencies,
        List<String> suggestedCoordinators) {

    /** An entry of a select field. */
    public record Choice(String label, String value) {}

    TaskSheet withResult(Map<String, String> shown) {
        return new TaskSheet(
                resolution,
                code,
                title,
                section,
                agency,
                leads,
                coordinating,
                deadlineText,
                milestones,
                milestone,
                due,
                officer,
                product,
                said,
                shown,
                question,
                officers,
                agencies,
                suggestedCoordinators);
    }

    TaskSheet withQuestion(String asked) {
        return new TaskSheet(
                resolution,
                code,
                title,
                section,
                agency,
                leads,
                coordinating,
                deadlineText,
                milestones,
                milestone,
                due,
                officer,
                product,
                said,
                result,
                asked,
                officers,
                agencies,
                suggestedCoordinators);
    }

    TaskSheet withChoices(List<Choice> ownOfficers, List<Choice> otherAgencies, List<String> suggested) {
        return new TaskSheet(
                resolution,
                code,
                title,
                section,
                agency,
                leads,
                coordinating,
                deadlineText,
                milestones,
                milestone,
                due,
                officer,
                product,
                said,
                result,
                question,
                ownOfficers,
                otherAgencies,
                suggested);
    }
}
