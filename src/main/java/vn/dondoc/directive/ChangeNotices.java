package vn.dondoc.directive;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.agency.Groups;
import vn.dondoc.agency.Officer;
import vn.dondoc.calendar.VietnamTime;
import vn.dondoc.directive.CoordinationRows.Coordination;
import vn.dondoc.directive.MilestoneRows.Milestone;
import vn.dondoc.directive.NoticeWriter.Subject;
import vn.dondoc.directive.ShareRows.Share;
import vn.dondoc.notification.Haste;
import vn.dondoc.notification.NoticeFacts.Urgency;

/** What people learn when something about a directive is asked for, changed or ordered. */
@Component
class ChangeNotices {

    private static final String CONCERNED = "đồng chí được giao thực hiện hoặc theo dõi nhiệm vụ này.";

    private final NoticeWriter writer;
    private final CoordinationRows coordinations;
    private final VietnamTime time;

    ChangeNotices(NoticeWriter writer, CoordinationRows coordinations, VietnamTime time) {
        this.writer = writer;
        this.coordinations = coordinations;
        this.time = time;
    }

    void extensionRequested(
            Share share, Milestone milestone, long extensionId, LocalDate until, Basis basis, LocalDate dueOn) {
        writer.tell(
                "extensionRequested:" + extensionId,
                writer.inGroup(Groups.OFFICE),
                Urgency.INFORMATION,
                "Đề nghị gia hạn",
                share,
                new Subject(
                        "extension",
                        extensionId,
                        "Xem xét đề nghị gia hạn mốc “%s”".formatted(milestone.label()),
                        dueOn),
                "Đề nghị gia hạn từ %s đến %s. Lý do: %s"
                        .formatted(VietnamTime.format(milestone.dueOn()), VietnamTime.format(until), basis.words()),
                "đồng chí thuộc bộ phận của Văn phòng Tỉnh ủy cho ý kiến trước khi trình người có thẩm quyền quyết định.");
    }

    /** For those who decide, once the Office has given its view. */
    void extensionViewed(Share share, Milestone milestone, long extensionId, LocalDate dueOn, String view) {
        writer.tell(
                "extensionViewed:" + extensionId,
                Stream.of(Groups.STANDING_COMMITTEE, Groups.EXTENSION_AUTHORITY)
                        .flatMap(group -> writer.inGroup(group).stream())
                        .distinct()
                        .toList(),
                Urgency.INFORMATION,
                "Trình quyết định gia hạn",
                share,
                new Subject(
                        "extension", extensionId, "Quyết định gia hạn mốc “%s”".formatted(milestone.label()), dueOn),
                view,
                "đồng chí có thẩm quyền quyết định gia hạn.");
    }

    void extensionRefused(Share share, Milestone milestone, long extensionId, Basis basis) {
        writer.tell(
                "extensionRefused:" + extensionId,
                writer.concerned(share),
                Urgency.INFORMATION,
                "Không đồng ý gia hạn",
                share,
                Subject.of(milestone),
                "Lý do: " + basis.words(),
                CONCERNED);
    }

    /** @param count how many times the milestone has been given a day; makes the occasion one */
    void deadlineChanged(Share share, Milestone milestone, @Nullable LocalDate was, Basis basis, int count) {
        writer.tell(
                Haste.AT_ONCE,
                "deadlineChanged:%d:%d".formatted(milestone.id(), count),
                withCoordinators(share),
                Urgency.INFORMATION,
                "Thời hạn mới",
                share,
                Subject.of(milestone),
                "%sLý do: %s"
                        .formatted(
                                was == null ? "" : "Thời hạn cũ: %s. ".formatted(VietnamTime.format(was)),
                                basis.words()),
                CONCERNED);
    }

    void urged(Share share, UrgeRows.Urge urge, Basis basis) {
        writer.tell(
                "urged:" + urge.id(),
                writer.concerned(share),
                Urgency.ESCALATION,
                "Ý kiến đôn đốc",
                share,
                new Subject("urge", urge.id(), "Trả lời ý kiến đôn đốc", urge.dueOn()),
                basis.words(),
                CONCERNED);
    }

    /** For the old lead, before the share is with the new one. */
    void taken(Share share, String newLead, Basis basis) {
        writer.tell(
                Haste.AT_ONCE,
                "taken:%d:%s:%d"
                        .formatted(share.id(), share.agency(), time.now().toEpochMilli()),
                writer.concerned(share),
                Urgency.INFORMATION,
                "Giao lại cho cơ quan khác",
                share,
                new Subject("receipt", share.id(), "Nhiệm vụ được giao lại cho " + newLead, null),
                "Lý do: " + basis.words(),
                CONCERNED);
    }

    void stopped(Share share, Basis basis) {
        writer.tell(
                Haste.AT_ONCE,
                "stopped:" + share.id(),
                withCoordinators(share),
                Urgency.INFORMATION,
                "Thôi theo dõi",
                share,
                new Subject("receipt", share.id(), "Không phải thực hiện, báo cáo tiếp", null),
                "Lý do: " + basis.words(),
                CONCERNED);
    }

    /** The coordinating agency that need not answer any more. */
    void coordinationRemoved(Share share, Coordination coordination, Basis basis) {
        writer.tell(
                Haste.AT_ONCE,
                "coordinationRemoved:" + coordination.id(),
                writer.leadersOf(coordination.agency()),
                Urgency.INFORMATION,
                "Thôi đề nghị phối hợp",
                share,
                new Subject("coordination", coordination.id(), "Không phải trả lời đề nghị phối hợp", null),
                "Lý do: " + basis.words(),
                "cơ quan của đồng chí đã được đề nghị phối hợp thực hiện nhiệm vụ này.");
    }

    private List<Officer> withCoordinators(Share share) {
        return Stream.concat(
                        writer.concerned(share).stream(),
                        coordinations.open(share.id()).stream()
                                .flatMap(coordination -> writer.leadersOf(coordination.agency()).stream()))
                .distinct()
                .toList();
    }
}
