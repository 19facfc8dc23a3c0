package vn.dondoc.board;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.board.SupervisedShares.Supervised;
import vn.dondoc.board.SupervisionRows.Row;
import vn.dondoc.board.SupervisionView.Choice;
import vn.dondoc.board.SupervisionView.Document;
import vn.dondoc.board.SupervisionView.Line;
import vn.dondoc.calendar.VietnamTime;
import vn.dondoc.directive.MandateWords;
import vn.dondoc.directive.Standing;

/** How the mandates of part III are carried out, agency by agency. */
@Component
class Supervision {

    private static final String NO_DEADLINE = "văn bản không ghi";

    private final SupervisionRows rows;
    private final SupervisedShares shares;
    private final VietnamTime time;

    Supervision(SupervisionRows rows, SupervisedShares shares, VietnamTime time) {
        this.rows = rows;
        this.shares = shares;
        this.time = time;
    }

    @Transactional(readOnly = true)
    public SupervisionView view(Choice choice) {
        Map<String, List<Row>> byResolution = new LinkedHashMap<>();
        rows.all().forEach(row -> byResolution
                .computeIfAbsent(row.resolution(), number -> new ArrayList<>())
                .add(row));
        return new SupervisionView(
                VietnamTime.format(time.today()),
                choice,
                byResolution.values().stream()
                        .map(mandates -> document(mandates, choice))
                        .toList());
    }

    private Document document(List<Row> mandates, Choice choice) {
        Row first = mandates.get(0);
        return new Document(first.resolution(), first.resolutionTitle(), given(mandates, choice), others(mandates));
    }

    private List<Line> given(List<Row> mandates, Choice choice) {
        List<Line> lines = new ArrayList<>();
        for (Row mandate : mandates) {
            Long directive = mandate.directiveId();
            if (directive != null) {
                lines.add(given(mandate, shares.of(directive), choice));
            }
        }
        return lines;
    }

    private Line given(Row mandate, List<Supervised> all, Choice choice) {
        List<Supervised> chosen = all.stream()
                .filter(share -> !choice.lateOnly() || share.isLate())
                .toList();
        return new Line(
                mandate.code(),
                mandate.title(),
                mandate.leads(),
                mandate.unnamed(),
                mandate.coordinating(),
                deadline(mandate),
                MandateWords.rhythm(mandate.rhythm()),
                "",
                "/pages/dossier/%s/%s".formatted(mandate.slug(), mandate.code()),
                DossierLines.state(Standing.ofDirective(
                                all.stream().map(Supervised::standing).toList())
                        .status()),
                counts(all),
                shares.lines(
                        choice.byStatus()
                                ? chosen.stream()
                                        .sorted(SupervisedShares.byStatus())
                                        .toList()
                                : chosen));
    }

    private static List<Line> others(List<Row> mandates) {
        return mandates.stream()
                .filter(mandate -> mandate.directiveId() == null)
                .map(mandate -> new Line(
                        mandate.code(),
                        mandate.title(),
                        mandate.leads(),
                        mandate.unnamed(),
                        mandate.coordinating(),
                        deadline(mandate),
                        MandateWords.rhythm(mandate.rhythm()),
                        MandateWords.whyNotGiven(mandate.rhythm()),
                        null,
                        null,
                        "",
                        List.of()))
                .toList();
    }

    private static String deadline(Row mandate) {
        return mandate.deadline().isEmpty() ? NO_DEADLINE : mandate.deadline();
    }

    private static String counts(List<Supervised> all) {
        return "%d cơ quan: %d đã tiếp nhận, %d đã trình, %d đã nghiệm thu, %d chậm"
                .formatted(
                        all.size(),
                        count(all, Supervised::isReceived),
                        count(all, Supervised::isSubmitted),
                        count(all, Supervised::isAccepted),
                        count(all, Supervised::isLate));
    }

    private static long count(List<Supervised> all, Predicate<Supervised> which) {
        return all.stream().filter(which).count();
    }
}
