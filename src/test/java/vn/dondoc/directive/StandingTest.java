package vn.dondoc.directive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandingTest {

    @ParameterizedTest(name = "start {0}, due {1}, received {2}, waiting {3}, completed {4}, on {5}: {6}, {7}")
    @CsvSource({
        // start, due, received, waitingEvidenceOf, completedOn, today, status, cell
        ", 2026-06-30, false, , , 2026-01-15, NOT_DUE, OPEN_IN_TIME",
        ", 2026-06-30, true, , , 2026-01-15, IN_PROGRESS, OPEN_IN_TIME",
        "2026-03-01, 2026-12-31, true, , , 2026-02-28, NOT_DUE, OPEN_IN_TIME",
        "2026-03-01, 2026-12-31, true, , , 2026-03-01, IN_PROGRESS, OPEN_IN_TIME",
        ", 2026-06-30, true, , , 2026-06-22, IN_PROGRESS, OPEN_IN_TIME",
        ", 2026-06-30, true, , , 2026-06-23, DUE_SOON, OPEN_IN_TIME",
        // The deadline's day is not overdue; the day after is.
        ", 2026-06-30, true, , , 2026-06-30, DUE_SOON, OPEN_IN_TIME",
        ", 2026-06-30, true, , , 2026-07-01, OVERDUE, OPEN_LATE",
        ", 2026-06-30, false, , , 2026-07-01, OVERDUE, OPEN_LATE",
        ", , true, , , 2026-07-01, UNDATED, UNDATED",
        // Evidence in time that waits counts against the acceptor, not the lead.
        ", 2026-06-30, true, 2026-06-29, , 2026-07-10, AWAITING_ACCEPTANCE, OPEN_IN_TIME",
        ", 2026-06-30, true, 2026-07-02, , 2026-07-10, AWAITING_ACCEPTANCE, OPEN_LATE",
        ", , true, 2026-07-02, , 2026-07-10, AWAITING_ACCEPTANCE, UNDATED",
        // By the date of the evidence, not of the click.
        ", 2026-06-30, true, , 2026-06-29, 2026-08-01, DONE_EARLY, DONE_IN_TIME",
        ", 2026-06-30, true, , 2026-06-30, 2026-08-01, DONE_ON_TIME, DONE_IN_TIME",
        ", 2026-06-30, true, , 2026-07-01, 2026-08-01, DONE_LATE, DONE_LATE",
        ", , true, , 2026-07-01, 2026-08-01, DONE_ON_TIME, DONE_IN_TIME"
    })
    void aMilestoneStands(
            LocalDate start,
            LocalDate due,
            boolean received,
            LocalDate waiting,
            LocalDate completed,
            LocalDate today,
            DirectiveStatus status,
            Cell cell) {
        assertThat(Standing.of(new MilestoneFacts(start, due, received, waiting, completed, false), today))
                .isEqualTo(new Standing(status, cell));
    }

    @Test
    void whatIsStoppedStandsApart() {
        Standing stopped = new Standing(DirectiveStatus.STOPPED, Cell.STOPPED);
        Standing early = new Standing(DirectiveStatus.DONE_EARLY, Cell.DONE_IN_TIME);
        Standing late = new Standing(DirectiveStatus.OVERDUE, Cell.OPEN_LATE);
        LocalDate past = LocalDate.of(2026, 1, 31);

        assertThat(Standing.of(new MilestoneFacts(null, past, true, null, null, true), LocalDate.of(2026, 6, 1)))
                .isEqualTo(stopped);
        assertThat(Standing.ofShare(List.of(early, stopped)))
                .as("a share is stopped as a whole")
                .isEqualTo(stopped);
        assertThat(Standing.ofDirective(List.of(early, stopped)))
                .as("a directive is what its other shares are")
                .isEqualTo(early);
        assertThat(Standing.ofDirective(List.of(late, stopped))).isEqualTo(late);
        assertThat(Standing.ofDirective(List.of(stopped, stopped))).isEqualTo(stopped);
    }

    @Test
    void inAShareTheFirstOpenMilestoneSpeaksUnlessALaterOneIsLate() {
        Standing done = new Standing(DirectiveStatus.DONE_EARLY, Cell.DONE_IN_TIME);
        Standing waiting = new Standing(DirectiveStatus.AWAITING_ACCEPTANCE, Cell.OPEN_IN_TIME);
        Standing running = new Standing(DirectiveStatus.IN_PROGRESS, Cell.OPEN_IN_TIME);
        Standing late = new Standing(DirectiveStatus.OVERDUE, Cell.OPEN_LATE);

        assertThat(Standing.ofShare(List.of(done, waiting, running))).isEqualTo(waiting);
        assertThat(Standing.ofShare(List.of(waiting, late))).isEqualTo(late);
    }

    @Test
    void oneLateMilestoneMakesTheWholeLate() {
        Standing early = new Standing(DirectiveStatus.DONE_EARLY, Cell.DONE_IN_TIME);
        Standing late = new Standing(DirectiveStatus.DONE_LATE, Cell.DONE_LATE);

        assertThat(Standing.ofDirective(List.of(early, late, early))).isEqualTo(late);
    }

    @Test
    void sharesThatDifferAreInProgress() {
        Standing waiting = new Standing(DirectiveStatus.AWAITING_ACCEPTANCE, Cell.OPEN_IN_TIME);
        Standing notDue = new Standing(DirectiveStatus.NOT_DUE, Cell.OPEN_IN_TIME);

        assertThat(Standing.ofDirective(List.of(waiting, notDue)).status()).isEqualTo(DirectiveStatus.IN_PROGRESS);
        assertThat(Standing.ofDirective(List.of(waiting, waiting))).isEqualTo(waiting);
    }

    @Test
    void anUndatedMilestoneStandsApartOnlyWhileNothingElseIsOpen() {
        Standing undated = new Standing(DirectiveStatus.UNDATED, Cell.UNDATED);
        Standing early = new Standing(DirectiveStatus.DONE_EARLY, Cell.DONE_IN_TIME);
        Standing late = new Standing(DirectiveStatus.OVERDUE, Cell.OPEN_LATE);

        assertThat(Standing.ofShare(List.of(early, undated))).isEqualTo(undated);
        assertThat(Standing.ofShare(List.of(late, undated))).isEqualTo(late);
    }
}
