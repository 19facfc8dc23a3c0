package vn.dondoc.board;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.function.SingletonSupplier;

/**
 * Directives of one resolution as they stand on a day, in the document's order. What is worked out from them is kept beside them: as
 * long as none of them changes, it is worked out once, whoever asks.
 */
final class ResolutionDirectives {

    private final String number;
    private final List<Assessed> directives;
    private final long lowest;
    private final long highest;
    private final Supplier<ResolutionDirectives> counted = kept(directive -> directive.standing() != null);
    private final Supplier<ResolutionDirectives> open = kept(directive -> directive.endedOn() == null);
    private final Supplier<ResolutionDirectives> mandates =
            kept(directive -> directive.view().isMandate());
    private final Supplier<ResolutionDirectives> withoutMandates =
            kept(directive -> !directive.view().isMandate());
    private final Supplier<Figures> figures = SingletonSupplier.of(this::workOutFigures);
    private final Map<Set<String>, ResolutionDirectives> concerning = new ConcurrentHashMap<>();
    private volatile @Nullable KnownCourse course;

    /** @param directives all of this resolution */
    ResolutionDirectives(String number, List<Assessed> directives) {
        this.number = number;
        this.directives = List.copyOf(directives);
        LongSummaryStatistics ids = directives.stream().mapToLong(Assessed::id).summaryStatistics();
        lowest = ids.getMin();
        highest = ids.getMax();
    }

    /** The same directives by resolution, both in the order in which they come. */
    static List<ResolutionDirectives> of(Collection<Assessed> directives) {
        return directives.stream()
                .collect(Collectors.groupingBy(
                        directive -> directive.view().resolution(), LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(resolution -> new ResolutionDirectives(resolution.getKey(), resolution.getValue()))
                .toList();
    }

    /** All directives of these resolutions. */
    static List<Assessed> all(Collection<ResolutionDirectives> resolutions) {
        List<Assessed> all = new ArrayList<>();
        resolutions.forEach(resolution -> all.addAll(resolution.directives));
        return all;
    }

    String number() {
        return number;
    }

    List<Assessed> directives() {
        return directives;
    }

    /** False where none of these directives can be among them, by their ids. */
    boolean mayHave(Collection<Long> ids) {
        return ids.stream().anyMatch(id -> id >= lowest && id <= highest);
    }

    boolean isEmpty() {
        return directives.isEmpty();
    }

    /** Rows that only hold others left out. */
    ResolutionDirectives counted() {
        return counted.get();
    }

    /** Those with a milestone that is open, and rows that only hold others. */
    ResolutionDirectives open() {
        return open.get();
    }

    ResolutionDirectives mandates() {
        return mandates.get();
    }

    ResolutionDirectives withoutMandates() {
        return withoutMandates.get();
    }

    /** Of all but the rows that only hold others; shared with {@link #counted()}. */
    Figures figures() {
        return figures.get();
    }

    private Figures workOutFigures() {
        ResolutionDirectives counted = counted();
        return counted == this ? Figures.of(directives) : counted.figures();
    }

    /** Those that one of these agencies leads or was asked to coordinate; by their codes. */
    ResolutionDirectives concerning(Set<String> agencies) {
        return concerning.computeIfAbsent(
                agencies,
                asked -> where(directive -> directive.concerned().stream().anyMatch(asked::contains)));
    }

    /** Those that satisfy the condition; the same object where all do. */
    ResolutionDirectives where(Predicate<Assessed> condition) {
        List<Assessed> found = directives.stream().filter(condition).toList();
        return found.size() == directives.size() ? this : new ResolutionDirectives(number, found);
    }

    /** What becomes of each: none, one or several. */
    ResolutionDirectives each(Function<Assessed, Stream<Assessed>> change) {
        return new ResolutionDirectives(
                number, directives.stream().flatMap(change).toList());
    }

    /** @param day on which it was worked out, and the months that were asked for */
    private record KnownCourse(LocalDate day, LocalDate from, LocalDate to, List<CourseMonth> months) {}

    /** The course of these months; worked out where that of other months, or of another day, was asked last. */
    List<CourseMonth> course(LocalDate day, LocalDate from, LocalDate to, Supplier<List<CourseMonth>> working) {
        KnownCourse known = course;
        if (known == null || !known.day.equals(day) || !known.from.equals(from) || !known.to.equals(to)) {
            known = new KnownCourse(day, from, to, working.get());
            course = known;
        }
        return known.months;
    }

    private Supplier<ResolutionDirectives> kept(Predicate<Assessed> condition) {
        return SingletonSupplier.of(() -> where(condition));
    }
}
