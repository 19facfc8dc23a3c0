package vn.dondoc.report;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import vn.dondoc.form.InvalidInput;
import vn.dondoc.form.NotEntitled;

/** The page from which reports are made by one click and got again. */
@Controller
@RequestMapping("/pages/reports")
class ReportPageController {

    private static final int SHOWN = 100;

    private final ReportDesk desk;
    private final ReportFiles files;
    private final ReportPage page;

    ReportPageController(ReportDesk desk, ReportFiles files, ReportPage page) {
        this.desk = desk;
        this.files = files;
        this.page = page;
    }

    /** @param made id of the report that was just made; null for none */
    @GetMapping
    String show(
            @RequestParam(required = false) @Nullable Long made,
            @RequestParam(defaultValue = "") String of,
            Model model) {
        List<Report> all = desk.list();
        model.addAttribute("resolutions", page.resolutions());
        model.addAttribute("periods", page.periods());
        model.addAttribute("usual", page.usualPeriod());
        model.addAttribute("scopes", page.scopes());
        model.addAttribute("of", of);
        model.addAttribute(
                "lines",
                all.stream()
                        .filter(report -> of.isEmpty() || report.period().code().equals(of))
                        .limit(SHOWN)
                        .map(page::line)
                        .toList());
        all.stream()
                .filter(report -> made != null && report.id() == made)
                .findFirst()
                .ifPresent(report -> model.addAttribute("made", page.line(report)));
        return "page/reports";
    }

    @PostMapping
    String make(
            @RequestParam String resolution,
            @RequestParam String period,
            @RequestParam String scope,
            @RequestParam(defaultValue = "draft") String stage) {
        return "redirect:/pages/reports?made=" + desk.make(resolution, period, scope, stage);
    }

    @PostMapping("/{id:\\d{1,18}}/publish")
    String publish(@PathVariable long id, @RequestParam(defaultValue = "") String documentNumber) {
        desk.publish(id, documentNumber);
        return "redirect:/pages/reports";
    }

    @GetMapping("/{id:\\d{1,18}}.docx")
    ResponseEntity<byte[]> word(@PathVariable long id) {
        return files.download(id, ReportFormat.WORD);
    }

    @GetMapping("/{id:\\d{1,18}}.xlsx")
    ResponseEntity<byte[]> excel(@PathVariable long id) {
        return files.download(id, ReportFormat.EXCEL);
    }

    @ExceptionHandler
    String refuse(InvalidInput invalid, Model model, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        model.addAttribute("problems", invalid.problems());
        return show(null, "", model);
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.FORBIDDEN)
    String refuse(NotEntitled refusal, Model model) {
        model.addAttribute("message", refusal.getMessage());
        return "page/refused";
    }
}
