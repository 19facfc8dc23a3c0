package vn.dondoc.agency.process;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;
import vn.dondoc.agency.CurrentUser;
import vn.dondoc.agency.Groups;

@Component
class EngineCurrentUser implements CurrentUser {

    private final IdentityService identity;

    EngineCurrentUser(IdentityService identity) {
        this.identity = identity;
    }

    @Override
    public String id() {
        return Optional.ofNullable(identity.getCurrentAuthentication())
                .map(authentication -> authentication.getUserId())
                .orElseThrow(() -> new IllegalStateException("Nobody is logged in"));
    }

    @Override
    public boolean isLoggedIn() {
        return identity.getCurrentAuthentication() != null
                && identity.getCurrentAuthentication().getUserId() != null;
    }

    @Override
    public boolean isIn(String group) {
        return groups().contains(group);
    }

    @Override
    public boolean seesEverything() {
        return groups().stream().anyMatch(Groups::seesEverything);
    }

    private List<String> groups() {
        return Optional.ofNullable(identity.getCurrentAuthentication())
                .map(authentication -> authentication.getGroupIds())
                .orElse(List.of());
    }
}
