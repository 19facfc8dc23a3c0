package vn.dondoc.target;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.server.ResponseStatusException;
import vn.dondoc.agency.CurrentUser;
import vn.dondoc.catalogue.Goal;
import vn.dondoc.form.InvalidInput;
import vn.dondoc.form.NotEntitled;

/** The form that corrects a figure on record, or supplies one that was missing at the cut-off. */
@Controller
@RequestMapping("/pages/targets/correction/{request}")
class CorrectionController {

    private final RequestRows requests;
    private final TargetRows targets;
    private final MeasurementRows measurements;
    private final Measurements service;
    private final TargetRights rights;
    private final TargetsPage page;
    private final CurrentUser user;

    CorrectionController(
            RequestRows requests,
            TargetRows targets,
            MeasurementRows measurements,
            Measurements service,
            TargetRights rights,
            TargetsPage page,
            CurrentUser user) {
        this.requests = requests;
        this.targets = targets;
        this.measurements = measurements;
        this.service = service;
        this.rights = rights;
        this.page = page;
        this.user = user;
    }

    @GetMapping
    String form(@PathVariable long request, Model model) {
        Entry entry = latest(request).map(latest -> Entry.of(latest.figures())).orElse(Entry.EMPTY);
        return form(request, entry, "", List.of(), model);
    }

    /**
     * @param corrected id of the figure that was shown; 0 where there was none
     * @param reason mandatory for a correction
     */
    @PostMapping
    String correct(
            @PathVariable long request,
            @RequestParam long corrected,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam MultiValueMap<String, String> fields,
            HttpServletResponse response,
            Model model) {
        if (requests.find(request).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Entry entry = Entry.of(field -> fields.getFirst(field.field()));
        try {
            if (corrected == 0) {
                service.supply(request, entry, user.id());
            } else {
                service.correct(request, corrected, entry, reason, user.id());
            }
            MeasurementRequest done = requests.get(request);
            return "redirect:/pages/targets?resolution=%s&period=%s"
                    .formatted(
                            slugOf(targets.get(done.targetId())), done.period().code());
        } catch (InvalidInput e) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return form(request, entry, reason, e.problems(), model);
        }
    }

    private String form(long request, Entry entry, String reason, List<String> problems, Model model) {
        MeasurementRequest asked = requests.find(request)
                .filter(one -> !one.open())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "Chưa có số liệu để đính chính"));
        Target target = targets.get(asked.targetId());
        rights.requireCorrector(user.id(), target);
        List<Measurement> history = measurements.of(request);
        model.addAttribute("target", target.words());
        model.addAttribute("goal", target.goalWords());
        model.addAttribute("unit", MeasurementReads.unitWords(target));
        model.addAttribute("exceeds", target.goal() instanceof Goal.Exceed);
        model.addAttribute("period", asked.period().label());
        model.addAttribute("current", latest(request).orElse(null));
        model.addAttribute("replaced", page.replaced(history));
        model.addAttribute("entry", entry);
        model.addAttribute("fields", EntryField.values());
        model.addAttribute("reason", reason);
        model.addAttribute("problems", problems);
        return "page/targets-correction";
    }

    private Optional<Measurement> latest(long request) {
        return measurements.latest(request);
    }

    private String slugOf(Target target) {
        return targets.resolutions().stream()
                .filter(one -> one.id() == target.resolutionId())
                .map(TargetRows.Resolution::slug)
                .findFirst()
                .orElseThrow();
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.FORBIDDEN)
    String refuse(NotEntitled refusal, Model model) {
        model.addAttribute("message", refusal.getMessage());
        return "page/refused";
    }
}
