package vn.dondoc.target;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import vn.dondoc.agency.CurrentUser;
import vn.dondoc.form.InvalidInput;
import vn.dondoc.form.NotEntitled;

/** The table in which an agency enters its figures: saved as they go, sent together. */
@Controller
@RequestMapping("/pages/targets/entry")
class EntryController {

    private final EntryPage page;
    private final Drafts drafts;
    private final Sending sending;
    private final Measurements measurements;
    private final CurrentUser user;

    EntryController(EntryPage page, Drafts drafts, Sending sending, Measurements measurements, CurrentUser user) {
        this.page = page;
        this.drafts = drafts;
        this.sending = sending;
        this.measurements = measurements;
        this.user = user;
    }

    /** What became of the rows that were sent together. */
    record Outcome(List<String> sent, List<EntryPage.Row> left) {

        List<EntryPage.Row> wrong() {
            return left.stream()
                    .filter(row -> !row.problems().isEmpty() || row.theirs() != null)
                    .toList();
        }

        List<String> blank() {
            return left.stream()
                    .filter(row -> row.text("VALUE").isEmpty())
                    .map(EntryPage.Row::code)
                    .toList();
        }
    }

    @GetMapping
    String table(@RequestParam(defaultValue = "false") boolean saved, Model model) {
        model.addAttribute("saved", saved);
        return show(new Outcome(List.of(), page.rows()), model);
    }

    /** @param step save, fill (the shared document into rows that have a figure and no document) or send */
    @PostMapping
    String take(
            @RequestParam(defaultValue = "save") String step,
            @RequestParam MultiValueMap<String, String> fields,
            HttpServletResponse response,
            Model model) {
        EntryForm form = new EntryForm(fields);
        List<String> tooLate = page.tooLate(form);
        List<EntryPage.Row> rows = page.rows().stream()
                .map(row -> form.has(row.request()) ? saved(row, form, step.equals("fill")) : row)
                .toList();
        Outcome outcome = step.equals("send") ? send(rows) : new Outcome(List.of(), rows);
        model.addAttribute("tooLate", tooLate);
        if (!outcome.wrong().isEmpty() || !tooLate.isEmpty()) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
        } else if (!step.equals("send")) {
            return "redirect:/pages/targets/entry?saved=true";
        }
        return show(outcome, model);
    }

    private EntryPage.Row saved(EntryPage.Row row, EntryForm form, boolean fill) {
        Entry mine = form.entry(row.request());
        if (fill && !mine.get(EntryField.VALUE).isEmpty()) {
            mine = mine.filledFrom(form.common());
        }
        try {
            Drafts.Saved saved = drafts.save(row.request(), form.version(row.request()), mine, user.id());
            Draft draft = saved.draft();
            return row.with(
                    draft.version(), saved.yours(), page.saved(draft), List.of(), saved.kept() ? null : draft.entry());
        } catch (InvalidInput e) {
            return row.with(row.version(), mine, row.saved(), e.problems(), null);
        }
    }

    private Outcome send(List<EntryPage.Row> rows) {
        List<String> sent = new ArrayList<>();
        List<EntryPage.Row> left = new ArrayList<>();
        for (EntryPage.Row row : rows) {
            boolean ready = row.problems().isEmpty()
                    && row.theirs() == null
                    && !row.text("VALUE").isEmpty();
            try {
                if (ready) {
                    sending.send(row.request(), row.entry(), user.id());
                    sent.add(row.code());
                } else {
                    left.add(row);
                }
            } catch (InvalidInput e) {
                left.add(row.saying(e.problems()));
            }
        }
        return new Outcome(sent, left);
    }

    private String show(Outcome outcome, Model model) {
        model.addAttribute("rows", outcome.left());
        model.addAttribute("sent", outcome.sent());
        model.addAttribute("wrong", outcome.wrong());
        model.addAttribute(
                "blank", outcome.sent().isEmpty() && outcome.wrong().isEmpty() ? List.of() : outcome.blank());
        return "page/targets-entry";
    }

    /**
     * One row, saved without leaving the page.
     *
     * @param saved words on who saved last
     * @param fields as they are on record now
     * @param yours what was to be saved, with what a colleague has changed in other fields
     * @param problems what would keep the row from being sent; none while it has no figure
     */
    record Answer(
            boolean kept,
            int version,
            String saved,
            Map<String, String> fields,
            Map<String, String> yours,
            List<String> problems) {}

    @PostMapping("/{request}")
    @ResponseBody
    ResponseEntity<?> save(@PathVariable long request, @RequestParam MultiValueMap<String, String> fields) {
        if (!page.knows(request)) {
            return ResponseEntity.notFound().build();
        }
        Entry mine = Entry.of(field -> fields.getFirst(field.field()));
        try {
            Drafts.Saved saved = drafts.save(request, EntryForm.number(fields.getFirst("version")), mine, user.id());
            Draft draft = saved.draft();
            return ResponseEntity.ok(new Answer(
                    saved.kept(),
                    draft.version(),
                    page.saved(draft),
                    texts(draft.entry()),
                    texts(saved.yours()),
                    problems(draft)));
        } catch (InvalidInput e) {
            return ResponseEntity.badRequest().body(Map.of("problems", e.problems()));
        } catch (NotEntitled e) {
            return ResponseEntity.status(HttpStatus.FORBIDDEN).body(Map.of("problems", List.of(e.getMessage())));
        }
    }

    private List<String> problems(Draft draft) {
        if (draft.entry().get(EntryField.VALUE).isEmpty()) {
            return List.of();
        }
        try {
            measurements.check(draft.requestId(), draft.entry(), user.id());
            return List.of();
        } catch (InvalidInput e) {
            return e.problems();
        }
    }

    private static Map<String, String> texts(Entry entry) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (EntryField field : EntryField.values()) {
            texts.put(field.field(), entry.get(field));
        }
        return texts;
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.FORBIDDEN)
    String refuse(NotEntitled refusal, Model model) {
        model.addAttribute("message", refusal.getMessage());
        return "page/refused";
    }
}
