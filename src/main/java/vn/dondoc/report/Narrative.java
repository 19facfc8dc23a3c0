package vn.dondoc.report;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The words of a review; texts may be empty and may have several paragraphs, one a line.
 *
 * @param assessment đánh giá chung
 * @param difficulties khó khăn, vướng mắc, nguyên nhân
 * @param proposals đề xuất, kiến nghị
 * @param nextPlan nhiệm vụ trọng tâm kỳ tới
 * @param conclusion of the Standing Committee
 * @param missing names of the agencies that did not report
 * @param official number and day of the official document; null until it has them
 * @param signer name under the signature; null to leave room for it
 * @param lastWords what each agency said last of each of its directives
 */
public record Narrative(
        String assessment,
        String difficulties,
        String proposals,
        String nextPlan,
        String conclusion,
        List<String> missing,
        @Nullable Official official,
        @Nullable String signer,
        List<LastWords> lastWords) {

    public Narrative {
        missing = List.copyOf(missing);
        lastWords = List.copyOf(lastWords);
    }

    /** Of a review that has nothing to say, or of none. */
    public static final Narrative NONE = new Narrative("", "", "", "", "", List.of(), null, null, List.of());

    /** @param number with its symbol, e.g. 45-BC/TU */
    public record Official(String number, LocalDate date) {}

    /**
     * An agency's report on its share of a directive.
     *
     * @param businessKey of the directive, e.g. 05-NQ/TU:3.4.12
     * @param agency its code
     * @param percent null where none was given
     */
    public record LastWords(
            String businessKey,
            String agency,
            String done,
            @Nullable Integer percent,
            String difficulties,
            String proposals) {}
}
