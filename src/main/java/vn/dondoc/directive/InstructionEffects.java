package vn.dondoc.directive;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.calendar.VietnamTime;
import vn.dondoc.directive.InstructionRows.Given;
import vn.dondoc.directive.ShareRows.Share;

/** Lets what runs follow an instruction that is on record. Done twice it does the same once. */
@Service
public class InstructionEffects {

    private final InstructionRows instructions;
    private final ShareRows shares;
    private final UrgeRows urges;
    private final DirectiveRows directives;
    private final Coordinations coordinations;
    private final DirectiveProcess process;
    private final VietnamTime time;

    InstructionEffects(
            InstructionRows instructions,
            ShareRows shares,
            UrgeRows urges,
            DirectiveRows directives,
            Coordinations coordinations,
            DirectiveProcess process,
            VietnamTime time) {
        this.instructions = instructions;
        this.shares = shares;
        this.urges = urges;
        this.directives = directives;
        this.coordinations = coordinations;
        this.process = process;
        this.time = time;
    }

    /** @return id of the urge that waits for an answer; null where none does */
    @Transactional
    public @org.jspecify.annotations.Nullable Long carryOut(long instructionId) {
        Given given = instructions.get(instructionId);
        String businessKey = directives.businessKeyOf(given.target().directiveId());
        switch (given.kind()) {
            case EXTEND -> process.restartWatch(given.milestoneId(), businessKey);
            case REASSIGN -> {
                process.endRequestsOfLead(given.shareId());
                process.restartShare(given.shareId(), businessKey);
            }
            case ADD_SHARE -> process.addShare(given.shareId(), businessKey);
            case STOP -> process.stopShare(given.shareId(), businessKey);
            case ADD_COORDINATOR -> coordinations.send(given.shareId());
            case REMOVE_COORDINATOR -> process.endCoordination(given.coordinationId());
            case URGE, CONTINUE, REVIEW -> {}
        }
        instructions.carriedOut(instructionId, time.now());
        Long share = given.target().shareId();
        if (share != null) {
            refresh(shares.get(share));
        }
        return urges.ofInstruction(instructionId)
                .filter(UrgeRows.Urge::open)
                .map(UrgeRows.Urge::id)
                .orElse(null);
    }

    private void refresh(Share share) {
        if (!share.closed()) {
            process.refreshWork(share.id(), share.businessKey());
        }
    }
}
