package vn.dondoc.notification;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The notices that travel in one mail to one person.
 *
 * @param messageId derived from the first notice's key: a copy sent after a crash bears the same one
 * @param email null where the person has no address
 */
record OutgoingMail(String messageId, String recipient, String name, @Nullable String email, List<KeptNotice> notices) {

    /** Attempts so far, this one included. */
    int attempts() {
        return notices.stream().mapToInt(KeptNotice::attempts).max().orElse(0);
    }

    record KeptNotice(
            long id,
            NoticeFacts facts,
            int attempts,
            @Nullable String processInstanceId,
            @Nullable String incidentId) {}
}
