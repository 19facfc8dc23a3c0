package vn.dondoc.watch;

import java.time.LocalDate;
import java.util.Optional;

/** Knows the deadlines of one kind; the feature that owns them provides it. */
public interface DeadlineSource {

    DeadlineKind kind();

    /** The deadline while it is open; empty once it is met or has no day. */
    Optional<WatchedDeadline> open(long subjectId);

    /** For what comes again: the day after this one; empty for what is due once. */
    default Optional<LocalDate> following(WatchedDeadline deadline) {
        return Optional.empty();
    }
}
