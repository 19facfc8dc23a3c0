package vn.dondoc.directive;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.calendar.VietnamTime;
import vn.dondoc.directive.DeadlineChangeRows.Kind;
import vn.dondoc.directive.InstructionRows.Target;
import vn.dondoc.form.InvalidInput;
import vn.dondoc.form.NotEntitled;

/**
 * Ý kiến chỉ đạo at any time. What it changes on record is done at once, in the caller's transaction; what runs follows in a
 * job of its own, which the engine repeats where it meets other work ({@link InstructionEffects}).
 */
@Service
public class Instructions {

    private final InstructionRights rights;
    private final InstructionRows instructions;
    private final InstructionRecords records;
    private final DirectiveRows directives;
    private final Entitlement entitlement;
    private final DirectiveProcess process;
    private final VietnamTime time;

    Instructions(
            InstructionRights rights,
            InstructionRows instructions,
            InstructionRecords records,
            DirectiveRows directives,
            Entitlement entitlement,
            DirectiveProcess process,
            VietnamTime time) {
        this.rights = rights;
        this.instructions = instructions;
        this.records = records;
        this.directives = directives;
        this.entitlement = entitlement;
        this.process = process;
        this.time = time;
    }

    /**
     * Orders something by the right of the actor.
     *
     * @throws NotEntitled where the actor may not order this, or belongs to the agency it is about
     * @throws InvalidInput where it cannot be done, or a document is missing
     */
    @Transactional
    public void issue(Instruction instruction, Basis basis, String actor) {
        rights.require(instruction, actor);
        give(instruction, basis, actor, Kind.EXTENDED);
    }

    /** Orders what an amended resolution says, on behalf of an administrator; the basis names the amending document. */
    @Transactional
    public void amend(Instruction instruction, Basis basis, String actor) {
        entitlement.requireAdministrator(actor);
        give(instruction, basis, actor, Kind.ADJUSTED);
    }

    private void give(Instruction instruction, Basis basis, String actor, Kind kindOfChange) {
        if (instruction.kind().needsDocument() && basis.document().isBlank()) {
            throw new InvalidInput("Chưa nhập “Số, ký hiệu văn bản”");
        }
        Target target = records.record(instruction, basis, actor, kindOfChange);
        long id = instructions.insert(instruction.kind(), target, basis, actor, time.now());
        if (instruction instanceof Instruction.Urge) {
            records.awaitAnswer(id, target, basis, actor);
        }
        process.carryOut(id, directives.businessKeyOf(target.directiveId()), directives.codeOf(target.directiveId()));
    }
}
