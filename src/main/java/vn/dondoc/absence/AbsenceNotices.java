package vn.dondoc.absence;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.absence.MovedWork.Moved;
import vn.dondoc.agency.Officer;
import vn.dondoc.agency.Officers;
import vn.dondoc.calendar.VietnamTime;
import vn.dondoc.notification.Notice;
import vn.dondoc.notification.NoticeFacts;
import vn.dondoc.notification.NoticeFacts.Urgency;
import vn.dondoc.notification.Outbox;

/** Tells who is away and who stands in when it begins and when it ends. */
@Component
class AbsenceNotices {

    private static final String TASKLIST = "/camunda/app/tasklist/default/#/";

    private final Outbox outbox;
    private final Officers officers;
    private final Colleagues colleagues;

    AbsenceNotices(Outbox outbox, Officers officers, Colleagues colleagues) {
        this.outbox = outbox;
        this.officers = officers;
        this.colleagues = colleagues;
    }

    /** @param word part of the notice's key: each occasion is told once */
    private record Occasion(String word, String label, String what, String remark, String processInstanceId) {}

    void begun(Absence absence, List<Moved> moved, String processInstanceId) {
        String what = absence.deputy() == null
                ? "Việc của người vắng mặt chờ cán bộ khác trong cơ quan nhận"
                : "%s thực hiện thay".formatted(nameOf(absence.deputy()));
        tell(
                absence,
                new Occasion("begun", "Bắt đầu ủy quyền khi vắng mặt", what, count(absence, moved), processInstanceId));
    }

    void ended(Absence absence, List<Moved> moved, String processInstanceId) {
        tell(
                absence,
                new Occasion(
                        "ended",
                        "Kết thúc ủy quyền khi vắng mặt",
                        "Người vắng mặt tiếp tục công việc của mình",
                        count(absence, moved),
                        processInstanceId));
    }

    private static String count(Absence absence, List<Moved> moved) {
        List<OpenWork> own = moved.stream()
                .filter(one -> one.owner().equals(absence.user()))
                .map(Moved::work)
                .toList();
        if (own.isEmpty()) {
            return "Không có việc đang mở phải chuyển.";
        }
        String codes = own.stream()
                .map(OpenWork::code)
                .filter(code -> !code.isEmpty())
                .distinct()
                .collect(Collectors.joining("; "));
        return "Số việc đang mở được chuyển: %d%s"
                .formatted(own.size(), codes.isEmpty() ? "." : " (nhiệm vụ %s).".formatted(codes));
    }

    private void tell(Absence absence, Occasion occasion) {
        put(absence, occasion, absence.user(), "đồng chí là người vắng mặt.");
        put(absence, occasion, absence.deputy(), "đồng chí là người được ủy quyền thực hiện thay.");
    }

    private void put(Absence absence, Occasion occasion, @Nullable String user, String why) {
        person(user)
                .ifPresent(person -> outbox.put(new Notice(
                        "absence:%d:%s:%s".formatted(absence.id(), occasion.word(), person.id()),
                        person,
                        facts(absence, occasion, why),
                        occasion.processInstanceId())));
    }

    private NoticeFacts facts(Absence absence, Occasion occasion, String why) {
        String title = "%s vắng mặt từ ngày %s đến hết ngày %s"
                .formatted(
                        nameOf(absence.user()), VietnamTime.format(absence.from()), VietnamTime.format(absence.to()));
        return new NoticeFacts(
                Urgency.INFORMATION,
                occasion.label(),
                "",
                "",
                title,
                colleagues.agencyNameOf(absence.user()),
                occasion.what(),
                "",
                "",
                occasion.remark(),
                why,
                TASKLIST);
    }

    private Optional<Officer> person(@Nullable String user) {
        return user == null ? Optional.empty() : officers.find(user);
    }

    private String nameOf(String user) {
        return officers.find(user).map(Officer::name).orElse(user);
    }
}
