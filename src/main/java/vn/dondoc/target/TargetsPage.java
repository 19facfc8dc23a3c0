package vn.dondoc.target;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.agency.CurrentUser;
import vn.dondoc.agency.Groups;
import vn.dondoc.agency.Officer;
import vn.dondoc.agency.Officers;
import vn.dondoc.calendar.Period;
import vn.dondoc.calendar.VietnamTime;

/** What the page of all targets shows, in words. */
@Component
class TargetsPage {

    private final TargetRows targets;
    private final Standings standings;
    private final Officers officers;
    private final CurrentUser user;

    TargetsPage(TargetRows targets, Standings standings, Officers officers, CurrentUser user) {
        this.targets = targets;
        this.standings = standings;
        this.officers = officers;
        this.user = user;
    }

    record Section(String title, List<Row> rows) {}

    /**
     * @param value with its unit; empty for none, like the other figures
     * @param replaced earlier figures that were corrected, oldest first, a line each
     * @param correction address of the form that corrects the figure, or supplies one that was missing; null for who may not
     */
    record Row(
            String code,
            String title,
            String goal,
            String unit,
            String lead,
            String previous,
            String value,
            String planned,
            String reference,
            String source,
            String note,
            Assessment assessment,
            List<String> replaced,
            @Nullable String correction) {}

    record Count(Assessment assessment, long number) {}

    @Transactional(readOnly = true)
    public List<Section> sections(long resolutionId, Period period) {
        GivenFigures given = standings.figures(resolutionId);
        Map<String, List<Row>> sections = new LinkedHashMap<>();
        for (Target target : targets.of(resolutionId)) {
            sections.computeIfAbsent(target.section(), section -> new ArrayList<>())
                    .add(row(target, period, given));
        }
        return sections.entrySet().stream()
                .map(section -> new Section(section.getKey(), section.getValue()))
                .toList();
    }

    static List<Count> counts(List<Section> sections) {
        Map<Assessment, Long> numbers = sections.stream()
                .flatMap(section -> section.rows().stream())
                .collect(Collectors.groupingBy(Row::assessment, Collectors.counting()));
        return Arrays.stream(Assessment.values())
                .map(assessment -> new Count(assessment, numbers.getOrDefault(assessment, 0L)))
                .toList();
    }

    private Row row(Target target, Period period, GivenFigures given) {
        TargetStanding standing = Standings.standing(target, period, given);
        Optional<MeasurementRequest> request = given.request(target, period).filter(one -> !one.open());
        return new Row(
                target.code(),
                target.title(),
                target.goalWords(),
                target.unit(),
                target.leadName(),
                given.before(target, period)
                        .map(before -> before.figures().words())
                        .orElse(""),
                words(standing.value(), standing.unit()),
                words(standing.planned(), standing.unit()),
                reference(standing),
                standing.source() == null ? "" : standing.source().words(),
                standing.note(),
                standing.assessment(),
                request.map(one -> replaced(given.history(one))).orElse(List.of()),
                request.filter(one -> mayCorrect(target))
                        .map(one -> "/pages/targets/correction/" + one.id())
                        .orElse(null));
    }

    private boolean mayCorrect(Target target) {
        return user.isIn(target.lead()) || user.isIn(Groups.OFFICE);
    }

    private static String words(@Nullable BigDecimal figure, String unit) {
        return figure == null ? "" : Figures.words(figure, unit);
    }

    private static String reference(TargetStanding standing) {
        return standing.reference() == null
                ? ""
                : "%s (%s)".formatted(words(standing.reference(), standing.unit()), standing.referenceDocument());
    }

    /** Each with what replaced it: when, by whom, why. */
    List<String> replaced(List<Measurement> history) {
        List<String> lines = new ArrayList<>();
        for (int i = 1; i < history.size(); i++) {
            Measurement old = history.get(i - 1);
            Measurement correction = history.get(i);
            lines.add("%s (%s); đính chính lúc %s, người đính chính: %s, lý do: %s"
                    .formatted(
                            old.figures().words(),
                            old.figures().source().words(),
                            VietnamTime.format(correction.at()),
                            name(correction.by()),
                            correction.reason()));
        }
        return lines;
    }

    /** The id itself where the account is gone. */
    String name(String userId) {
        return officers.find(userId).map(Officer::name).orElse(userId);
    }
}
