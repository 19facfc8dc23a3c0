package vn.dondoc.rehearsal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookieStore;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.springframework.util.MultiValueMap;
import vn.dondoc.catalogue.UploadedFile;

/** Someone at our pages: logged in at the web apps as a browser does it, and with that session from then on. */
public final class PageVisitor {

    private static final String BOUNDARY = "----dondoc-form";

    private final String address;
    private final CookieManager cookies;
    private final HttpClient http;

    private PageVisitor(int port, CookieManager cookies) {
        this.address = "http://localhost:" + port;
        this.cookies = cookies;
        this.http = HttpClient.newBuilder().cookieHandler(cookies).build();
    }

    /** The same person with the same login at another node. */
    public PageVisitor at(int otherPort) {
        return new PageVisitor(otherPort, cookies);
    }

    /** Someone who has not logged in. */
    public static PageVisitor stranger(int port) {
        return new PageVisitor(port, new CookieManager());
    }

    public static PageVisitor login(int port, String user) {
        return login(port, user, RehearsalUsers.PASSWORD);
    }

    public static PageVisitor login(int port, String user, String password) {
        PageVisitor visitor = new PageVisitor(port, new CookieManager());
        visitor.get("/camunda/app/welcome/default/");
        visitor.login(user, password);
        return visitor;
    }

    /** Logs in with the session that began with a page of a web app. */
    public void login(String user, String password) {
        HttpResponse<String> answer = send(request("/camunda/api/admin/auth/user/default/login/welcome")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-XSRF-TOKEN", cookie("XSRF-TOKEN"))
                .POST(HttpRequest.BodyPublishers.ofString(
                        "username=%s&password=%s".formatted(encoded(user), encoded(password)))));
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("Login of %s: %d".formatted(user, answer.statusCode()));
        }
    }

    /** As if the browser had lost it. */
    public void forget(String cookie) {
        CookieStore store = cookies.getCookieStore();
        store.getCookies().stream()
                .filter(kept -> kept.getName().equals(cookie))
                .toList()
                .forEach(kept -> store.remove(URI.create(address), kept));
    }

    /** Redirects are not followed. */
    public HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    /** Sends a form as a browser does from a page of ours. */
    public HttpResponse<String> post(String path, MultiValueMap<String, String> fields) {
        String body = fields.entrySet().stream()
                .flatMap(
                        field -> field.getValue().stream().map(value -> encoded(field.getKey()) + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", address)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Sends JSON as a script of a page of ours does. */
    public HttpResponse<String> postJson(String path, String body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("Origin", address)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Sends JSON to the engine's API of the web apps, as their scripts do. */
    public HttpResponse<String> postToWebApps(String path, String body) {
        HttpRequest.Builder request = request(path).header("Content-Type", "application/json");
        cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .forEach(cookie -> request.header("X-XSRF-TOKEN", cookie.getValue()));
        return send(request.POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Sends whatever it is, from a page of ours and with what the web apps ask for. */
    public HttpResponse<String> send(String method, String path, String contentType, byte[] body) {
        HttpRequest.Builder request =
                request(path).header("Content-Type", contentType).header("Origin", address);
        cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .forEach(cookie -> request.header("X-XSRF-TOKEN", cookie.getValue()));
        return send(request.method(method, HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    /** Sends a text as a script of ours does from a page of ours. */
    public HttpResponse<String> put(String path, String json) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("Origin", address)
                .PUT(HttpRequest.BodyPublishers.ofString(json)));
    }

    public HttpResponse<String> delete(String path) {
        return send(request(path).header("Origin", address).DELETE());
    }

    /** Sends files in one field, as a browser does from a page of ours. */
    public HttpResponse<String> upload(String path, String field, UploadedFile... files) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (UploadedFile file : files) {
            body.writeBytes(
                    """
                    --%s\r
                    Content-Disposition: form-data; name="%s"; filename="%s"\r
                    Content-Type: application/octet-stream\r
                    \r
                    """
                            .formatted(BOUNDARY, field, file.name())
                            .getBytes(StandardCharsets.UTF_8));
            body.writeBytes(file.content());
            body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes("--%s--\r\n".formatted(BOUNDARY).getBytes(StandardCharsets.UTF_8));
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .header("Origin", address)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }

    public byte[] download(String path) {
        return send(request(path).GET(), HttpResponse.BodyHandlers.ofByteArray())
                .body();
    }

    /** The session as the header of a request of one's own. */
    public String cookies() {
        return cookies.getCookieStore().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
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
        return send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
        try {
            return http.send(request.build(), body);
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
