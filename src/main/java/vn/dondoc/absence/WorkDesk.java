package vn.dondoc.absence;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The open user tasks that groups share: what absences ask of the engine. A person's own dialogues are not among them. */
public interface WorkDesk {

    Optional<OpenWork> find(String taskId);

    List<OpenWork> assignedTo(Collection<String> users);

    /** Assigned or not. */
    List<OpenWork> sharedBy(String group);

    /** @param user null: with nobody, it waits for its groups */
    void assign(String taskId, @Nullable String user);

    void addCandidate(String taskId, String user);

    void removeCandidate(String taskId, String user);
}
