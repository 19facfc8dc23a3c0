package vn.dondoc.notification;

import org.jspecify.annotations.Nullable;
import vn.dondoc.agency.Officer;
import vn.dondoc.notification.NoticeFacts.Urgency;

/**
 * One thing said to one person.
 *
 * @param key names the occasion and the recipient; a second notice of the same key is not taken
 * @param processInstanceId where an incident shows if it cannot be delivered; null for none
 */
public record Notice(
        String key, Officer recipient, NoticeFacts facts, @Nullable String processInstanceId, Haste haste) {

    /** A decision that is needed leaves at once, all else as office hours have it. */
    public Notice(String key, Officer recipient, NoticeFacts facts, @Nullable String processInstanceId) {
        this(key, recipient, facts, processInstanceId, hasteOf(facts));
    }

    private static Haste hasteOf(NoticeFacts facts) {
        return facts.urgency() == Urgency.DECISION ? Haste.AT_ONCE : Haste.IN_OFFICE_HOURS;
    }
}
