package vn.dondoc.absence;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A user task that stands open and that a group shares.
 *
 * @param assignee whose it is; null while it waits for its groups
 * @param groups whose members may do it
 * @param shareId the share that it is about; null where it is about none
 * @param code the directive's code; empty where there is none
 * @param suspended an administrator holds it still: nothing can be done with it until they let it go on
 */
public record OpenWork(
        String taskId,
        @Nullable String assignee,
        List<String> groups,
        @Nullable Long shareId,
        String code,
        boolean suspended) {
    public OpenWork {
        groups = List.copyOf(groups);
    }
}
