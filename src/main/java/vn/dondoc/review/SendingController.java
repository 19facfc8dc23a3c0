package vn.dondoc.review;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dondoc.agency.CurrentUser;

/** "Gửi tất cả": what will be sent and what is incomplete is shown before anything is sent. */
@Controller
@RequestMapping("/pages/reviews/{slug}/{period}/send")
class SendingController {

    private static final Pattern SEEN = Pattern.compile("(\\d{1,18}):(\\d{1,9})");

    private final AgencyTables tables;
    private final TableSending sending;
    private final ReviewAccess access;
    private final CurrentUser user;

    SendingController(AgencyTables tables, TableSending sending, ReviewAccess access, CurrentUser user) {
        this.tables = tables;
        this.sending = sending;
        this.access = access;
        this.user = user;
    }

    @GetMapping
    String confirm(@PathVariable String slug, @PathVariable String period, @RequestParam String agency, Model model) {
        Review review = access.review(slug, period);
        access.requireOwn(agency);
        model.addAttribute("table", tables.of(review, agency));
        return "page/review-send";
    }

    /** @param row of each row that the sender has seen complete: id and version, e.g. 17:3 */
    @PostMapping
    String send(
            @PathVariable String slug,
            @PathVariable String period,
            @RequestParam String agency,
            @RequestParam(defaultValue = "") List<String> row,
            RedirectAttributes answer) {
        Review review = access.review(slug, period);
        access.requireOwn(agency);
        answer.addFlashAttribute("result", sending.send(review, agency, seen(row), user.id()));
        return "redirect:%s?agency=%s".formatted(review.path(), agency);
    }

    private static Map<Long, Integer> seen(List<String> rows) {
        Map<Long, Integer> seen = new HashMap<>();
        for (String row : rows) {
            Matcher matcher = SEEN.matcher(row);
            if (!matcher.matches()) {
                throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
            }
            seen.put(Long.valueOf(matcher.group(1)), Integer.valueOf(matcher.group(2)));
        }
        return seen;
    }
}
