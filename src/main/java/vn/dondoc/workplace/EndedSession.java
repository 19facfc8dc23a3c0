package vn.dondoc.workplace;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A logout stays one. Each request of a session from the database has a copy of the login, and the web apps' filter writes it back
 * at its end: one that is answered while somebody logs out would log the person in again. A login always begins another session.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 55)
class EndedSession extends OncePerRequestFilter {

    private static final Pattern LOGOUT = Pattern.compile("/camunda/api/[^/]+/auth/user/[^/]+/logout");
    private static final String ENDED = "dondoc.ended";

    /** As the web apps' filter names it in the session. */
    private static final String LOGIN = "authenticatedUser";

    /** Only where a login counts: to look costs a question to the database. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return Stream.of("/camunda/", "/pages/", "/api/", "/go/", "/sign-in").noneMatch(path::startsWith);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        if (session != null && session.getAttribute(ENDED) != null) {
            session.removeAttribute(LOGIN);
        } else if (session != null && isLogout(request)) {
            session.setAttribute(ENDED, true);
        }
        chain.doFilter(request, response);
    }

    private static boolean isLogout(HttpServletRequest request) {
        return request.getMethod().equals("POST")
                && LOGOUT.matcher(request.getRequestURI()).matches();
    }
}
