package vn.dondoc.board;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.calendar.Period;
import vn.dondoc.calendar.VietnamTime;
import vn.dondoc.form.InvalidInput;

/**
 * What is chosen on the page Theo dõi nghị quyết; null chooses everything.
 *
 * @param resolutions takes a resolution's number
 * @param section as in the document, e.g. 3; {@value #MANDATES} for the mandates, which are counted apart
 * @param agency code of a lead agency: its shares stand each for itself, as in its line of the board
 * @param period only milestones that fall due in it or were completed in it count
 * @param due an open milestone is due on this day
 */
record BoardFilter(
        Predicate<String> resolutions,
        @Nullable String section,
        @Nullable String agency,
        @Nullable StateChoice state,
        @Nullable Period period,
        @Nullable LocalDate due) {

    /** The section of all mandates. */
    static final String MANDATES = "III";

    /** @throws InvalidInput for a state, period or day that is none */
    static BoardFilter of(BoardAddress asked, Predicate<String> resolutions) {
        List<String> problems = new ArrayList<>();
        BoardFilter filter = new BoardFilter(
                resolutions,
                blankToNull(asked.section()),
                blankToNull(asked.agency()),
                read(asked.state(), StateChoice::ofWord, "Không có trạng thái “%s”", problems),
                read(asked.period(), Period::ofCode, "Kỳ “%s” không hợp lệ, ví dụ đúng: 2026-Q1", problems),
                read(asked.due(), BoardFilter::day, "Ngày “%s” không hợp lệ, ví dụ đúng: 2026-03-31", problems));
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        return filter;
    }

    private static <T> @Nullable T read(
            @Nullable String word, Function<String, Optional<T>> reading, String problem, List<String> problems) {
        String asked = blankToNull(word);
        if (asked == null) {
            return null;
        }
        Optional<T> value = reading.apply(asked);
        if (value.isEmpty()) {
            problems.add(problem.formatted(asked));
        }
        return value.orElse(null);
    }

    private static @Nullable String blankToNull(@Nullable String word) {
        return word == null || word.isBlank() ? null : word.strip();
    }

    private static Optional<LocalDate> day(String word) {
        try {
            return Optional.of(LocalDate.parse(word)).filter(VietnamTime::isPlausible);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** By resolution, section and agency: over what the year's course is told. Rows that only hold others are left out. */
    List<ResolutionDirectives> scope(List<ResolutionDirectives> directives) {
        return directives.stream()
                .filter(of -> resolutions.test(of.number()))
                .map(ResolutionDirectives::counted)
                .map(of -> section == null ? of : of.where(one -> section.equals(sectionOf(one.view()))))
                .map(of -> agency == null ? of : of.each(one -> one.sharesOf(agency)))
                .filter(of -> !of.isEmpty())
                .toList();
    }

    /** Of a scope, by period, state and day. */
    List<ResolutionDirectives> narrow(List<ResolutionDirectives> scope) {
        if (period == null && state == null && due == null) {
            return scope;
        }
        return scope.stream()
                .map(of -> period == null ? of : of.each(one -> within(period, one)))
                .map(of -> of.where(
                        one -> (state == null || state.chosen().test(one)) && (due == null || isDue(one, due))))
                .filter(of -> !of.isEmpty())
                .toList();
    }

    private static Stream<Assessed> within(Period period, Assessed directive) {
        return Stream.of(directive.within(period)).filter(one -> !one.parts().isEmpty());
    }

    /** A list of directives names no mandates unless they are asked for, as the cells count none. */
    List<ResolutionDirectives> listed(List<ResolutionDirectives> narrowed) {
        return narrowed.stream()
                .map(of -> MANDATES.equals(section) ? of.mandates() : of.withoutMandates())
                .filter(of -> !of.isEmpty())
                .toList();
    }

    private static String sectionOf(DirectiveView directive) {
        return directive.isMandate() ? MANDATES : directive.section();
    }

    private static boolean isDue(Assessed directive, LocalDate day) {
        return directive.parts().stream()
                .flatMap(part -> part.milestones().stream())
                .anyMatch(milestone -> !milestone.standing().status().isClosed()
                        && day.equals(milestone.facts().due()));
    }
}
