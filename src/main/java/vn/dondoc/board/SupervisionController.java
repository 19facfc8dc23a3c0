package vn.dondoc.board;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.dondoc.agency.CurrentUser;

/** Giám sát việc quán triệt, triển khai: the Inspection Committee's view of part III, for all who see everything. */
@Controller
class SupervisionController {

    private final Supervision supervision;
    private final CurrentUser user;

    SupervisionController(Supervision supervision, CurrentUser user) {
        this.supervision = supervision;
        this.user = user;
    }

    /**
     * @param sort {@code status}: the late ones first; anything else: in the document's order
     * @param late only agencies that are late or were
     */
    @GetMapping("/pages/supervision")
    ModelAndView view(
            @RequestParam(defaultValue = "") String sort, @RequestParam(defaultValue = "false") boolean late) {
        if (!user.seesEverything()) {
            throw new NotEntitledToSupervise(
                    "Trang giám sát dành cho Ủy ban Kiểm tra Tỉnh ủy, Văn phòng Tỉnh ủy và Ban Thường vụ Tỉnh ủy");
        }
        return new ModelAndView(
                "page/supervision", "view", supervision.view(new SupervisionView.Choice(sort.equals("status"), late)));
    }
}
