package vn.dondoc.board;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.dondoc.board.Assessed.Part;
import vn.dondoc.board.Assessed.Point;
import vn.dondoc.board.BoardOverview.DueDay;

/** The days, from today on, on which something that is open falls due. */
final class DeadlinesAhead {

    private DeadlinesAhead() {}

    /** What falls due on one day. */
    private static final class Falling {

        private int count;
        private final List<String> codes = new ArrayList<>();
        private @Nullable Long last;

        /** A directive's milestones come one after another. */
        void add(Assessed directive) {
            if (last != null && last == directive.id()) {
                return;
            }
            last = directive.id();
            count++;
            if (codes.size() < DueDay.MOST_CODES) {
                codes.add(directive.view().code());
            }
        }
    }

    /** A directive is counted once a day, however many of its shares fall due on it; mandates are left out. */
    static List<DueDay> of(Collection<Assessed> open, LocalDate today) {
        Map<LocalDate, Falling> days = new HashMap<>();
        for (Assessed directive : open) {
            if (directive.view().isMandate()) {
                continue;
            }
            for (Part part : directive.parts()) {
                for (Point milestone : part.milestones()) {
                    LocalDate due = milestone.facts().due();
                    if (due != null
                            && !due.isBefore(today)
                            && !milestone.standing().status().isClosed()) {
                        days.computeIfAbsent(due, day -> new Falling()).add(directive);
                    }
                }
            }
        }
        return days.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(day -> new DueDay(day.getKey(), day.getValue().count, List.copyOf(day.getValue().codes)))
                .toList();
    }
}
