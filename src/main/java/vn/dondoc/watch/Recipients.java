package vn.dondoc.watch;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.dondoc.agency.Groups;
import vn.dondoc.agency.Officer;
import vn.dondoc.agency.Officers;

/** The people behind an audience. Where it is empty the Office is told instead: nothing is said to nobody. */
@Component
class Recipients {

    private final Officers officers;

    Recipients(Officers officers) {
        this.officers = officers;
    }

    List<Officer> of(Audience audience, WatchedDeadline deadline) {
        List<Officer> people = addressed(audience, deadline);
        return people.isEmpty() ? officers.inGroup(Groups.OFFICE) : people;
    }

    private List<Officer> addressed(Audience audience, WatchedDeadline deadline) {
        return switch (audience) {
            case OFFICER -> officerOf(deadline.responsible());
            case LEADER -> officers.inGroup(deadline.responsible().leaders());
            case OFFICE -> officers.inGroup(Groups.OFFICE);
            case OFFICE_CHIEF -> officers.inGroup(Groups.OFFICE_CHIEF);
            case OVERSEER -> overseerOf(deadline.agency());
            case STANDING_COMMITTEE -> officers.inGroup(Groups.STANDING_COMMITTEE);
        };
    }

    private List<Officer> officerOf(WatchedDeadline.Responsible responsible) {
        if (responsible.officer() == null) {
            return officers.inGroup(responsible.group());
        }
        return officers.find(responsible.officer())
                .map(List::of)
                .orElseGet(() -> officers.inGroup(responsible.leaders()));
    }

    /** A province that has not said who is in charge of an agency means the Standing Committee. */
    private List<Officer> overseerOf(String agency) {
        List<Officer> overseers = officers.inGroup(Groups.overseersOf(agency));
        return overseers.isEmpty() ? officers.inGroup(Groups.STANDING_COMMITTEE) : overseers;
    }
}
