package vn.dondoc.engine;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.rest.security.auth.ProcessEngineAuthenticationFilter;
import org.camunda.bpm.engine.rest.security.auth.impl.HttpBasicAuthenticationProvider;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.dondoc.agency.Groups;
import vn.dondoc.agency.Officers;

/**
 * The engine's REST API, like the figures for a monitoring, takes a login, HTTP Basic with the engine's users, and is for administrators and named integrations alone:
 * officials work with the web apps, programs of an agency with our API.
 */
@Configuration(proxyBeanMethods = false)
class RestLogin {

    private static final String[] REST = {"/engine-rest/*", "/actuator/prometheus"};
    private static final Set<String> ALLOWED = Set.of(Groups.ADMINISTRATORS, Groups.INTEGRATIONS);

    @Bean
    FilterRegistrationBean<ProcessEngineAuthenticationFilter> restLoginFilter(Officers officers) {
        FilterRegistrationBean<ProcessEngineAuthenticationFilter> registration =
                new FilterRegistrationBean<>(new BasicLogin(officers));
        registration.setName("restLogin");
        registration.addInitParameter(
                ProcessEngineAuthenticationFilter.AUTHENTICATION_PROVIDER_PARAM,
                HttpBasicAuthenticationProvider.class.getName());
        registration.addUrlPatterns(REST);
        registration.setOrder(Ordered.LOWEST_PRECEDENCE - 20);
        return registration;
    }

    /** After the login; also before what the login's filter lets anyone ask, such as the list of engines. */
    @Bean
    FilterRegistrationBean<OncePerRequestFilter> restRightFilter(IdentityService identity) {
        FilterRegistrationBean<OncePerRequestFilter> registration =
                new FilterRegistrationBean<>(new RightFilter(identity));
        registration.setName("restRight");
        registration.addUrlPatterns(REST);
        registration.setOrder(Ordered.LOWEST_PRECEDENCE - 10);
        return registration;
    }

    private static final class RightFilter extends OncePerRequestFilter {

        private final IdentityService identity;

        RightFilter(IdentityService identity) {
            this.identity = identity;
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            var user = identity.getCurrentAuthentication();
            if (user != null
                    && user.getGroupIds() != null
                    && user.getGroupIds().stream().anyMatch(ALLOWED::contains)) {
                chain.doFilter(request, response);
            } else {
                response.sendError(
                        HttpServletResponse.SC_FORBIDDEN,
                        "Giao diện lập trình của engine chỉ dành cho quản trị viên và phần mềm được kết nối");
            }
        }
    }
}
