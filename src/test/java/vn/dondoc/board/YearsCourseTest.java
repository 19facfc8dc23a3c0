package vn.dondoc.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.dondoc.board.Assessed.Part;
import vn.dondoc.board.Assessed.Point;
import vn.dondoc.board.BoardOverview.Month;
import vn.dondoc.board.DirectiveView.MilestoneView;
import vn.dondoc.board.DirectiveView.ShareView;
import vn.dondoc.board.FormerDeadlineRows.Former;
import vn.dondoc.calendar.Period;
import vn.dondoc.directive.MilestoneFacts;
import vn.dondoc.directive.Standing;

class YearsCourseTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 5, 20);
    private static final LocalDate GIVEN = LocalDate.of(2026, 1, 5);
    private static final LocalDate DUE = LocalDate.of(2026, 2, 15);

    @Test
    void eachMonthTellsWhatWasGivenFinishedAndOverdueThen() {
        List<Month> months = course(
                Map.of(),
                directive(1, DUE, LocalDate.of(2026, 2, 10), null),
                directive(2, DUE, LocalDate.of(2026, 3, 3), null),
                directive(3, DUE, null, null));

        assertThat(months)
                .extracting(Month::month)
                .containsExactly("2026-M1", "2026-M2", "2026-M3", "2026-M4", "2026-M5");
        assertThat(months).extracting(Month::given).containsExactly(3, 0, 0, 0, 0);
        assertThat(months).extracting(Month::doneInTime).containsExactly(0, 1, 0, 0, 0);
        assertThat(months).extracting(Month::doneLate).containsExactly(0, 0, 1, 0, 0);
        assertThat(months).extracting(Month::open).containsExactly(3, 2, 1, 1, 1);
        assertThat(months).extracting(Month::overdue).containsExactly(0, 2, 1, 1, 1);
        assertThat(months.get(4).until()).isEqualTo(TODAY);
    }

    @Test
    void anExtensionDoesNotUndoTheMonthsInWhichItWasOverdue() {
        Former extended = new Former(1, DUE, LocalDate.of(2026, 4, 8));

        List<Month> months = course(Map.of(1L, List.of(extended)), directive(1, LocalDate.of(2026, 6, 30), null, null));

        assertThat(months).extracting(Month::overdue).containsExactly(0, 1, 1, 0, 0);
    }

    @Test
    void whatWasStoppedWasOverdueUntilThen() {
        List<Month> months = course(Map.of(), directive(1, DUE, null, LocalDate.of(2026, 3, 20)));

        assertThat(months).extracting(Month::overdue).containsExactly(0, 1, 0, 0, 0);
        assertThat(months).extracting(Month::open).containsExactly(1, 1, 0, 0, 0);
        assertThat(months).extracting(Month::doneInTime).containsOnly(0);
    }

    @Test
    void aPeriodAsksForItsWholeYearUpToToday() {
        YearsCourse course = new YearsCourse(TODAY, Map.of());
        List<ResolutionDirectives> directives = ResolutionDirectives.of(List.of(directive(1, DUE, null, null)));

        assertThat(course.of(directives, Period.quarter(2025, 4)))
                .hasSize(12)
                .last()
                .satisfies(december -> {
                    assertThat(december.month()).isEqualTo("2025-M12");
                    assertThat(december.open()).as("not given yet").isZero();
                });
        assertThat(course.of(directives, Period.quarter(2026, 1))).hasSize(5);
        assertThat(course.of(directives, Period.quarter(2027, 1))).isEmpty();
    }

    private static List<Month> course(Map<Long, List<Former>> former, Assessed... directives) {
        return new YearsCourse(TODAY, former).of(ResolutionDirectives.of(List.of(directives)), null);
    }

    /** One milestone, that bears the directive's id. */
    private static Assessed directive(
            long id, LocalDate due, @Nullable LocalDate completedOn, @Nullable LocalDate stoppedOn) {
        MilestoneFacts facts = new MilestoneFacts(null, due, true, null, completedOn, stoppedOn != null);
        Standing standing = Standing.of(facts, TODAY);
        String word = standing.status().word();
        String label = standing.status().label();
        MilestoneView milestone = new MilestoneView("Hoàn thành", due, completedOn, word);
        ShareView share = new ShareView("btc", "Ban Tổ chức", null, null, word, label, 0, 0, false, List.of(milestone));
        Point point = new Point(id, milestone, standing, facts, stoppedOn != null ? stoppedOn : completedOn);
        return new Assessed(
                id,
                "05-nq-tu",
                GIVEN,
                new DirectiveView(
                        "05-NQ/TU",
                        "1." + id,
                        null,
                        "1",
                        "directive",
                        "Nhiệm vụ",
                        List.of(),
                        List.of(),
                        "",
                        null,
                        List.of(milestone),
                        word,
                        label,
                        standing.cell().name(),
                        "",
                        List.of(share),
                        false),
                Standing.ofShare(List.of(standing)),
                List.of(new Part(id, share, Standing.ofShare(List.of(standing)), List.of(point))),
                Set.of("btc"),
                "");
    }
}
