package vn.dondoc.desk;

import com.fasterxml.jackson.databind.util.RawValue;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.calendar.VietnamTime;

/** TaskDrafts of the forms in Tasklist, for the script {@code drafts.js}. */
@RestController
@RequestMapping("/pages/desk/drafts")
class TaskDraftController {

    private final TaskDrafts drafts;
    private final VietnamTime time;

    TaskDraftController(TaskDrafts drafts, VietnamTime time) {
        this.drafts = drafts;
        this.time = time;
    }

    /** @param at e.g. "10:32", or "10:32 ngày 15/12/2025" for another day than today */
    record Kept(int version, String at) {}

    /** No content where there is no draft, or the task is not in the person's hands. */
    @GetMapping("/{task}")
    ResponseEntity<Map<String, Object>> find(@PathVariable String task) {
        return drafts.find(task)
                .map(draft -> ResponseEntity.ok(Map.of(
                        "version", draft.version(),
                        "at", words(draft.savedAt()),
                        "fields", new RawValue(draft.fields()))))
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    @PutMapping("/{task}")
    Kept save(
            @PathVariable String task,
            @RequestParam(required = false) @Nullable Integer version,
            HttpServletRequest request)
            throws IOException {
        TaskDraft draft = drafts.save(task, version, request.getInputStream().readNBytes(TaskDrafts.LARGEST + 1));
        return new Kept(draft.version(), words(draft.savedAt()));
    }

    @DeleteMapping("/{task}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discard(@PathVariable String task) {
        drafts.discard(task);
    }

    @ExceptionHandler
    ResponseEntity<Map<String, String>> refused(TaskDraftRefused refused) {
        return ResponseEntity.status(refused.status()).body(Map.of("message", String.valueOf(refused.getMessage())));
    }

    private String words(Instant moment) {
        String at = "%tR".formatted(moment.atZone(VietnamTime.ZONE));
        return VietnamTime.dayOf(moment).equals(time.today())
                ? at
                : at + " ngày " + VietnamTime.format(VietnamTime.dayOf(moment));
    }
}
