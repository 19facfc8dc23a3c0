package vn.dondoc.target;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.calendar.Period;

/** Where the targets stand, for pages, API and reports alike. */
@Service
public class Standings {

    private final TargetRows targets;
    private final RequestRows requests;
    private final MeasurementRows measurements;

    Standings(TargetRows targets, RequestRows requests, MeasurementRows measurements) {
        this.targets = targets;
        this.requests = requests;
        this.measurements = measurements;
    }

    /**
     * Every target of the resolution in the document's order.
     *
     * @param period as of {@link Several#of}
     */
    @Transactional(readOnly = true)
    public List<TargetStanding> of(long resolutionId, Period period) {
        return several(List.of(resolutionId)).of(resolutionId, period);
    }

    /** Those of several resolutions, from as many readings of the database as for one. */
    @Transactional(readOnly = true)
    public Several several(Collection<Long> resolutionIds) {
        return resolutionIds.isEmpty()
                ? new Several(List.of(), List.of(), List.of())
                : new Several(
                        targets.of(resolutionIds),
                        requests.of(resolutionIds),
                        measurements.ofResolutions(resolutionIds));
    }

    /** Where the targets of the resolutions asked for stood at that moment. */
    public static final class Several {

        private final Map<Long, List<Target>> targets;
        private final Map<Long, List<MeasurementRequest>> requests;
        private final GivenFigures figures;

        private Several(List<Target> targets, List<MeasurementRequest> requests, List<Measurement> measurements) {
            Map<Long, Long> resolutions = new HashMap<>();
            targets.forEach(target -> resolutions.put(target.id(), target.resolutionId()));
            this.targets = targets.stream().collect(Collectors.groupingBy(Target::resolutionId));
            this.requests =
                    requests.stream().collect(Collectors.groupingBy(request -> resolutions.get(request.targetId())));
            this.figures = new GivenFigures(requests, measurements);
        }

        /**
         * Every target of the resolution in the document's order.
         *
         * @param period the figures asked for it; where none were, as for a month or a year of quarters, those of the
         *     period that ends last inside it
         */
        public List<TargetStanding> of(long resolutionId, Period period) {
            return targets.getOrDefault(resolutionId, List.of()).stream()
                    .map(target -> standing(target, period, figures))
                    .toList();
        }

        /** The period that ends last of those for which the resolution's figures were asked; empty where none were. */
        public Optional<Period> lastAsked(long resolutionId) {
            return requests.getOrDefault(resolutionId, List.of()).stream()
                    .map(MeasurementRequest::period)
                    .max(Comparator.comparing(Period::to).thenComparing(Period::from, Comparator.reverseOrder()));
        }
    }

    /** The ids of the resolutions with targets for which a figure was asked on this day or later, or none ever. */
    @Transactional(readOnly = true)
    public Set<Long> askedSince(LocalDate day) {
        return requests.resolutionsAskedSince(day);
    }

    GivenFigures figures(long resolutionId) {
        return new GivenFigures(requests.of(resolutionId), measurements.ofResolutions(List.of(resolutionId)));
    }

    static TargetStanding standing(Target target, Period period, GivenFigures given) {
        Optional<MeasurementRequest> request = given.request(target, period);
        Measurement latest = request.flatMap(given::latest).orElse(null);
        Figures figures = latest == null ? null : latest.figures();
        return new TargetStanding(
                target.code(),
                target.section(),
                target.title(),
                figures == null ? target.unit() : figures.unit(),
                target.goalWords(),
                target.lead(),
                target.leadName(),
                figures == null ? null : figures.value(),
                figures == null ? null : figures.planned(),
                figures == null ? null : figures.reference(),
                figures == null ? "" : figures.referenceDocument(),
                figures == null ? null : figures.source(),
                figures == null ? "" : figures.note(),
                assessment(target, request.map(MeasurementRequest::period).orElse(period), figures),
                latest != null && latest.corrects() != null,
                given.before(target, period)
                        .map(before -> before.figures().value())
                        .orElse(null));
    }

    static Assessment assessment(Target target, Period period, @Nullable Figures figures) {
        return figures == null
                ? Assessment.NO_FIGURE
                : Assessment.of(
                        target.goal(), figures.value(), figures.reference(), figures.planned(), target.isDueBy(period));
    }
}
