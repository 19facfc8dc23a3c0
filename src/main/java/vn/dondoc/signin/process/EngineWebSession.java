package vn.dondoc.signin.process;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.springframework.stereotype.Component;
import vn.dondoc.signin.WebSession;

/** As the web apps' own login does it, after the password. */
@Component
class EngineWebSession implements WebSession {

    private final ProcessEngine engine;

    EngineWebSession(ProcessEngine engine) {
        this.engine = engine;
    }

    @Override
    public boolean begin(HttpServletRequest request, String person) {
        UserAuthentication login = AuthenticationUtil.createAuthentication(engine, person);
        if (login == null) {
            return false;
        }
        request.getSession().invalidate();
        AuthenticationUtil.revalidateSession(request, login);
        return true;
    }

    @Override
    public boolean isLoggedIn(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null
                && AuthenticationUtil.getAuthsFromSession(session).hasAuthenticationForProcessEngine(engine.getName());
    }
}
