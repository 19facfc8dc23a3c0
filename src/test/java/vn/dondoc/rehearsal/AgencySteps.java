package vn.dondoc.rehearsal;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.spin.Spin;
import org.jspecify.annotations.Nullable;
import vn.dondoc.rehearsal.TrialFacts.Milestone;
import vn.dondoc.rehearsal.TrialFacts.Share;

/** What lead and coordinating agencies do about their open tasks, each share by its habit. */
final class AgencySteps {

    private static final int EXTENDED_BY_DAYS = 30;

    private final Chance chance;
    private final TrialFacts facts;
    private final Set<String> agencies;

    AgencySteps(Chance chance, TrialFacts facts) {
        this.chance = chance;
        this.facts = facts;
        this.agencies = facts.agencies();
    }

    /** Empty where nobody does anything about it, or it is nothing that agencies do. */
    Optional<Step> of(Work work) {
        return switch (work.step()) {
            case "userTask_receiveDirective" -> receive(work, work.ofShare());
            case "userTask_reportResult" -> report(work, work.ofShare(), work.milestone());
            case "userTask_reportReview" -> review(work, work.ofShare());
            case "userTask_answerUrge" -> answerUrge(work, work.ofShare());
            case "userTask_answerCoordination" -> answerCoordination(work);
            case "userTask_reportMeasurement" -> measure(work);
            default -> Optional.empty();
        };
    }

    private Habit habit(Share share) {
        return chance.habit(share.code(), share.agency());
    }

    private Optional<Step> receive(Work work, Share share) {
        Habit habit = habit(share);
        if (habit == Habit.SILENT) {
            return Optional.empty();
        }
        int days = habit == Habit.LATE
                ? chance.between(2, 7, "receive", share.id())
                : chance.between(1, 2, "receive", share.id());
        List<String> coordinators = share.coordinators().stream()
                .filter(agency -> agencies.contains(agency) && !agency.equals(share.agency()))
                .limit(chance.happens(25, "coordinate", share.id()) ? 2 : 0)
                .toList();
        Map<String, Object> fields = new HashMap<>();
        fields.put("officer", share.agency() + ".canbo");
        fields.put("product", "Văn bản, công trình theo kế hoạch");
        fields.put("coordinators", Spin.JSON(coordinators));
        fields.put(
                "coordinationQuestion", coordinators.isEmpty() ? "" : "Cung cấp số liệu, ý kiến về lĩnh vực phụ trách");
        return Optional.of(new Step(work.since().plusDays(days), share.agency() + ".lanhdao", fields));
    }

    private Optional<Step> report(Work work, Share share, @Nullable Milestone milestone) {
        if (milestone == null || milestone.dueOn() == null) {
            return Optional.empty();
        }
        LocalDate due = milestone.dueOn();
        long id = work.id("milestoneId");
        return switch (habit(share)) {
            case IN_TIME -> result(work, share, due.minusDays(chance.between(2, 20, "result", id)));
            case LATE -> result(work, share, due.plusDays(chance.between(3, 30, "result", id)));
            case SECOND_TRY -> result(work, share, due.minusDays(chance.between(6, 12, "result", id)));
            case EXTENSION ->
                milestone.extensionAsked()
                        ? result(work, share, due.plusDays(chance.between(-6, 4, "result", id)))
                        : Optional.of(extension(share, due));
            case SILENT -> Optional.empty();
        };
    }

    /** Not on the day on which the task has come up: a returned result takes a few days. */
    private Optional<Step> result(Work work, Share share, LocalDate planned) {
        LocalDate earliest = work.since().plusDays(2);
        return Optional.of(new Step(
                planned.isBefore(earliest) ? earliest : planned,
                share.agency() + ".canbo",
                ScriptedOfficials.result(work.today())));
    }

    private static Step extension(Share share, LocalDate due) {
        return new Step(
                due.minusDays(10),
                share.agency() + ".canbo",
                Map.of(
                        "reportKind",
                        "extension",
                        "extensionUntil",
                        due.plusDays(EXTENDED_BY_DAYS).toString(),
                        "extensionReason",
                        "Chờ hướng dẫn của Trung ương",
                        "extensionDocument",
                        "15-TTr/ĐU"));
    }

    private Optional<Step> review(Work work, Share share) {
        int days =
                switch (habit(share)) {
                    case SILENT -> -1;
                    case LATE -> chance.between(13, 17, "review", work.id("reviewReportId"));
                    default -> chance.between(2, 9, "review", work.id("reviewReportId"));
                };
        if (days < 0) {
            return Optional.empty();
        }
        int percent = Math.min(95, 20 * ((work.today().getMonthValue() + 2) / 3) + chance.between(0, 15, share.id()));
        return Optional.of(new Step(
                work.since().plusDays(days),
                share.agency() + ".canbo",
                Map.of(
                        "reviewPercent",
                        percent,
                        "reviewDone",
                        "Đã triển khai theo kế hoạch",
                        "reviewDifficulties",
                        habit(share) == Habit.LATE ? "Thiếu nhân lực, chậm có hướng dẫn" : "",
                        "reviewPlan",
                        "Tiếp tục thực hiện theo tiến độ")));
    }

    private Optional<Step> answerUrge(Work work, Share share) {
        return habit(share) == Habit.SILENT && chance.happens(50, "urge", share.id())
                ? Optional.empty()
                : Optional.of(new Step(
                        work.since().plusDays(chance.between(1, 3, "urge", work.id("urgeId"))),
                        share.agency() + ".canbo",
                        Map.of(
                                "urgeAnswer",
                                "Cơ quan đang tập trung thực hiện, sẽ trình kết quả trong thời gian sớm nhất")));
    }

    private Optional<Step> answerCoordination(Work work) {
        long id = work.id("coordinationId");
        return chance.happens(20, "coordination", id)
                ? Optional.empty()
                : Optional.of(new Step(
                        work.since().plusDays(chance.between(1, 8, "coordination", id)),
                        facts.coordinator(id) + ".canbo",
                        Map.of("reply", "answered", "answer", "Gửi kèm số liệu theo đề nghị", "document", "40-CV/ĐU")));
    }

    private Optional<Step> measure(Work work) {
        long id = work.id("measurementRequestId");
        TrialFacts.Request request = facts.request(id);
        return chance.happens(15, "measure", request.code())
                ? Optional.empty()
                : Optional.of(new Step(
                        work.since().plusDays(chance.between(3, 9, "measure", id)),
                        request.lead() + ".canbo",
                        MeasuredFigures.of(request, chance.of("figure", id), work.today())));
    }
}
