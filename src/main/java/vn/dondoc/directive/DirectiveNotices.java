package vn.dondoc.directive;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.dondoc.agency.Officers;
import vn.dondoc.calendar.VietnamTime;
import vn.dondoc.directive.MilestoneRows.Milestone;
import vn.dondoc.directive.NoticeWriter.Subject;
import vn.dondoc.directive.ShareRows.Share;
import vn.dondoc.notification.Haste;
import vn.dondoc.notification.NoticeFacts.Urgency;

/** What people learn of a directive at once, beside the watch's reminders. */
@Component
class DirectiveNotices {

    private final NoticeWriter writer;
    private final Officers officers;
    private final VietnamTime time;

    DirectiveNotices(NoticeWriter writer, Officers officers, VietnamTime time) {
        this.writer = writer;
        this.officers = officers;
        this.time = time;
    }

    void given(Share share) {
        Subject subject = new Subject("receipt", share.id(), "Tiếp nhận, phân công", share.receiptDueOn());
        writer.tell(
                "given:%d:%s".formatted(share.id(), share.agency()),
                writer.leadersOf(share.agency()),
                Urgency.INFORMATION,
                "Giao nhiệm vụ mới",
                share,
                subject,
                "",
                "đồng chí là lãnh đạo cơ quan được giao chủ trì nhiệm vụ này.");
    }

    void assigned(Share share, Milestone first, String officer) {
        writer.tell(
                "assigned:%d:%d".formatted(share.id(), time.now().toEpochMilli()),
                writer.worker(officer, share),
                Urgency.INFORMATION,
                "Phân công thực hiện",
                share,
                Subject.of(first),
                "",
                "lãnh đạo cơ quan đã phân công đồng chí thực hiện nhiệm vụ này.");
    }

    /** To who had the work and to who has it now. */
    void handedOver(Share share, Milestone milestone, String was, String reason) {
        String occasion = "handedOver:%d:%d".formatted(share.id(), time.now().toEpochMilli());
        String remark = "Lý do chuyển việc: " + reason;
        writer.tell(
                occasion,
                writer.workers(share),
                Urgency.INFORMATION,
                "Nhận việc được chuyển giao",
                share,
                Subject.of(milestone),
                remark,
                "lãnh đạo cơ quan đã chuyển nhiệm vụ này cho đồng chí thực hiện.");
        writer.tell(
                Haste.IN_SUMMARY,
                occasion + ":was",
                officers.find(was).stream().toList(),
                Urgency.INFORMATION,
                "Đã chuyển việc cho cán bộ khác",
                share,
                Subject.of(milestone),
                remark,
                "trước đây đồng chí được giao thực hiện nhiệm vụ này.");
    }

    void returned(Share share, Milestone milestone, long evidenceId, String reason) {
        writer.tell(
                "returned:" + evidenceId,
                writer.workers(share),
                Urgency.LATE,
                "Trả lại kết quả",
                share,
                Subject.of(milestone),
                "Lý do trả lại: " + reason,
                "đồng chí là người được giao thực hiện nhiệm vụ này.");
    }

    void accepted(Share share, Milestone milestone, long evidenceId, Grade grade) {
        writer.tell(
                Haste.IN_SUMMARY,
                "accepted:" + evidenceId,
                writer.workers(share),
                Urgency.INFORMATION,
                "Đã nghiệm thu",
                share,
                Subject.of(milestone),
                "Đánh giá: " + grade.label(),
                "đồng chí là người được giao thực hiện nhiệm vụ này.");
    }

    void coordinationRequested(Share share, long coordinationId, String agency, String question, LocalDate due) {
        writer.tell(
                "coordinationRequested:" + coordinationId,
                writer.leadersOf(agency),
                Urgency.INFORMATION,
                "Đề nghị phối hợp",
                share,
                new Subject("coordination", coordinationId, "Trả lời đề nghị phối hợp", due),
                "Nội dung đề nghị: " + question,
                "cơ quan của đồng chí được đề nghị phối hợp thực hiện nhiệm vụ này.");
    }

    void instructed(Share share, Milestone milestone, long decisionId, InstructionKind kind, String content) {
        writer.tell(
                "instructed:" + decisionId,
                writer.concerned(share),
                Urgency.ESCALATION,
                "Ý kiến chỉ đạo của Ban Thường vụ Tỉnh ủy",
                share,
                Subject.of(milestone),
                "%s. %s".formatted(kind.label(), content),
                "đồng chí có trách nhiệm thực hiện hoặc theo dõi ý kiến chỉ đạo này.");
    }
}
