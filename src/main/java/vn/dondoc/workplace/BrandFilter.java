package vn.dondoc.workplace;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * The first page of each web app comes with the vendor's title, icon and description, and says that it is English. The apps
 * themselves offer a name alone ({@code config.js}), which they show when they have begun.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 120)
class BrandFilter extends OncePerRequestFilter {

    private static final Pattern FIRST_PAGE =
            Pattern.compile("/camunda/app/(?:tasklist|cockpit|admin|welcome)/(?:[^/.]+/)?");

    private static final String DESCRIPTION = "Đôn đốc: hệ thống theo dõi, đôn đốc việc thực hiện nghị quyết";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!FIRST_PAGE.matcher(request.getRequestURI()).matches()) {
            chain.doFilter(request, response);
            return;
        }
        ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, answer);
        String type = answer.getContentType();
        if (type == null || !type.startsWith("text/html") || answer.getStatus() != HttpServletResponse.SC_OK) {
            answer.copyBodyToResponse();
            return;
        }
        byte[] page = branded(new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8))
                .getBytes(StandardCharsets.UTF_8);
        answer.resetBuffer();
        answer.getOutputStream().write(page);
        answer.copyBodyToResponse();
    }

    private static String branded(String page) {
        return page.replaceFirst("<html lang=\"en\">", "<html lang=\"vi\">")
                .replaceFirst("<title>[^<]*</title>", "<title>Đôn đốc</title>")
                .replaceFirst("(<meta name=\"description\"\\s+content=\")[^\"]*", "$1" + DESCRIPTION)
                .replaceFirst("<meta name=\"author\"\\s+content=\"[^\"]*\"\\s*/>", "")
                .replaceFirst(
                        "<link rel=\"icon\" href=\"[^\"]*\">",
                        "<link rel=\"icon\" type=\"image/svg+xml\" href=\"/desk/mark.svg\">");
    }
}
