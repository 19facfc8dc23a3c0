package vn.dondoc.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.calendar.VietnamTime;
import vn.dondoc.catalogue.Catalogue;
import vn.dondoc.catalogue.CatalogueDirective;
import vn.dondoc.directive.Basis;
import vn.dondoc.directive.CatalogueAmendment;
import vn.dondoc.directive.CoordinationRequest;
import vn.dondoc.directive.FollowedDirective;
import vn.dondoc.directive.FollowedResolutions;
import vn.dondoc.directive.Instruction;
import vn.dondoc.directive.Instructions;
import vn.dondoc.form.InvalidInput;
import vn.dondoc.target.TargetDiff;

/** Lets running directives follow an amended catalogue, by instructions: work that is done stays done. */
@Service
class CatalogueAmending {

    private static final String QUESTION = "Phối hợp thực hiện nhiệm vụ theo danh mục sửa đổi, bổ sung";

    private final FollowedResolutions resolutions;
    private final Instructions instructions;
    private final CatalogueAmendment amendment;
    private final TargetDiff targets;
    private final VietnamTime time;

    CatalogueAmending(
            FollowedResolutions resolutions,
            Instructions instructions,
            CatalogueAmendment amendment,
            TargetDiff targets,
            VietnamTime time) {
        this.resolutions = resolutions;
        this.instructions = instructions;
        this.amendment = amendment;
        this.targets = targets;
        this.time = time;
    }

    CatalogueDiff diff(Catalogue amended) {
        String number = amended.resolution().number();
        return CatalogueDiff.between(resolutions.directivesOf(number), amended, time.today())
                .with(MandateDiff.between(resolutions.mandatesOf(number), amended.mandates()))
                .remarking(targets.remarks(amended));
    }

    /**
     * Applies every difference, or none.
     *
     * @throws InvalidInput where something stands in the way
     */
    @Transactional
    public void apply(Catalogue amended, Basis basis, String actor) {
        amendment.begin(amended, actor);
        CatalogueDiff diff = diff(amended);
        if (!diff.obstacles().isEmpty()) {
            throw new InvalidInput(diff.obstacles());
        }
        String number = amended.resolution().number();
        diff.differences().stream()
                .flatMap(difference -> instructionsFor(difference).stream())
                .sorted(Comparator.comparing(CatalogueAmending::order))
                .forEach(instruction -> instructions.amend(instruction, basis, actor));
        reword(number, amended, basis, actor);
        diff.differences().stream()
                .filter(Difference.Added.class::isInstance)
                .map(Difference.Added.class::cast)
                .forEach(added -> amendment.add(number, added.directive(), basis, actor));
        amendment.keepMandates(amended);
    }

    private void reword(String number, Catalogue amended, Basis basis, String actor) {
        Map<String, CatalogueDirective> words =
                amended.given().stream().collect(Collectors.toMap(CatalogueDirective::code, Function.identity()));
        for (FollowedDirective followed : resolutions.directivesOf(number)) {
            CatalogueDirective now = words.get(followed.code());
            if (now != null && !followed.closed() && !followed.confidential()) {
                amendment.reword(followed.id(), followed.title(), now, basis, actor);
            }
        }
    }

    private List<Instruction> instructionsFor(Difference difference) {
        List<Instruction> ordered = new ArrayList<>();
        if (difference instanceof Difference.Redated redated) {
            redated.days().forEach(day -> ordered.add(new Instruction.ChangeDeadline(day.milestoneId(), day.became())));
        } else if (difference instanceof Difference.LeadReplaced replaced) {
            ordered.add(new Instruction.Reassign(replaced.shareId(), replaced.agency()));
        } else if (difference instanceof Difference.LeadAdded added) {
            ordered.add(new Instruction.AddShare(added.directiveId(), added.agency()));
        } else if (difference instanceof Difference.LeadDropped dropped) {
            ordered.add(new Instruction.StopShare(dropped.shareId()));
        } else if (difference instanceof Difference.Dropped dropped) {
            dropped.shareIds().forEach(share -> ordered.add(new Instruction.StopShare(share)));
        } else if (difference instanceof Difference.CoordinatorAdded added) {
            added.shareIds()
                    .forEach(share -> ordered.add(new Instruction.AskCoordination(
                            share, new CoordinationRequest(added.agency(), QUESTION, null))));
        } else if (difference instanceof Difference.CoordinatorDropped dropped) {
            amendment
                    .openCoordinations(dropped.directiveId(), dropped.agency())
                    .forEach(id -> ordered.add(new Instruction.EndCoordination(id)));
        }
        return ordered;
    }

    /** Days first: a new lead takes over the new ones. Whoever leaves goes last, or nobody would be left. */
    private static int order(Instruction instruction) {
        if (instruction instanceof Instruction.ChangeDeadline) {
            return 0;
        }
        return instruction instanceof Instruction.StopShare ? 2 : 1;
    }
}
