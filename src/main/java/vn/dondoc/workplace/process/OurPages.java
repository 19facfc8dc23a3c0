package vn.dondoc.workplace.process;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Set;

/** Whether a request that changes something comes from a page of this system. */
final class OurPages {

    private static final Set<String> READING = Set.of("GET", "HEAD");

    private OurPages() {}

    /** True for what only reads, too. */
    static boolean mayAsk(HttpServletRequest request) {
        return reads(request) || sent(request);
    }

    static boolean reads(HttpServletRequest request) {
        return READING.contains(request.getMethod());
    }

    /** A browser names the page that a form was sent from; another site's page cannot forge that. */
    private static boolean sent(HttpServletRequest request) {
        String origin = request.getHeader("Origin");
        String host = request.getHeader("Host");
        return origin != null && host != null && host.equals(authorityOf(origin));
    }

    private static String authorityOf(String origin) {
        try {
            return String.valueOf(URI.create(origin).getAuthority());
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
