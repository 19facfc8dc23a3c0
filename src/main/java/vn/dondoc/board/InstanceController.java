package vn.dondoc.board;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import vn.dondoc.board.Instances.Instance;

/** From a directive to its process instance in Cockpit. */
@Controller
class InstanceController {

    private static final String COCKPIT = "/camunda/app/cockpit/default/#";

    private final VisibleDirectives directives;
    private final Instances instances;

    InstanceController(VisibleDirectives directives, Instances instances) {
        this.directives = directives;
        this.instances = instances;
    }

    /** One that has ended is shown on the page Theo dõi nghị quyết: Cockpit has no view of it. */
    @GetMapping("/pages/board/instance/{resolution}/{code}")
    @Transactional(readOnly = true)
    public ModelAndView show(@PathVariable String resolution, @PathVariable String code) {
        return directives
                .find(resolution, code)
                .flatMap(directive -> instances
                        .find(directive.view().resolution() + ":"
                                + directive.view().code())
                        .map(instance -> redirect(instance, directive)))
                .orElseGet(() -> new ModelAndView("page/dossier-not-found", Map.of(), HttpStatus.NOT_FOUND));
    }

    private static ModelAndView redirect(Instance instance, Assessed directive) {
        String place = instance.ended()
                ? "/theo-doi?quy-trinh=%s&nhiem-vu=%s/%s"
                        .formatted(
                                instance.id(),
                                directive.slug(),
                                directive.view().code())
                : "/process-instance/" + instance.id();
        return new ModelAndView("redirect:" + COCKPIT + place);
    }
}
