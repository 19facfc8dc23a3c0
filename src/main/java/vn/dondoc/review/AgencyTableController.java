package vn.dondoc.review;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.dondoc.agency.CurrentUser;
import vn.dondoc.calendar.VietnamTime;
import vn.dondoc.form.InvalidInput;
import vn.dondoc.form.NotEntitled;
import vn.dondoc.review.AgencyTable.Row;
import vn.dondoc.review.ReviewReportRows.Report;
import vn.dondoc.review.ReviewTallyRows.Tally;

/**
 * A review's pages: an agency's whole quarter in one table, its rows kept one by one, by a form or by the page's script; and
 * for those of several agencies, or of none, how far each is.
 */
@Controller
@RequestMapping("/pages/reviews/{slug}/{period}")
class AgencyTableController {

    private final ReviewReports reports;
    private final AgencyTables tables;
    private final ReviewAccess access;
    private final CurrentUser user;
    private final VietnamTime time;

    AgencyTableController(
            ReviewReports reports, AgencyTables tables, ReviewAccess access, CurrentUser user, VietnamTime time) {
        this.reports = reports;
        this.tables = tables;
        this.access = access;
        this.user = user;
        this.time = time;
    }

    /** What the script is told. @param at HH:mm */
    record Kept(int version, String at) {}

    record Refused(List<String> problems) {}

    /** @param agency null for the own one, or a list where the reader may see several */
    @GetMapping
    String review(
            @PathVariable String slug,
            @PathVariable String period,
            @RequestParam(required = false) @Nullable String agency,
            Model model) {
        Review review = access.review(slug, period);
        List<Tally> tallies = access.tallies(review);
        if (agency == null && (access.seesEverything() || tallies.size() != 1 || review.openedAt() == null)) {
            return overview(review, tallies, model);
        }
        model.addAttribute(
                "table", tables.of(review, agency == null ? tallies.get(0).agency() : agency));
        return "page/review";
    }

    private String overview(Review review, List<Tally> tallies, Model model) {
        if (review.openedAt() != null && tallies.isEmpty() && !access.seesEverything()) {
            throw new NotEntitled("Cơ quan của đồng chí không có phần việc trong kỳ đánh giá này");
        }
        model.addAttribute("head", ReviewHead.of(review));
        model.addAttribute("opened", review.openedAt() != null);
        model.addAttribute("tallies", tallies);
        model.addAttribute(
                "own",
                tallies.stream().filter(tally -> access.isOwn(tally.agency())).toList());
        return "page/review-overview";
    }

    /** A row's own form, for a browser without scripts. */
    @PostMapping("/rows/{id:\\d{1,18}}")
    ModelAndView save(
            @PathVariable String slug,
            @PathVariable String period,
            @PathVariable long id,
            @RequestParam int version,
            TypedEntry typed) {
        Review review = access.review(slug, period);
        Report report = access.report(review, id);
        try {
            reports.save(id, version, typed.entry(), user.id());
            return new ModelAndView("redirect:%s?agency=%s#row-%d".formatted(review.path(), report.agency(), id));
        } catch (InvalidInput invalid) {
            return again(review, report, HttpStatus.BAD_REQUEST, row -> row.refused(typed, invalid.problems()));
        } catch (ReviewConflict conflict) {
            return again(review, report, HttpStatus.CONFLICT, row -> row.clashing(typed, tables.clash(conflict)));
        }
    }

    private ModelAndView again(Review review, Report report, HttpStatus status, UnaryOperator<Row> change) {
        AgencyTable table = tables.of(review, report.agency());
        List<Row> rows = table.rows().stream()
                .map(row -> row.id() == report.id() ? change.apply(row) : row)
                .toList();
        AgencyTable changed = new AgencyTable(table.head(), table.agency(), table.agencyName(), table.own(), rows);
        ModelAndView page = new ModelAndView("page/review", "table", changed);
        page.addObject("trouble", report);
        page.setStatus(status);
        return page;
    }

    /** The same for the page's script, which stays where it is. */
    @PostMapping("/rows/{id:\\d{1,18}}/draft")
    ResponseEntity<?> keep(
            @PathVariable String slug,
            @PathVariable String period,
            @PathVariable long id,
            @RequestParam int version,
            TypedEntry typed) {
        access.report(access.review(slug, period), id);
        try {
            int now = reports.save(id, version, typed.entry(), user.id());
            return ResponseEntity.ok(new Kept(now, ReviewWords.hour(time.now())));
        } catch (InvalidInput invalid) {
            return ResponseEntity.badRequest().body(new Refused(invalid.problems()));
        } catch (ReviewConflict conflict) {
            return ResponseEntity.status(HttpStatus.CONFLICT).body(tables.clash(conflict));
        } catch (NotEntitled refusal) {
            return ResponseEntity.status(HttpStatus.FORBIDDEN)
                    .body(new Refused(List.of(String.valueOf(refusal.getMessage()))));
        }
    }
}
