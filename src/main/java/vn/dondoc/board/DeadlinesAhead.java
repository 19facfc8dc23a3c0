package vn.dondoc.board;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.dondoc.board.Assessed.Part;
import vn.dondoc.board.Assessed.Point;
import vn.dondoc.board.BoardOverview.DueDay;

/** The days, from today on, on which something that is open falls due. */
final class DeadlinesAhead {

    private DeadlinesAhead() {}

    /** A directive is counted once a day, however many of its shares fall due on it; mandates are left out. */
    static List<DueDay> of(Collection<Assessed> directives, LocalDate today) {
        SortedMap<LocalDate, Set<String>> days = new TreeMap<>();
        for (Assessed directive : directives) {
            if (directive.endedOn() != null || directive.view().isMandate()) {
                continue;
            }
            for (Part part : directive.parts()) {
                for (Point milestone : part.milestones()) {
                    LocalDate due = milestone.facts().due();
                    if (due != null
                            && !due.isBefore(today)
                            && !milestone.standing().status().isClosed()) {
                        days.computeIfAbsent(due, day -> new LinkedHashSet<>())
                                .add(directive.slug() + "/" + directive.view().code());
                    }
                }
            }
        }
        return days.entrySet().stream()
                .map(day -> new DueDay(
                        day.getKey(),
                        day.getValue().size(),
                        day.getValue().stream()
                                .limit(DueDay.MOST_CODES)
                                .map(key -> key.substring(key.indexOf('/') + 1))
                                .toList()))
                .toList();
    }
}
