package vn.dondoc.board;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Hồ sơ nhiệm vụ: pages for reading and printing; who may see a directive is as in the API. */
@Controller
@RequestMapping("/pages/dossier")
class DossierController {

    private final Dossiers dossiers;

    DossierController(Dossiers dossiers) {
        this.dossiers = dossiers;
    }

    @GetMapping
    ModelAndView list(@RequestParam(defaultValue = "") String text, @RequestParam(defaultValue = "1") int page) {
        return new ModelAndView("page/dossiers", Map.of("text", text.strip(), "found", dossiers.search(text, page)));
    }

    /** Where mails lead, which know a directive by its business key. */
    @GetMapping(params = "of")
    ModelAndView named(@RequestParam String of) {
        return dossiers.named(of)
                .map(directive -> new ModelAndView("redirect:" + directive.path()))
                .orElseGet(DossierController::notFound);
    }

    @GetMapping("/{resolution}/{code}")
    ModelAndView one(@PathVariable String resolution, @PathVariable String code) {
        return dossiers.find(resolution, code)
                .map(dossier -> new ModelAndView("page/dossier", "dossier", dossier))
                .orElseGet(DossierController::notFound);
    }

    /** The same for what there is not and for what one may not see. */
    private static ModelAndView notFound() {
        return new ModelAndView("page/dossier-not-found", Map.of(), HttpStatus.NOT_FOUND);
    }
}
