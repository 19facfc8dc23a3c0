package vn.dondoc.directive;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Map;

/**
 * What a form shows of a directive, ready to be read: what it is, by when, and what was said before. Kept with the open
 * task as one variable, all names on one level; never a document.
 *
 * @param result the result that waits for acceptance, or the extension that is asked for; empty elsewhere
 * @param question what a coordinating agency is asked, or the words of an urge; empty elsewhere
 * @param choices what a leader may choose from; empty elsewhere
 */
public record TaskSheet(
        @JsonUnwrapped About about, Map<String, String> result, String question, @JsonUnwrapped Choices choices) {

    /**
     * @param due dd/MM/yyyy of what the task is about, or "chưa có hạn"
     * @param answers what coordinating agencies were asked and said, a line each
     * @param said the timeline so far, newest first, a line each
     * @param dossier the dossier's page, below the application's address
     * @param confidential true for "mật": the sheet then says nothing but code, days, agency and dossier, and the form hides
     *     the fields in which contents would be written
     */
    public record About(
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
            String answers,
            String said,
            String dossier,
            boolean confidential) {

        /** For what concerns all leads: no single one's officer and product stand for the whole. */
        About ofSeveral(int shares) {
            return new About(
                    resolution,
                    code,
                    title,
                    section,
                    "%d cơ quan chủ trì".formatted(shares),
                    leads,
                    coordinating,
                    deadlineText,
                    milestones,
                    milestone,
                    due,
                    "",
                    "",
                    answers,
                    said,
                    dossier,
                    confidential);
        }
    }

    /**
     * @param officers whom a leader may name
     * @param agencies whom the lead may ask to coordinate
     */
    public record Choices(List<Choice> officers, List<Choice> agencies) {
        static final Choices NONE = new Choices(List.of(), List.of());
    }

    /** An entry of a select field. */
    public record Choice(String label, String value) {}

    static TaskSheet of(About about) {
        return new TaskSheet(about, Map.of(), "", Choices.NONE);
    }
}
