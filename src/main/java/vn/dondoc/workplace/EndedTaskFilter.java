package vn.dondoc.workplace;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** Whoever opens a task that has ended meanwhile is told so; the engine would answer in English that the server has failed. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 105)
class EndedTaskFilter extends OncePerRequestFilter {

    private static final Pattern PART_OF_A_TASK = Pattern.compile(".*/task/[^/]+/(?:form|deployed-form|rendered-form"
            + "|form-variables|variables|localVariables|identity-links)(?:/.*)?");

    private final EngineAnswers answers;

    EndedTaskFilter(EngineAnswers answers) {
        this.answers = answers;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("GET")
                || !PART_OF_A_TASK.matcher(EngineAnswers.pathOf(request)).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, answer);
        if (response.isCommitted()) {
            return;
        }
        if (EngineAnswers.saysTaskIsGone(answer)) {
            answers.refuse(
                    response,
                    HttpServletResponse.SC_NOT_FOUND,
                    "Công việc này đã kết thúc hoặc đã chuyển; vui lòng tải lại danh sách công việc");
        } else {
            answer.copyBodyToResponse();
        }
    }
}
