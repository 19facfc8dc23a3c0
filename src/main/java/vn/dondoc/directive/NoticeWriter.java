package vn.dondoc.directive;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.absence.Deputies;
import vn.dondoc.agency.Groups;
import vn.dondoc.agency.Officer;
import vn.dondoc.agency.Officers;
import vn.dondoc.calendar.VietnamTime;
import vn.dondoc.directive.MilestoneRows.Milestone;
import vn.dondoc.directive.ShareRows.Share;
import vn.dondoc.notification.Haste;
import vn.dondoc.notification.Notice;
import vn.dondoc.notification.NoticeFacts;
import vn.dondoc.notification.NoticeFacts.Urgency;
import vn.dondoc.notification.Outbox;
import vn.dondoc.watch.Timing;

/** Writes a notice about a share to several people, and knows who they are. */
@Component
class NoticeWriter {

    private final Outbox outbox;
    private final Officers officers;
    private final Deputies deputies;
    private final VietnamTime time;

    NoticeWriter(Outbox outbox, Officers officers, Deputies deputies, VietnamTime time) {
        this.outbox = outbox;
        this.officers = officers;
        this.deputies = deputies;
        this.time = time;
    }

    /**
     * What a notice is about.
     *
     * @param kind the word of the link, see {@code /go/{kind}/{id}}
     */
    record Subject(String kind, long id, String what, @Nullable LocalDate due) {

        static Subject of(Milestone milestone) {
            return new Subject(
                    "milestone",
                    milestone.id(),
                    "Báo cáo kết quả mốc “%s”".formatted(milestone.label()),
                    milestone.dueOn());
        }
    }

    List<Officer> leadersOf(String agency) {
        return deputies.reach(Groups.leadersOf(agency));
    }

    List<Officer> inGroup(String group) {
        return officers.inGroup(group);
    }

    /** The officer in charge; before one is named, the agency's leaders. */
    List<Officer> workers(Share share) {
        String officer = share.officer();
        return officer == null ? leadersOf(share.agency()) : worker(officer, share);
    }

    /** The officer, or who stands in; where nobody does, the leaders. */
    List<Officer> worker(String officer, Share share) {
        return deputies.actingFor(officer, share.agency())
                .map(person -> officers.find(person).stream().toList())
                .orElseGet(() -> leadersOf(share.agency()));
    }

    /** The lead's leaders and officer, and the Office. */
    List<Officer> concerned(Share share) {
        return Stream.of(leadersOf(share.agency()), workers(share), officers.inGroup(Groups.OFFICE))
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    /** As {@link #tell(Haste, String, List, Urgency, String, Share, Subject, String, String)}; orders and returned results at once. */
    void tell(
            String occasion,
            List<Officer> people,
            Urgency urgency,
            String label,
            Share share,
            Subject subject,
            String remark,
            String why) {
        Haste haste = urgency == Urgency.INFORMATION ? Haste.IN_OFFICE_HOURS : Haste.AT_ONCE;
        tell(haste, occasion, people, urgency, label, share, subject, remark, why);
    }

    /** @param occasion what makes the notice one: nobody is told twice of the same */
    void tell(
            Haste haste,
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
        people.forEach(person -> outbox.put(new Notice(occasion + ":" + person.id(), person, facts, null, haste)));
    }
}
