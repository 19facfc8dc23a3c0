package vn.dondoc.absence;

import org.jspecify.annotations.Nullable;

/** Keeps on record that work has changed hands because someone is away; the feature that owns the shares provides it. */
public interface WorkRecord {

    /**
     * @param from user id of who had the work
     * @param to user id of who has it now; null where it waits for the group
     */
    void moved(long shareId, String from, @Nullable String to);
}
