package vn.dondoc.watch;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Someone without the right asked for the policy; nothing was changed. The message is theirs to read, Vietnamese. */
@ResponseStatus(HttpStatus.FORBIDDEN)
final class NotEntitledToPolicy extends RuntimeException {

    NotEntitledToPolicy(String message) {
        super(message);
    }
}
