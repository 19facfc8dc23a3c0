package vn.dondoc.board;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Someone who does not see everything asked for the view of those who do. The message is theirs to read, Vietnamese. */
@ResponseStatus(HttpStatus.FORBIDDEN)
final class NotEntitledToSupervise extends RuntimeException {

    NotEntitledToSupervise(String message) {
        super(message);
    }
}
