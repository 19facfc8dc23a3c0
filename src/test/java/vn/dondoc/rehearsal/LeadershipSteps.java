package vn.dondoc.rehearsal;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.jspecify.annotations.Nullable;
import vn.dondoc.rehearsal.TrialFacts.Milestone;
import vn.dondoc.rehearsal.TrialFacts.Share;

/** What the Office and the Standing Committee do about their open tasks: promptly as a rule. */
final class LeadershipSteps {

    private static final String OFFICE = "vptu.theodoi";
    private static final String COMMITTEE = "thuongtruc";

    private final Chance chance;
    private final TrialFacts facts;
    private final TaskService tasks;

    LeadershipSteps(Chance chance, TrialFacts facts, TaskService tasks) {
        this.chance = chance;
        this.facts = facts;
        this.tasks = tasks;
    }

    /** Empty where nobody does anything about it, or it is not theirs to do. */
    Optional<Step> of(Work work) {
        return switch (work.step()) {
            case "userTask_acceptResult" -> Optional.of(accept(work, work.ofShare(), work.milestone()));
            case "userTask_setDeadline" -> setDeadline(work);
            case "userTask_giveView" -> Optional.of(giveView(work));
            case "userTask_decideExtension" -> Optional.of(decide(work));
            case "userTask_giveInstruction" -> instruct(work);
            case "userTask_consolidateReview" -> Optional.of(consolidate(work));
            case "userTask_concludeReview" -> Optional.of(conclude(work));
            default -> Optional.empty();
        };
    }

    private Step accept(Work work, Share share, @Nullable Milestone milestone) {
        boolean returned = milestone != null
                && milestone.returned() == 0
                && chance.habit(share.code(), share.agency()) == Habit.SECOND_TRY;
        String grade =
                switch (chance.between(1, 10, "grade", work.id("milestoneId"))) {
                    case 1, 2, 3 -> "passed";
                    case 10 -> "excellent";
                    default -> "good";
                };
        return new Step(
                work.since().plusDays(chance.between(1, 4, "accept", work.id("milestoneId"))),
                // No agency accepts its own results.
                share.agency().equals("vptu") ? COMMITTEE : OFFICE,
                returned
                        ? Map.of("conclusion", "returned", "reason", "Chưa rõ sản phẩm, đề nghị bổ sung")
                        : Map.of("conclusion", "accepted", "grade", grade, "remark", ""));
    }

    /** Some deadlines stay open: what depends on the centre cannot be set by the Office. */
    private Optional<Step> setDeadline(Work work) {
        long id = work.id("milestoneId");
        LocalDate due = YearMonth.from(work.since())
                .plusMonths(chance.between(3, 8, "due", id))
                .atEndOfMonth();
        return chance.happens(50, "setDeadline", id)
                ? Optional.of(new Step(
                        work.since().plusDays(chance.between(5, 60, "setDeadline", id)),
                        OFFICE,
                        Map.of("newDeadline", due.toString(), "basis", "Theo kế hoạch của Tỉnh ủy")))
                : Optional.empty();
    }

    private Step giveView(Work work) {
        boolean agree = chance.happens(80, "view", work.id("extensionId"));
        return new Step(
                work.since().plusDays(1),
                OFFICE,
                Map.of(
                        "view",
                        agree ? "agree" : "disagree",
                        "viewReason",
                        agree ? "Lý do khách quan, đề nghị đồng ý" : "Chưa đủ căn cứ để gia hạn"));
    }

    private Step decide(Work work) {
        long id = work.id("extensionId");
        Map<String, Object> fields = new HashMap<>();
        boolean granted = chance.happens(75, "decide", id);
        fields.put("extensionDecision", granted ? "granted" : "refused");
        fields.put("decisionReason", granted ? "Theo đề nghị của cơ quan chủ trì" : "Yêu cầu bảo đảm thời hạn đã giao");
        fields.put("decisionDocument", "88-TB/TU");
        if (granted) {
            fields.put("grantedUntil", facts.extensionUntil(id).toString());
        }
        return new Step(work.since().plusDays(chance.between(1, 3, "decide", id)), COMMITTEE, fields);
    }

    private Optional<Step> instruct(Work work) {
        long id = work.id("decisionId");
        LocalDate on = work.since().plusDays(chance.between(1, 5, "instruct", id));
        int kind = chance.between(1, 10, "instruct", "kind", id);
        if (kind == 10) {
            return Optional.empty();
        }
        Map<String, Object> fields = new HashMap<>();
        fields.put("instruction", kind <= 6 ? "urge" : kind <= 8 ? "continue" : "extend");
        fields.put("content", "Yêu cầu khẩn trương thực hiện, báo cáo kết quả");
        fields.put("orderDocument", kind == 9 ? "90-TB/TU" : "");
        if (kind == 9) {
            fields.put("newDeadline", work.today().plusDays(30).toString());
        }
        return Optional.of(new Step(on, COMMITTEE, fields));
    }

    private Step consolidate(Work work) {
        return new Step(
                work.since().plusDays(2),
                OFFICE,
                Map.of(
                        "assessment",
                        Objects.toString(tasks.getVariable(work.task().getId(), "assessment"), "Theo số liệu tổng hợp"),
                        "nextPlan",
                        "Đôn đốc các nhiệm vụ quá hạn, bảo đảm tiến độ các nhiệm vụ đến hạn",
                        "documentNumber",
                        ""));
    }

    private static Step conclude(Work work) {
        return new Step(
                work.since().plusDays(2),
                COMMITTEE,
                Map.of(
                        "reviewConclusionKind",
                        "approved",
                        "conclusionText",
                        "Đồng ý với báo cáo của Văn phòng Tỉnh ủy"));
    }
}
