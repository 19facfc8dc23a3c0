package vn.dondoc.directive.process;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.LongPredicate;
import vn.dondoc.directive.CoordinationRequest;
import vn.dondoc.directive.Instruction;
import vn.dondoc.directive.InstructionKind;
import vn.dondoc.directive.InstructionSubject;
import vn.dondoc.form.process.FormInput;

/** Reads from a form what is ordered; only what belongs to the directive that the form is about can be named. */
final class InstructionInput {

    /** The choice of every share that is open. */
    private static final String ALL = "all";

    private final FormInput input;
    private final InstructionSubject subject;

    InstructionInput(FormInput input, InstructionSubject subject) {
        this.input = input;
        this.subject = subject;
    }

    /** One instruction for each share that is meant; none where the form has problems. */
    List<Instruction> read(InstructionKind kind) {
        return switch (kind) {
            case URGE ->
                shares().stream().<Instruction>map(Instruction.Urge::new).toList();
            case STOP ->
                shares().stream().<Instruction>map(Instruction.StopShare::new).toList();
            case REASSIGN ->
                one("shareTarget", "Phần việc của cơ quan", subject::hasOpenShare)
                        .<Instruction>map(share -> new Instruction.Reassign(share, agency()))
                        .stream()
                        .toList();
            case EXTEND ->
                one("milestoneTarget", "Mốc", subject::hasOpenMilestone)
                        .<Instruction>map(milestone -> new Instruction.ChangeDeadline(milestone, newDeadline(input)))
                        .stream()
                        .toList();
            case ADD_SHARE -> List.of(new Instruction.AddShare(subject.directiveId(), agency()));
            case ADD_COORDINATOR ->
                one("shareTarget", "Phần việc của cơ quan", subject::hasOpenShare)
                        .<Instruction>map(share -> new Instruction.AskCoordination(share, request()))
                        .stream()
                        .toList();
            case REMOVE_COORDINATOR ->
                one("coordinationTarget", "Đề nghị phối hợp", subject::hasOpenCoordination)
                        .<Instruction>map(Instruction.EndCoordination::new)
                        .stream()
                        .toList();
            case CONTINUE, REVIEW -> {
                input.problem("“Ý kiến chỉ đạo” có giá trị không hợp lệ");
                yield List.of();
            }
        };
    }

    /** What is ordered about a milestone that was put before the Standing Committee; empty where nothing of the system is. */
    static Optional<Instruction> about(InstructionKind kind, long milestoneId, long shareId, FormInput input) {
        return switch (kind) {
            case URGE -> Optional.of(new Instruction.Urge(shareId));
            case EXTEND -> Optional.of(new Instruction.ChangeDeadline(milestoneId, newDeadline(input)));
            case REASSIGN ->
                Optional.of(new Instruction.Reassign(shareId, input.requiredText("newAgency", "Cơ quan được giao")));
            case STOP -> Optional.of(new Instruction.StopShare(shareId));
            default -> Optional.empty();
        };
    }

    /** The form is given up: what was typed before does not stay in the process. */
    static void ignoreRest(FormInput input) {
        List.of(
                        "shareTarget",
                        "milestoneTarget",
                        "coordinationTarget",
                        "newAgency",
                        "newDeadline",
                        "coordinationQuestion",
                        "coordinationDue",
                        "content",
                        "orderDocument")
                .forEach(field -> input.text(field, field));
    }

    private List<Long> shares() {
        String word = input.requiredText("shareTarget", "Phần việc của cơ quan");
        if (word.equals(ALL)) {
            return subject.openShares();
        }
        return one("shareTarget", "Phần việc của cơ quan", subject::hasOpenShare).stream()
                .toList();
    }

    private Optional<Long> one(String field, String label, LongPredicate known) {
        String word = input.requiredText(field, label);
        Optional<Long> id = Optional.of(word)
                .filter(text -> text.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .filter(known::test);
        if (id.isEmpty() && !word.isEmpty()) {
            input.problem("“%s” có giá trị không hợp lệ".formatted(label));
        }
        return id;
    }

    private String agency() {
        return input.requiredText("newAgency", "Cơ quan được giao");
    }

    private static LocalDate newDeadline(FormInput input) {
        return input.requiredDate("newDeadline", "Thời hạn mới");
    }

    private CoordinationRequest request() {
        return new CoordinationRequest(
                input.requiredText("newAgency", "Cơ quan được giao"),
                input.requiredText("coordinationQuestion", "Nội dung đề nghị phối hợp"),
                input.date("coordinationDue", "Đề nghị trả lời trước hết ngày"));
    }
}
