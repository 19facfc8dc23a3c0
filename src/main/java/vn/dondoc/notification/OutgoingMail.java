package vn.dondoc.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The notices that travel in one mail to one person.
 *
 * @param messageId derived from the notices' keys: a copy sent after a crash bears the same one
 * @param email null where the person has no address
 * @param summaryOn the working morning whose summary it is; null for what left by itself
 * @param leaseEnds from when on another node may send it
 */
record OutgoingMail(
        String messageId,
        String recipient,
        String name,
        @Nullable String email,
        @Nullable LocalDate summaryOn,
        List<KeptNotice> notices,
        Instant leaseEnds) {

    /** Attempts so far, this one included. */
    int attempts() {
        return notices.stream().mapToInt(KeptNotice::attempts).max().orElse(0);
    }

    List<Long> noticeIds() {
        return notices.stream().map(KeptNotice::id).toList();
    }

    record KeptNotice(
            long id,
            String key,
            NoticeFacts facts,
            int attempts,
            @Nullable String processInstanceId,
            @Nullable String incidentId) {}
}
