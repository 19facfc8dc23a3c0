package vn.dondoc.workplace.process;

import org.camunda.bpm.spring.boot.starter.property.AuthenticationProperties.CacheProperties;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationFilter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;

/** How often a session is asked whether its person is still there, and in which groups. */
final class SessionCheck {

    private SessionCheck() {}

    /** As often as the web apps do: a page that is left open, and asks again by itself, would keep yesterday's rights for ever. */
    static void asOften(CamundaBpmProperties engine, FilterRegistrationBean<?> session) {
        CacheProperties kept = engine.getWebapp().getAuth().getCache();
        if (kept.isTtlEnabled()) {
            session.addInitParameter(
                    AuthenticationFilter.AUTH_CACHE_TTL_INIT_PARAM_NAME, String.valueOf(kept.getTimeToLive()));
        }
    }
}
