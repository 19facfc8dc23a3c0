package vn.dondoc.absence.process;

import java.util.Optional;
import java.util.function.Consumer;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import vn.dondoc.absence.AbsenceRefused;
import vn.dondoc.absence.AbsenceRequest;
import vn.dondoc.absence.Absences;
import vn.dondoc.agency.CurrentUser;

/** The steps of the process absence, each one call of a use case. */
@Configuration(proxyBeanMethods = false)
class AbsenceSteps {

    private static final String ID = "absenceId";

    @Bean
    TaskListener nameDeputyListener(Absences absences, CurrentUser user) {
        return task -> shown(task, input -> {
            boolean arranged = !input.text("absenceDecision").equals("cancel");
            if (arranged) {
                AbsenceRequest request = request(input, user.id());
                task.setVariable(ID, absences.arrange(request, user.id()));
            }
            task.setVariable("outcome", arranged ? "arranged" : "cancelled");
        });
    }

    private static AbsenceRequest request(AbsenceInput input, String actor) {
        String absentee = input.text("absentee");
        String deputy = input.text("absenceDeputy");
        AbsenceRequest request = new AbsenceRequest(
                absentee.isEmpty() ? actor : absentee,
                deputy.isEmpty() ? null : deputy,
                input.requiredDate("absenceFrom", "Vắng mặt từ ngày"),
                input.requiredDate("absenceTo", "Đến hết ngày"),
                input.required("absenceReason", "Lý do vắng mặt"));
        input.check();
        return request;
    }

    @Bean
    TaskListener endAbsenceEarlyListener(Absences absences, CurrentUser user) {
        return task -> shown(task, input -> {
            String reason = input.required("absenceEndReason", "Lý do kết thúc sớm");
            input.check();
            absences.endEarly(id(task), reason, user.id());
        });
    }

    @Bean
    JavaDelegate beginAbsenceDelegate(Absences absences) {
        return execution -> absences.begin(id(execution), execution.getProcessInstanceId());
    }

    @Bean
    JavaDelegate endAbsenceDelegate(Absences absences) {
        return execution -> absences.end(id(execution), execution.getProcessInstanceId());
    }

    /** A refusal is shown in its own words where a request waits for the answer. */
    private static void shown(DelegateTask task, Consumer<AbsenceInput> completion) {
        AbsenceInput input = new AbsenceInput(task);
        try {
            completion.accept(input);
            input.forget();
        } catch (AbsenceRefused refusal) {
            Optional.ofNullable(RequestContextHolder.getRequestAttributes())
                    .ifPresent(request ->
                            request.setAttribute(AbsenceRefused.ATTRIBUTE, refusal, RequestAttributes.SCOPE_REQUEST));
            throw refusal;
        }
    }

    private static long id(VariableScope scope) {
        if (scope.getVariable(ID) instanceof Long id) {
            return id;
        }
        throw new IllegalStateException("No variable " + ID);
    }
}
