package vn.dondoc.watch;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import vn.dondoc.agency.CurrentUser;
import vn.dondoc.agency.Groups;
import vn.dondoc.calendar.VietnamTime;
import vn.dondoc.notification.NoticeFacts.Urgency;

/** Pages on which the deadline policy is read and, by an administrator, changed: form, check, application. */
@Controller
@RequestMapping("/pages/policy")
class PolicyController {

    private static final String FORM = "page/policy-form";

    private final PolicyChanges changes;
    private final PolicyPage page;
    private final CurrentUser user;
    private final VietnamTime time;

    PolicyController(PolicyChanges changes, PolicyPage page, CurrentUser user, VietnamTime time) {
        this.changes = changes;
        this.page = page;
        this.user = user;
        this.time = time;
    }

    /** @param version null for what applies today */
    @GetMapping
    String read(
            @RequestParam(required = false) @Nullable Long version,
            @RequestParam(defaultValue = "false") boolean applied,
            Model model) {
        if (!user.seesEverything()) {
            throw new NotEntitledToPolicy("Đồng chí không có quyền xem chính sách theo dõi thời hạn");
        }
        PolicyHistory history = changes.history();
        PolicyVersion shown = version == null ? history.inForce(time.today()).orElseThrow() : find(history, version);
        model.addAttribute("version", page.version(shown, history));
        model.addAttribute(
                "sections", PolicyPage.sections(version == null ? history.tables(time.today()) : shown.tables()));
        model.addAttribute("inForce", version == null);
        model.addAttribute("applied", applied);
        model.addAttribute("waiting", waiting(history));
        model.addAttribute("versions", page.versions(history));
        model.addAttribute("mayChange", user.isIn(Groups.ADMINISTRATORS));
        return "page/policy";
    }

    /** @param from the version to begin with; null for what applies today */
    @GetMapping("/change")
    String form(@RequestParam(required = false) @Nullable Long from, Model model) {
        requireAdministrator();
        PolicyHistory history = changes.history();
        PolicyTables tables = from == null
                ? history.tables(time.today())
                : find(history, from).tables();
        return form(PolicyDraft.of(tables, time.today().toString()), List.of(), List.of(), model);
    }

    /** @param step check, apply, edit, add:&lt;kind&gt; or remove:&lt;row&gt; */
    @PostMapping("/change")
    String change(
            @RequestParam String step,
            @RequestParam MultiValueMap<String, String> fields,
            HttpServletResponse response,
            Model model) {
        requireAdministrator();
        PolicyForm form = new PolicyForm(fields);
        try {
            return step(step, form, model);
        } catch (InvalidPolicy e) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return form(form.draft(), e.problems(), e.problems(), model);
        }
    }

    private String step(String step, PolicyForm form, Model model) {
        PolicyDraft draft = form.draft();
        String[] words = step.split(":", 2);
        return switch (words[0]) {
            case "check" -> proposal(draft, model);
            case "apply" -> apply(draft, form.newest());
            case "edit" -> form(draft, List.of(), List.of(), model);
            case "add" -> form(draft.with(PolicyDraft.Row.empty(kind(words[1]))), List.of(), List.of(words[1]), model);
            case "remove" -> remove(draft, words[1], model);
            default -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        };
    }

    /** @param row number of the row, as the form has it */
    private String remove(PolicyDraft draft, String row, Model model) {
        int index = PolicyRowCheck.integer(row, 0, draft.rows().size() - 1)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        List<String> open = List.of(draft.rows().get(index).kind());
        return form(draft.without(index), List.of(), open, model);
    }

    private String apply(PolicyDraft draft, long newest) {
        changes.apply(draft, newest);
        return "redirect:/pages/policy?applied=true";
    }

    private String proposal(PolicyDraft draft, Model model) {
        PolicyChanges.Proposal proposal = changes.check(draft);
        PolicyHistory history = changes.history();
        model.addAttribute("proposal", proposal);
        model.addAttribute("appliesFrom", VietnamTime.format(proposal.checked().appliesFrom()));
        model.addAttribute("sections", PolicyPage.sections(proposal.checked().tables()));
        model.addAttribute(
                "replaced",
                proposal.replaced().stream()
                        .map(version -> page.version(version, history))
                        .toList());
        model.addAttribute("draft", draft.named());
        return "page/policy-check";
    }

    private String form(PolicyDraft draft, List<String> problems, List<String> open, Model model) {
        PolicyHistory history = changes.history();
        PolicyTables released = history.released().map(PolicyVersion::tables).orElseThrow();
        model.addAttribute("waiting", waiting(history));
        model.addAttribute("draft", draft);
        model.addAttribute("problems", problems);
        model.addAttribute("sections", PolicyPage.sections(draft, released, open));
        model.addAttribute("audiences", Audience.values());
        model.addAttribute(
                "urgencies",
                Arrays.stream(Urgency.values())
                        .filter(urgency -> urgency != Urgency.INFORMATION)
                        .map(urgency -> new Choice(urgency.name(), PolicyWords.title(urgency)))
                        .toList());
        model.addAttribute("today", time.today().toString());
        return FORM;
    }

    private List<PolicyPage.Version> waiting(PolicyHistory history) {
        return history.waiting(time.today()).stream()
                .map(version -> page.version(version, history))
                .toList();
    }

    record Choice(String value, String title) {}

    private static DeadlineKind kind(String word) {
        try {
            return DeadlineKind.ofWord(word);
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, e.getMessage(), e);
        }
    }

    private static PolicyVersion find(PolicyHistory history, long id) {
        return history.find(id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "Không có phiên bản này"));
    }

    private void requireAdministrator() {
        if (!user.isIn(Groups.ADMINISTRATORS)) {
            throw new NotEntitledToPolicy("Chỉ quản trị viên mới được thay đổi chính sách theo dõi thời hạn");
        }
    }
}
