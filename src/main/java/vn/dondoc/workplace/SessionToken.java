package vn.dondoc.workplace;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives a session of the web apps its token against forged requests in the request that makes the session. The vendor's filter
 * makes it in the next one; a page asks several things at once then, on several nodes, and each would make another.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 60)
class SessionToken extends OncePerRequestFilter {

    /** As the vendor's filter names it in the session, its header and cookie. */
    private static final String KEPT = "CAMUNDA_CSRF_TOKEN";

    private static final String HEADER = "X-XSRF-TOKEN";
    private static final String COOKIE = "XSRF-TOKEN";

    private final boolean secure;

    SessionToken(@Value("${server.servlet.session.cookie.secure:false}") boolean secure) {
        this.secure = secure;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/camunda/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new WithToken(request, response), response);
    }

    private final class WithToken extends HttpServletRequestWrapper {

        private final HttpServletRequest request;
        private final HttpServletResponse response;
        private @Nullable String told;

        WithToken(HttpServletRequest request, HttpServletResponse response) {
            super(request);
            this.request = request;
            this.response = response;
            this.told = Stream.ofNullable(request.getCookies())
                    .flatMap(Arrays::stream)
                    .filter(cookie -> cookie.getName().equals(COOKIE))
                    .map(Cookie::getValue)
                    .findFirst()
                    .orElse(null);
        }

        @Override
        public HttpSession getSession() {
            HttpSession session = request.getSession();
            tell(session);
            return session;
        }

        @Override
        public @Nullable HttpSession getSession(boolean create) {
            HttpSession session = request.getSession(create);
            if (session != null) {
                tell(session);
            }
            return session;
        }

        private void tell(HttpSession session) {
            String token = (String) session.getAttribute(KEPT);
            if (token == null) {
                token = UUID.randomUUID().toString();
                session.setAttribute(KEPT, token);
            }
            if (!token.equals(told) && !response.isCommitted()) {
                told = token;
                response.setHeader(HEADER, token);
                response.addHeader(HttpHeaders.SET_COOKIE, cookie(token));
            }
        }

        /** Read by the pages' scripts, so not HttpOnly. */
        private String cookie(String token) {
            return ResponseCookie.from(COOKIE, token)
                    .path(request.getContextPath() + "/camunda")
                    .sameSite("Lax")
                    .secure(secure)
                    .build()
                    .toString();
        }
    }
}
