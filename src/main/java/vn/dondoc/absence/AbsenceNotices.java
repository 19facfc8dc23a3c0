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

    void begun(Absence absence, List<Moved> moved, String processInstanceId) {
        tell(
                absence,
                "begun",
                "Bắt đầu ủy quyền khi vắng mặt",
                does(absence),
                opened(absence, moved),
                processInstanceId);
    }

    void ended(Absence absence, List<Moved> moved, String processInstanceId) {
        tell(
                absence,
                "ended",
                "Kết thúc ủy quyền khi vắng mặt",
                "Người vắng mặt tiếp tục công việc của mình",
                opened(absence, moved),
                processInstanceId);
    }

    private String does(Absence absence) {
        return absence.deputy() == null
                ? "Việc của người vắng mặt chờ cán bộ khác trong cơ quan nhận"
                : "%s thực hiện thay".formatted(nameOf(absence.deputy()));
    }

    private static String opened(Absence absence, List<Moved> moved) {
        List<Moved> own =
                moved.stream().filter(one -> one.owner().equals(absence.user())).toList();
        if (own.isEmpty()) {
            return "Không có việc đang mở phải chuyển.";
        }
        String codes = own.stream()
                .map(one -> one.work().code())
                .filter(code -> !code.isEmpty())
                .distinct()
                .collect(Collectors.joining("; "));
        return "Số việc đang mở được chuyển: %d%s"
                .formatted(own.size(), codes.isEmpty() ? "." : " (nhiệm vụ %s).".formatted(codes));
    }

    private void tell(
            Absence absence, String occasion, String label, String what, String remark, String processInstanceId) {
        person(absence.user())
                .ifPresent(person -> put(
                        absence,
                        occasion,
                        person,
                        facts(absence, label, what, remark, "Đồng chí là người vắng mặt."),
                        processInstanceId));
        person(absence.deputy())
                .ifPresent(person -> put(
                        absence,
                        occasion,
                        person,
                        facts(absence, label, what, remark, "Đồng chí là người được ủy quyền thực hiện thay."),
                        processInstanceId));
    }

    private void put(Absence absence, String occasion, Officer person, NoticeFacts facts, String processInstanceId) {
        outbox.put(new Notice(
                "absence:%d:%s:%s".formatted(absence.id(), occasion, person.id()), person, facts, processInstanceId));
    }

    private NoticeFacts facts(Absence absence, String label, String what, String remark, String why) {
        String title = "%s vắng mặt từ ngày %s đến hết ngày %s"
                .formatted(
                        nameOf(absence.user()), VietnamTime.format(absence.from()), VietnamTime.format(absence.to()));
        String agency = colleagues.agenciesOf(absence.user()).stream()
                .map(one -> one.name())
                .findFirst()
                .orElse("");
        return new NoticeFacts(Urgency.INFORMATION, label, "", "", title, agency, what, "", "", remark, why, TASKLIST);
    }

    private Optional<Officer> person(@Nullable String user) {
        return user == null ? Optional.empty() : officers.find(user);
    }

    private String nameOf(String user) {
        return officers.find(user).map(Officer::name).orElse(user);
    }
}
