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

    /** @param sections of the resolutions that are told of */
    static Choices of(
            List<Followed> resolutions, List<Section> sections, Collection<Assessed> visible, LocalDate today) {
        return new Choices(
                resolutions.stream()
                        .map(one -> choice(one.slug(), "%s số %s".formatted(one.kind(), one.number())))
                        .toList(),
                sections(resolutions, sections, visible),
                agencies(visible),
                StateChoice.ALL.stream()
                        .map(state -> new Choice(
                                state.word(), state.label(), state.kind().label()))
                        .toList(),
                periods(visible, today));
    }

    /** Sections of two resolutions bear the same codes. */
    private static List<Choice> sections(List<Followed> resolutions, List<Section> all, Collection<Assessed> visible) {
        Map<String, Set<String>> names = new LinkedHashMap<>();
        all.forEach(section -> names.computeIfAbsent(section.code(), code -> new LinkedHashSet<>())
                .add(section.name()));
        List<Choice> sections = new ArrayList<>();
        names.forEach((code, known) -> sections.add(choice(
                code, code + ". " + (resolutions.size() < 2 ? known.iterator().next() : String.join(" / ", known)))));
        if (visible.stream().anyMatch(directive -> directive.view().isMandate())) {
            sections.add(choice(BoardFilter.MANDATES, "Phần III. Tổ chức thực hiện (đếm riêng)"));
        }
        return sections;
    }

    /** Those that lead something, mandates left out. */
    private static List<Choice> agencies(Collection<Assessed> visible) {
        Map<String, String> names = new LinkedHashMap<>();
        for (Assessed directive : visible) {
            if (!directive.view().isMandate()) {
                directive
                        .parts()
                        .forEach(part -> names.putIfAbsent(
                                part.view().agency(), part.view().agencyName()));
            }
        }
        return names.entrySet().stream()
                .map(agency -> choice(agency.getKey(), agency.getValue()))
                .toList();
    }

    private static List<Choice> periods(Collection<Assessed> visible, LocalDate today) {
        int first = visible.stream()
                .mapToInt(directive -> directive.givenOn().getYear())
                .min()
                .orElse(today.getYear());
        List<Choice> periods = new ArrayList<>();
        for (int year = first; year <= today.getYear() + 1; year++) {
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
