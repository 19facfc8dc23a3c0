package vn.dondoc.directive;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.dondoc.calendar.VietnamTime;
import vn.dondoc.directive.CoordinationRows.Coordination;
import vn.dondoc.directive.DeadlineChangeRows.Kind;
import vn.dondoc.directive.Instruction.AddShare;
import vn.dondoc.directive.Instruction.AskCoordination;
import vn.dondoc.directive.Instruction.ChangeDeadline;
import vn.dondoc.directive.Instruction.EndCoordination;
import vn.dondoc.directive.Instruction.Reassign;
import vn.dondoc.directive.Instruction.StopShare;
import vn.dondoc.directive.Instruction.Urge;
import vn.dondoc.directive.InstructionRows.Target;
import vn.dondoc.directive.MilestoneRows.Milestone;
import vn.dondoc.directive.ShareRows.Share;
import vn.dondoc.form.InvalidInput;
import vn.dondoc.journal.Change;
import vn.dondoc.journal.Journal;

/** What an instruction changes on record, kind by kind. */
@Component
class InstructionRecords {

    private final ShareRows shares;
    private final MilestoneRows milestones;
    private final CoordinationRows coordinationRows;
    private final DeadlineChangeRows deadlineChangeRows;
    private final DeadlineChanges deadlineChanges;
    private final ExtensionRows extensions;
    private final DirectiveProcess process;
    private final Assignments assignments;
    private final Closing closing;
    private final Coordinations coordinations;
    private final Urges urges;
    private final Entitlement entitlement;
    private final ChangeNotices notices;
    private final Journal journal;
    private final VietnamTime time;

    InstructionRecords(
            ShareRows shares,
            MilestoneRows milestones,
            CoordinationRows coordinationRows,
            DeadlineChangeRows deadlineChangeRows,
            DeadlineChanges deadlineChanges,
            ExtensionRows extensions,
            DirectiveProcess process,
            Assignments assignments,
            Closing closing,
            Coordinations coordinations,
            Urges urges,
            Entitlement entitlement,
            ChangeNotices notices,
            Journal journal,
            VietnamTime time) {
        this.shares = shares;
        this.milestones = milestones;
        this.coordinationRows = coordinationRows;
        this.deadlineChangeRows = deadlineChangeRows;
        this.deadlineChanges = deadlineChanges;
        this.extensions = extensions;
        this.process = process;
        this.assignments = assignments;
        this.closing = closing;
        this.coordinations = coordinations;
        this.urges = urges;
        this.entitlement = entitlement;
        this.notices = notices;
        this.journal = journal;
        this.time = time;
    }

    /** @param kindOfChange what a changed deadline counts as */
    Target record(Instruction instruction, Basis basis, String actor, Kind kindOfChange) {
        if (instruction instanceof Urge urge) {
            return of(open(urge.shareId(), actor));
        }
        if (instruction instanceof ChangeDeadline change) {
            return changeDeadline(change, basis, actor, kindOfChange);
        }
        if (instruction instanceof Reassign reassign) {
            Share share = open(reassign.shareId(), actor);
            assignments.reassign(share, reassign.agency(), basis, actor);
            return of(share);
        }
        if (instruction instanceof AddShare add) {
            return new Target(
                    add.directiveId(), assignments.add(add.directiveId(), add.agency(), basis, actor), null, null);
        }
        if (instruction instanceof StopShare stop) {
            return stop(open(stop.shareId(), actor), basis, actor);
        }
        if (instruction instanceof AskCoordination ask) {
            Share share = open(ask.shareId(), actor);
            coordinations.record(share, ask.request(), actor);
            return of(share);
        }
        return endCoordination((EndCoordination) instruction, basis, actor);
    }

    /** The urge is on record; the lead has to answer it. */
    void awaitAnswer(long instructionId, Target target, Basis basis, String actor) {
        Share share = shares.get(java.util.Objects.requireNonNull(target.shareId()));
        urges.record(instructionId, share.id());
        journal.append(
                share.directiveId(),
                share.id(),
                actor,
                "urged",
                "Đôn đốc %s: %s".formatted(share.agencyName(), basis.words()),
                Change.because(basis.words()));
        notices.urged(share, urges.ofInstruction(instructionId), basis);
    }

    private Target changeDeadline(ChangeDeadline change, Basis basis, String actor, Kind kindOfChange) {
        Milestone milestone = milestones.lock(change.milestoneId());
        Share share = open(milestone.shareId(), actor);
        boolean documentGivesNoDay = milestone.dueOn() == null || deadlineChangeRows.wasUndated(milestone.id());
        deadlineChanges.change(
                milestone.id(), change.due(), documentGivesNoDay ? Kind.SET : kindOfChange, basis, actor);
        // What the lead asked about the old day is answered with the new one.
        extensions.endOpen(List.of(milestone.id()), time.now()).forEach(process::endExtension);
        return new Target(share.directiveId(), share.id(), milestone.id(), null);
    }

    private Target stop(Share share, Basis basis, String actor) {
        notices.stopped(share, basis);
        closing.stopShare(share, basis, actor);
        return of(share);
    }

    private Target endCoordination(EndCoordination end, Basis basis, String actor) {
        Coordination coordination = coordinationRows
                .find(end.coordinationId())
                .filter(Coordination::open)
                .orElseThrow(() -> new InvalidInput("Đề nghị phối hợp này không còn chờ trả lời"));
        Share share = open(coordination.shareId(), actor);
        coordinations.remove(coordination, basis, actor);
        return new Target(share.directiveId(), share.id(), null, coordination.id());
    }

    private Share open(long shareId, String actor) {
        Share share = shares.lock(shareId);
        if (share.closed()) {
            throw new InvalidInput("Phần việc của %s đã kết thúc".formatted(share.agencyName()));
        }
        entitlement.requireOutsider(actor, share.agency());
        return share;
    }

    private static Target of(Share share) {
        return new Target(share.directiveId(), share.id(), null, null);
    }
}
