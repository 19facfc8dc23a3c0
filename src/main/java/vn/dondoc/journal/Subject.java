package vn.dondoc.journal;

import org.jspecify.annotations.Nullable;

/** What an entry of the journal, or a deadline, is about. */
public sealed interface Subject {

    /** @param shareId null where all shares are concerned */
    record OfDirective(long directiveId, @Nullable Long shareId) implements Subject {}

    /** A resolution as a whole: its reviews, targets and reports. */
    record OfResolution(long resolutionId) implements Subject {}
}
