package vn.dondoc.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dondoc.agency.CurrentUser;
import vn.dondoc.calendar.Period;
import vn.dondoc.calendar.VietnamTime;
import vn.dondoc.directive.FollowedResolutions;
import vn.dondoc.form.InvalidInput;
import vn.dondoc.review.ReviewTallyRows.Tally;

/** The page of all reviews; from it the Office opens one of another period. */
@Controller
@RequestMapping("/pages/reviews")
class ReviewListController {

    private static final String LIST = "redirect:/pages/reviews";

    private final ReviewRows rows;
    private final Reviews reviews;
    private final ReviewAccess access;
    private final FollowedResolutions resolutions;
    private final CurrentUser user;
    private final VietnamTime time;

    ReviewListController(
            ReviewRows rows,
            Reviews reviews,
            ReviewAccess access,
            FollowedResolutions resolutions,
            CurrentUser user,
            VietnamTime time) {
        this.rows = rows;
        this.reviews = reviews;
        this.access = access;
        this.resolutions = resolutions;
        this.user = user;
        this.time = time;
    }

    /** @param reported how far those are whom the reader may see; empty where there is none of them in it */
    record Line(ReviewHead head, String reported) {}

    @GetMapping
    String list(@RequestParam(required = false) @Nullable Integer year, Model model) {
        List<Integer> years = rows.years();
        Integer chosen = years.contains(year) ? year : null;
        List<Review> asked = access.reviews(chosen);
        Map<Long, List<Tally>> tallies = access.tallies(asked);
        model.addAttribute(
                "lines",
                asked.stream()
                        .map(review ->
                                new Line(ReviewHead.of(review), reported(tallies.getOrDefault(review.id(), List.of()))))
                        .toList());
        model.addAttribute("year", chosen);
        model.addAttribute("years", years);
        model.addAttribute("mayOpen", access.mayOpen());
        model.addAttribute("resolutions", resolutions.all());
        model.addAttribute("periods", periods());
        return "page/reviews";
    }

    private static String reported(List<Tally> tallies) {
        int asked = tallies.stream().mapToInt(Tally::asked).sum();
        int given = tallies.stream().mapToInt(Tally::given).sum();
        int closed = tallies.stream().mapToInt(Tally::closed).sum();
        if (asked == 0) {
            return "";
        }
        return "%d/%d phần việc".formatted(given, asked - closed)
                + (closed == 0 ? "" : " (%d phần việc đã kết thúc)".formatted(closed));
    }

    /** Those that have begun: of each kind the present one and the one before, the longest first. */
    private List<Period> periods() {
        LocalDate today = time.today();
        return Stream.of(Period.Kind.YEAR, Period.Kind.HALF_YEAR, Period.Kind.QUARTER)
                .flatMap(kind -> {
                    Period present = Period.containing(kind, today);
                    return Stream.of(
                            present, Period.containing(kind, present.from().minusDays(1)));
                })
                .toList();
    }

    @PostMapping
    String open(@RequestParam long resolution, @RequestParam String period, RedirectAttributes answer) {
        Period chosen = Period.ofCode(period).orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        try {
            reviews.openToday(known(resolution), chosen, user.id());
            answer.addFlashAttribute("opened", "Đã mở kỳ đánh giá " + chosen.label());
        } catch (InvalidInput invalid) {
            answer.addFlashAttribute("problems", invalid.problems());
        }
        return LIST;
    }

    private long known(long resolution) {
        return resolutions.all().stream()
                .map(FollowedResolutions.Followed::id)
                .filter(id -> id == resolution)
                .findFirst()
                .orElseThrow(() -> new InvalidInput("Không có nghị quyết này"));
    }
}
