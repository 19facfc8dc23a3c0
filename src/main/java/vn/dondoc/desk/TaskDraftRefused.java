package vn.dondoc.desk;

import org.springframework.http.HttpStatus;

/** A draft is not kept; the message says why, and what to do. */
final class TaskDraftRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;

    TaskDraftRefused(HttpStatus status, String message) {
        super(message);
        this.status = status;
    }

    HttpStatus status() {
        return status;
    }
}
