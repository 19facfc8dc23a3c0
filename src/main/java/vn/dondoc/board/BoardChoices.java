package vn.dondoc.board;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.dondoc.board.BoardOverview.Choice;
import vn.dondoc.board.BoardOverview.Choices;
import vn.dondoc.board.BoardReads.Section;
import vn.dondoc.calendar.Period;
import vn.dondoc.directive.FollowedResolutions.Followed;

/** What can be chosen on the page, from what the one who asks may see. */
final class BoardChoices {

    private BoardChoices() {}

    /** What one look at each resolution finds. */
    private static final class Seen {

        private boolean mandates;
        private int firstYear;
        /** Of those that lead something, mandates left out; by code. */
        private final Map<String, String> agencies = new LinkedHashMap<>();

        Seen(Collection<ResolutionDirectives> visible, int thisYear) {
            firstYear = thisYear;
            for (ResolutionDirectives resolution : visible) {
                Figures figures = resolution.figures();
                LocalDate firstGiven = figures.firstGiven();
                firstYear = firstGiven == null ? firstYear : Math.min(firstYear, firstGiven.getYear());
                mandates |= !resolution.mandates().isEmpty();
                figures.agencies().forEach((code, agency) -> agencies.putIfAbsent(code, agency.name()));
            }
        }
    }

    /** @param sections of the resolutions that are told of */
    static Choices of(
            List<Followed> resolutions,
            List<Section> sections,
            Collection<ResolutionDirectives> visible,
            LocalDate today) {
        Seen seen = new Seen(visible, today.getYear());
        return new Choices(
                resolutions.stream()
                        .map(one -> choice(one.slug(), "%s số %s".formatted(one.kind(), one.number())))
                        .toList(),
                sections(resolutions, sections, seen),
                seen.agencies.entrySet().stream()
                        .map(agency -> choice(agency.getKey(), agency.getValue()))
                        .toList(),
                StateChoice.ALL.stream()
                        .map(state -> new Choice(
                                state.word(), state.label(), state.kind().label()))
                        .toList(),
                periods(seen.firstYear, today.getYear() + 1));
    }

    /** Sections of two resolutions bear the same codes. */
    private static List<Choice> sections(List<Followed> resolutions, List<Section> all, Seen seen) {
        Map<String, Set<String>> names = new LinkedHashMap<>();
        all.forEach(section -> names.computeIfAbsent(section.code(), code -> new LinkedHashSet<>())
                .add(section.name()));
        List<Choice> sections = new ArrayList<>();
        names.forEach((code, known) -> sections.add(choice(
                code, code + ". " + (resolutions.size() < 2 ? known.iterator().next() : String.join(" / ", known)))));
        if (seen.mandates) {
            sections.add(choice(BoardFilter.MANDATES, "Phần III. Tổ chức thực hiện (đếm riêng)"));
        }
        return sections;
    }

    private static List<Choice> periods(int first, int last) {
        List<Choice> periods = new ArrayList<>();
        for (int year = first; year <= last; year++) {
            for (Period.Kind kind :
                    List.of(Period.Kind.YEAR, Period.Kind.HALF_YEAR, Period.Kind.QUARTER, Period.Kind.MONTH)) {
                Period period = new Period(kind, year, 1);
                while (period.year() == year) {
                    periods.add(new Choice(period.code(), period.label(), "Năm " + year));
                    period = period.next();
                }
            }
        }
        return periods;
    }

    private static Choice choice(String word, @Nullable String label) {
        return new Choice(word, String.valueOf(label), null);
    }
}
