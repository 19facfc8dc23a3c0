package vn.dondoc.directive;

import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** What someone asked for is not done, and nothing was changed. The message is theirs to read, Vietnamese. */
public abstract sealed class Refusal extends RuntimeException permits InvalidInput, NotEntitled {

    /** Request attribute under which a refusal travels past the engine, which would bury its message in its own. */
    public static final String ATTRIBUTE = Refusal.class.getName();

    protected Refusal(String message) {
        super(message);
    }

    /** Lets the border answer in these words; without effect where nobody waits for an answer, as in a job. */
    public void keepForAnswer() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            request.setAttribute(ATTRIBUTE, this, RequestAttributes.SCOPE_REQUEST);
        }
    }
}
