package vn.dondoc.notification;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where an incident shows to those who watch the running processes. */
public interface IncidentBoard {

    /**
     * @param processInstanceId where it should show; where that has ended, on the directive's own instance
     * @param subject what the incident is about, for the machine
     * @return the incident's id; empty where nothing of the directive runs any more
     */
    Optional<String> open(@Nullable String processInstanceId, String businessKey, String subject, String message);

    /** Does nothing where the incident has gone with its process. */
    void resolve(String incidentId);
}
