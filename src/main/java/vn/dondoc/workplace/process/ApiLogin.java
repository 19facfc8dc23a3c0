package vn.dondoc.workplace.process;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.camunda.bpm.engine.rest.security.auth.ProcessEngineAuthenticationFilter;
import org.camunda.bpm.engine.rest.security.auth.impl.HttpBasicAuthenticationProvider;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationFilter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import vn.dondoc.agency.CurrentUser;
import vn.dondoc.agency.Officers;
import vn.dondoc.engine.BasicLogin;

/**
 * Our API takes two logins: HTTP Basic from programs, and the session of Tasklist and Cockpit from their plugins. A session
 * whose login has ended is told so without a challenge: the browser would put its own dialog over the page.
 */
@Configuration(proxyBeanMethods = false)
class ApiLogin {

    private static final String API = "/api/*";

    @Bean
    FilterRegistrationBean<Filter> apiSessionFilter(CamundaBpmProperties engine) {
        FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>(new SessionFilter());
        SessionCheck.asOften(engine, registration);
        registration.setName("apiSession");
        registration.addUrlPatterns(API);
        registration.setOrder(Ordered.LOWEST_PRECEDENCE - 20);
        return registration;
    }

    @Bean
    FilterRegistrationBean<Filter> apiLoginFilter(CurrentUser user, Officers officers) {
        FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>(new LoginFilter(user, officers));
        registration.setName("apiLogin");
        registration.addInitParameter(
                ProcessEngineAuthenticationFilter.AUTHENTICATION_PROVIDER_PARAM,
                HttpBasicAuthenticationProvider.class.getName());
        registration.addUrlPatterns(API);
        registration.setOrder(Ordered.LOWEST_PRECEDENCE - 10);
        return registration;
    }

    /** A program that brings its own login gets no session. */
    private static boolean usesSession(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.AUTHORIZATION) == null && request.getSession(false) != null;
    }

    private static final class SessionFilter extends AuthenticationFilter {

        @Override
        public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
                throws IOException, ServletException {
            if (usesSession((HttpServletRequest) request)) {
                super.doFilter(request, response, chain);
            } else {
                chain.doFilter(request, response);
            }
        }
    }

    private static final class LoginFilter extends BasicLogin {

        private final CurrentUser user;

        LoginFilter(CurrentUser user, Officers officers) {
            super(officers);
            this.user = user;
        }

        @Override
        public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
                throws IOException, ServletException {
            HttpServletRequest call = (HttpServletRequest) request;
            HttpServletResponse answer = (HttpServletResponse) response;
            if (user.isLoggedIn()) {
                answer.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
                if (OurPages.mayAsk(call)) {
                    chain.doFilter(request, response);
                } else {
                    answer.sendError(HttpServletResponse.SC_FORBIDDEN, "Yêu cầu không đến từ trang của hệ thống");
                }
            } else if (isScript(call)) {
                answer.sendError(HttpServletResponse.SC_UNAUTHORIZED, "Phiên làm việc đã hết, đề nghị đăng nhập lại");
            } else {
                super.doFilter(request, response, chain);
            }
        }

        /** A page's script, not a program and not an address that a person opens. */
        private static boolean isScript(HttpServletRequest request) {
            String mode = request.getHeader("Sec-Fetch-Mode");
            return mode != null && !mode.equals("navigate") && request.getHeader(HttpHeaders.AUTHORIZATION) == null;
        }
    }
}
