package vn.dondoc.agency;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who has an account and in which groups; read from the engine's identity service, whatever stands behind it. */
public interface Officers {

    Optional<Officer> find(String userId);

    /** Everyone in the group, by name; empty where nobody is. */
    List<Officer> inGroup(String group);

    /** Ids of all groups that the person is in; empty for a stranger. */
    Set<String> groupsOf(String userId);

    boolean isMember(String userId, String group);
}
