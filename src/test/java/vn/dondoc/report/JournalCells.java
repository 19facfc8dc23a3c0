package vn.dondoc.report;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.calendar.DeadlineReading.PlannedMilestone;
import vn.dondoc.catalogue.Catalogue;
import vn.dondoc.catalogue.CatalogueDirective;
import vn.dondoc.directive.Cell;

/**
 * Counts the four cells another way than the application: the deadlines from the catalogue's own words, what was done from the
 * sentences of the journal alone. Knows no changed deadlines and nothing stopped.
 */
final class JournalCells {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final Pattern COMPLETED = Pattern.compile("hoàn thành ngày (\\d{2}/\\d{2}/\\d{4})");
    private static final Pattern EVIDENCE = Pattern.compile("Minh chứng: .*?(\\d{2}/\\d{2}/\\d{4})");

    private final LocalDate today;
    private final Map<String, Facts> facts = new HashMap<>();

    /** What the journal tells of a share. */
    private static final class Facts {
        final List<LocalDate> completed = new ArrayList<>();

        @Nullable
        LocalDate waiting;
    }

    JournalCells(JdbcClient jdbc, String resolution, LocalDate today) {
        this.today = today;
        jdbc.sql(
                        """
                select d.code, s.agency, j.event, j.text from dondoc.journal j
                join dondoc.directive d on d.id = j.directive_id join dondoc.resolution r on r.id = d.resolution_id
                join dondoc.share s on s.id = j.share_id where r.number = :number order by j.id""")
                .param("number", resolution)
                .query(row -> {
                    happened(
                            facts.computeIfAbsent(
                                    row.getString("code") + "|" + row.getString("agency"), key -> new Facts()),
                            row.getString("event"),
                            row.getString("text"));
                });
    }

    private static void happened(Facts share, String event, String text) {
        switch (event) {
            case "resultSubmitted" -> share.waiting = day(EVIDENCE, text);
            case "resultReturned" -> share.waiting = null;
            case "resultAccepted" -> {
                share.waiting = null;
                share.completed.add(day(COMPLETED, text));
            }
            default -> {}
        }
    }

    private static LocalDate day(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new AssertionError("No day in: " + text);
        }
        return LocalDate.parse(matcher.group(1), DAY);
    }

    Map<Cell, Integer> ofDirectives(Catalogue catalogue) {
        Map<Cell, Integer> counts = new EnumMap<>(Cell.class);
        catalogue.directives().stream()
                .filter(row -> row.kind() == CatalogueDirective.Kind.DIRECTIVE)
                .map(row -> together(row.holders().stream()
                        .map(holder -> ofShare(row, holder))
                        .toList()))
                .forEach(cell -> counts.merge(cell, 1, Integer::sum));
        return counts;
    }

    Map<Cell, Integer> ofAgency(Catalogue catalogue, String agency) {
        Map<Cell, Integer> counts = new EnumMap<>(Cell.class);
        catalogue.directives().stream()
                .filter(row -> row.kind() == CatalogueDirective.Kind.DIRECTIVE)
                .filter(row -> row.holders().contains(agency))
                .forEach(row -> counts.merge(ofShare(row, agency), 1, Integer::sum));
        return counts;
    }

    private Cell ofShare(CatalogueDirective directive, String agency) {
        Facts share = facts.getOrDefault(directive.code() + "|" + agency, new Facts());
        List<PlannedMilestone> plan =
                java.util.Objects.requireNonNull(directive.plan()).milestones();
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < plan.size(); i++) {
            LocalDate waiting = i == share.completed.size() ? share.waiting : null;
            cells.add(
                    i < share.completed.size()
                            ? done(share.completed.get(i), plan.get(i).due())
                            : open(waiting, plan.get(i).due()));
        }
        return together(cells);
    }

    private static Cell done(LocalDate on, @Nullable LocalDate due) {
        return due != null && on.isAfter(due) ? Cell.DONE_LATE : Cell.DONE_IN_TIME;
    }

    private Cell open(@Nullable LocalDate waiting, @Nullable LocalDate due) {
        if (due == null) {
            return Cell.UNDATED;
        }
        LocalDate held = waiting == null ? today : waiting;
        return today.isAfter(due) && held.isAfter(due) ? Cell.OPEN_LATE : Cell.OPEN_IN_TIME;
    }

    private static Cell together(Collection<Cell> cells) {
        List<Cell> open = cells.stream()
                .filter(cell -> cell != Cell.DONE_IN_TIME && cell != Cell.DONE_LATE)
                .toList();
        if (open.isEmpty()) {
            return cells.contains(Cell.DONE_LATE) ? Cell.DONE_LATE : Cell.DONE_IN_TIME;
        }
        if (open.contains(Cell.OPEN_LATE)) {
            return Cell.OPEN_LATE;
        }
        return open.contains(Cell.OPEN_IN_TIME) ? Cell.OPEN_IN_TIME : Cell.UNDATED;
    }
}
