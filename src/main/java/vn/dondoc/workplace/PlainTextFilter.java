package vn.dondoc.workplace;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Stream;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.dondoc.form.PlainText;

/** Refuses what no database can keep, in the address, its parameters or a form, before any page of ours looks at it. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 110)
class PlainTextFilter extends OncePerRequestFilter {

    /** Not the web apps' own addresses: their forms are read from the stream. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getServletPath();
        return Stream.of("/pages/", "/api/", "/calendar/", "/go/").noneMatch(path::startsWith);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isPlain(request)) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST, PlainText.REFUSAL);
        }
    }

    /** What is uploaded is not read here: whoever sends it has not been asked for a login yet. */
    private static boolean isPlain(HttpServletRequest request) {
        String type = String.valueOf(request.getContentType());
        return PlainText.is(request.getServletPath()) && (type.startsWith("multipart/") || hasPlainParameters(request));
    }

    private static boolean hasPlainParameters(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .flatMap(parameter -> Stream.concat(Stream.of(parameter.getKey()), Arrays.stream(parameter.getValue())))
                .allMatch(PlainText::is);
    }
}
