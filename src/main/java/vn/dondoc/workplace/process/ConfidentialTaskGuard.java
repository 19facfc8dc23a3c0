package vn.dondoc.workplace.process;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.dondoc.directive.Confidentiality;

/**
 * Tasklist takes comments and attachments beside the form, and the engine keeps them: neither is taken at a task of a
 * confidential directive.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 110)
class ConfidentialTaskGuard extends OncePerRequestFilter {

    private static final Pattern WRITING = Pattern.compile(".*/task/([^/]+)/(comment|attachment)/create/?");

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final Confidentiality confidentiality;
    private final ObjectMapper json;

    ConfidentialTaskGuard(
            TaskService tasks, RuntimeService runtime, Confidentiality confidentiality, ObjectMapper json) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.confidentiality = confidentiality;
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Matcher writing = WRITING.matcher(pathOf(request));
        if (!writing.matches() || !isConfidential(writing.group(1))) {
            chain.doFilter(request, response);
            return;
        }
        response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        response.setContentType("application/json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter()
                .write(json.writeValueAsString(Map.of(
                        "type",
                        "RestException",
                        "message",
                        "Nhiệm vụ mật: không ghi ý kiến, không đính kèm tệp trên hệ thống")));
    }

    private boolean isConfidential(String taskId) {
        return Optional.ofNullable(tasks.createTaskQuery().taskId(taskId).singleResult())
                .map(task -> runtime.createProcessInstanceQuery()
                        .processInstanceId(task.getProcessInstanceId())
                        .singleResult())
                .map(ProcessInstance::getBusinessKey)
                .filter(confidentiality::covers)
                .isPresent();
    }

    /** Decoded and normalized, as the engine will read it. */
    private static String pathOf(HttpServletRequest request) {
        String info = request.getPathInfo();
        return request.getServletPath() + (info == null ? "" : info);
    }
}
