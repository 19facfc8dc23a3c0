package vn.dondoc.directive;

import java.util.List;

/**
 * What the document says of a directive marked "mật". Shown on the dossier's page to those concerned, and nowhere else: never in
 * a mail, the API, a form's sheet, the journal or the engine.
 *
 * @param leads the words of the column "cơ quan chủ trì"
 * @param coordinating the words of the column "cơ quan phối hợp"
 * @param coordinators codes of the single agencies among them
 * @param deadline as the document words it
 * @param milestoneLabels in the milestones' order
 */
public record ConfidentialContent(
        String title,
        List<String> leads,
        List<String> coordinating,
        List<String> coordinators,
        String deadline,
        String note,
        List<String> milestoneLabels) {
    public ConfidentialContent {
        leads = List.copyOf(leads);
        coordinating = List.copyOf(coordinating);
        coordinators = List.copyOf(coordinators);
        milestoneLabels = List.copyOf(milestoneLabels);
    }
}
