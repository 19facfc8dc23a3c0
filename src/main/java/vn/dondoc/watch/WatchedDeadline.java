package vn.dondoc.watch;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.dondoc.journal.Subject;

/**
 * An open deadline, with what the watch needs to speak of it.
 *
 * @param subjectId id of the share, milestone, evidence, coordination or decision that is due
 * @param concerns the directive and share, or the resolution as a whole
 * @param code the directive's or target's code, e.g. 3.4.12; empty for what concerns a resolution as a whole
 * @param agency code of the agency that leads the share, or is to act
 * @param responsible who is to act
 * @param what what is to be done, Vietnamese
 * @param delivered true while a result waits for acceptance: the lead has done its part, so nothing is said against it
 *     unless the result comes back
 * @param followedSince the day on which the directive was taken into the system
 */
public record WatchedDeadline(
        DeadlineKind kind,
        long subjectId,
        LocalDate dueOn,
        Subject concerns,
        String businessKey,
        String code,
        String title,
        String agency,
        String agencyName,
        Responsible responsible,
        String what,
        boolean delivered,
        LocalDate followedSince) {

    /** The share that is concerned; null for what concerns more than one. */
    public @Nullable Long shareId() {
        return concerns instanceof Subject.OfDirective of ? of.shareId() : null;
    }

    /** From where days late are counted: a deadline that had passed before it was followed is late from that day on. */
    LocalDate countedFrom() {
        return dueOn.isBefore(followedSince) ? followedSince : dueOn;
    }

    /**
     * @param officer user id of the officer in charge, or null while nobody is named
     * @param group whose members act where no officer is named
     * @param leaders the group of their superiors
     */
    public record Responsible(@Nullable String officer, String group, String leaders) {}
}
