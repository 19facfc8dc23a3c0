package vn.dondoc.rehearsal;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** Someone at our pages: logged in at the web apps as a browser does it, and with that session from then on. */
public final class PageVisitor {

    private final String address;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    private PageVisitor(int port) {
        this.address = "http://localhost:" + port;
    }

    public static PageVisitor login(int port, String user) {
        PageVisitor visitor = new PageVisitor(port);
        visitor.get("/camunda/app/welcome/default/");
        HttpResponse<String> answer = visitor.send(visitor.request("/camunda/api/admin/auth/user/default/login/welcome")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-XSRF-TOKEN", visitor.cookie("XSRF-TOKEN"))
                .POST(HttpRequest.BodyPublishers.ofString(
                        "username=%s&password=%s".formatted(encoded(user), encoded(RehearsalUsers.PASSWORD)))));
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("Login of %s: %d".formatted(user, answer.statusCode()));
        }
        return visitor;
    }

    /** Redirects are not followed. */
    public HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path));
    }

    private String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElseThrow();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
