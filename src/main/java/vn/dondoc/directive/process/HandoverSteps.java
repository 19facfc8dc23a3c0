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
import vn.dondoc.directive.Handovers;
import vn.dondoc.form.InvalidInput;
import vn.dondoc.form.Refusal;

/** The steps of the process handover, each one call of a use case. */
@Configuration(proxyBeanMethods = false)
class HandoverSteps {

    private static final String CODE = "code";
    private static final String RESOLUTION = "resolutionNumber";

    /** The start form names a directive; what follows knows it by its id, or nothing begins. */
    @Bean
    ExecutionListener openHandoverListener(Handovers handovers, CurrentUser user) {
        return execution -> {
            try {
                open(execution, handovers, user.id());
            } catch (Refusal refusal) {
                throw remembered(refusal);
            }
        };
    }

    private static void open(DelegateExecution execution, Handovers handovers, String actor) {
        String code = text(execution, CODE);
        if (code.isEmpty()) {
            throw new InvalidInput("Chưa nhập “Mã nhiệm vụ”");
        }
        Handovers.Subject subject = handovers.find(code, text(execution, RESOLUTION), actor);
        List.of(CODE, RESOLUTION).forEach(execution::removeVariable);
        execution.setProcessBusinessKey(subject.businessKey());
        execution.setVariable("directiveId", subject.directiveId());
        execution.setVariable("directiveCode", subject.code());
        execution.setVariable("agency", subject.agency());
    }

    @Bean
    TaskListener handOverListener(Handovers handovers, CurrentUser user) {
        return on((task, input) -> {
            String decision = input.requiredChoice(
                    "handoverDecision",
                    "Chuyển việc",
                    word -> Optional.of(word).filter(List.of("handOver", "cancel")::contains),
                    "handOver");
            Long share = share(input.text("handoverShare", "Phần việc"));
            if (decision.equals("cancel")) {
                List.of("newOfficer", "handoverReason").forEach(field -> input.text(field, field));
                return "cancelled";
            }
            String officer = input.requiredText("newOfficer", "Cán bộ nhận việc");
            String reason = input.requiredText("handoverReason", "Lý do chuyển việc");
            input.check();
            handovers.handOver(id(task, "directiveId"), share, officer, reason, user.id());
            return "handedOver";
        });
    }

    private static @Nullable Long share(String word) {
        return word.matches("\\d{1,18}") ? Long.valueOf(word) : null;
    }

    private static String text(DelegateExecution execution, String variable) {
        return Objects.toString(execution.getVariable(variable), "").strip();
    }
}
