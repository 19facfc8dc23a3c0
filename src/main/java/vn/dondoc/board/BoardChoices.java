package vn.dondoc.board;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.dondoc.board.BoardOverview.Choice;
import vn.dondoc.board.BoardOverview.Choices;
import vn.dondoc.calendar.Period;
import vn.dondoc.directive.FollowedResolutions.Followed;

/** What can be chosen on the page, from what the one who asks may see. */
final class BoardChoices {

    private BoardChoices() {}

    /** @param whole counted over everything that may be seen */
    static Choices of(List<Followed> resolutions, Board whole, Collection<Assessed> visible, LocalDate today) {
        return new Choices(
                resolutions.stream()
                        .map(one -> choice(one.slug(), "%s số %s".formatted(one.kind(), one.number())))
                        .toList(),
                sections(resolutions, whole),
                whole.byAgency().stream()
                        .map(line -> choice(line.code(), line.name()))
                        .toList(),
                StateChoice.ALL.stream()
                        .map(state -> new Choice(
                                state.word(), state.label(), state.kind().label()))
                        .toList(),
                periods(visible, today));
    }

    /** Sections of two resolutions bear the same codes. */
    private static List<Choice> sections(List<Followed> resolutions, Board whole) {
        Map<String, String> names = new LinkedHashMap<>();
        whole.bySection()
                .forEach(line -> names.merge(
                        line.code(),
                        line.name(),
                        (one, other) -> one.equals(other) || resolutions.size() < 2 ? one : one + " / " + other));
        List<Choice> sections = new ArrayList<>();
        names.forEach((code, name) -> sections.add(choice(code, code + ". " + name)));
        if (whole.mandates().all() > 0) {
            sections.add(choice(BoardFilter.MANDATES, "Phần III. Tổ chức thực hiện (đếm riêng)"));
        }
        return sections;
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
