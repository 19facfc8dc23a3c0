package vn.dondoc.directive;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.calendar.VietnamTime;
import vn.dondoc.directive.InstructionRows.Given;

/** Lets what runs follow an instruction that is on record. Done twice it does the same once. */
@Service
public class InstructionEffects {

    private static final Set<InstructionKind> SHOWN_IN_OPEN_WORK = EnumSet.of(
            InstructionKind.EXTEND,
            InstructionKind.URGE,
            InstructionKind.ADD_COORDINATOR,
            InstructionKind.REMOVE_COORDINATOR);

    private final InstructionRows instructions;
    private final UrgeRows urges;
    private final DirectiveRows directives;
    private final Coordinations coordinations;
    private final DirectiveProcess process;
    private final ShareRows shares;
    private final VietnamTime time;
    private final ApplicationEventPublisher events;

    InstructionEffects(
            InstructionRows instructions,
            UrgeRows urges,
            DirectiveRows directives,
            Coordinations coordinations,
            DirectiveProcess process,
            ShareRows shares,
            VietnamTime time,
            ApplicationEventPublisher events) {
        this.instructions = instructions;
        this.urges = urges;
        this.directives = directives;
        this.coordinations = coordinations;
        this.process = process;
        this.shares = shares;
        this.time = time;
        this.events = events;
    }

    /** @return id of the urge that waits for an answer; null where none does */
    @Transactional
    public @Nullable Long carryOut(long instructionId) {
        Given given = instructions.get(instructionId);
        String businessKey = directives.businessKeyOf(given.target().directiveId());
        switch (given.kind()) {
            case EXTEND -> process.restartWatch(given.milestoneId(), businessKey);
            case REASSIGN -> {
                process.endRequestsOfLead(given.shareId());
                process.restartShare(given.shareId(), businessKey);
                events.publishEvent(new ShareReassigned(
                        given.shareId(), shares.get(given.shareId()).agency()));
            }
            case ADD_SHARE -> process.addShare(given.shareId(), businessKey);
            case STOP -> process.stopShare(given.shareId(), businessKey);
            case ADD_COORDINATOR -> coordinations.send(given.shareId());
            case REMOVE_COORDINATOR -> process.endCoordination(given.coordinationId());
            case URGE, CONTINUE, REVIEW -> {}
        }
        // Work that has just begun anew or ended shows what is true by itself.
        if (SHOWN_IN_OPEN_WORK.contains(given.kind())) {
            process.refreshWork(given.shareId(), businessKey);
        }
        instructions.carriedOut(instructionId, time.now());
        return urges.ofInstruction(instructionId)
                .filter(UrgeRows.Urge::open)
                .map(UrgeRows.Urge::id)
                .orElse(null);
    }
}
