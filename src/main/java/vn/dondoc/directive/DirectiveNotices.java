package vn.dondoc.directive;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.agency.Groups;
import vn.dondoc.agency.Officer;
import vn.dondoc.agency.Officers;
import vn.dondoc.calendar.VietnamTime;
import vn.dondoc.directive.MilestoneRows.Milestone;
import vn.dondoc.directive.ShareRows.Share;
import vn.dondoc.notification.Notice;
import vn.dondoc.notification.NoticeFacts;
import vn.dondoc.notification.NoticeFacts.Urgency;
import vn.dondoc.notification.Outbox;
import vn.dondoc.watch.Timing;

/** What people learn of a directive at once, beside the watch's reminders. */
@Component
class DirectiveNotices {

    private final Outbox outbox;
    private final Officers officers;
    private final VietnamTime time;

    DirectiveNotices(Outbox outbox, Officers officers, VietnamTime time) {
        this.outbox = outbox;
        this.officers = officers;
        this.time = time;
    }

    private record Subject(String kind, long id, String what, @Nullable LocalDate due) {}

    void given(Share share) {
        Subject subject = new Subject("receipt", share.id(), "Tiếp nhận, phân công", share.receiptDueOn());
        tell(
                "given:" + share.id(),
                leadersOf(share.agency()),
                Urgency.INFORMATION,
                "Giao nhiệm vụ mới",
                share,
                subject,
                "",
                "Bạn là lãnh đạo cơ quan được giao chủ trì nhiệm vụ này.");
    }

    void assigned(Share share, Milestone first, String officer) {
        tell(
                "assigned:%d:%d".formatted(share.id(), time.now().toEpochMilli()),
                officers.find(officer).stream().toList(),
                Urgency.INFORMATION,
                "Phân công thực hiện",
                share,
                milestone(first),
                "",
                "Lãnh đạo cơ quan đã phân công bạn thực hiện nhiệm vụ này.");
    }

    void returned(Share share, Milestone milestone, long evidenceId, String reason) {
        tell(
                "returned:" + evidenceId,
                workers(share),
                Urgency.LATE,
                "Trả lại kết quả",
                share,
                milestone(milestone),
                "Lý do trả lại: " + reason,
                "Bạn là người được giao thực hiện nhiệm vụ này.");
    }

    void accepted(Share share, Milestone milestone, long evidenceId, Grade grade) {
        tell(
                "accepted:" + evidenceId,
                workers(share),
                Urgency.INFORMATION,
                "Đã nghiệm thu",
                share,
                milestone(milestone),
                "Đánh giá: " + grade.label(),
                "Bạn là người được giao thực hiện nhiệm vụ này.");
    }

    void coordinationRequested(Share share, long coordinationId, String agency, String question, LocalDate due) {
        tell(
                "coordinationRequested:" + coordinationId,
                leadersOf(agency),
                Urgency.INFORMATION,
                "Đề nghị phối hợp",
                share,
                new Subject("coordination", coordinationId, "Trả lời đề nghị phối hợp", due),
                "Nội dung đề nghị: " + question,
                "Cơ quan của bạn được đề nghị phối hợp thực hiện nhiệm vụ này.");
    }

    void instructed(Share share, Milestone milestone, long decisionId, InstructionKind kind, String content) {
        List<Officer> concerned = java.util.stream.Stream.of(
                        leadersOf(share.agency()), workers(share), officers.inGroup(Groups.OFFICE))
                .flatMap(List::stream)
                .distinct()
                .toList();
        tell(
                "instructed:" + decisionId,
                concerned,
                Urgency.ESCALATION,
                "Ý kiến chỉ đạo của Ban Thường vụ Tỉnh ủy",
                share,
                milestone(milestone),
                "%s. %s".formatted(kind.label(), content),
                "Bạn có trách nhiệm thực hiện hoặc theo dõi ý kiến chỉ đạo này.");
    }

    private static Subject milestone(Milestone milestone) {
        return new Subject(
                "milestone",
                milestone.id(),
                "Báo cáo kết quả mốc “%s”".formatted(milestone.label()),
                milestone.dueOn());
    }

    private List<Officer> leadersOf(String agency) {
        return officers.inGroup(Groups.leadersOf(agency));
    }

    private List<Officer> workers(Share share) {
        String officer = share.officer();
        return officer == null
                ? leadersOf(share.agency())
                : officers.find(officer).stream().toList();
    }

    private void tell(
            String occasion,
            List<Officer> people,
            Urgency urgency,
            String label,
            Share share,
            Subject subject,
            String remark,
            String why) {
        LocalDate due = subject.due();
        NoticeFacts facts = new NoticeFacts(
                urgency,
                label,
                share.businessKey(),
                share.code(),
                share.title(),
                share.agencyName(),
                subject.what(),
                VietnamTime.format(due),
                due == null ? "chưa xác định" : Timing.words(due, time.today()),
                remark,
                why,
                "/go/%s/%d".formatted(subject.kind(), subject.id()));
        people.forEach(person -> outbox.put(new Notice(occasion + ":" + person.id(), person, facts, null)));
    }
}
