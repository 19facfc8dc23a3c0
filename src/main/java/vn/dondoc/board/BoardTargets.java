package vn.dondoc.board;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.board.BoardOverview.StatusCount;
import vn.dondoc.board.BoardOverview.TargetLine;
import vn.dondoc.board.BoardOverview.Targets;
import vn.dondoc.calendar.Period;
import vn.dondoc.calendar.VietnamTime;
import vn.dondoc.directive.FollowedResolutions.Followed;
import vn.dondoc.target.Assessment;
import vn.dondoc.target.Standings;
import vn.dondoc.target.TargetStanding;

/** The targets as their module assesses them, for the page Theo dõi nghị quyết. */
@Component
class BoardTargets {

    private final Standings standings;
    private final VietnamTime time;

    BoardTargets(Standings standings, VietnamTime time) {
        this.standings = standings;
        this.time = time;
    }

    /**
     * Of each of the resolutions that has any; none for one section, as targets belong to no section of directives. Where there
     * are several resolutions, only of those whose figures were asked within a year: what ended long ago is told where it is
     * chosen.
     *
     * @param each whether they are told one by one where there are several resolutions too
     */
    List<Targets> of(Collection<Followed> resolutions, BoardFilter filter, boolean each) {
        if (filter.section() != null) {
            return List.of();
        }
        Predicate<Followed> present = resolutions.size() > 1 ? present() : resolution -> true;
        List<Followed> chosen = resolutions.stream().filter(present).toList();
        Standings.Several all =
                standings.several(chosen.stream().map(Followed::id).toList());
        return chosen.stream()
                .map(resolution -> of(resolution, all, filter.period(), filter.agency()))
                .filter(targets -> !targets.items().isEmpty())
                .map(targets -> each || chosen.size() == 1 ? targets : targets.countsOnly())
                .toList();
    }

    private Predicate<Followed> present() {
        Set<Long> asked = standings.askedSince(time.today().minusYears(1));
        return resolution -> asked.contains(resolution.id());
    }

    private Targets of(
            Followed resolution, Standings.Several standings, @Nullable Period asked, @Nullable String agency) {
        Period period = asked != null
                ? asked
                : standings
                        .lastAsked(resolution.id())
                        .orElseGet(() -> Period.containing(Period.Kind.QUARTER, time.today()));
        List<TargetStanding> all = standings.of(resolution.id(), period).stream()
                .filter(target -> agency == null || agency.equals(target.lead()))
                .toList();
        return new Targets(
                resolution.number(),
                resolution.slug(),
                period.code(),
                period.label(),
                Arrays.stream(Assessment.values())
                        .map(assessment -> count(assessment, all))
                        .toList(),
                all.stream().map(BoardTargets::line).toList());
    }

    private static StatusCount count(Assessment assessment, List<TargetStanding> all) {
        return new StatusCount(assessment.name(), assessment.label(), assessment.tone(), (int)
                all.stream().filter(target -> target.assessment() == assessment).count());
    }

    private static TargetLine line(TargetStanding target) {
        Assessment assessment = target.assessment();
        return new TargetLine(target, assessment.label(), assessment.sign(), assessment.tone());
    }
}
