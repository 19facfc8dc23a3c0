package vn.dondoc.rehearsal;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.agency.CurrentUser;
import vn.dondoc.agency.Groups;
import vn.dondoc.form.InvalidInput;
import vn.dondoc.form.NotEntitled;

/** What the page "Diễn tập" in Cockpit asks and orders, with the login of Cockpit; administrators only. */
@RestController
@RequestMapping("/pages/rehearsal/run")
@Profile("trial")
class RehearsalRunController {

    private final RehearsalRuns runs;
    private final RehearsalViews views;
    private final CurrentUser user;

    RehearsalRunController(RehearsalRuns runs, RehearsalViews views, CurrentUser user) {
        this.runs = runs;
        this.views = views;
        this.user = user;
    }

    record Start(@Nullable Long seed, @Nullable Integer paceSeconds, @Nullable LocalDate until) {}

    record Pace(@Nullable Integer paceSeconds) {}

    @GetMapping
    RehearsalView view() {
        requireAdministrator();
        return views.view();
    }

    @PostMapping("/start")
    RehearsalView start(@RequestBody Start order) {
        return ordered(() -> runs.start(order.seed(), order.paceSeconds(), order.until()));
    }

    @PostMapping("/pace")
    RehearsalView pace(@RequestBody Pace order) {
        return ordered(() -> runs.changePace(order.paceSeconds()));
    }

    @PostMapping("/pause")
    RehearsalView pause() {
        return ordered(runs::pause);
    }

    @PostMapping("/resume")
    RehearsalView resume() {
        return ordered(runs::resume);
    }

    @PostMapping("/step")
    RehearsalView step() {
        return ordered(runs::step);
    }

    @PostMapping("/stop")
    RehearsalView stop() {
        return ordered(runs::stop);
    }

    private RehearsalView ordered(Runnable order) {
        requireAdministrator();
        order.run();
        return views.view();
    }

    private void requireAdministrator() {
        if (!user.isIn(Groups.ADMINISTRATORS)) {
            throw new NotEntitled("Chỉ quản trị viên mới điều khiển được cuộc diễn tập");
        }
    }

    @ExceptionHandler
    ResponseEntity<Map<String, String>> refused(NotEntitled refusal) {
        return answer(HttpStatus.FORBIDDEN, refusal.getMessage());
    }

    @ExceptionHandler
    ResponseEntity<Map<String, String>> refused(InvalidInput refusal) {
        return answer(HttpStatus.BAD_REQUEST, refusal.getMessage());
    }

    @ExceptionHandler
    ResponseEntity<Map<String, String>> unreadable(HttpMessageNotReadableException unreadable) {
        return answer(
                HttpStatus.BAD_REQUEST,
                "Dữ liệu gửi lên không đọc được; hãy nhập lại mã kịch bản, nhịp và ngày kết thúc");
    }

    private static ResponseEntity<Map<String, String>> answer(HttpStatus status, @Nullable String message) {
        return ResponseEntity.status(status).body(Map.of("message", String.valueOf(message)));
    }
}
