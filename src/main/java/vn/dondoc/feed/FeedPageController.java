package vn.dondoc.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dondoc.agency.Agency;
import vn.dondoc.agency.CurrentUser;
import vn.dondoc.agency.Officer;
import vn.dondoc.agency.Officers;
import vn.dondoc.calendar.VietnamTime;
import vn.dondoc.feed.FeedRows.Feed;
import vn.dondoc.form.NotEntitled;

/** Lịch: a person makes, renews and revokes the addresses of the own feed and, leading an agency, of the agency's. */
@Controller
@RequestMapping("/pages/calendar")
class FeedPageController {

    private static final String PAGE = "redirect:/pages/calendar";

    private final Feeds feeds;
    private final Officers officers;
    private final CurrentUser user;

    FeedPageController(Feeds feeds, Officers officers, CurrentUser user) {
        this.feeds = feeds;
        this.officers = officers;
        this.user = user;
    }

    /**
     * One feed as the page shows it.
     *
     * @param agency code; empty for the person's own
     * @param madeBy empty where there is no address
     * @param madeAt moment, as people read it
     * @param readAt when a program last read it, to the hour; empty for never
     * @param stopped true where who made it has left, so that the address leads nowhere
     * @param may true where the person may make, renew and revoke it
     */
    public record Line(
            String agency, String title, String madeBy, String madeAt, String readAt, boolean stopped, boolean may) {

        public boolean exists() {
            return !madeBy.isEmpty();
        }
    }

    @GetMapping
    String show(Model model) {
        List<Line> lines = new ArrayList<>();
        lines.add(line(null, "Lịch của tôi", true));
        for (Agency agency : feeds.agenciesOf(user.id())) {
            lines.add(line(agency.code(), "Lịch của " + agency.name(), feeds.leads(user.id(), agency.code())));
        }
        model.addAttribute("lines", lines);
        return "page/calendar";
    }

    /** @param agency empty for the person's own feed */
    @PostMapping("/renew")
    String renew(@RequestParam(defaultValue = "") String agency, RedirectAttributes answer) {
        answer.addFlashAttribute("address", feeds.renew(orNull(agency), user.id()));
        answer.addFlashAttribute("of", agency);
        return PAGE;
    }

    /** @param agency empty for the person's own feed */
    @PostMapping("/revoke")
    String revoke(@RequestParam(defaultValue = "") String agency, RedirectAttributes answer) {
        feeds.revoke(orNull(agency), user.id());
        answer.addFlashAttribute("revoked", true);
        return PAGE;
    }

    private Line line(@Nullable String agency, String title, boolean may) {
        Optional<Feed> feed = feeds.current(agency, user.id());
        return new Line(
                agency == null ? "" : agency,
                title,
                feed.map(one -> officers.find(one.createdBy())
                                .map(Officer::name)
                                .orElse(one.createdBy()))
                        .orElse(""),
                feed.map(one -> VietnamTime.format(one.createdAt())).orElse(""),
                feed.flatMap(one -> Optional.ofNullable(one.lastReadAt()))
                        .map(VietnamTime::format)
                        .orElse(""),
                feed.isPresent() && !feeds.isAlive(feed.get()),
                may);
    }

    private static @Nullable String orNull(String agency) {
        return agency.isEmpty() ? null : agency;
    }

    @ExceptionHandler
    ModelAndView refuse(NotEntitled refusal) {
        return new ModelAndView(
                "page/refused", Map.of("message", String.valueOf(refusal.getMessage())), HttpStatus.FORBIDDEN);
    }
}
