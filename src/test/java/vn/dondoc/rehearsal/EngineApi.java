package vn.dondoc.rehearsal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.web.client.RestTemplateBuilder;
import org.springframework.http.HttpHeaders;

/** The engine's API as the web apps offer it to who is logged in there: what an official can reach. */
public final class EngineApi {

    private static final Pattern TOKEN = Pattern.compile("XSRF-TOKEN=([^;]+)");

    private EngineApi() {}

    /** Paths as in the engine's REST API, e.g. {@code /task/count}. */
    public static TestRestTemplate as(int port, String user) {
        PageVisitor visitor = PageVisitor.login(port, user);
        // The login began another session; its token comes with a page.
        visitor.get("/camunda/app/tasklist/default/");
        String cookies = visitor.cookies();
        Matcher token = TOKEN.matcher(cookies);
        if (!token.find()) {
            throw new IllegalStateException("No token in " + cookies);
        }
        return new TestRestTemplate(new RestTemplateBuilder()
                .rootUri("http://localhost:%d/camunda/api/engine/engine/default".formatted(port))
                .additionalInterceptors((request, body, execution) -> {
                    request.getHeaders().set(HttpHeaders.COOKIE, cookies);
                    request.getHeaders().set("X-XSRF-TOKEN", token.group(1));
                    return execution.execute(request, body);
                }));
    }
}
