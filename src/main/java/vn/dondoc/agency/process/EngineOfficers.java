package vn.dondoc.agency.process;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;
import vn.dondoc.agency.Officer;
import vn.dondoc.agency.Officers;
import vn.dondoc.agency.SystemRights;

@Component
class EngineOfficers implements Officers {

    private final IdentityService identity;
    private final SystemRights system;
    private final boolean fromDirectory;

    EngineOfficers(IdentityService identity, SystemRights system) {
        this.identity = identity;
        this.system = system;
        this.fromDirectory = identity.isReadOnly();
    }

    @Override
    public Optional<Officer> find(String userId) {
        return system.call(() -> Optional.ofNullable(
                        identity.createUserQuery().userId(userId).singleResult())
                .map(EngineOfficers::officer));
    }

    @Override
    public List<Officer> inGroup(String group) {
        // The engine's LDAP plugin answers for a group that the directory does not have with the members of all groups.
        if (fromDirectory && !exists(group)) {
            return List.of();
        }
        return system.call(() -> identity.createUserQuery().memberOfGroup(group).list().stream()
                .map(EngineOfficers::officer)
                .sorted(Comparator.comparing(Officer::name).thenComparing(Officer::id))
                .toList());
    }

    @Override
    public Set<String> groupsOf(String userId) {
        return system.call(() -> identity.createGroupQuery().groupMember(userId).list().stream()
                .map(Group::getId)
                .collect(Collectors.toSet()));
    }

    @Override
    public boolean isMember(String userId, String group) {
        return system.call(() ->
                identity.createGroupQuery().groupId(group).groupMember(userId).count() > 0);
    }

    private boolean exists(String group) {
        return system.call(() -> identity.createGroupQuery().groupId(group).count() > 0);
    }

    private static Officer officer(User user) {
        String name = Stream.of(user.getFirstName(), user.getLastName())
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(" "));
        String email = user.getEmail();
        return new Officer(
                user.getId(), name.isEmpty() ? user.getId() : name, email == null || email.isBlank() ? null : email);
    }
}
