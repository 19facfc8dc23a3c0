package vn.dondoc.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.calendar.Period;
import vn.dondoc.catalogue.VietnameseNumber;
import vn.dondoc.target.SourceDocument;
import vn.dondoc.target.Standings;
import vn.dondoc.target.TargetStanding;

/** The targets as their module assesses them. */
@Component
class TargetsOfStandings implements TargetFigures {

    private final Standings standings;

    TargetsOfStandings(Standings standings) {
        this.standings = standings;
    }

    @Override
    public List<TargetLine> of(long resolutionId, Period period) {
        return standings.of(resolutionId, period).stream()
                .map(TargetsOfStandings::line)
                .toList();
    }

    private static TargetLine line(TargetStanding standing) {
        SourceDocument source = standing.source();
        return new TargetLine(
                standing.code(),
                standing.section(),
                standing.title(),
                standing.unit(),
                standing.goal(),
                standing.lead(),
                standing.leadName(),
                words(standing.value()),
                standing.value(),
                words(standing.previous()),
                source == null ? "" : source.words(),
                standing.assessment().label(),
                note(standing));
    }

    private static String words(@Nullable BigDecimal number) {
        return number == null ? "" : VietnameseNumber.format(number);
    }

    private static String note(TargetStanding standing) {
        List<String> notes = new ArrayList<>();
        if (standing.planned() != null) {
            notes.add("Mức đề ra cho kỳ: " + words(standing.planned()));
        }
        if (standing.reference() != null) {
            notes.add("Mức so sánh: %s (%s)".formatted(words(standing.reference()), standing.referenceDocument()));
        }
        if (standing.corrected()) {
            notes.add("Số liệu đã đính chính");
        }
        if (!standing.note().isBlank()) {
            notes.add(standing.note());
        }
        return String.join("; ", notes);
    }
}
