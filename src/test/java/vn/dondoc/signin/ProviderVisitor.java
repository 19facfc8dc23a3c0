package vn.dondoc.signin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Someone with a browser that keeps cookies and follows redirects, from the application to the provider and back. */
final class ProviderVisitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final String application;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient following = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final HttpClient standing =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    ProviderVisitor(int port) {
        this.application = "http://localhost:" + port;
    }

    /** Opens a page, and enters name and password where that has led to the provider's login. */
    HttpResponse<String> signIn(String page, String user) {
        HttpResponse<String> login = open(page);
        return enter(login, user);
    }

    HttpResponse<String> enter(HttpResponse<String> login, String user) {
        Matcher token = TOKEN.matcher(login.body());
        if (!login.uri().getPath().equals("/login") || !token.find()) {
            throw new IllegalStateException("Not the provider's login: %s %s".formatted(login, login.body()));
        }
        String form = "username=%s&password=%s&_csrf=%s"
                .formatted(encoded(user), encoded(TestProvider.PASSWORD), encoded(token.group(1)));
        return send(
                following,
                HttpRequest.newBuilder(login.uri())
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    HttpResponse<String> open(String page) {
        return send(following, HttpRequest.newBuilder(URI.create(application).resolve(page)));
    }

    /** Redirects are not followed. */
    HttpResponse<String> get(String page) {
        return send(standing, HttpRequest.newBuilder(URI.create(application).resolve(page)));
    }

    /** With the web apps' token against forgery, as their scripts do. */
    HttpResponse<String> postToWebApps(String page, String form) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(application + page))
                .header("Content-Type", "application/x-www-form-urlencoded");
        String token = cookie("XSRF-TOKEN");
        if (!token.isEmpty()) {
            request.header("X-XSRF-TOKEN", token);
        }
        return send(standing, request.POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    /** The application's session. */
    String session() {
        return cookie("JSESSIONID");
    }

    void useSession(String id) {
        cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("JSESSIONID"))
                .forEach(cookie -> cookie.setValue(id));
    }

    private String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    private static HttpResponse<String> send(HttpClient http, HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
