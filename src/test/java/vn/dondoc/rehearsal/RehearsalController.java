package vn.dondoc.rehearsal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.agency.CurrentUser;
import vn.dondoc.agency.Groups;
import vn.dondoc.calendar.VietnamTime;

/** What the page of the trial run asks: the date, the mails, and to move the date. */
@RestController
@RequestMapping("/rehearsal")
@Profile("trial")
class RehearsalController {

    private final RehearsalClock clock;
    private final MailCatcher mails;
    private final CurrentUser user;

    RehearsalController(RehearsalClock clock, MailCatcher mails, CurrentUser user) {
        this.clock = clock;
        this.mails = mails;
        this.user = user;
    }

    record MailLine(int number, String at, String to, String subject) {}

    record Move(LocalDate date) {}

    @GetMapping("/now")
    Map<String, String> now() {
        return Map.of(
                "text",
                VietnamTime.format(clock.now()),
                "date",
                VietnamTime.dayOf(clock.now()).toString());
    }

    /** For the pages of the web apps, whose relative times follow it. */
    @GetMapping("/instant")
    Map<String, String> instant() {
        return Map.of("now", clock.now().toString());
    }

    @GetMapping("/mails")
    List<MailLine> list() {
        return mails.mails().stream()
                .map(mail -> new MailLine(mail.number(), VietnamTime.format(mail.sentAt()), mail.to(), mail.subject()))
                .toList();
    }

    @GetMapping(path = "/mails/{number}.html", produces = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
    ResponseEntity<String> html(@PathVariable int number) {
        return mails.has(number)
                ? ResponseEntity.ok(mails.mail(number).html())
                : ResponseEntity.notFound().build();
    }

    @GetMapping(path = "/mails/{number}.txt", produces = MediaType.TEXT_PLAIN_VALUE + ";charset=UTF-8")
    ResponseEntity<String> text(@PathVariable int number) {
        return mails.has(number)
                ? ResponseEntity.ok(mails.mail(number).text())
                : ResponseEntity.notFound().build();
    }

    /** JSON only: a page of another site cannot send it with the administrator's login. */
    @PostMapping(path = "/clock", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, String>> move(@RequestBody Move move) {
        if (!user.isIn(Groups.ADMINISTRATORS)) {
            return answer(HttpStatus.FORBIDDEN, "Chỉ quản trị viên mới chuyển được ngày");
        }
        try {
            clock.moveTo(move.date());
            return ResponseEntity.ok(now());
        } catch (IllegalArgumentException e) {
            return answer(HttpStatus.BAD_REQUEST, e.getMessage());
        }
    }

    private static ResponseEntity<Map<String, String>> answer(HttpStatus status, String message) {
        return ResponseEntity.status(status).body(Map.of("message", message));
    }
}
