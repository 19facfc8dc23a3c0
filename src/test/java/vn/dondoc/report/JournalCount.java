package vn.dondoc.report;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.catalogue.Catalogue;
import vn.dondoc.catalogue.CatalogueDirective;

/**
 * Counts the four cells from the document and the journal's words alone: which result was reported and accepted on which day,
 * and which day was given anew. It reads no table of directives' progress and uses none of the product's rules.
 */
final class JournalCount {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final Pattern LABEL = Pattern.compile("mốc “([^”]*)”");
    private static final Pattern COMPLETED = Pattern.compile("hoàn thành ngày (\\d{2}/\\d{2}/\\d{4})");
    private static final Pattern EVIDENCE = Pattern.compile("ngày (\\d{2}/\\d{2}/\\d{4})");

    private final Catalogue catalogue;
    private final JdbcClient jdbc;

    JournalCount(Catalogue catalogue, JdbcClient jdbc) {
        this.catalogue = catalogue;
        this.jdbc = jdbc;
    }

    /** In the order of a report's first four columns, and what has no day yet. */
    record Cells(int inTime, int late, int openInTime, int openLate, int undated) {

        static Cells of(Collection<String> cells) {
            return new Cells(
                    count(cells, "in time"),
                    count(cells, "late"),
                    count(cells, "open"),
                    count(cells, "overdue"),
                    count(cells, "undated"));
        }

        private static int count(Collection<String> cells, String word) {
            return (int) cells.stream().filter(word::equals).count();
        }
    }

    private record Entry(String code, long share, String event, String text, @Nullable String became) {}

    private static final class Step {
        private final @Nullable LocalDate planned;
        private @Nullable LocalDate due;
        private @Nullable LocalDate completed;
        private @Nullable LocalDate waiting;

        private Step(@Nullable LocalDate planned) {
            this.planned = planned;
            this.due = planned;
        }

        private boolean overdue(LocalDate today) {
            LocalDate day = due;
            return completed == null && day != null && today.isAfter(day) && (waiting == null || waiting.isAfter(day));
        }
    }

    /** Cells of all directives of Phụ lục 2, by section and in all (""). */
    Map<String, Cells> count(LocalDate today) {
        Map<String, List<Entry>> journal = new HashMap<>();
        entries().forEach(entry -> journal.computeIfAbsent(entry.code(), code -> new ArrayList<>())
                .add(entry));
        Map<String, List<String>> bySection = new TreeMap<>();
        for (CatalogueDirective directive : catalogue.directives()) {
            if (directive.kind() == CatalogueDirective.Kind.DIRECTIVE) {
                String cell = cellOf(directive, journal.getOrDefault(directive.code(), List.of()), today);
                bySection.computeIfAbsent("", all -> new ArrayList<>()).add(cell);
                bySection
                        .computeIfAbsent(directive.section(), section -> new ArrayList<>())
                        .add(cell);
            }
        }
        Map<String, Cells> counted = new TreeMap<>();
        bySection.forEach((section, cells) -> counted.put(section, Cells.of(cells)));
        return counted;
    }

    private List<Entry> entries() {
        return jdbc.sql(
                        """
                select d.code, j.share_id, j.event, j.text, j.became
                from dondoc.journal j join dondoc.directive d on d.id = j.directive_id
                where j.share_id is not null order by j.id""")
                .query((row, n) -> new Entry(
                        row.getString("code"),
                        row.getLong("share_id"),
                        row.getString("event"),
                        row.getString("text"),
                        row.getString("became")))
                .list();
    }

    private static String cellOf(CatalogueDirective directive, List<Entry> journal, LocalDate today) {
        Map<Long, Map<String, Step>> shares = new LinkedHashMap<>();
        journal.forEach(entry -> apply(entry, shares.computeIfAbsent(entry.share(), share -> steps(directive))));
        List<String> cells = new ArrayList<>();
        shares.values().forEach(steps -> cells.add(cellOf(steps.values(), today)));
        // Shares of which the journal says nothing are as the document left them.
        for (int i = shares.size(); i < directive.holders().size(); i++) {
            cells.add(cellOf(steps(directive).values(), today));
        }
        List<String> open = cells.stream()
                .filter(cell -> !cell.equals("in time") && !cell.equals("late"))
                .toList();
        if (open.isEmpty()) {
            return cells.contains("late") ? "late" : "in time";
        }
        if (open.contains("overdue")) {
            return "overdue";
        }
        return open.stream().allMatch("undated"::equals) ? "undated" : "open";
    }

    private static Map<String, Step> steps(CatalogueDirective directive) {
        Map<String, Step> steps = new LinkedHashMap<>();
        Optional.ofNullable(directive.plan())
                .orElseThrow()
                .milestones()
                .forEach(milestone -> steps.put(milestone.label(), new Step(milestone.due())));
        return steps;
    }

    private static void apply(Entry entry, Map<String, Step> steps) {
        Matcher label = LABEL.matcher(entry.text());
        Step step = label.find() ? steps.get(label.group(1)) : null;
        if (step == null) {
            return;
        }
        switch (entry.event()) {
            case "resultSubmitted" -> step.waiting = day(EVIDENCE, entry.text());
            case "resultReturned" -> step.waiting = null;
            case "resultAccepted" -> {
                step.completed = day(COMPLETED, entry.text());
                step.waiting = null;
            }
            case "deadlineSet", "deadlineExtended", "deadlineAdjusted" ->
                step.due = entry.became() == null ? step.planned : LocalDate.parse(entry.became(), DAY);
            default -> {}
        }
    }

    private static LocalDate day(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new AssertionError("No day in " + text);
        }
        String found = matcher.group(1);
        while (matcher.find()) {
            found = matcher.group(1);
        }
        return LocalDate.parse(found, DAY);
    }

    private static String cellOf(Collection<Step> steps, LocalDate today) {
        List<Step> open = steps.stream().filter(step -> step.completed == null).toList();
        if (open.isEmpty()) {
            boolean late = steps.stream()
                    .anyMatch(step -> step.due != null && step.completed != null && step.completed.isAfter(step.due));
            return late ? "late" : "in time";
        }
        if (open.stream().anyMatch(step -> step.overdue(today))) {
            return "overdue";
        }
        return open.stream().allMatch(step -> step.due == null) ? "undated" : "open";
    }
}
