package vn.dondoc.workplace.process;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationFilter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.dondoc.agency.CurrentUser;
import vn.dondoc.signin.SignIn;

/**
 * Pages of our own, under {@code /pages/}, take the login of Tasklist and Cockpit: the same session, the same people. Whoever
 * is not logged in is sent to the login; a form is taken only from our own pages.
 */
@Configuration(proxyBeanMethods = false)
class PageLogin {

    private static final String PAGES = "/pages/*";

    /** A path of ours that may stand in an address as it is; whatever else is not returned to. */
    private static final Pattern PLAIN = Pattern.compile("/pages/[\\w./?=&%-]*");

    @Bean
    FilterRegistrationBean<AuthenticationFilter> pageSessionFilter(CamundaBpmProperties engine) {
        FilterRegistrationBean<AuthenticationFilter> session =
                on(new AuthenticationFilter(), "pageSession", Ordered.LOWEST_PRECEDENCE - 20);
        SessionCheck.asOften(engine, session);
        return session;
    }

    @Bean
    FilterRegistrationBean<OncePerRequestFilter> pageVisitorFilter(CurrentUser user, SignIn signIn) {
        return on(new VisitorFilter(user, signIn), "pageVisitor", Ordered.LOWEST_PRECEDENCE - 10);
    }

    private static <T extends jakarta.servlet.Filter> FilterRegistrationBean<T> on(T filter, String name, int order) {
        FilterRegistrationBean<T> registration = new FilterRegistrationBean<>(filter);
        registration.setName(name);
        registration.addUrlPatterns(PAGES);
        registration.setOrder(order);
        return registration;
    }

    private static final class VisitorFilter extends OncePerRequestFilter {

        private final CurrentUser user;
        private final SignIn signIn;

        VisitorFilter(CurrentUser user, SignIn signIn) {
            this.user = user;
            this.signIn = signIn;
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            if (!user.isLoggedIn()) {
                response.sendRedirect(loginFor(request));
            } else if (!OurPages.mayAsk(request)) {
                response.sendError(HttpServletResponse.SC_FORBIDDEN, "Yêu cầu không đến từ trang của hệ thống");
            } else {
                response.setHeader("Cache-Control", "no-store");
                chain.doFilter(request, response);
            }
        }

        /** The login leads to where the visitor wanted to go. */
        private String loginFor(HttpServletRequest request) {
            String query = request.getQueryString();
            String wanted = request.getRequestURI() + (query == null ? "" : "?" + query);
            boolean returns = OurPages.reads(request) && PLAIN.matcher(wanted).matches();
            return signIn.address(returns ? wanted : null);
        }
    }
}
