package vn.dondoc.directive.process;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import vn.dondoc.agency.CurrentUser;
import vn.dondoc.directive.Handovers;
import vn.dondoc.directive.InvalidInput;
import vn.dondoc.directive.Refusal;

/** The steps of the process handover, each one call of a use case. */
@Configuration(proxyBeanMethods = false)
class HandoverSteps {

    private static final String CODE = "handoverCode";
    private static final String RESOLUTION = "handoverResolution";

    /** After the start form: what was entered becomes the directive that is meant, or nothing begins. */
    @Bean
    ExecutionListener openHandoverListener(Handovers handovers, CurrentUser user) {
        return execution -> shown(() -> {
            String code = text(execution, CODE);
            if (code.isEmpty()) {
                throw new InvalidInput("Chưa nhập “Mã nhiệm vụ”");
            }
            Handovers.Subject subject = handovers.find(code, text(execution, RESOLUTION), user.id());
            execution.removeVariable(CODE);
            execution.removeVariable(RESOLUTION);
            execution.setProcessBusinessKey(subject.businessKey());
            execution.setVariable("directiveId", subject.directiveId());
            execution.setVariable("directiveCode", subject.code());
            execution.setVariable("agency", subject.agency());
        });
    }

    @Bean
    TaskListener handOverListener(Handovers handovers, CurrentUser user) {
        return task -> shown(() -> {
            FormInput input = new FormInput(task);
            String decision = input.requiredChoice(
                    "handoverDecision",
                    "Chuyển việc",
                    word -> Optional.of(word).filter(known -> known.equals("handOver") || known.equals("cancel")),
                    "");
            if (decision.equals("cancel")) {
                task.setVariable("outcome", "cancelled");
            } else {
                String officer = input.requiredText("newOfficer", "Cán bộ nhận việc");
                String reason = input.requiredText("handoverReason", "Lý do chuyển việc");
                Long share = share(input);
                input.check();
                handovers.handOver(directive(task), share, officer, reason, user.id());
                task.setVariable("outcome", "handedOver");
            }
            input.forget();
        });
    }

    private static @Nullable Long share(FormInput input) {
        String share = input.text("handoverShare", "Phần việc");
        return share.matches("\\d{1,18}") ? Long.valueOf(share) : null;
    }

    private static long directive(DelegateTask task) {
        if (task.getVariable("directiveId") instanceof Long id) {
            return id;
        }
        throw new IllegalStateException("A handover without its directive");
    }

    private static String text(VariableScope scope, String variable) {
        Object value = scope.getVariable(variable);
        return value == null ? "" : value.toString().strip();
    }

    /** A refusal is shown in its own words where a request waits for the answer. */
    private static void shown(Runnable step) {
        try {
            step.run();
        } catch (Refusal refusal) {
            Optional.ofNullable(RequestContextHolder.getRequestAttributes())
                    .ifPresent(request ->
                            request.setAttribute(Refusal.ATTRIBUTE, refusal, RequestAttributes.SCOPE_REQUEST));
            throw refusal;
        }
    }
}
