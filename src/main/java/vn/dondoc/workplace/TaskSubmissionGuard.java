package vn.dondoc.workplace;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import vn.dondoc.absence.AbsenceRefused;
import vn.dondoc.form.NotEntitled;
import vn.dondoc.form.Refusal;

/**
 * Guards the variables at the border. Whoever may complete a task, or start a process by its form, could send any variable
 * with it, also those that route the process or name another agency's share; could end the work by throwing an error at
 * it, or begin it in the middle. Only fields of our forms pass.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
class TaskSubmissionGuard extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(TaskSubmissionGuard.class);
    private static final Pattern GUARDED_CALL =
            Pattern.compile(".*/(?:task/[^/]+/(complete|submit-form|resolve|bpmnError|bpmnEscalation)"
                    + "|process-definition/.+/(submit-form|start))/?");
    /** What is said of a task is said in its form: a comment would be in no journal, and tell of a confidential one. */
    private static final Pattern REMARK =
            Pattern.compile(".*/(?:task|process-instance)/[^/]+/(?:comment|attachment)(?:/.*)?");

    private static final Pattern CLAIM = Pattern.compile(".*/task/[^/]+/claim/?");
    private static final String OUT_OF_DATE =
            "Công việc này đã kết thúc, đã chuyển hoặc đã có người nhận; vui lòng tải lại danh sách công việc";

    private static final Set<String> WITH_FIELDS = Set.of("complete", "submit-form");
    private static final String NOT_USED = "Thao tác này không được dùng trong hệ thống Đôn đốc";
    private static final int LARGEST_BODY = 1 << 20;

    private final Submissions submissions;
    private final EngineAnswers answers;

    TaskSubmissionGuard(Submissions submissions, EngineAnswers answers) {
        this.submissions = submissions;
        this.answers = answers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = EngineAnswers.pathOf(request);
        if (REMARK.matcher(path).matches() && !request.getMethod().equals("GET")) {
            answers.refuse(response, HttpServletResponse.SC_FORBIDDEN, NOT_USED);
            return;
        }
        if (CLAIM.matcher(path).matches()) {
            submit(request, response, chain);
            return;
        }
        Matcher call = GUARDED_CALL.matcher(path);
        if (!call.matches() || !request.getMethod().equals("POST")) {
            chain.doFilter(request, response);
            return;
        }
        if (!WITH_FIELDS.contains(call.group(1) == null ? call.group(2) : call.group(1))) {
            answers.refuse(response, HttpServletResponse.SC_FORBIDDEN, NOT_USED);
            return;
        }
        byte[] body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            answers.refuse(response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, "Nội dung gửi lên quá lớn");
            return;
        }
        Optional<String> problem = submissions.problem(body);
        if (problem.isEmpty()) {
            submit(new RereadableRequest(request, body), response, chain);
        } else {
            log.warn("Refused what {} sent to {}: {}", request.getRemoteAddr(), path, problem.get());
            answers.refuse(response, HttpServletResponse.SC_BAD_REQUEST, problem.get());
        }
    }

    /** A refusal by our own rules is answered in its own words, not wrapped into the engine's. */
    private void submit(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
        // The engine's REST servlet runs without Spring's request context.
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        try {
            chain.doFilter(request, answer);
        } finally {
            RequestContextHolder.resetRequestAttributes();
        }
        if (response.isCommitted()) {
            // A filter of the web apps has refused it in its own way: another site's form, say.
            return;
        }
        if (request.getAttribute(Refusal.ATTRIBUTE) instanceof Refusal refusal) {
            int status = refusal instanceof NotEntitled
                    ? HttpServletResponse.SC_FORBIDDEN
                    : HttpServletResponse.SC_BAD_REQUEST;
            answers.refuse(response, status, String.valueOf(refusal.getMessage()));
        } else if (request.getAttribute(AbsenceRefused.ATTRIBUTE) instanceof AbsenceRefused refusal) {
            answers.refuse(response, HttpServletResponse.SC_BAD_REQUEST, String.valueOf(refusal.getMessage()));
        } else if (EngineAnswers.saysTaskIsGone(answer)) {
            answers.refuse(response, HttpServletResponse.SC_CONFLICT, OUT_OF_DATE);
        } else if (answer.getStatus() == HttpServletResponse.SC_FORBIDDEN) {
            answers.refuse(
                    response, HttpServletResponse.SC_FORBIDDEN, "Tài khoản này không có quyền thực hiện việc này");
        } else {
            answer.copyBodyToResponse();
        }
    }
}
