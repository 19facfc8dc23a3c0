package vn.dondoc.watch;

import java.time.Instant;
import java.util.Set;

/** The running watches, each waiting for its next checkpoint. */
public interface OpenWatches {

    /** How many deadlines of the kind are being watched. */
    int count(DeadlineKind kind);

    /** Lets every watch of the kinds that waits for a later moment look at that moment already. */
    void lookAgain(Set<DeadlineKind> kinds, Instant moment);
}
