package vn.dondoc.workplace;

import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** What is sent and cannot be read is refused in Vietnamese, and without the names of classes. A controller's own words go first. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class BadRequests {

    @ExceptionHandler
    ProblemDetail refuse(TypeMismatchException wrong) {
        String name = wrong.getPropertyName();
        return problem(
                HttpStatus.BAD_REQUEST,
                name == null ? "Giá trị gửi lên không hợp lệ" : "Giá trị của “%s” không hợp lệ".formatted(name));
    }

    @ExceptionHandler
    ProblemDetail refuse(HttpMessageNotReadableException wrong) {
        return problem(HttpStatus.BAD_REQUEST, "Không đọc được nội dung gửi lên");
    }

    @ExceptionHandler
    ProblemDetail refuse(MultipartException wrong) {
        return wrong instanceof MaxUploadSizeExceededException
                ? problem(HttpStatus.PAYLOAD_TOO_LARGE, "Nội dung gửi lên quá lớn")
                : problem(HttpStatus.BAD_REQUEST, "Không đọc được nội dung gửi lên");
    }

    private static ProblemDetail problem(HttpStatus status, String words) {
        return ProblemDetail.forStatusAndDetail(status, words);
    }
}
