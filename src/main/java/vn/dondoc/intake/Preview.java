package vn.dondoc.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.dondoc.agency.Agency;
import vn.dondoc.calendar.DeadlineReading.Plan;
import vn.dondoc.calendar.DeadlineReading.PlannedMilestone;
import vn.dondoc.calendar.VietnamTime;
import vn.dondoc.catalogue.Catalogue;
import vn.dondoc.catalogue.CatalogueDirective;
import vn.dondoc.catalogue.CatalogueDirective.Done;
import vn.dondoc.catalogue.CatalogueDirective.Kind;
import vn.dondoc.directive.Confidentiality;

/**
 * What a catalogue was taken to mean, for the one who is about to import it.
 *
 * @param followed how many directives there are, groups not counted
 * @param shares how many parts they have, one for each lead agency
 * @param mandates how many mandates of part III run beside them
 * @param mandateShares how many parts those have
 */
record Preview(
        long followed,
        long groups,
        long shares,
        long mandates,
        long mandateShares,
        long past,
        long done,
        List<Row> rows) {

    /**
     * One row of the catalogue.
     *
     * @param holders who answers for it, in words
     * @param milestones each with its day, e.g. "Khởi công: 31/12/2025"
     * @param remark "đã hoàn thành …", "đã quá hạn", or empty
     */
    record Row(
            String code,
            boolean group,
            String title,
            String holders,
            String coordinating,
            String words,
            List<String> milestones,
            State state,
            String remark) {}

    enum State {
        OPEN,
        PAST,
        DONE
    }

    static Preview of(Catalogue catalogue, LocalDate today) {
        Map<String, String> names =
                catalogue.agencies().stream().collect(Collectors.toMap(Agency::code, Agency::name, (a, b) -> a));
        List<Row> rows = catalogue.given().stream()
                .map(directive -> row(directive, names::get, today))
                .toList();
        return new Preview(
                count(catalogue, Kind.DIRECTIVE),
                count(catalogue, Kind.GROUP),
                shares(catalogue, Kind.DIRECTIVE),
                count(catalogue, Kind.MANDATE),
                shares(catalogue, Kind.MANDATE),
                count(rows, row -> row.state() == State.PAST),
                count(rows, row -> row.state() == State.DONE),
                rows);
    }

    /** Each milestone as it was understood. */
    static List<String> meaning(@Nullable Plan plan) {
        if (plan == null) {
            return List.of();
        }
        return plan.milestones().stream()
                .map(milestone -> "%s: %s%s"
                        .formatted(
                                milestone.label(),
                                plan.start() == null
                                        ? ""
                                        : "từ ngày %s, hạn ".formatted(VietnamTime.format(plan.start())),
                                VietnamTime.format(milestone.due())))
                .toList();
    }

    private static Row row(CatalogueDirective directive, Function<String, @Nullable String> names, LocalDate today) {
        State state = stateOf(directive, today);
        boolean secret = directive.confidential();
        return new Row(
                directive.code(),
                directive.kind() == Kind.GROUP,
                secret ? Confidentiality.TITLE : directive.title(),
                holders(directive, names),
                secret ? Confidentiality.WITHHELD : String.join("; ", directive.coordinating()),
                secret ? Confidentiality.WITHHELD : directive.deadline(),
                meaning(directive.plan()),
                state,
                remark(directive.done(), state));
    }

    private static String holders(CatalogueDirective directive, Function<String, @Nullable String> names) {
        List<String> leads = directive.leads();
        if (leads.isEmpty() && !directive.holders().isEmpty()) {
            String name = names.apply(directive.holders().get(0));
            return "%s (văn bản không ghi cơ quan chủ trì)".formatted(name);
        }
        String words = String.join("; ", leads);
        return directive.holders().size() > leads.size()
                ? "%s (%d cơ quan)".formatted(words, directive.holders().size())
                : words;
    }

    private static State stateOf(CatalogueDirective directive, LocalDate today) {
        if (directive.done() != null) {
            return State.DONE;
        }
        Plan plan = directive.plan();
        boolean past = plan != null
                && plan.milestones().stream()
                        .map(PlannedMilestone::due)
                        .filter(Objects::nonNull)
                        .anyMatch(due -> due.isBefore(today));
        return past ? State.PAST : State.OPEN;
    }

    private static String remark(@Nullable Done done, State state) {
        if (done != null) {
            return "Đã hoàn thành ngày %s, văn bản số %s".formatted(VietnamTime.format(done.on()), done.document());
        }
        return state == State.PAST ? "Đã quá hạn" : "";
    }

    private static long count(Catalogue catalogue, Kind kind) {
        return catalogue.given().stream()
                .filter(directive -> directive.kind() == kind)
                .count();
    }

    private static long shares(Catalogue catalogue, Kind kind) {
        return catalogue.given().stream()
                .filter(directive -> directive.kind() == kind)
                .mapToLong(directive -> directive.holders().size())
                .sum();
    }

    private static long count(List<Row> rows, java.util.function.Predicate<Row> which) {
        return rows.stream().filter(which).count();
    }
}
