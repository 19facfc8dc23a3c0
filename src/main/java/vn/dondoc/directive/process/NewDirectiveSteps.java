package vn.dondoc.directive.process;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.dondoc.agency.CurrentUser;
import vn.dondoc.directive.AssigningDocument;
import vn.dondoc.directive.NewDirective;
import vn.dondoc.directive.NewDirectives;
import vn.dondoc.form.Refusal;
import vn.dondoc.form.process.FormInput;
import vn.dondoc.form.process.TaskCompletion;

/** The steps of the process newDirective, each one call of a use case. */
@Configuration(proxyBeanMethods = false)
class NewDirectiveSteps {

    private static final String ID = "newDirectiveId";

    /** After the start form: what was entered becomes the document that is meant, or nothing begins. */
    @Bean
    ExecutionListener beginNewDirectiveListener(NewDirectives directives, CurrentUser user) {
        return execution -> {
            try {
                begin(execution, directives, user.id());
            } catch (Refusal refusal) {
                throw TaskCompletion.remembered(refusal);
            }
        };
    }

    @Bean
    TaskListener giveDirectiveListener(NewDirectives directives, CurrentUser user) {
        return TaskCompletion.on((task, input) -> {
            long id = TaskCompletion.id(task, ID);
            String decision = choice(input, "giveDecision", "Giao nhiệm vụ", "give", "cancel");
            NewDirective directive = decision.equals("cancel") ? ignored(input) : described(input);
            input.check();
            if (directive == null) {
                directives.cancel(id);
                return "cancelled";
            }
            task.setVariable("directiveCode", directives.give(id, directive, user.id()));
            return "given";
        });
    }

    private static NewDirective described(FormInput input) {
        return new NewDirective(
                input.requiredText("newSection", "Nhóm nhiệm vụ"),
                input.requiredText("newTitle", "Nội dung nhiệm vụ"),
                input.texts("newLeads", "Cơ quan chủ trì"),
                input.texts("newCoordinators", "Cơ quan phối hợp"),
                input.requiredText("newDeadlineWords", "Thời hạn"),
                input.requiredText("orderedBy", "Số, ký hiệu văn bản giao"),
                input.requiredDate("givenOn", "Ngày giao"));
    }

    /** What was entered before it was called off is taken out of the process too. */
    private static @Nullable NewDirective ignored(FormInput input) {
        List.of("newSection", "newTitle", "newDeadlineWords", "orderedBy", "givenOn")
                .forEach(field -> input.text(field, field));
        List.of("newLeads", "newCoordinators").forEach(field -> input.texts(field, field));
        return null;
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
}
