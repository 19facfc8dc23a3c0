package vn.dondoc.target;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.dondoc.calendar.Period;
import vn.dondoc.target.TargetRows.Resolution;

/** The page of all targets of a resolution, period by period, for everyone who has an account. */
@Controller
@RequestMapping("/pages/targets")
class TargetsController {

    private final PeriodChoice choice;
    private final TargetsPage page;
    private final EntryPage entries;

    TargetsController(PeriodChoice choice, TargetsPage page, EntryPage entries) {
        this.choice = choice;
        this.page = page;
        this.entries = entries;
    }

    /**
     * @param resolution null for the first
     * @param period null for the newest
     */
    @GetMapping
    String targets(
            @RequestParam(required = false) @Nullable String resolution,
            @RequestParam(required = false) @Nullable String period,
            Model model) {
        Optional<Resolution> chosen = choice.resolution(resolution);
        if (chosen.isEmpty()) {
            model.addAttribute("message", "Chưa có nghị quyết nào có chỉ tiêu");
            return "page/refused";
        }
        Period shown = choice.period(chosen.get(), period);
        List<TargetsPage.Section> sections = page.sections(chosen.get().id(), shown);
        model.addAttribute("resolution", chosen.get());
        model.addAttribute("resolutions", choice.resolutions());
        model.addAttribute("period", shown);
        model.addAttribute("periods", choice.periods(chosen.get()));
        model.addAttribute("sections", sections);
        model.addAttribute("counts", TargetsPage.counts(sections));
        model.addAttribute("open", entries.openCount());
        return "page/targets";
    }
}
