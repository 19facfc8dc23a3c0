package vn.dondoc.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import vn.dondoc.catalogue.UploadedFile;
import vn.dondoc.rehearsal.RehearsalUsers;

/** A person with a browser: logs in as the web apps do, and sends forms from our own pages. */
final class PageVisitor {

    private static final String BOUNDARY = "----dondoc-form";

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String root;

    PageVisitor(int port) {
        this.root = "http://localhost:" + port;
    }

    static PageVisitor loggedIn(int port, String user) {
        PageVisitor visitor = new PageVisitor(port);
        visitor.get("/camunda/app/welcome/default/");
        String token = visitor.cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .findFirst()
                .orElseThrow()
                .getValue();
        HttpResponse<String> answer = visitor.send(visitor.request("/camunda/api/admin/auth/user/default/login/welcome")
                .header("X-XSRF-TOKEN", token)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("username=" + user + "&password=" + RehearsalUsers.PASSWORD)));
        assertThat(answer.statusCode()).as("login of " + user).isEqualTo(200);
        return visitor;
    }

    HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    byte[] download(String path) {
        try {
            HttpResponse<byte[]> answer = client.send(request(path).GET().build(), BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            return answer.body();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    HttpResponse<String> post(String path, Map<String, String> fields) {
        return send(request(path)
                .header("Origin", root)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields.entrySet().stream()
                        .map(field ->
                                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&")))));
    }

    /** Sends files as the form of the page does; answers where the page led. */
    HttpResponse<String> upload(UploadedFile... files) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (UploadedFile file : files) {
            body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"files\"; filename=\""
                            + file.name() + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            body.writeBytes(file.content());
            body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(request("/pages/catalogue")
                .header("Origin", root)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    /** The path of the page that a redirect leads to. */
    static String target(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(302);
        return URI.create(answer.headers().firstValue("Location").orElseThrow()).getPath();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(root + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
