package vn.dondoc.agency.process;

import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;
import vn.dondoc.agency.SystemRights;

@Component
class EngineSystemRights implements SystemRights {

    private final IdentityService identity;

    EngineSystemRights(IdentityService identity) {
        this.identity = identity;
    }

    @Override
    public <T> T call(Supplier<T> action) {
        var acting = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try {
            return action.get();
        } finally {
            identity.setAuthentication(acting);
        }
    }
}
