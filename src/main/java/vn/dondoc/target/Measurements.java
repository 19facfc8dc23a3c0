package vn.dondoc.target;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.calendar.Period;
import vn.dondoc.calendar.VietnamTime;
import vn.dondoc.form.InvalidInput;
import vn.dondoc.form.NotEntitled;
import vn.dondoc.journal.Change;
import vn.dondoc.journal.Journal;
import vn.dondoc.journal.Subject;

/** The figures of a resolution's targets, asked for and given period by period. */
@Service
public class Measurements {

    private static final int LONGEST_REASON = 1000;

    private final TargetRows targets;
    private final RequestRows requests;
    private final MeasurementRows measurements;
    private final TargetRights rights;
    private final Journal journal;
    private final VietnamTime time;

    Measurements(
            TargetRows targets,
            RequestRows requests,
            MeasurementRows measurements,
            TargetRights rights,
            Journal journal,
            VietnamTime time) {
        this.targets = targets;
        this.requests = requests;
        this.measurements = measurements;
        this.rights = rights;
        this.journal = journal;
        this.time = time;
    }

    /**
     * Asks the lead of every target for its figure, each once for a period.
     *
     * @param dueOn the last day to give it
     * @return ids of the period's requests, in the document's order; the same when asked again
     */
    @Transactional
    public List<Long> ask(long resolutionId, Period period, LocalDate dueOn) {
        int before = requests.of(resolutionId, period).size();
        targets.of(resolutionId).forEach(target -> requests.ask(target.id(), period, dueOn, time.now()));
        List<Long> asked = requests.of(resolutionId, period).stream()
                .map(MeasurementRequest::id)
                .toList();
        if (asked.size() > before) {
            append(
                    resolutionId,
                    Journal.SYSTEM,
                    "measurementsAsked",
                    "Đề nghị báo cáo số liệu %d chỉ tiêu %s, hạn %s"
                            .formatted(asked.size() - before, period.label(), VietnamTime.format(dueOn)),
                    Change.NONE);
        }
        return asked;
    }

    /** The cut-off: what has not been given is missing. Does nothing where nothing is open. */
    @Transactional
    public void closeOpen(long resolutionId, Period period) {
        List<MeasurementRequest> open = requests.of(resolutionId, period).stream()
                .map(request -> requests.lock(request.id()))
                .filter(MeasurementRequest::open)
                .toList();
        if (open.isEmpty()) {
            return;
        }
        open.forEach(request -> requests.close(request.id(), "missing", time.now()));
        List<String> codes = open.stream()
                .map(request -> targets.get(request.targetId()).code())
                .toList();
        append(
                resolutionId,
                Journal.SYSTEM,
                "measurementsMissing",
                "Chốt số liệu %s: %d chỉ tiêu chưa có số liệu (%s)"
                        .formatted(period.label(), codes.size(), String.join(", ", codes)),
                Change.NONE);
    }

    /**
     * Takes a figure.
     *
     * @throws InvalidInput with everything that is wrong with it, or where it was given meanwhile
     * @throws NotEntitled for someone who is not of the lead agency
     */
    @Transactional
    public void give(long requestId, Entry entry, String actor) {
        MeasurementRequest request = requests.lock(requestId);
        Target target = targets.get(request.targetId());
        Figures figures = check(request, target, entry, actor);
        measurements.insert(requestId, figures, actor, time.now(), null, null);
        requests.close(requestId, "given", time.now());
        append(target.resolutionId(), actor, "measurementGiven", saying(target, request, figures), Change.NONE);
    }

    /** Checks a figure as {@link #give} does, and holds the request for whoever then gives it. */
    @Transactional
    public void check(long requestId, Entry entry, String actor) {
        MeasurementRequest request = requests.lock(requestId);
        check(request, targets.get(request.targetId()), entry, actor);
    }

    private Figures check(MeasurementRequest request, Target target, Entry entry, String actor) {
        rights.requireLead(actor, target);
        if (!request.open()) {
            throw new InvalidInput(
                    request.missing()
                            ? "Đã quá thời điểm chốt số liệu %s"
                                    .formatted(request.period().label())
                            : "Số liệu này đã được gửi; nếu cần thay đổi thì đính chính");
        }
        return EntryCheck.check(target, request.period(), time.today(), entry);
    }

    /**
     * Takes a figure that was missing at the cut-off: what was reported then stays without it.
     *
     * @throws InvalidInput with everything that is wrong with it, or where nothing is missing
     */
    @Transactional
    public void supply(long requestId, Entry entry, String actor) {
        MeasurementRequest request = requests.lock(requestId);
        Target target = targets.get(request.targetId());
        rights.requireCorrector(actor, target);
        if (!request.missing() || measurements.latest(requestId).isPresent()) {
            throw new InvalidInput("Số liệu này đã có hoặc đang chờ báo cáo; hãy tải lại trang");
        }
        Figures figures = EntryCheck.check(target, request.period(), time.today(), entry);
        measurements.insert(requestId, figures, actor, time.now(), null, null);
        append(
                target.resolutionId(),
                actor,
                "measurementSupplied",
                "Bổ sung sau khi chốt: %s".formatted(saying(target, request, figures)),
                Change.NONE);
    }

    /**
     * Replaces a figure by another; the old one stays on record.
     *
     * @param corrected id of the figure that is replaced
     * @throws InvalidInput with everything that is wrong, or where another correction came first
     */
    @Transactional
    public void correct(long requestId, long corrected, Entry entry, String reason, String actor) {
        MeasurementRequest request = requests.lock(requestId);
        Target target = targets.get(request.targetId());
        rights.requireCorrector(actor, target);
        Measurement latest = measurements
                .latest(requestId)
                .filter(figure -> figure.id() == corrected)
                .orElseThrow(() ->
                        new InvalidInput("Số liệu này vừa được người khác đính chính; hãy xem lại trước khi sửa"));
        Figures figures = checked(target, request, entry, reason);
        if (figures.saysTheSameAs(latest.figures())) {
            throw new InvalidInput("Không có gì thay đổi so với số liệu đang có");
        }
        measurements.insert(requestId, figures, actor, time.now(), corrected, reason.strip());
        append(
                target.resolutionId(),
                actor,
                "measurementCorrected",
                "Đính chính %s, %s".formatted(target.words(), request.period().label()),
                new Change(saying(latest.figures()), saying(figures), reason.strip()));
    }

    private static String saying(Target target, MeasurementRequest request, Figures figures) {
        return "%s, %s: %s".formatted(target.words(), request.period().label(), saying(figures));
    }

    private static String saying(Figures figures) {
        return "%s (%s)".formatted(figures.words(), figures.source().words());
    }

    private Figures checked(Target target, MeasurementRequest request, Entry entry, String reason) {
        List<String> problems = new ArrayList<>();
        if (reason.isBlank()) {
            problems.add("Chưa nhập “Lý do đính chính”");
        } else if (reason.strip().length() > LONGEST_REASON) {
            problems.add("“Lý do đính chính” dài quá %d ký tự".formatted(LONGEST_REASON));
        }
        try {
            Figures figures = EntryCheck.check(target, request.period(), time.today(), entry);
            if (problems.isEmpty()) {
                return figures;
            }
        } catch (InvalidInput e) {
            problems.addAll(0, e.problems());
        }
        throw new InvalidInput(problems);
    }

    private void append(long resolutionId, String actor, String event, String text, Change change) {
        journal.append(new Subject.OfResolution(resolutionId), actor, event, text, change);
    }
}
