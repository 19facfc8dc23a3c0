package vn.dondoc.workplace;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** How the engine's REST API says no, and how it is said in its place. */
@Component
class EngineAnswers {

    /** Of the form it says nothing else; of the deployed form it tells, as JSON, which variable of its code was null. */
    private static final Pattern TASK_IS_GONE = Pattern.compile(
            "task(?:\\\\\")? is null|No task found|No matching task|Cannot find task|Cannot get form for task"
                    + "|already claimed|TaskAlreadyClaimed");

    private final ObjectMapper json;

    EngineAnswers(ObjectMapper json) {
        this.json = json;
    }

    /** Decoded and normalized, as the engine will read it. */
    static String pathOf(HttpServletRequest request) {
        String info = request.getPathInfo();
        return request.getServletPath() + (info == null ? "" : info);
    }

    /** The engine calls it a failure, often the server's, where somebody was faster, or the task has ended. */
    static boolean saysTaskIsGone(ContentCachingResponseWrapper answer) {
        return answer.getStatus() >= HttpServletResponse.SC_BAD_REQUEST
                && TASK_IS_GONE
                        .matcher(new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8))
                        .find();
    }

    /** In the form of the engine's own refusals, which the web apps read. */
    void refuse(HttpServletResponse response, int status, String message) throws IOException {
        byte[] body = json.writeValueAsBytes(Map.of("type", "RestException", "message", message));
        response.resetBuffer();
        response.setStatus(status);
        response.setContentType("application/json;charset=UTF-8");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
