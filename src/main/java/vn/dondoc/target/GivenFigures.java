package vn.dondoc.target;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.dondoc.calendar.Period;

/** All figures of a resolution's targets, by target and request. */
final class GivenFigures {

    private final Map<Long, List<MeasurementRequest>> requests;
    private final Map<Long, List<Measurement>> measurements;

    GivenFigures(List<MeasurementRequest> requests, List<Measurement> measurements) {
        this.requests = requests.stream().collect(Collectors.groupingBy(MeasurementRequest::targetId));
        this.measurements = measurements.stream().collect(Collectors.groupingBy(Measurement::requestId));
    }

    /** The request for that very period; without one that for the period which ends last inside it. */
    Optional<MeasurementRequest> request(Target target, Period period) {
        List<MeasurementRequest> all = requests.getOrDefault(target.id(), List.of());
        return all.stream()
                .filter(request -> request.period().equals(period))
                .findFirst()
                .or(() -> all.stream()
                        .filter(request -> period.contains(request.period().to()))
                        .max(Comparator.comparing(request -> request.period().to())));
    }

    /** First to last, each correcting the one before; none where nothing was given. */
    List<Measurement> history(MeasurementRequest request) {
        return measurements.getOrDefault(request.id(), List.of());
    }

    /** The figure that stands. */
    Optional<Measurement> latest(MeasurementRequest request) {
        List<Measurement> history = history(request);
        return history.isEmpty() ? Optional.empty() : Optional.of(history.get(history.size() - 1));
    }

    /** The figure that stands for the period before. */
    Optional<Measurement> before(Target target, Period period) {
        Period previous = Period.containing(period.kind(), period.from().minusDays(1));
        return request(target, previous).flatMap(this::latest);
    }
}
