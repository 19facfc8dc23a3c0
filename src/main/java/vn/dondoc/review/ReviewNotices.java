package vn.dondoc.review;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.dondoc.absence.Deputies;
import vn.dondoc.agency.Groups;
import vn.dondoc.agency.Officer;
import vn.dondoc.agency.Officers;
import vn.dondoc.calendar.VietnamTime;
import vn.dondoc.notification.Haste;
import vn.dondoc.notification.Notice;
import vn.dondoc.notification.NoticeFacts;
import vn.dondoc.notification.NoticeFacts.Urgency;
import vn.dondoc.notification.Outbox;
import vn.dondoc.review.ReviewReportRows.Report;
import vn.dondoc.watch.Timing;

/** What is said by mail about a review as a whole; each agency hears of it once, whatever it leads. */
@Component
class ReviewNotices {

    private final Outbox outbox;
    private final Officers officers;
    private final Deputies deputies;
    private final VietnamTime time;

    ReviewNotices(Outbox outbox, Officers officers, Deputies deputies, VietnamTime time) {
        this.outbox = outbox;
        this.officers = officers;
        this.deputies = deputies;
        this.time = time;
    }

    /**
     * One notice.
     *
     * @param occasion with the review and the person it makes the notice's key
     * @param agency who is to act; empty for none
     * @param path below the application's address
     */
    private record Words(
            Haste haste,
            String occasion,
            Urgency urgency,
            String label,
            String agency,
            String what,
            java.time.@org.jspecify.annotations.Nullable LocalDate due,
            String remark,
            String why,
            String path) {}

    /** To each agency's leaders and to the officers of its shares. */
    void opened(Review review, List<Report> open) {
        Map<String, List<Report>> byAgency = open.stream().collect(Collectors.groupingBy(Report::agency));
        byAgency.forEach((agency, own) -> {
            Set<Officer> people = new LinkedHashSet<>(deputies.reach(Groups.leadersOf(agency)));
            own.stream()
                    .flatMap(report -> Stream.ofNullable(report.officer()))
                    .distinct()
                    .flatMap(officer -> deputies.actingFor(officer, agency).stream())
                    .flatMap(officer -> officers.find(officer).stream())
                    .forEach(people::add);
            Words words = new Words(
                    Haste.IN_OFFICE_HOURS,
                    "opened:" + agency,
                    Urgency.INFORMATION,
                    "Mở kỳ báo cáo " + review.period().label(),
                    own.get(0).agencyName(),
                    "Báo cáo kết quả thực hiện %s".formatted(review.period().label()),
                    review.dueOn(),
                    "Cơ quan cần báo cáo về %d nhiệm vụ. Có thể báo cáo tất cả trên một trang theo liên kết dưới đây, hoặc từng nhiệm vụ trong mục công việc."
                            .formatted(own.size()),
                    "đồng chí là lãnh đạo hoặc cán bộ của cơ quan được giao chủ trì.",
                    review.path());
            tell(review, List.copyOf(people), words);
        });
    }

    void consolidationDue(Review review) {
        boolean again = !review.returnReason().isEmpty();
        tell(
                review,
                officers.inGroup(Groups.OFFICE),
                new Words(
                        again ? Haste.AT_ONCE : Haste.IN_OFFICE_HOURS,
                        "consolidate:" + review.consolidationDueOn() + (again ? occasion() : ""),
                        Urgency.REMINDER,
                        again ? "Báo cáo được trả lại" : "Đã hết hạn báo cáo, chờ tổng hợp",
                        "Văn phòng Tỉnh ủy",
                        "Tổng hợp báo cáo " + review.period().label(),
                        review.consolidationDueOn(),
                        review.returnReason(),
                        "đồng chí thuộc bộ phận của Văn phòng Tỉnh ủy tổng hợp kết quả thực hiện nghị quyết.",
                        "/go/consolidation/" + review.id()));
    }

    void conclusionDue(Review review) {
        tell(
                review,
                officers.inGroup(Groups.STANDING_COMMITTEE),
                new Words(
                        Haste.AT_ONCE,
                        "conclude:" + review.conclusionDueOn() + occasion(),
                        Urgency.DECISION,
                        "Trình báo cáo định kỳ",
                        "Ban Thường vụ Tỉnh ủy",
                        "Cho ý kiến kết luận về báo cáo " + review.period().label(),
                        review.conclusionDueOn(),
                        "",
                        "báo cáo định kỳ được trình Thường trực, Ban Thường vụ Tỉnh ủy.",
                        "/go/conclusion/" + review.id()));
    }

    /** What goes back and forth on one day is told each time. */
    private String occasion() {
        return ":" + time.now().toEpochMilli();
    }

    /** @param path where the document is read */
    void published(Review review, String occasion, List<Officer> people, String agency, String path) {
        tell(
                review,
                people,
                new Words(
                        Haste.IN_SUMMARY,
                        "published:" + occasion,
                        Urgency.INFORMATION,
                        "Công bố báo cáo " + review.period().label(),
                        agency,
                        agency.isEmpty() ? "Xem báo cáo kết quả thực hiện nghị quyết" : "Xem phần báo cáo về cơ quan",
                        null,
                        review.conclusion(),
                        "báo cáo được công bố tới đồng chí theo kết luận của Ban Thường vụ Tỉnh ủy.",
                        path));
    }

    private void tell(Review review, List<Officer> people, Words words) {
        NoticeFacts facts = new NoticeFacts(
                words.urgency(),
                words.label(),
                "",
                "",
                "Nghị quyết số %s: %s".formatted(review.number(), review.title()),
                words.agency(),
                words.what(),
                words.due() == null ? "" : VietnamTime.format(words.due()),
                words.due() == null ? "" : Timing.words(words.due(), time.today()),
                words.remark(),
                words.why(),
                words.path());
        people.forEach(person -> outbox.put(new Notice(
                "review:%d:%s:%s".formatted(review.id(), words.occasion(), person.id()),
                person,
                facts,
                null,
                words.haste())));
    }
}
