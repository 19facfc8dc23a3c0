package vn.dondoc.board;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.dondoc.board.Assessed.Point;
import vn.dondoc.board.DirectiveView.ShareView;

/**
 * A directive in a list, or one agency's share of it.
 *
 * @param leads names of the lead agencies
 * @param due of the open milestone that is next, or the last one where none is open; absent while there is no day
 * @param tone class of the state's colour, which never stands alone
 * @param daysLate calendar days by which its latest milestone is or was late; 0 for none
 * @param dossier address of the dossier
 * @param instance address that leads to the process instance in Cockpit
 */
public record DirectiveLine(
        String resolution,
        String slug,
        String code,
        String title,
        String section,
        List<String> leads,
        @Nullable LocalDate due,
        String deadlineText,
        String status,
        String statusLabel,
        String tone,
        String cell,
        int daysLate,
        String dossier,
        String instance) {

    static DirectiveLine of(Assessed directive, LocalDate today) {
        DirectiveView view = directive.view();
        var standing = Objects.requireNonNull(directive.standing());
        return new DirectiveLine(
                view.resolution(),
                directive.slug(),
                view.code(),
                view.title(),
                view.section(),
                directive.parts().stream()
                        .map(part -> part.view())
                        .map(ShareView::agencyName)
                        .toList(),
                due(directive),
                view.deadlineText(),
                standing.status().word(),
                standing.status().label(),
                DossierLines.state(standing.status()).tone(),
                standing.cell().label(),
                daysLate(directive, today),
                "/pages/dossier/%s/%s".formatted(directive.slug(), view.code()),
                "/pages/board/instance/%s/%s".formatted(directive.slug(), view.code()));
    }

    private static @Nullable LocalDate due(Assessed directive) {
        List<Point> all = directive.parts().stream()
                .flatMap(part -> part.milestones().stream())
                .filter(milestone -> milestone.facts().due() != null)
                .sorted(Comparator.comparing(
                        milestone -> Objects.requireNonNull(milestone.facts().due())))
                .toList();
        return all.stream()
                .filter(milestone -> !milestone.standing().status().isClosed())
                .findFirst()
                .or(() -> all.stream().reduce((earlier, later) -> later))
                .map(milestone -> milestone.facts().due())
                .orElse(null);
    }

    private static int daysLate(Assessed directive, LocalDate today) {
        return directive.parts().stream()
                .flatMap(part -> part.milestones().stream())
                .mapToInt(milestone -> LateList.daysLate(milestone, today))
                .max()
                .orElse(0);
    }
}
