package vn.dondoc.directive.process;

import static vn.dondoc.form.process.TaskCompletion.id;
import static vn.dondoc.form.process.TaskCompletion.on;
import static vn.dondoc.form.process.TaskCompletion.remembered;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.dondoc.agency.CurrentUser;
import vn.dondoc.directive.Basis;
import vn.dondoc.directive.Decisions;
import vn.dondoc.directive.Instruction;
import vn.dondoc.directive.InstructionKind;
import vn.dondoc.directive.InstructionSubject;
import vn.dondoc.directive.InstructionSubjects;
import vn.dondoc.directive.Instructions;
import vn.dondoc.directive.Urges;
import vn.dondoc.form.Refusal;
import vn.dondoc.form.process.FormInput;

/** Ý kiến chỉ đạo: about what was put before the Standing Committee, and at any time. */
@Configuration(proxyBeanMethods = false)
class InstructionListeners {

    private static final String CANCEL = "cancel";

    /** The start form names a directive; what follows knows it by its id. */
    @Bean
    ExecutionListener chooseDirectiveListener(InstructionSubjects subjects, CurrentUser user) {
        return execution -> {
            String code = text(execution.getVariable("code"));
            String resolution = text(execution.getVariable("resolutionNumber"));
            try {
                begin(execution, subjects.choose(code, resolution, user.id()));
            } catch (Refusal refusal) {
                throw remembered(refusal);
            }
        };
    }

    private static void begin(DelegateExecution execution, InstructionSubject subject) {
        List.of("code", "resolutionNumber").forEach(execution::removeVariable);
        execution.setProcessBusinessKey(subject.businessKey());
        execution.setVariable("directiveId", subject.directiveId());
        execution.setVariable("directiveCode", subject.code());
        execution.setVariable("agency", subject.leads());
    }

    @Bean
    TaskListener writeInstructionListener(Instructions instructions, InstructionSubjects subjects, CurrentUser user) {
        return on((task, input) -> {
            String word = input.requiredText("instruction", "Ý kiến chỉ đạo");
            if (word.equals(CANCEL)) {
                InstructionInput.ignoreRest(input);
                return null;
            }
            InstructionKind kind = input.requiredChoice(
                    "instruction", "Ý kiến chỉ đạo", InstructionKind::ofWord, InstructionKind.URGE);
            InstructionSubject subject = subjects.of(id(task, "directiveId"));
            List<Instruction> ordered = new InstructionInput(input, subject).read(kind);
            Basis basis = basis(input);
            input.check();
            ordered.forEach(instruction -> instructions.issue(instruction, basis, user.id()));
            return null;
        });
    }

    @Bean
    TaskListener giveInstructionListener(Decisions decisions, InstructionSubjects subjects, CurrentUser user) {
        return on((task, input) -> {
            InstructionKind kind = input.requiredChoice(
                    "instruction",
                    "Ý kiến chỉ đạo",
                    word -> InstructionKind.ofWord(word).filter(subjects::isAboutLate),
                    InstructionKind.CONTINUE);
            long decisionId = id(task, "decisionId");
            Optional<Instruction> ordered = InstructionInput.about(
                    kind, decisions.milestoneOf(decisionId), decisions.shareOf(decisionId), input);
            Basis basis = basis(input);
            input.check();
            decisions.decide(decisionId, kind, ordered.orElse(null), basis, user.id());
            return null;
        });
    }

    @Bean
    TaskListener answerUrgeListener(Urges urges, CurrentUser user) {
        return on((task, input) -> {
            String answer = input.requiredText("urgeAnswer", "Nội dung trả lời");
            input.check();
            urges.answer(id(task, "urgeId"), answer, user.id());
            return null;
        });
    }

    private static Basis basis(FormInput input) {
        return new Basis(
                input.requiredText("content", "Nội dung chỉ đạo"), input.text("orderDocument", "Số, ký hiệu văn bản"));
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "").strip();
    }
}
