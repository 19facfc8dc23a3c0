package vn.dondoc.target;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.agency.CurrentUser;
import vn.dondoc.calendar.VietnamTime;
import vn.dondoc.catalogue.Goal;

/** The one table in which an agency enters all figures that it is asked for. */
@Component
class EntryPage {

    private final RequestRows requests;
    private final TargetRows targets;
    private final DraftRows drafts;
    private final MeasurementRows measurements;
    private final Standings standings;
    private final TargetsPage names;
    private final CurrentUser user;

    EntryPage(
            RequestRows requests,
            TargetRows targets,
            DraftRows drafts,
            MeasurementRows measurements,
            Standings standings,
            TargetsPage names,
            CurrentUser user) {
        this.requests = requests;
        this.targets = targets;
        this.drafts = drafts;
        this.measurements = measurements;
        this.standings = standings;
        this.names = names;
        this.user = user;
    }

    /**
     * @param version of the draft that the texts began with
     * @param exceeds true where the figure to exceed is asked for
     * @param saved who saved last and when; empty while nothing was saved
     * @param problems why it was not saved or sent, Vietnamese
     * @param theirs what a colleague has saved meanwhile in the same field; null for none
     */
    record Row(
            long request,
            int version,
            String code,
            String title,
            String goal,
            String unit,
            boolean exceeds,
            String resolution,
            String period,
            String due,
            String previous,
            Entry entry,
            String saved,
            List<String> problems,
            @Nullable Entry theirs) {

        /** For templates. */
        public String text(String field) {
            return entry.get(EntryField.valueOf(field));
        }

        Row saying(List<String> wrong) {
            return with(version, entry, saved, wrong, null);
        }

        Row with(int newest, Entry mine, String words, List<String> wrong, @Nullable Entry colleagues) {
            return new Row(
                    request,
                    newest,
                    code,
                    title,
                    goal,
                    unit,
                    exceeds,
                    resolution,
                    period,
                    due,
                    previous,
                    mine,
                    words,
                    wrong,
                    colleagues);
        }

        /** Fields in which the colleague's text is another, a line each. */
        public List<String> conflicts() {
            Entry other = theirs;
            return other == null
                    ? List.of()
                    : Arrays.stream(EntryField.values())
                            .filter(field -> !other.get(field).equals(entry.get(field)))
                            .map(field -> "%s: %s"
                                    .formatted(
                                            field.label(),
                                            other.get(field).isEmpty() ? "(để trống)" : other.get(field)))
                            .toList();
        }
    }

    /** Open requests of the agencies whose people the user is of, as they stand on record. */
    List<Row> rows() {
        Map<Long, GivenFigures> given = new HashMap<>();
        List<Row> rows = new ArrayList<>();
        for (MeasurementRequest request : requests.open()) {
            Target target = targets.get(request.targetId());
            if (user.isIn(target.lead())) {
                rows.add(row(request, target, given.computeIfAbsent(target.resolutionId(), standings::figures)));
            }
        }
        return rows;
    }

    /** Whether there is such a request, open or not. */
    boolean knows(long request) {
        return requests.find(request).isPresent();
    }

    /**
     * What was entered for rows that a colleague has sent meanwhile, or that the cut-off has closed, a line each: it is shown
     * once more, beside what is on record.
     */
    List<String> tooLate(EntryForm form) {
        return form.requests().stream()
                .flatMap(request -> requests.find(request).stream())
                .filter(request -> !request.open())
                .map(request -> tooLate(request, form.entry(request.id())))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<String> tooLate(MeasurementRequest request, Entry mine) {
        Target target = targets.get(request.targetId());
        String entered = mine.get(EntryField.VALUE);
        String onRecord = measurements
                .latest(request.id())
                .map(figure -> figure.figures().words())
                .orElse("không có");
        boolean nothingLost = entered.isEmpty() || onRecord.startsWith(entered);
        return nothingLost || !user.isIn(target.lead())
                ? Optional.empty()
                : Optional.of(
                        "Chỉ tiêu %s đã được gửi hoặc đã chốt (số liệu ghi nhận: %s); số liệu đồng chí vừa nhập (%s) không được ghi"
                                .formatted(target.code(), onRecord, entered));
    }

    long openCount() {
        return requests.open().stream()
                .filter(request -> user.isIn(targets.get(request.targetId()).lead()))
                .count();
    }

    private Row row(MeasurementRequest request, Target target, GivenFigures given) {
        Draft draft = drafts.latest(request.id());
        return new Row(
                request.id(),
                draft.version(),
                target.code(),
                target.title(),
                target.goalWords(),
                MeasurementReads.unitWords(target),
                target.goal() instanceof Goal.Exceed,
                target.resolution(),
                request.period().label(),
                VietnamTime.format(request.dueOn()),
                MeasurementReads.previous(target, request, given),
                draft.entry(),
                saved(draft),
                List.of(),
                null);
    }

    /** E.g. "Đã lưu lúc 08:01 ngày 16/03/2026, người lưu: Cán bộ …". */
    String saved(Draft draft) {
        return draft.version() == 0
                ? ""
                : "Đã lưu lúc %s, người lưu: %s"
                        .formatted(VietnamTime.format(draft.savedAt()), names.name(draft.savedBy()));
    }
}
