package vn.dondoc.target;

import java.time.Instant;

/**
 * What is being entered for a request.
 *
 * @param version 0 while nothing was saved; each saving adds one
 * @param savedBy user id; empty while nothing was saved
 */
record Draft(long requestId, int version, Entry entry, Instant savedAt, String savedBy) {

    static Draft none(long requestId) {
        return new Draft(requestId, 0, Entry.EMPTY, Instant.EPOCH, "");
    }
}
