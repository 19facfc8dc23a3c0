package vn.dondoc.target;

import java.time.LocalDate;
import org.springframework.stereotype.Service;
import vn.dondoc.calendar.VietnamTime;
import vn.dondoc.catalogue.Goal;

/** What the models and forms read of a request. */
@Service
public class MeasurementReads {

    private final RequestRows requests;
    private final TargetRows targets;
    private final DraftRows drafts;
    private final Standings standings;

    MeasurementReads(RequestRows requests, TargetRows targets, DraftRows drafts, Standings standings) {
        this.requests = requests;
        this.targets = targets;
        this.drafts = drafts;
        this.standings = standings;
    }

    /** Code of the agency that is to give the figure; the engine's group of its people has the same id. */
    public String leadOf(long requestId) {
        return target(requestId).lead();
    }

    public String leadNameOf(long requestId) {
        return target(requestId).leadName();
    }

    /** E.g. "Chỉ tiêu 15.2". */
    public String shortNameOf(long requestId) {
        return "Chỉ tiêu " + target(requestId).code();
    }

    public LocalDate dueOn(long requestId) {
        return requests.get(requestId).dueOn();
    }

    /** What was entered on the page so far. */
    public String entered(long requestId, EntryField field) {
        return drafts.latest(requestId).entry().get(field);
    }

    public MeasurementSheet sheet(long requestId) {
        MeasurementRequest request = requests.get(requestId);
        Target target = targets.get(request.targetId());
        return new MeasurementSheet(
                target.resolution(),
                target.code(),
                target.title(),
                target.section(),
                target.goalWords(),
                unitWords(target),
                target.goal() instanceof Goal.Exceed,
                request.period().label(),
                VietnamTime.format(request.dueOn()),
                target.leadName(),
                previous(target, request, standings.figures(target.resolutionId())),
                "/pages/targets/entry");
    }

    static String previous(Target target, MeasurementRequest request, GivenFigures given) {
        return given.before(target, request.period())
                .map(figure -> figure.figures().words())
                .orElse("chưa có");
    }

    /** E.g. "%", "thứ hạng, ví dụ 4". */
    static String unitWords(Target target) {
        if (target.goal() instanceof Goal.Rank) {
            return "thứ hạng trong cả nước, ví dụ 4";
        }
        if (target.unit().isEmpty() && target.goal() instanceof Goal.Exceed) {
            return "tiền, ghi cả đơn vị, ví dụ 14.250 tỷ đồng";
        }
        return target.unit().isEmpty() ? "một con số" : target.unit();
    }

    private Target target(long requestId) {
        return targets.get(requests.get(requestId).targetId());
    }
}
