package vn.dondoc.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * With a provider, the web apps' own login is closed: who opens an app without a session is led to the provider, and a password is
 * not taken. What stands behind # of the address stays with the browser, over {@link SignInController#PAGE}.
 */
@Component
@ConditionalOnProperty("dondoc.sign-in.oidc.issuer")
@Order(Ordered.HIGHEST_PRECEDENCE + 110)
class WebAppDoor extends OncePerRequestFilter {

    private static final Pattern FIRST_PAGE =
            Pattern.compile("/camunda/app/(?:tasklist|cockpit|admin|welcome)/(?:[^/.]+/)?");
    private static final String LOGINS = "/camunda/api/admin/auth/";
    private static final String LOGOUT = "/logout";

    private final WebSession web;

    WebAppDoor(WebSession web) {
        this.web = web;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = path(request);
        if (path.startsWith(LOGINS) && request.getMethod().equals("POST") && !path.endsWith(LOGOUT)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN, "Đề nghị đăng nhập qua hệ thống đăng nhập tập trung");
        } else if (FIRST_PAGE.matcher(path).matches() && !web.isLoggedIn(request)) {
            response.sendRedirect(
                    SignInController.PAGE + "?return=" + URLEncoder.encode(wanted(request), StandardCharsets.UTF_8));
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Decoded and without {@code ;parameters}, as what answers reads it: another spelling is the same address. */
    private static String path(HttpServletRequest request) {
        String rest = request.getPathInfo();
        return rest == null ? request.getServletPath() : request.getServletPath() + rest;
    }

    private static String wanted(HttpServletRequest request) {
        String query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }
}
