package vn.dondoc.catalogue;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dondoc.calendar.DeadlineReading;
import vn.dondoc.calendar.DeadlineReading.Plan;
import vn.dondoc.calendar.DeadlineReading.PlannedMilestone;
import vn.dondoc.catalogue.CatalogueDirective.Kind;

/**
 * A duty of part III.
 *
 * @param coordinating as worded
 * @param coordinators codes of the single agencies among them
 * @param deadline as the document words it; empty where it gives none
 * @param plan what the words mean; null where there are none
 */
public record Mandate(
        String code,
        String title,
        Leads leads,
        List<String> coordinating,
        List<String> coordinators,
        String deadline,
        DeadlineReading.@Nullable Plan plan,
        Rhythm rhythm,
        String note) {

    /** The label and the words of the milestone of what goes on all the time: the document gives no day, nor is one invented. */
    public static final String ALWAYS = "Thường xuyên";

    public enum Rhythm {
        ONCE,
        QUARTERLY,
        CONTINUOUS
    }

    /**
     * Who answers for it.
     *
     * @param words of the document
     * @param agencies codes of the agencies that they name, a collective's members in its place, each once
     * @param unnamed those of the words that name no agency of the province
     * @param single whether each of the words names one agency
     */
    public record Leads(List<String> words, List<String> agencies, List<String> unnamed, boolean single) {}

    /** The part of the document, e.g. III. */
    public String section() {
        return code.substring(0, code.indexOf('.'));
    }

    /**
     * As a directive that is given to its agencies; empty for what does not run: what has neither a day nor single agencies that
     * lead it, and the quarterly review, which is a process of its own.
     */
    public Optional<CatalogueDirective> asDirective() {
        return runs() ? Optional.of(directive()) : Optional.empty();
    }

    private boolean runs() {
        return !leads.agencies().isEmpty()
                && switch (rhythm) {
                    case ONCE ->
                        plan != null && plan.milestones().stream().anyMatch(milestone -> milestone.due() != null);
                    case CONTINUOUS -> leads.single();
                    case QUARTERLY -> false;
                };
    }

    private CatalogueDirective directive() {
        return new CatalogueDirective(
                code,
                null,
                section(),
                Kind.MANDATE,
                title,
                leads.words(),
                leads.agencies(),
                coordinating,
                coordinators,
                plan == null ? ALWAYS + " (văn bản không ghi thời hạn)" : deadline,
                plan == null ? new Plan(null, List.of(new PlannedMilestone(ALWAYS, null, ALWAYS))) : plan,
                note,
                false,
                null);
    }
}
