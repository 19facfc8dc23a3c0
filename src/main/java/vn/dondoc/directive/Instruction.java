package vn.dondoc.directive;

import java.time.LocalDate;

/** One thing that is ordered for one share or directive; see {@link Instructions}. */
public sealed interface Instruction {

    InstructionKind kind();

    /** Đôn đốc: the lead answers within the policy's lead time. */
    record Urge(long shareId) implements Instruction {
        @Override
        public InstructionKind kind() {
            return InstructionKind.URGE;
        }
    }

    /** @param due the new last day of the milestone */
    record ChangeDeadline(long milestoneId, LocalDate due) implements Instruction {
        @Override
        public InstructionKind kind() {
            return InstructionKind.EXTEND;
        }
    }

    /** @param agency code of the new lead */
    record Reassign(long shareId, String agency) implements Instruction {
        @Override
        public InstructionKind kind() {
            return InstructionKind.REASSIGN;
        }
    }

    /** @param agency code of a further lead */
    record AddShare(long directiveId, String agency) implements Instruction {
        @Override
        public InstructionKind kind() {
            return InstructionKind.ADD_SHARE;
        }
    }

    /** Thôi theo dõi one share; a directive is stopped by stopping all of its shares. */
    record StopShare(long shareId) implements Instruction {
        @Override
        public InstructionKind kind() {
            return InstructionKind.STOP;
        }
    }

    /** A coordinating agency is asked on behalf of the share. */
    record AskCoordination(long shareId, CoordinationRequest request) implements Instruction {
        @Override
        public InstructionKind kind() {
            return InstructionKind.ADD_COORDINATOR;
        }
    }

    /** What a coordinating agency was asked needs no answer any more. */
    record EndCoordination(long coordinationId) implements Instruction {
        @Override
        public InstructionKind kind() {
            return InstructionKind.REMOVE_COORDINATOR;
        }
    }
}
