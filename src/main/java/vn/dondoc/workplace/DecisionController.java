package vn.dondoc.workplace;

import java.util.List;
import java.util.Map;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import vn.dondoc.agency.CurrentUser;
import vn.dondoc.agency.Groups;
import vn.dondoc.directive.DecisionMatter;
import vn.dondoc.directive.DecisionReads;
import vn.dondoc.form.InvalidInput;
import vn.dondoc.form.NotEntitled;

/**
 * Cho ý kiến chỉ đạo on one page, where the mail about an escalation leads: the matter, and each answer ready to be sent. What is
 * sent completes the task of Tasklist's form.
 */
@Controller
@RequestMapping("/pages/decision")
class DecisionController {

    private static final String PAGE = "/pages/decision/";

    private final DecisionReads decisions;
    private final DecisionTasks tasks;
    private final CurrentUser user;

    DecisionController(DecisionReads decisions, DecisionTasks tasks, CurrentUser user) {
        this.decisions = decisions;
        this.tasks = tasks;
        this.user = user;
    }

    /** A mail knows the milestone; what was asked about it may have been decided and asked anew. */
    @GetMapping
    ModelAndView about(@RequestParam long milestone) {
        requireReader();
        return to(decisions
                .lastAbout(milestone)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "Chưa có việc nào xin ý kiến")));
    }

    @GetMapping("/{id}")
    ModelAndView show(@PathVariable long id) {
        requireReader();
        return page(matter(id), DecisionForm.empty(), List.of());
    }

    @PostMapping("/{id}")
    ModelAndView decide(@PathVariable long id, @RequestParam Map<String, String> sent) {
        requireReader();
        DecisionMatter matter = matter(id);
        DecisionForm form = DecisionForm.of(sent);
        if (matter.answer() == null) {
            try {
                tasks.complete(id, matter.businessKey(), form.fields());
            } catch (InvalidInput refusal) {
                return refused(id, form, refusal);
            } catch (ConcurrencyFailureException collision) {
                // Two sent at one moment, one has decided: the page says who.
                return to(id);
            }
        }
        return to(id);
    }

    private ModelAndView refused(long id, DecisionForm form, InvalidInput refusal) {
        DecisionMatter now = matter(id);
        if (now.answer() != null) {
            return to(id);
        }
        ModelAndView page = page(now, form, refusal.problems());
        page.setStatus(HttpStatus.BAD_REQUEST);
        return page;
    }

    private ModelAndView page(DecisionMatter matter, DecisionForm form, List<String> problems) {
        return new ModelAndView(
                "page/decision",
                Map.of(
                        "matter",
                        matter,
                        "about",
                        matter.sheet().about(),
                        "answers",
                        DecisionForm.answers(matter),
                        "form",
                        form,
                        "problems",
                        problems,
                        "decides",
                        user.isIn(Groups.STANDING_COMMITTEE)));
    }

    private DecisionMatter matter(long id) {
        return decisions
                .matter(id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "Không có việc xin ý kiến này"));
    }

    /** Those who supervise may read what lies before the Standing Committee. */
    private void requireReader() {
        if (!user.seesEverything()) {
            throw new NotEntitled("Chỉ Thường trực, Ban Thường vụ Tỉnh ủy mới cho ý kiến về việc này");
        }
    }

    /** After what was sent the page is got anew: going back or loading again sends nothing twice. */
    private static ModelAndView to(long id) {
        RedirectView page = new RedirectView(PAGE + id);
        page.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(page);
    }

    @ExceptionHandler
    ModelAndView refuse(NotEntitled refusal) {
        return new ModelAndView(
                "page/refused", Map.of("message", String.valueOf(refusal.getMessage())), HttpStatus.FORBIDDEN);
    }
}
