package vn.dondoc.workplace;

import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.watch.DeadlineKind;
import vn.dondoc.watch.Watch;

/**
 * Where the links in mails lead: to the task as it stands today, whatever became of the one that stood open when the mail
 * left. Says nothing but the task's id; what it holds is shown only after login.
 */
@RestController
class TaskLinkController {

    private static final String TASKLIST = "/camunda/app/tasklist/default/#/";

    /** A milestone that is before the Standing Committee. */
    private static final String ESCALATION = "escalation";

    /** Where the Standing Committee decides, see {@link DecisionController}. */
    private static final String DECISION = "/pages/decision";

    private final Watch watch;
    private final OpenTasks tasks;

    TaskLinkController(Watch watch, OpenTasks tasks) {
        this.watch = watch;
        this.tasks = tasks;
    }

    @GetMapping("/go/{kind}/{subjectId}")
    @Transactional(readOnly = true)
    public ResponseEntity<Void> go(@PathVariable String kind, @PathVariable long subjectId) {
        String target = pageOf(kind, subjectId)
                .or(() -> taskOf(kind, subjectId).map(task -> TASKLIST + "?task=" + task))
                .orElse(TASKLIST);
        return ResponseEntity.status(HttpStatus.FOUND)
                .header("Location", target)
                .build();
    }

    private static Optional<String> pageOf(String kind, long subjectId) {
        if (kind.equals(ESCALATION)) {
            return Optional.of("%s?milestone=%d".formatted(DECISION, subjectId));
        }
        return kind.equals(DeadlineKind.DECISION.word())
                ? Optional.of("%s/%d".formatted(DECISION, subjectId))
                : Optional.empty();
    }

    private Optional<String> taskOf(String kind, long subjectId) {
        return Arrays.stream(DeadlineKind.values())
                .filter(known -> known.word().equals(kind))
                .findFirst()
                .flatMap(known -> watch.deadline(known, subjectId))
                .flatMap(tasks::of);
    }
}
