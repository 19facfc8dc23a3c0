package vn.dondoc.directive;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.dondoc.calendar.DeadlineReading.PlannedMilestone;
import vn.dondoc.calendar.VietnamTime;
import vn.dondoc.catalogue.CatalogueDirective;
import vn.dondoc.catalogue.CatalogueDirective.Done;
import vn.dondoc.catalogue.CatalogueDirective.Kind;
import vn.dondoc.watch.Timing;

/**
 * How a resolution, or a part of it, stands on the day on which it begins to be followed: told once, in place of all the reminders that would
 * have gone out if it had been followed from its issue.
 */
record StartSummary(LocalDate today, List<Item> items) {

    /** In the order in which a summary lists them. */
    private enum Group {
        OVERDUE("đã quá hạn"),
        DUE_SOON("sắp đến hạn"),
        REST("còn lại"),
        DONE("đã hoàn thành");

        private final String words;

        Group(String words) {
            this.words = words;
        }
    }

    private record Item(CatalogueDirective directive, Group group) {}

    static StartSummary of(List<CatalogueDirective> given, LocalDate today) {
        return new StartSummary(
                today,
                given.stream()
                        .filter(directive -> directive.kind() != Kind.GROUP)
                        .map(directive -> new Item(Confidentiality.withheld(directive), groupOf(directive, today)))
                        .sorted(Comparator.comparing(Item::group))
                        .toList());
    }

    /** Whether following begins late: something is already past its deadline, or done. */
    boolean isLate() {
        return items.stream().anyMatch(item -> item.group() == Group.DONE || item.group() == Group.OVERDUE);
    }

    /** What concerns one lead agency. */
    StartSummary of(String agency) {
        return new StartSummary(
                today,
                items.stream()
                        .filter(item -> item.directive().holders().contains(agency))
                        .toList());
    }

    List<String> agencies() {
        return items.stream()
                .flatMap(item -> item.directive().holders().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** E.g. "12 nhiệm vụ: 3 đã quá hạn, 1 sắp đến hạn, 6 còn lại, 2 đã hoàn thành". */
    String counts() {
        Map<Group, Long> counts =
                items.stream().collect(Collectors.groupingBy(Item::group, LinkedHashMap::new, Collectors.counting()));
        return "%d nhiệm vụ: %s"
                .formatted(
                        items.size(),
                        counts.entrySet().stream()
                                .map(count -> count.getValue() + " " + count.getKey().words)
                                .collect(Collectors.joining(", ")));
    }

    /** One line a directive. */
    List<String> lines() {
        return items.stream().map(this::line).toList();
    }

    /** The same without those that are neither late nor soon due nor done. */
    List<String> linesThatMatter() {
        return items.stream()
                .filter(item -> item.group() != Group.REST)
                .map(this::line)
                .toList();
    }

    private String line(Item item) {
        CatalogueDirective directive = item.directive();
        return "%s. %s – %s".formatted(directive.code(), directive.title(), standing(directive));
    }

    private String standing(CatalogueDirective directive) {
        Done done = directive.done();
        if (done != null) {
            return "đã hoàn thành ngày %s, văn bản số %s".formatted(VietnamTime.format(done.on()), done.document());
        }
        return dues(directive)
                .findFirst()
                .map(due -> "%s (thời hạn %s)".formatted(Timing.words(due, today), VietnamTime.format(due)))
                .orElse("chưa có hạn");
    }

    private static Group groupOf(CatalogueDirective directive, LocalDate today) {
        if (directive.done() != null) {
            return Group.DONE;
        }
        return dues(directive)
                .findFirst()
                .map(due -> {
                    if (due.isBefore(today)) {
                        return Group.OVERDUE;
                    }
                    return due.minusDays(Standing.SOON_DAYS).isAfter(today) ? Group.REST : Group.DUE_SOON;
                })
                .orElse(Group.REST);
    }

    private static Stream<LocalDate> dues(CatalogueDirective directive) {
        List<PlannedMilestone> planned =
                directive.plan() == null ? List.of() : directive.plan().milestones();
        return planned.stream()
                .map(PlannedMilestone::due)
                .filter(Objects::nonNull)
                .sorted();
    }
}
