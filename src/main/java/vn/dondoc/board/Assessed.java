package vn.dondoc.board;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.board.DirectiveView.MilestoneView;
import vn.dondoc.board.DirectiveView.ShareView;
import vn.dondoc.calendar.Period;
import vn.dondoc.directive.MilestoneFacts;
import vn.dondoc.directive.Standing;

/**
 * A directive as it stands on a day.
 *
 * @param slug the resolution's, for addresses
 * @param givenOn the day on which it was given
 * @param standing what the board counts; null for a group
 * @param parts the shares of the lead agencies; none for a group
 * @param concerned codes of the agencies that lead a share or were asked to coordinate: they may see it
 * @param searched what a search looks into, as {@link DirectiveFilter#searched} has it
 * @param endedOn the day on which the last of its milestones was completed (by its document) or stopped; null while one is
 *     open, and for a group. Of ten years of closed work nobody has to look at each milestone again
 */
public record Assessed(
        long id,
        String slug,
        LocalDate givenOn,
        DirectiveView view,
        @Nullable Standing standing,
        List<Part> parts,
        Set<String> concerned,
        String searched,
        @Nullable LocalDate endedOn) {

    public Assessed {
        parts = List.copyOf(parts);
    }

    Assessed(
            long id,
            String slug,
            LocalDate givenOn,
            DirectiveView view,
            @Nullable Standing standing,
            List<Part> parts,
            Set<String> concerned,
            String searched) {
        this(id, slug, givenOn, view, standing, parts, concerned, searched, lastEnd(parts));
    }

    private static @Nullable LocalDate lastEnd(List<Part> parts) {
        LocalDate last = null;
        for (Part part : parts) {
            for (Point milestone : part.milestones()) {
                LocalDate ended = milestone.endedOn();
                if (ended == null) {
                    return null;
                }
                last = last == null || ended.isAfter(last) ? ended : last;
            }
        }
        return last;
    }

    /** A lead agency's share. */
    public record Part(long shareId, ShareView view, Standing standing, List<Point> milestones) {
        public Part {
            milestones = List.copyOf(milestones);
        }

        /** The same share as these of its milestones make it stand. */
        public Part with(List<Point> milestones) {
            Standing standing =
                    Standing.ofShare(milestones.stream().map(Point::standing).toList());
            return new Part(shareId, view, standing, milestones);
        }
    }

    /**
     * A milestone of a share.
     *
     * @param facts what its standing follows from
     * @param closedOn the day on which it was closed, whichever way; null while it is open
     */
    public record Point(
            long milestoneId,
            MilestoneView view,
            Standing standing,
            MilestoneFacts facts,
            @Nullable LocalDate closedOn) {

        /** By the document's day where it was completed; null while it is open. */
        @Nullable
        LocalDate endedOn() {
            return facts.stopped() ? closedOn : facts.completedOn();
        }

        private boolean isIn(Period period) {
            return Stream.of(facts.due(), facts.completedOn()).anyMatch(day -> day != null && period.contains(day));
        }
    }

    /** While something is open or waits for acceptance, tomorrow it may stand otherwise without anyone having done anything. */
    boolean changesWithTheDay() {
        return parts.stream()
                .flatMap(part -> part.milestones().stream())
                .anyMatch(milestone -> !milestone.standing().status().isClosed()
                        || milestone.facts().waitingEvidenceOf() != null);
    }

    /** The same directive as these of its shares make it stand. */
    public Assessed with(List<Part> parts) {
        Standing standing =
                Standing.ofDirective(parts.stream().map(Part::standing).toList());
        return new Assessed(id, slug, givenOn, view, standing, parts, concerned, searched);
    }

    /** Only milestones that fall due in the period or were completed in it; a share without any is left out. */
    public Assessed within(Period period) {
        return with(parts.stream()
                .map(part -> part.with(part.milestones().stream()
                        .filter(milestone -> milestone.isIn(period))
                        .toList()))
                .filter(part -> !part.milestones().isEmpty())
                .toList());
    }

    /** The agency's shares, each for itself, as they are counted in its line of the board; none where it leads nothing here. */
    public Stream<Assessed> sharesOf(String agency) {
        return parts.stream()
                .filter(part -> part.view().agency().equals(agency))
                .map(part -> with(List.of(part)));
    }
}
