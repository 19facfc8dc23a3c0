package vn.dondoc.watch;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.dondoc.agency.Officer;
import vn.dondoc.calendar.VietnamTime;
import vn.dondoc.journal.Change;
import vn.dondoc.journal.Journal;
import vn.dondoc.journal.Subject;
import vn.dondoc.notification.Notice;
import vn.dondoc.notification.NoticeFacts;
import vn.dondoc.notification.Outbox;

/** Tells the audiences of a level, once each, and writes down that they were told. */
@Component
class Announcements {

    private final Recipients recipients;
    private final Outbox outbox;
    private final Journal journal;
    private final VietnamTime time;

    Announcements(Recipients recipients, Outbox outbox, Journal journal, VietnamTime time) {
        this.recipients = recipients;
        this.outbox = outbox;
        this.journal = journal;
        this.time = time;
    }

    /** @return false where there was nobody to tell */
    boolean announce(WatchedDeadline deadline, PolicyRule rule, String processInstanceId) {
        Map<Officer, Audience> told = new LinkedHashMap<>();
        for (Audience audience : rule.audiences()) {
            recipients.of(audience, deadline).forEach(person -> told.putIfAbsent(person, audience));
        }
        told.forEach((person, audience) -> outbox.put(
                new Notice(key(deadline, rule, person), person, facts(deadline, rule, audience), processInstanceId)));
        journal.append(
                deadline.concerns(),
                Journal.SYSTEM,
                rule.afterDeadline() ? "escalated" : "reminded",
                "%s – %s (%s). Gửi tới: %s"
                        .formatted(rule.label(), deadline.what(), VietnamTime.format(deadline.dueOn()), names(told)),
                Change.NONE);
        return !told.isEmpty();
    }

    private static String key(WatchedDeadline deadline, PolicyRule rule, Officer person) {
        return "%s:%d:%s:%s:%s"
                .formatted(deadline.kind().word(), deadline.subjectId(), deadline.dueOn(), rule.level(), person.id());
    }

    private static String names(Map<Officer, Audience> told) {
        List<String> names = told.keySet().stream().map(Officer::name).toList();
        return names.isEmpty() ? "không có người nhận" : String.join(", ", names);
    }

    private NoticeFacts facts(WatchedDeadline deadline, PolicyRule rule, Audience audience) {
        return new NoticeFacts(
                rule.urgency(),
                rule.label(),
                deadline.concerns() instanceof Subject.OfDirective ? deadline.businessKey() : "",
                deadline.code(),
                deadline.title(),
                deadline.agencyName(),
                rule.decision() ? "Cho ý kiến chỉ đạo về việc quá hạn: " + deadline.what() : deadline.what(),
                VietnamTime.format(deadline.dueOn()),
                Timing.words(deadline.dueOn(), time.today()),
                "",
                audience.why(),
                "/go/%s/%d"
                        .formatted(
                                rule.decision() ? "escalation" : deadline.kind().word(), deadline.subjectId()));
    }
}
