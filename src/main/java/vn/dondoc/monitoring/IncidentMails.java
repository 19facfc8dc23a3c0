package vn.dondoc.monitoring;

import java.util.List;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.agency.Groups;
import vn.dondoc.agency.Officer;
import vn.dondoc.agency.Officers;
import vn.dondoc.monitoring.EngineState.Incident;
import vn.dondoc.notification.Haste;
import vn.dondoc.notification.Notice;
import vn.dondoc.notification.NoticeFacts;
import vn.dondoc.notification.NoticeFacts.Urgency;
import vn.dondoc.notification.Outbox;

/** Tells the administrators of each incident, once. Of a mail that cannot be sent they are not told by a mail. */
@Component
class IncidentMails {

    private static final String MAIL = "mailNotDelivered";

    private final EngineState engine;
    private final Officers officers;
    private final Outbox outbox;

    IncidentMails(EngineState engine, Officers officers, Outbox outbox) {
        this.engine = engine;
        this.officers = officers;
        this.outbox = outbox;
    }

    @Scheduled(initialDelayString = "${dondoc.incidents.poll:60s}", fixedDelayString = "${dondoc.incidents.poll:60s}")
    @Transactional
    public void tell() {
        List<Incident> open = engine.incidents().stream()
                .filter(incident -> !incident.type().equals(MAIL))
                .toList();
        if (open.isEmpty()) {
            return;
        }
        List<Officer> administrators = officers.inGroup(Groups.ADMINISTRATORS).stream()
                .filter(officer -> officer.email() != null && !officer.email().isBlank())
                .toList();
        open.forEach(incident -> administrators.forEach(administrator -> outbox.put(notice(incident, administrator))));
    }

    /** Without the error's words, which may repeat what somebody wrote: Cockpit shows them to who may see them. */
    private static Notice notice(Incident incident, Officer administrator) {
        String code = incident.businessKey().substring(incident.businessKey().lastIndexOf(':') + 1);
        return new Notice(
                "incident:%s:%s".formatted(incident.id(), administrator.id()),
                administrator,
                new NoticeFacts(
                        Urgency.LATE,
                        "Sự cố kỹ thuật: quy trình dừng",
                        incident.businessKey(),
                        code,
                        "Quy trình dừng tại bước “%s”".formatted(incident.activity()),
                        "",
                        "Xem lỗi trong Cockpit, sửa nguyên nhân rồi cho bước này chạy lại",
                        "",
                        "",
                        "",
                        "đồng chí là quản trị viên của hệ thống.",
                        "/camunda/app/cockpit/default/#/process-instance/%s/runtime"
                                .formatted(incident.processInstanceId())),
                null,
                Haste.AT_ONCE);
    }
}
