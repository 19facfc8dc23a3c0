package vn.dondoc.directive;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;
import vn.dondoc.directive.Instruction.ChangeDeadline;
import vn.dondoc.form.NotEntitled;

/** Who may give which instruction. */
@Component
class InstructionRights {

    /** @param office what the Office may order by itself; the Standing Committee may order everything */
    @ConfigurationProperties("dondoc.instruction")
    record Settings(@DefaultValue({"urge", "add_coordinator", "remove_coordinator"}) Set<InstructionKind> office) {}

    private final Settings settings;
    private final Entitlement entitlement;
    private final DeadlineChangeRows deadlineChanges;

    InstructionRights(Settings settings, Entitlement entitlement, DeadlineChangeRows deadlineChanges) {
        this.settings = settings;
        this.entitlement = entitlement;
        this.deadlineChanges = deadlineChanges;
    }

    /**
     * Whether the actor may give instructions of the kind to some directive. The Office may change only days that the document
     * does not give; that is asked again with the milestone.
     */
    boolean mayGive(InstructionKind kind, String actor) {
        return entitlement.isOfStandingCommittee(actor)
                || (entitlement.isOffice(actor)
                        && (settings.office().contains(kind) || kind == InstructionKind.EXTEND));
    }

    /** @throws NotEntitled where the actor may not give this instruction */
    void require(Instruction instruction, String actor) {
        if (!mayGive(instruction.kind(), actor)) {
            throw new NotEntitled("Đồng chí không có thẩm quyền cho ý kiến chỉ đạo này");
        }
        if (instruction instanceof ChangeDeadline change
                && !entitlement.isOfStandingCommittee(actor)
                && !deadlineChanges.wasUndated(change.milestoneId())) {
            throw new NotEntitled("Văn phòng chỉ điều chỉnh thời hạn của mốc mà văn bản không nêu ngày");
        }
    }
}
