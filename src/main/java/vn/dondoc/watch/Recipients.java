package vn.dondoc.watch;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.dondoc.absence.Deputies;
import vn.dondoc.agency.Groups;
import vn.dondoc.agency.Officer;
import vn.dondoc.agency.Officers;

/** The people behind an audience. Where it is empty the Office is told instead: nothing is said to nobody, nor only to those who are away. */
@Component
class Recipients {

    private final Officers officers;
    private final Deputies deputies;

    Recipients(Officers officers, Deputies deputies) {
        this.officers = officers;
        this.deputies = deputies;
    }

    List<Officer> of(Audience audience, WatchedDeadline deadline) {
        List<Officer> people = addressed(audience, deadline);
        return people.isEmpty() ? officers.inGroup(Groups.OFFICE) : people;
    }

    private List<Officer> addressed(Audience audience, WatchedDeadline deadline) {
        return switch (audience) {
            case OFFICER -> officerOf(deadline.responsible(), deadline.agency());
            case LEADER -> deputies.reach(deadline.responsible().leaders());
            case OFFICE -> officers.inGroup(Groups.OFFICE);
            case OFFICE_CHIEF -> deputies.reach(Groups.OFFICE_CHIEF);
            case OVERSEER -> overseerOf(deadline.agency());
            case STANDING_COMMITTEE -> officers.inGroup(Groups.STANDING_COMMITTEE);
        };
    }

    /** Who stands in for the officer who is away; where nobody does, those who may take the work. */
    private List<Officer> officerOf(WatchedDeadline.Responsible responsible, String agency) {
        String officer = responsible.officer();
        if (officer == null) {
            return deputies.reach(responsible.group());
        }
        return deputies.actingFor(officer, agency)
                .flatMap(officers::find)
                .map(List::of)
                .orElseGet(() -> deputies.reach(responsible.leaders()));
    }

    /** A province that has not said who is in charge of an agency means the Standing Committee. */
    private List<Officer> overseerOf(String agency) {
        List<Officer> overseers = deputies.reach(Groups.overseersOf(agency));
        return overseers.isEmpty() ? officers.inGroup(Groups.STANDING_COMMITTEE) : overseers;
    }
}
