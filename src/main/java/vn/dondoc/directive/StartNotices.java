package vn.dondoc.directive;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.dondoc.agency.Agencies;
import vn.dondoc.agency.Groups;
import vn.dondoc.agency.Officer;
import vn.dondoc.agency.Officers;
import vn.dondoc.catalogue.Resolution;
import vn.dondoc.notification.Notice;
import vn.dondoc.notification.NoticeFacts;
import vn.dondoc.notification.NoticeFacts.Urgency;
import vn.dondoc.notification.Outbox;

/**
 * One summary to each lead agency's leaders, and one over all to the Office, when a resolution, or its part on carrying out,
 * begins to be followed late.
 */
@Component
class StartNotices {

    private static final String TASKLIST = "/camunda/app/tasklist/";

    private final Outbox outbox;
    private final Officers officers;
    private final Agencies agencies;

    StartNotices(Outbox outbox, Officers officers, Agencies agencies) {
        this.outbox = outbox;
        this.officers = officers;
        this.agencies = agencies;
    }

    /** What begins to be followed. */
    enum Begun {
        RESOLUTION("started", "Bắt đầu theo dõi nghị quyết"),
        MANDATES("mandatesStarted", "Bắt đầu theo dõi nhiệm vụ tổ chức thực hiện nghị quyết");

        private final String key;
        private final String label;

        Begun(String key, String label) {
            this.key = key;
            this.label = label;
        }
    }

    private record Addressees(String group, String name, String what, String why) {}

    void tell(Begun begun, Resolution resolution, StartSummary summary) {
        for (String agency : summary.agencies()) {
            StartSummary own = summary.of(agency);
            tell(
                    begun,
                    resolution,
                    own,
                    own.lines(),
                    new Addressees(
                            Groups.leadersOf(agency),
                            agencies.nameOf(agency).orElse(agency),
                            "Tiếp nhận, phân công các nhiệm vụ chưa hoàn thành",
                            "đồng chí là lãnh đạo cơ quan được giao chủ trì các nhiệm vụ này."));
        }
        tell(
                begun,
                resolution,
                summary,
                summary.linesThatMatter(),
                new Addressees(
                        Groups.OFFICE,
                        "Các cơ quan chủ trì",
                        "Theo dõi, đôn đốc các nhiệm vụ",
                        "đồng chí thuộc bộ phận của Văn phòng Tỉnh ủy theo dõi việc thực hiện nghị quyết."));
    }

    private void tell(
            Begun begun, Resolution resolution, StartSummary summary, List<String> lines, Addressees addressees) {
        NoticeFacts facts = new NoticeFacts(
                summary.isLate() ? Urgency.LATE : Urgency.INFORMATION,
                begun.label,
                "",
                "",
                "Nghị quyết số %s: %s".formatted(resolution.number(), resolution.title()),
                addressees.name(),
                addressees.what(),
                "",
                "",
                summary.counts(),
                addressees.why(),
                TASKLIST,
                lines);
        for (Officer person : officers.inGroup(addressees.group())) {
            outbox.put(new Notice(
                    "%s:%s:%s:%s".formatted(begun.key, resolution.number(), addressees.group(), person.id()),
                    person,
                    facts,
                    null));
        }
    }
}
