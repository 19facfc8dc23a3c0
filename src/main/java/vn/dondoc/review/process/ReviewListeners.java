package vn.dondoc.review.process;

import static vn.dondoc.form.process.TaskCompletion.id;
import static vn.dondoc.form.process.TaskCompletion.on;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.dondoc.agency.CurrentUser;
import vn.dondoc.form.process.FormInput;
import vn.dondoc.review.Conclusions;
import vn.dondoc.review.Consolidation;
import vn.dondoc.review.ReviewEntry;
import vn.dondoc.review.ReviewReports;

/** The user tasks of a review. */
@Configuration(proxyBeanMethods = false)
class ReviewListeners {

    private static final String APPROVED = "approved";

    @Bean
    TaskListener reportReviewListener(ReviewReports reports, CurrentUser user) {
        return on((task, input) -> {
            ReviewEntry entry = new ReviewEntry(
                    input.requiredNumber("reviewPercent", "Tỷ lệ hoàn thành"),
                    input.text("reviewDone", "Việc đã làm trong kỳ"),
                    input.text("reviewDifficulties", "Khó khăn, vướng mắc"),
                    input.text("reviewProposals", "Đề xuất, kiến nghị"),
                    input.text("reviewPlan", "Kế hoạch kỳ tới"));
            input.check();
            reports.give(id(task, "reviewReportId"), entry, user.id());
            return null;
        });
    }

    @Bean
    TaskListener consolidateReviewListener(Conclusions conclusions, CurrentUser user) {
        return on((task, input) -> {
            Consolidation texts = new Consolidation(
                    input.requiredText("assessment", "Đánh giá chung"),
                    input.text("consolidatedDifficulties", "Khó khăn, vướng mắc, nguyên nhân"),
                    input.text("consolidatedProposals", "Đề xuất, kiến nghị"),
                    input.requiredText("nextPlan", "Nhiệm vụ trọng tâm kỳ tới"),
                    input.text("documentNumber", "Số, ký hiệu văn bản"));
            input.check();
            conclusions.sign(id(task, "reviewId"), texts, user.id());
            return null;
        });
    }

    @Bean
    TaskListener concludeReviewListener(Conclusions conclusions, CurrentUser user) {
        return on((task, input) -> {
            long reviewId = id(task, "reviewId");
            String kind = input.requiredChoice(
                    "reviewConclusionKind",
                    "Ý kiến của Ban Thường vụ",
                    word -> Optional.of(word).filter(List.of(APPROVED, "returned")::contains),
                    APPROVED);
            if (kind.equals(APPROVED)) {
                conclude(conclusions, reviewId, input, user.id());
            } else {
                String reason = input.requiredText("sendBackReason", "Lý do trả lại");
                input.check();
                conclusions.sendBack(reviewId, reason, user.id());
            }
            return kind;
        });
    }

    private static void conclude(Conclusions conclusions, long reviewId, FormInput input, String user) {
        String conclusion = input.requiredText("conclusionText", "Nội dung kết luận");
        List<String> chosen = input.texts("urgedShares", "Nhiệm vụ cần đôn đốc");
        String order = chosen.isEmpty()
                ? input.text("urgeContent", "Nội dung chỉ đạo")
                : input.requiredText("urgeContent", "Nội dung chỉ đạo đối với các nhiệm vụ đã chọn");
        if (!chosen.stream().allMatch(share -> share.matches("\\d{1,18}"))) {
            input.problem("“Nhiệm vụ cần đôn đốc” có giá trị không hợp lệ");
        }
        input.check();
        conclusions.conclude(
                reviewId, conclusion, chosen.stream().map(Long::valueOf).toList(), order, user);
    }
}
