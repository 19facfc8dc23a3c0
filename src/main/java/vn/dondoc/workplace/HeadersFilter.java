package vn.dondoc.workplace;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What a browser may do with our answers: run and load only what comes from here, show our pages in no other site's frame, guess no
 * types, tell other sites no addresses. The web apps bring headers of their own.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 50)
class HeadersFilter extends OncePerRequestFilter {

    private static final String WEB_APPS = "/camunda/";
    private static final Pattern PAGES = Pattern.compile("/(?:pages|api)/.*|/sign-in(?:/.*)?");
    private static final Pattern DOCUMENTATION = Pattern.compile("/api/(?:docs|swagger-ui)(?:[/.].*)?");

    private static final String POLICY =
            "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'";

    /** The description of the API draws itself with styles in its elements. */
    private static final String POLICY_OF_DOCUMENTATION =
            POLICY.replace("img-src", "style-src 'self' 'unsafe-inline'; img-src");

    private static final String ONE_YEAR = "max-age=31536000";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getRequestURI();
        if (!path.startsWith(WEB_APPS)) {
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader("X-Frame-Options", "SAMEORIGIN");
            response.setHeader("Referrer-Policy", "same-origin");
            if (PAGES.matcher(path).matches()) {
                boolean documentation = DOCUMENTATION.matcher(path).matches();
                response.setHeader("Content-Security-Policy", documentation ? POLICY_OF_DOCUMENTATION : POLICY);
            }
        }
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", ONE_YEAR);
        }
        chain.doFilter(request, response);
    }
}
