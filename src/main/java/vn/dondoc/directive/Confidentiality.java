package vn.dondoc.directive;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.dondoc.agency.CurrentUser;
import vn.dondoc.agency.Groups;
import vn.dondoc.calendar.DeadlineReading.Plan;
import vn.dondoc.calendar.DeadlineReading.PlannedMilestone;
import vn.dondoc.catalogue.CatalogueDirective;
import vn.dondoc.form.Withheld;

/**
 * Nhiệm vụ mật (Luật Bảo vệ bí mật nhà nước: no state secret on a networked computer). The one place that decides what of such a
 * directive is known to whom.
 *
 * <p>Everything that is told of every directive (mails, API, forms, journal, engine) reads the directive's row, and the row
 * of a confidential one holds only its code: see {@link #withheld}. What people would type about it is refused at the form.
 * The contents stand apart and are read for the dossier alone, by those whom {@link #contentForCurrentUser} names.
 */
@Service
public class Confidentiality {

    /** What everybody reads in place of the title. */
    public static final String TITLE = "Nhiệm vụ mật";

    /** What stands in place of any other words that are not told. */
    public static final String WITHHELD = Withheld.WORDS;

    private static final List<String> OVERSEEING =
            List.of(Groups.OFFICE, Groups.OFFICE_CHIEF, Groups.STANDING_COMMITTEE);

    private final ConfidentialRows rows;
    private final CurrentUser user;

    Confidentiality(ConfidentialRows rows, CurrentUser user) {
        this.rows = rows;
        this.user = user;
    }

    /**
     * The directive as everybody may read it: itself, or, where it is confidential, only its code and place, the agencies that
     * hold it, and its days.
     */
    static CatalogueDirective withheld(CatalogueDirective directive) {
        if (!directive.confidential()) {
            return directive;
        }
        return new CatalogueDirective(
                directive.code(),
                directive.parent(),
                directive.section(),
                directive.kind(),
                TITLE,
                List.of(),
                directive.holders(),
                List.of(),
                List.of(),
                WITHHELD,
                withheld(directive.plan()),
                "",
                true,
                directive.done());
    }

    private static @Nullable Plan withheld(@Nullable Plan plan) {
        if (plan == null) {
            return null;
        }
        List<PlannedMilestone> milestones = plan.milestones();
        return new Plan(
                plan.start(),
                IntStream.range(0, milestones.size())
                        .mapToObj(i -> new PlannedMilestone(
                                "Mốc " + (i + 1), milestones.get(i).due(), WITHHELD))
                        .toList());
    }

    /** Keeps the contents apart; does nothing for a directive that is not confidential. */
    void keep(long directiveId, CatalogueDirective directive) {
        if (directive.confidential()) {
            rows.insert(
                    directiveId,
                    new ConfidentialContent(
                            directive.title(),
                            directive.leads(),
                            directive.coordinating(),
                            directive.coordinators(),
                            directive.deadline(),
                            directive.note(),
                            labels(directive.plan())));
        }
    }

    private static List<String> labels(@Nullable Plan plan) {
        return plan == null
                ? List.of()
                : plan.milestones().stream().map(PlannedMilestone::label).toList();
    }

    /**
     * Whether nothing may be typed about the directive.
     *
     * @param businessKey e.g. 05-NQ/TU:3.4.12; null, or that of no directive, for work that concerns none
     */
    public boolean covers(@Nullable String businessKey) {
        return businessKey != null && rows.isConfidential(businessKey);
    }

    /**
     * The contents, for members of a lead agency, of a coordinating agency that is named or has been asked, of the Office
     * and of the Standing Committee; empty for everybody else, supervisors and administrators included, and for a directive
     * that is not confidential.
     */
    public Optional<ConfidentialContent> contentForCurrentUser(long directiveId) {
        return rows.find(directiveId).filter(content -> isConcerned(directiveId, content));
    }

    private boolean isConcerned(long directiveId, ConfidentialContent content) {
        return Stream.of(OVERSEEING, content.coordinators(), rows.agenciesAtWork(directiveId))
                .flatMap(List::stream)
                .anyMatch(user::isIn);
    }
}
