package vn.dondoc.board;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import vn.dondoc.calendar.VietnamTime;
import vn.dondoc.directive.Confidentiality;

/**
 * One step in a directive's life.
 *
 * @param at in Vietnam's time
 * @param actor user id, or "hệ thống" for what happens by itself; absent where it is not told
 * @param event the machine's word, e.g. {@code resultSubmitted}
 * @param text what happened, Vietnamese
 * @param was what was replaced; absent where nothing was
 * @param became what took its place
 * @param reason why, where somebody had to say
 * @param agency name of the agency whose share it concerns; absent where it concerns the whole directive
 */
public record TimelineEntry(
        OffsetDateTime at,
        @Nullable String actor,
        @Nullable String actorName,
        String event,
        String text,
        @Nullable String was,
        @Nullable String became,
        @Nullable String reason,
        @Nullable String agency) {

    /** The moment as people read it. */
    public String moment() {
        return VietnamTime.format(at.toInstant());
    }

    /** A reason that the text does not say already. */
    public boolean hasMoreReason() {
        return reason != null && !text.contains(reason);
    }

    /** What may be told of a step in a confidential directive. */
    TimelineEntry withheld() {
        return new TimelineEntry(at, null, null, event, Confidentiality.TITLE, null, null, null, agency);
    }
}
