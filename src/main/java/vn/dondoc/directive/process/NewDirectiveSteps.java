package vn.dondoc.directive.process;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.dondoc.agency.CurrentUser;
import vn.dondoc.directive.AssigningDocument;
import vn.dondoc.directive.NewDirective;
import vn.dondoc.directive.NewDirectives;
import vn.dondoc.directive.Refusal;

/** The steps of the process newDirective, each one call of a use case. */
@Configuration(proxyBeanMethods = false)
class NewDirectiveSteps {

    private static final String ID = "newDirectiveId";

    /** After the start form: what was entered becomes the document that is meant, or nothing begins. */
    @Bean
    ExecutionListener beginNewDirectiveListener(NewDirectives directives, CurrentUser user) {
        return execution -> shown(() -> begin(execution, directives, user.id()));
    }

    @Bean
    TaskListener giveDirectiveListener(NewDirectives directives, CurrentUser user) {
        return task -> shown(() -> {
            FormInput input = new FormInput(task);
            String decision = choice(input, "giveDecision", "Giao nhiệm vụ", "give", "cancel");
            if (decision.equals("cancel")) {
                directives.cancel(id(task));
                task.setVariable("outcome", "cancelled");
            } else {
                NewDirective directive = new NewDirective(
                        input.requiredText("newSection", "Nhóm nhiệm vụ"),
                        input.requiredText("newTitle", "Nội dung nhiệm vụ"),
                        input.texts("newLeads", "Cơ quan chủ trì"),
                        input.texts("newCoordinators", "Cơ quan phối hợp"),
                        input.requiredText("newDeadlineWords", "Thời hạn"),
                        input.requiredText("orderedBy", "Số, ký hiệu văn bản giao"),
                        input.requiredDate("givenOn", "Ngày giao"));
                input.check();
                task.setVariable("directiveCode", directives.give(id(task), directive, user.id()));
                task.setVariable("outcome", "given");
            }
            input.forget();
        });
    }

    private static void begin(DelegateExecution execution, NewDirectives directives, String actor) {
        FormInput input = new FormInput(execution);
        boolean joins = choice(input, "basisKind", "Văn bản giao", "resolution", "document")
                .equals("resolution");
        long id;
        if (joins) {
            String number = input.requiredText("resolutionNumber", "Số, ký hiệu văn bản đang được theo dõi");
            input.check();
            id = directives.begin(number, actor);
        } else {
            AssigningDocument document = new AssigningDocument(
                    input.requiredText("documentKind", "Loại văn bản"),
                    input.requiredText("documentNumber", "Số, ký hiệu văn bản"),
                    input.requiredDate("documentDate", "Ngày văn bản"),
                    input.requiredText("documentSubject", "Trích yếu"),
                    input.requiredText("documentIssuer", "Cơ quan ban hành"));
            input.check();
            id = directives.begin(document, actor);
        }
        input.forget();
        execution.setVariable(ID, id);
        execution.setVariable("directiveCode", "Nhiệm vụ mới");
        execution.setProcessBusinessKey("newDirective:" + id);
    }

    private static String choice(FormInput input, String field, String label, String... words) {
        return input.requiredChoice(field, label, word -> Optional.of(word).filter(List.of(words)::contains), "");
    }

    private static long id(DelegateTask task) {
        if (task.getVariable(ID) instanceof Long id) {
            return id;
        }
        throw new IllegalStateException("A new directive without its id");
    }

    private static void shown(Runnable step) {
        try {
            step.run();
        } catch (Refusal refusal) {
            refusal.keepForAnswer();
            throw refusal;
        }
    }
}
