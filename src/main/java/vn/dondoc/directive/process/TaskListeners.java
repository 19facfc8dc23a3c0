package vn.dondoc.directive.process;

import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import vn.dondoc.agency.CurrentUser;
import vn.dondoc.calendar.VietnamTime;
import vn.dondoc.directive.Acceptance;
import vn.dondoc.directive.CoordinationRequest;
import vn.dondoc.directive.Coordinations;
import vn.dondoc.directive.EvidenceDocument;
import vn.dondoc.directive.Grade;
import vn.dondoc.directive.InstructionKind;
import vn.dondoc.directive.Instructions;
import vn.dondoc.directive.OpenDeadlines;
import vn.dondoc.directive.Refusal;
import vn.dondoc.directive.ShareWork;

/**
 * What completing each user task means: the form's fields are checked, one use case is called in the engine's
 * transaction, and only the outcome that routes the process stays behind.
 */
@Configuration(proxyBeanMethods = false)
class TaskListeners {

    private static final String OUTCOME = "outcome";

    private interface Completion {
        /** @return the outcome that the next gateway reads; null where there is none */
        @org.jspecify.annotations.Nullable
        String complete(DelegateTask task, FormInput input);
    }

    private static final List<String> SUBJECTS = List.of("shareId", "coordinationId", "decisionId", "subjectId");

    /**
     * What Tasklist's cards show: only variables of the task itself are shown to someone who may see just the task. And
     * what the task is about, so that it is found by one query: a task that is listed first and asked later may be gone.
     */
    @Bean
    TaskListener showCardListener() {
        return task -> {
            task.setVariableLocal("directiveCode", task.getVariable("directiveCode"));
            task.setVariableLocal("agency", task.getVariable("agency"));
            SUBJECTS.stream()
                    .filter(task::hasVariable)
                    .forEach(subject -> task.setVariableLocal(subject, task.getVariable(subject)));
            Date due = task.getDueDate();
            task.setVariableLocal(
                    "deadline", VietnamTime.format(due == null ? null : VietnamTime.dayOf(due.toInstant())));
        };
    }

    @Bean
    TaskListener receiveDirectiveListener(ShareWork work, CurrentUser user) {
        return on((task, input) -> {
            String officer = input.requiredText("officer", "Cán bộ thực hiện");
            String product = input.requiredText("product", "Sản phẩm");
            List<CoordinationRequest> requests = coordinationRequests(input);
            input.check();
            work.receive(id(task, "shareId"), officer, product, requests, user.id());
            return null;
        });
    }

    @Bean
    TaskListener reportResultListener(ShareWork work, CurrentUser user) {
        return on((task, input) -> {
            String kind = input.requiredChoice(
                    "reportKind",
                    "Nội dung báo cáo",
                    word -> Optional.of(word).filter(List.of("progress", "result")::contains),
                    "");
            if (kind.equals("progress")) {
                int percent = input.requiredNumber("percent", "Tỷ lệ hoàn thành");
                String done = input.requiredText("done", "Việc đã làm");
                String difficulties = input.text("difficulties", "Khó khăn, vướng mắc");
                input.check();
                work.reportProgress(id(task, "milestoneId"), percent, done, difficulties, user.id());
            } else {
                String result = input.requiredText("result", "Kết quả thực hiện");
                EvidenceDocument document = new EvidenceDocument(
                        input.requiredText("evidenceNumber", "Số, ký hiệu văn bản"),
                        input.requiredDate("evidenceDate", "Ngày văn bản"),
                        input.requiredText("evidenceSubject", "Trích yếu"),
                        input.requiredText("evidenceIssuer", "Cơ quan ban hành"));
                input.check();
                work.submitResult(id(task, "milestoneId"), result, document, user.id());
            }
            return kind;
        });
    }

    @Bean
    TaskListener acceptResultListener(Acceptance acceptance, CurrentUser user) {
        return on((task, input) -> {
            String conclusion = input.requiredChoice(
                    "conclusion",
                    "Kết luận",
                    word -> Optional.of(word).filter(List.of("accepted", "returned")::contains),
                    "");
            if (conclusion.equals("returned")) {
                String reason = input.requiredText("reason", "Lý do trả lại");
                input.check();
                acceptance.giveBack(id(task, "milestoneId"), reason, user.id());
            } else {
                Grade grade = input.requiredChoice("grade", "Mức đánh giá", Grade::ofWord, Grade.PASSED);
                String remark = input.text("remark", "Nhận xét");
                input.check();
                acceptance.accept(id(task, "milestoneId"), grade, remark, user.id());
            }
            return conclusion;
        });
    }

    @Bean
    TaskListener setDeadlineListener(OpenDeadlines deadlines, CurrentUser user) {
        return on((task, input) -> {
            var due = input.requiredDate("newDeadline", "Thời hạn");
            String basis = input.requiredText("basis", "Căn cứ");
            input.check();
            deadlines.set(id(task, "milestoneId"), due, basis, user.id());
            return null;
        });
    }

    @Bean
    TaskListener giveInstructionListener(Instructions instructions, CurrentUser user) {
        return on((task, input) -> {
            InstructionKind kind = input.requiredChoice(
                    "instruction", "Ý kiến chỉ đạo", InstructionKind::ofWord, InstructionKind.URGE);
            String content = input.requiredText("content", "Nội dung chỉ đạo");
            input.check();
            instructions.decide(id(task, "decisionId"), kind, content, user.id());
            return null;
        });
    }

    @Bean
    TaskListener answerCoordinationListener(Coordinations coordinations, CurrentUser user) {
        return on((task, input) -> {
            String reply = input.requiredChoice(
                    "reply",
                    "Trả lời",
                    word -> Optional.of(word).filter(List.of("answered", "declined")::contains),
                    "");
            String text = input.requiredText("answer", "Nội dung trả lời hoặc lý do từ chối");
            String document = input.text("document", "Số, ký hiệu văn bản trả lời");
            input.check();
            if (reply.equals("declined")) {
                coordinations.decline(id(task, "coordinationId"), text, user.id());
            } else {
                coordinations.answer(id(task, "coordinationId"), text, document, user.id());
            }
            return null;
        });
    }

    /** The same question to each of the agencies chosen. */
    private static List<CoordinationRequest> coordinationRequests(FormInput input) {
        List<String> agencies = input.texts("coordinators", "Đề nghị cơ quan phối hợp");
        if (agencies.isEmpty()) {
            input.text("coordinationQuestion", "Nội dung đề nghị phối hợp");
            return List.of();
        }
        String question = input.requiredText("coordinationQuestion", "Nội dung đề nghị phối hợp");
        LocalDate due = input.date("coordinationDue", "Đề nghị trả lời trước hết ngày");
        return agencies.stream()
                .map(agency -> new CoordinationRequest(agency, question, due))
                .toList();
    }

    private static TaskListener on(Completion completion) {
        return task -> {
            FormInput input = new FormInput(task);
            String outcome = complete(completion, task, input);
            input.forget();
            if (outcome != null) {
                task.setVariable(OUTCOME, outcome);
            }
        };
    }

    private static @Nullable String complete(Completion completion, DelegateTask task, FormInput input) {
        try {
            return completion.complete(task, input);
        } catch (Refusal refusal) {
            RequestAttributes request = RequestContextHolder.getRequestAttributes();
            if (request != null) {
                request.setAttribute(Refusal.ATTRIBUTE, refusal, RequestAttributes.SCOPE_REQUEST);
            }
            throw refusal;
        }
    }

    private static long id(DelegateTask task, String variable) {
        if (task.getVariable(variable) instanceof Long id) {
            return id;
        }
        throw new IllegalStateException("Task %s has no variable %s".formatted(task.getTaskDefinitionKey(), variable));
    }
}
