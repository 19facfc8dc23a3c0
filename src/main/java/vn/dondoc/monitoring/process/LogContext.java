package vn.dondoc.monitoring.process;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.dondoc.agency.CurrentUser;

/**
 * Each log line of a request says by {@value #USER} who asks. The engine adds the directive, as {@code businessKey}, where it
 * works at one.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class LogContext extends OncePerRequestFilter {

    /** The account's id; a name or an address is nobody's business in a log. */
    static final String USER = "user";

    private final CurrentUser user;

    LogContext(CurrentUser user) {
        this.user = user;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<String> asking = user.isLoggedIn() ? Optional.of(user.id()) : ofSession(request.getSession(false));
        asking.ifPresent(id -> MDC.put(USER, id));
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.remove(USER);
        }
    }

    /** The web apps' own filter, which comes after all of ours, takes the login from there. */
    private static Optional<String> ofSession(@Nullable HttpSession session) {
        return Optional.ofNullable(session).map(AuthenticationUtil::getAuthsFromSession).stream()
                .flatMap(all -> all.getAuthentications().stream())
                .map(UserAuthentication::getName)
                .findFirst();
    }
}
