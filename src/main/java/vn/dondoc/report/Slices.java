package vn.dondoc.report;

import java.util.List;
import java.util.stream.Stream;
import vn.dondoc.board.Assessed;
import vn.dondoc.board.Assessed.Part;
import vn.dondoc.board.Assessed.Point;
import vn.dondoc.calendar.Period;

/** What of the directives a report is about. */
final class Slices {

    private Slices() {}

    /** An agency's shares stand each for itself, as they do in its line of the board. */
    static List<Assessed> of(Scope scope, List<Assessed> directives) {
        return directives.stream()
                .flatMap(directive -> {
                    if (scope instanceof Scope.OfAgency agency) {
                        return directive.sharesOf(agency.code());
                    }
                    boolean inside = !(scope instanceof Scope.OfSection section)
                            || directive.view().section().equals(section.code());
                    return inside ? Stream.of(directive) : Stream.empty();
                })
                .toList();
    }

    /** Only milestones that fall due in the period or were completed in it; shares and directives without any are left out. */
    static List<Assessed> within(Period period, List<Assessed> directives) {
        return directives.stream()
                .map(directive -> directive.within(period))
                .filter(directive -> !directive.parts().isEmpty())
                .toList();
    }

    static boolean isMandate(Assessed directive) {
        return directive.view().kind().equals("mandate");
    }

    /** The first open milestone, or the last one where none is open. */
    static Point current(Part part) {
        return part.milestones().stream()
                .filter(milestone -> !milestone.standing().status().isClosed())
                .findFirst()
                .orElse(part.milestones().get(part.milestones().size() - 1));
    }
}
