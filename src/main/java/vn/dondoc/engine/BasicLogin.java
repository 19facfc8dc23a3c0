package vn.dondoc.engine;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.ProcessEngineAuthenticationFilter;
import vn.dondoc.agency.Officer;
import vn.dondoc.agency.Officers;

/** The engine's login by HTTP Basic, with which the person has one id however the name was written. */
public class BasicLogin extends ProcessEngineAuthenticationFilter {

    private final Officers officers;

    public BasicLogin(Officers officers) {
        this.officers = officers;
    }

    /** A directory takes BTC.CanBo for btc.canbo; the engine's own users have no other way of writing. */
    @Override
    protected void setAuthenticatedUser(ProcessEngine engine, String name, List<String> groups, List<String> tenants) {
        boolean fromDirectory = engine.getIdentityService().isReadOnly();
        String id = fromDirectory ? officers.find(name).map(Officer::id).orElse(name) : name;
        super.setAuthenticatedUser(engine, id, groups, tenants);
    }
}
