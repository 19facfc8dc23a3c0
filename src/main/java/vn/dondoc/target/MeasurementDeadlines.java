package vn.dondoc.target;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.dondoc.agency.Groups;
import vn.dondoc.journal.Subject;
import vn.dondoc.watch.DeadlineKind;
import vn.dondoc.watch.DeadlineSource;
import vn.dondoc.watch.WatchedDeadline;
import vn.dondoc.watch.WatchedDeadline.Responsible;

/** Figures that are asked for and not yet given, as the watch wants to know them. */
@Component
class MeasurementDeadlines implements DeadlineSource {

    private final RequestRows requests;
    private final TargetRows targets;

    MeasurementDeadlines(RequestRows requests, TargetRows targets) {
        this.requests = requests;
        this.targets = targets;
    }

    @Override
    public DeadlineKind kind() {
        return DeadlineKind.MEASUREMENT;
    }

    @Override
    public Optional<WatchedDeadline> open(long requestId) {
        return requests.find(requestId).filter(MeasurementRequest::open).map(this::watched);
    }

    private WatchedDeadline watched(MeasurementRequest request) {
        Target target = targets.get(request.targetId());
        return new WatchedDeadline(
                DeadlineKind.MEASUREMENT,
                request.id(),
                request.dueOn(),
                new Subject.OfResolution(target.resolutionId()),
                // The review that asks: one of a resolution and period.
                target.resolution() + ":" + request.period().code(),
                "",
                target.words(),
                target.lead(),
                target.leadName(),
                new Responsible(null, target.lead(), Groups.leadersOf(target.lead())),
                "Báo cáo số liệu chỉ tiêu %s".formatted(request.period().label()),
                false,
                request.askedOn());
    }
}
