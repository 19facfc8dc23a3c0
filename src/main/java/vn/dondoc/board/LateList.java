package vn.dondoc.board;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.dondoc.board.Assessed.Part;
import vn.dondoc.board.Assessed.Point;
import vn.dondoc.board.LateRows.Waiting;
import vn.dondoc.calendar.VietnamTime;
import vn.dondoc.directive.Cell;
import vn.dondoc.watch.Audience;
import vn.dondoc.watch.DeadlineKind;
import vn.dondoc.watch.ReachedLevels;

/**
 * The exception list (domain): who is late, how many days, which product is missing, which level must decide. Days are calendar
 * days after the deadline's day; a late result that waits for acceptance is late by its document's day.
 */
@Service
public class LateList {

    private final LateRows rows;
    private final ReachedLevels levels;
    private final PeoplesNames people;
    private final VietnamTime time;

    LateList(LateRows rows, ReachedLevels levels, PeoplesNames people, VietnamTime time) {
        this.rows = rows;
        this.levels = levels;
        this.people = people;
        this.time = time;
    }

    /**
     * A late milestone of a share.
     *
     * @param officer name; empty where nobody is named or it is not told
     * @param milestone its label; empty where the share has only one
     * @param daysLate calendar days since the deadline's day
     * @param missing the product
     * @param decider the level
     */
    public record Late(
            String resolution,
            String slug,
            String code,
            String title,
            String agency,
            String agencyName,
            String officer,
            String milestone,
            LocalDate due,
            int daysLate,
            String missing,
            String decider) {}

    /** What is the same for all lines of one list. */
    private record Known(
            LocalDate today,
            Map<Long, Waiting> waiting,
            Function<LocalDate, List<Audience>> reached,
            PeoplesNames.Lookup people) {}

    /** A late milestone where it stands, before its line is written. */
    private record Place(Assessed directive, Part part, Point milestone, int daysLate) {}

    /**
     * The list's first lines.
     *
     * @param total how many lines the whole list has
     */
    record First(int total, List<Late> lines) {}

    /** Of these directives, the latest first. */
    public List<Late> of(Collection<Assessed> directives) {
        return first(directives, Integer.MAX_VALUE).lines();
    }

    /** Of these directives, the latest first; no more lines than so many are written. */
    First first(Collection<Assessed> directives, int most) {
        LocalDate today = time.today();
        List<Place> late = late(directives, today);
        List<Place> told = late.subList(0, Math.min(most, late.size()));
        List<Long> milestones =
                told.stream().map(place -> place.milestone().milestoneId()).toList();
        Known known = new Known(today, rows.of(milestones), onceADay(today), people.lookup());
        return new First(
                late.size(), told.stream().map(place -> line(place, known)).toList());
    }

    private static List<Place> late(Collection<Assessed> directives, LocalDate today) {
        List<Place> late = new ArrayList<>();
        for (Assessed directive : directives) {
            if (directive.endedOn() != null) {
                continue;
            }
            for (Part part : directive.parts()) {
                for (Point milestone : part.milestones()) {
                    if (milestone.standing().cell() == Cell.OPEN_LATE) {
                        late.add(new Place(directive, part, milestone, daysLate(milestone, today)));
                    }
                }
            }
        }
        late.sort(Comparator.comparingInt(Place::daysLate).reversed());
        return late;
    }

    private Function<LocalDate, List<Audience>> onceADay(LocalDate today) {
        Function<LocalDate, List<Audience>> reached = levels.at(DeadlineKind.MILESTONE, today);
        Map<LocalDate, List<Audience>> known = new HashMap<>();
        return due -> known.computeIfAbsent(due, reached);
    }

    private static Late line(Place place, Known known) {
        Part part = place.part();
        Point milestone = place.milestone();
        LocalDate due = Objects.requireNonNull(milestone.facts().due());
        DirectiveView view = place.directive().view();
        String product = part.view().product();
        return new Late(
                view.resolution(),
                place.directive().slug(),
                view.code(),
                view.title(),
                part.view().agency(),
                part.view().agencyName(),
                known.people().of(part.view().officer()),
                part.milestones().size() > 1 ? milestone.view().label() : "",
                due,
                place.daysLate(),
                product == null || product.isBlank() ? missing(view) : product,
                decider(part.view().agency(), known.waiting().get(milestone.milestoneId()), due, known));
    }

    /**
     * Calendar days by which a milestone is or was late; 0 where it is not. By the document's day where there is one, as
     * everywhere.
     */
    static int daysLate(Point milestone, LocalDate today) {
        LocalDate due = milestone.facts().due();
        Cell cell = milestone.standing().cell();
        if (due == null || (cell != Cell.OPEN_LATE && cell != Cell.DONE_LATE)) {
            return 0;
        }
        LocalDate until = milestone.facts().completedOn() == null
                ? milestone.facts().waitingEvidenceOf()
                : milestone.facts().completedOn();
        return (int) ChronoUnit.DAYS.between(due, until == null ? today : until);
    }

    private static String missing(DirectiveView directive) {
        return directive.confidential() ? "(mật)" : "Chưa xác định sản phẩm";
    }

    private static String decider(String agency, @Nullable Waiting waiting, LocalDate due, Known known) {
        if (waiting != null && waiting.resultOf() != null) {
            return agency.equals(waiting.office())
                    ? "Ban Thường vụ Tỉnh ủy (nghiệm thu kết quả)"
                    : "Văn phòng Tỉnh ủy (nghiệm thu kết quả)";
        }
        if (waiting != null && waiting.extensionAsked()) {
            return waiting.extensionViewed()
                    ? "Ban Thường vụ Tỉnh ủy hoặc người được ủy quyền (quyết định gia hạn)"
                    : "Văn phòng Tỉnh ủy (cho ý kiến về đề nghị gia hạn)";
        }
        if (waiting != null && waiting.awaitingDecision()) {
            return "Ban Thường vụ Tỉnh ủy (cho ý kiến chỉ đạo)";
        }
        if (waiting != null && waiting.decided()) {
            return "Ban Thường vụ Tỉnh ủy (đã cho ý kiến chỉ đạo)";
        }
        List<Audience> reached = known.reached().apply(due);
        return reached.isEmpty()
                ? "Lãnh đạo cơ quan chủ trì"
                : reached.stream().map(Audience::title).collect(Collectors.joining("; "));
    }
}
