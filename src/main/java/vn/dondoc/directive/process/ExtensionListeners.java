package vn.dondoc.directive.process;

import static vn.dondoc.form.process.TaskCompletion.id;
import static vn.dondoc.form.process.TaskCompletion.on;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.dondoc.agency.CurrentUser;
import vn.dondoc.directive.Basis;
import vn.dondoc.directive.Extensions;

/** The user tasks of a request for extension. */
@Configuration(proxyBeanMethods = false)
class ExtensionListeners {

    @Bean
    TaskListener giveViewListener(Extensions extensions, CurrentUser user) {
        return on((task, input) -> {
            String view = input.requiredChoice(
                    "view", "Ý kiến", word -> Optional.of(word).filter(List.of("agree", "disagree")::contains), "");
            String reason = input.requiredText("viewReason", "Nội dung ý kiến");
            input.check();
            extensions.giveView(id(task, "extensionId"), view.equals("agree"), reason, user.id());
            return null;
        });
    }

    @Bean
    TaskListener decideExtensionListener(Extensions extensions, CurrentUser user) {
        return on((task, input) -> {
            String decision = input.requiredChoice(
                    "extensionDecision",
                    "Quyết định",
                    word -> Optional.of(word).filter(List.of("granted", "refused")::contains),
                    "");
            Basis basis = new Basis(
                    input.requiredText("decisionReason", "Lý do"),
                    input.text("decisionDocument", "Số, ký hiệu văn bản quyết định"));
            if (decision.equals("granted")) {
                LocalDate until = input.requiredDate("grantedUntil", "Gia hạn đến ngày");
                input.check();
                extensions.grant(id(task, "extensionId"), until, basis, user.id());
            } else {
                input.check();
                extensions.refuse(id(task, "extensionId"), basis, user.id());
            }
            return decision;
        });
    }
}
