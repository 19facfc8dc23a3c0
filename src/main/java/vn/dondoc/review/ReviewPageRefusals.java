package vn.dondoc.review;

import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import vn.dondoc.form.NotEntitled;

/** Who has no right at a review's page is told so in words. */
@ControllerAdvice(assignableTypes = {ReviewListController.class, AgencyTableController.class, SendingController.class})
class ReviewPageRefusals {

    @ExceptionHandler
    @ResponseStatus(HttpStatus.FORBIDDEN)
    String refuse(NotEntitled refusal, Model model) {
        model.addAttribute("message", refusal.getMessage());
        return "page/refused";
    }
}
