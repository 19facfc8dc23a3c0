package vn.dondoc.directive.process;

import static vn.dondoc.form.process.TaskCompletion.id;
import static vn.dondoc.form.process.TaskCompletion.on;

import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.dondoc.agency.CurrentUser;
import vn.dondoc.calendar.VietnamTime;
import vn.dondoc.directive.Acceptance;
import vn.dondoc.directive.Basis;
import vn.dondoc.directive.CoordinationRequest;
import vn.dondoc.directive.Coordinations;
import vn.dondoc.directive.EvidenceDocument;
import vn.dondoc.directive.Extensions;
import vn.dondoc.directive.Grade;
import vn.dondoc.directive.OpenDeadlines;
import vn.dondoc.directive.ShareWork;
import vn.dondoc.form.process.FormInput;

/** The user tasks of a share's work and of coordination. */
@Configuration(proxyBeanMethods = false)
class TaskListeners {

    /** What the lead asks for beside its work. */
    private static final Set<String> REQUESTS = Set.of("extension", "coordination");

    private static final Set<String> REPORTS = Set.of("progress", "result", "extension", "coordination");

    private static final List<String> SUBJECTS = List.of(
            "shareId",
            "milestoneId",
            "coordinationId",
            "decisionId",
            "extensionId",
            "urgeId",
            "subjectId",
            "measurementRequestId",
            "reviewReportId",
            "reviewId");

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
            task.setVariableLocal("deadline", deadline(task));
        };
    }

    /** A dialog that a person has begun has no deadline; a milestone without one is waiting for it. */
    private static String deadline(DelegateTask task) {
        Date due = task.getDueDate();
        return due == null && !task.hasVariable("milestoneId")
                ? "–"
                : VietnamTime.format(due == null ? null : VietnamTime.dayOf(due.toInstant()));
    }

    @Bean
    TaskListener receiveDirectiveListener(ShareWork work, CurrentUser user) {
        return on((task, input) -> {
            String officer = input.requiredText("officer", "Cán bộ thực hiện");
            String product = input.requiredText("product", "Sản phẩm");
            List<CoordinationRequest> requests = coordinationRequests(input, false);
            input.check();
            work.receive(id(task, "shareId"), officer, product, requests, user.id());
            return null;
        });
    }

    @Bean
    TaskListener reportResultListener(ShareWork work, Extensions extensions, CurrentUser user) {
        return on((task, input) -> {
            String kind = input.requiredChoice(
                    "reportKind", "Nội dung báo cáo", word -> Optional.of(word).filter(REPORTS::contains), "result");
            long milestoneId = id(task, "milestoneId");
            switch (kind) {
                case "progress" -> reportProgress(work, milestoneId, input, user);
                case "extension" -> requestExtension(extensions, milestoneId, input, user);
                case "coordination" -> {
                    List<CoordinationRequest> requests = coordinationRequests(input, true);
                    input.check();
                    work.askCoordination(milestoneId, requests, user.id());
                }
                default -> submitResult(work, milestoneId, input, user);
            }
            return REQUESTS.contains(kind) ? "request" : kind;
        });
    }

    private static void reportProgress(ShareWork work, long milestoneId, FormInput input, CurrentUser user) {
        int percent = input.requiredNumber("percent", "Tỷ lệ hoàn thành");
        String done = input.requiredText("done", "Việc đã làm");
        String difficulties = input.text("difficulties", "Khó khăn, vướng mắc");
        input.check();
        work.reportProgress(milestoneId, percent, done, difficulties, user.id());
    }

    private static void submitResult(ShareWork work, long milestoneId, FormInput input, CurrentUser user) {
        String result = input.requiredText("result", "Kết quả thực hiện");
        EvidenceDocument document = new EvidenceDocument(
                input.requiredText("evidenceNumber", "Số, ký hiệu văn bản"),
                input.requiredDate("evidenceDate", "Ngày văn bản"),
                input.requiredText("evidenceSubject", "Trích yếu"),
                input.requiredText("evidenceIssuer", "Cơ quan ban hành"));
        input.check();
        work.submitResult(milestoneId, result, document, user.id());
    }

    private static void requestExtension(Extensions extensions, long milestoneId, FormInput input, CurrentUser user) {
        LocalDate until = input.requiredDate("extensionUntil", "Đề nghị gia hạn đến ngày");
        String reason = input.requiredText("extensionReason", "Lý do đề nghị gia hạn");
        String document = input.requiredText("extensionDocument", "Số, ký hiệu văn bản đề nghị");
        input.check();
        extensions.request(milestoneId, until, new Basis(reason, document), user.id());
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
    private static List<CoordinationRequest> coordinationRequests(FormInput input, boolean required) {
        List<String> agencies = input.texts("coordinators", "Đề nghị cơ quan phối hợp");
        if (agencies.isEmpty() && required) {
            input.problem("Chưa chọn cơ quan phối hợp");
        }
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
}
