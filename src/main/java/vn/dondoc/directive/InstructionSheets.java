package vn.dondoc.directive;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.dondoc.agency.Agencies;
import vn.dondoc.calendar.VietnamTime;
import vn.dondoc.directive.ShareRows.Share;
import vn.dondoc.directive.TaskSheet.About;
import vn.dondoc.directive.TaskSheet.Choice;

/** What the form of an instruction shows and offers. */
@Component
public class InstructionSheets {

    private final ShareRows shares;
    private final MilestoneRows milestones;
    private final CoordinationRows coordinations;
    private final Agencies agencies;
    private final InstructionRights rights;
    private final TaskSheets sheets;

    InstructionSheets(
            ShareRows shares,
            MilestoneRows milestones,
            CoordinationRows coordinations,
            Agencies agencies,
            InstructionRights rights,
            TaskSheets sheets) {
        this.shares = shares;
        this.milestones = milestones;
        this.coordinations = coordinations;
        this.agencies = agencies;
        this.rights = rights;
        this.sheets = sheets;
    }

    /**
     * The sheet of an instruction about a directive, in the reach of one person.
     *
     * @param kinds what the person may order
     * @param openShares with "all" first where there are several
     */
    public record InstructionSheet(
            @JsonUnwrapped About about,
            List<Choice> kinds,
            List<Choice> openShares,
            List<Choice> openMilestones,
            List<Choice> openCoordinations,
            List<Choice> agencies) {}

    /** Agencies as a select field offers them. */
    List<Choice> agencies() {
        return agencies.all().stream()
                .map(agency -> new Choice(agency.name(), agency.code()))
                .toList();
    }

    public InstructionSheet of(long directiveId, String actor) {
        List<Share> open = shares.openOf(directiveId);
        return new InstructionSheet(
                sheets.directive(open.get(0), open.size()),
                kinds(actor),
                shareChoices(open),
                open.stream().flatMap(this::milestoneChoices).toList(),
                open.stream().flatMap(this::coordinationChoices).toList(),
                agencies());
    }

    private List<Choice> kinds(String actor) {
        List<Choice> kinds = new ArrayList<>();
        for (InstructionKind kind : InstructionKind.values()) {
            if (InstructionKind.AT_ANY_TIME.contains(kind) && rights.mayGive(kind, actor)) {
                kinds.add(new Choice(kind.label(), kind.word()));
            }
        }
        kinds.add(new Choice("Không ban hành nữa", "cancel"));
        return kinds;
    }

    private static List<Choice> shareChoices(List<Share> open) {
        Stream<Choice> each = open.stream().map(share -> new Choice(share.agencyName(), String.valueOf(share.id())));
        Stream<Choice> all = open.size() > 1
                ? Stream.of(new Choice("Tất cả cơ quan chủ trì (chỉ để đôn đốc, thôi theo dõi)", "all"))
                : Stream.empty();
        return Stream.concat(all, each).toList();
    }

    private Stream<Choice> milestoneChoices(Share share) {
        return milestones.of(share.id()).stream()
                .filter(milestone -> !milestone.closed())
                .map(milestone -> new Choice(
                        "%s – %s: %s"
                                .formatted(
                                        share.agencyName(), milestone.label(), VietnamTime.format(milestone.dueOn())),
                        String.valueOf(milestone.id())));
    }

    private Stream<Choice> coordinationChoices(Share share) {
        return coordinations.open(share.id()).stream()
                .map(coordination -> new Choice(
                        "%s (do %s đề nghị, hạn %s)"
                                .formatted(
                                        coordination.agencyName(),
                                        share.agencyName(),
                                        VietnamTime.format(coordination.dueOn())),
                        String.valueOf(coordination.id())));
    }
}
