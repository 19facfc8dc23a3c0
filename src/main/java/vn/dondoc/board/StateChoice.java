package vn.dondoc.board;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.board.DirectiveView.ShareView;
import vn.dondoc.directive.Cell;
import vn.dondoc.directive.DirectiveStatus;
import vn.dondoc.directive.Standing;

/**
 * What a directive can be chosen by: one of the cells, a status, or what stands beside the cells.
 *
 * @param word of addresses, e.g. {@code cell-open-late}, {@code overdue}, {@code returned}
 * @param label Vietnamese
 * @param chosen takes a directive, or a share that stands for itself
 */
record StateChoice(Kind kind, String word, String label, Predicate<Assessed> chosen) {

    enum Kind {
        CELL("Ô tổng hợp"),
        STATUS("Trạng thái"),
        BESIDE("Ô kèm theo");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    static final List<StateChoice> ALL = Stream.of(
                    Arrays.stream(Cell.values()).map(StateChoice::of),
                    Arrays.stream(DirectiveStatus.values()).map(StateChoice::of),
                    Stream.of(
                            beside("returned", "Kết quả bị trả lại", share -> share.returned() > 0),
                            beside("extended", "Đã gia hạn", share -> share.extended() > 0),
                            beside("acceptance-late", "Nghiệm thu chậm", ShareView::acceptanceLate)))
            .flatMap(choices -> choices)
            .toList();

    static Optional<StateChoice> ofWord(@Nullable String word) {
        return ALL.stream().filter(choice -> choice.word.equals(word)).findFirst();
    }

    private static StateChoice of(Cell cell) {
        return new StateChoice(
                Kind.CELL,
                "cell-" + cell.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                cell.label(),
                standing(standing -> standing.cell() == cell));
    }

    private static StateChoice of(DirectiveStatus status) {
        return new StateChoice(
                Kind.STATUS, status.word(), status.label(), standing(standing -> standing.status() == status));
    }

    private static StateChoice beside(String word, String label, Predicate<ShareView> fact) {
        return new StateChoice(Kind.BESIDE, word, label, directive -> directive.parts().stream()
                .anyMatch(part -> fact.test(part.view())));
    }

    private static Predicate<Assessed> standing(Predicate<Standing> which) {
        return directive -> directive.standing() != null && which.test(directive.standing());
    }
}
