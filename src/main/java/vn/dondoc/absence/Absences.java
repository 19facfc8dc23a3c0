package vn.dondoc.absence;

import java.util.ArrayList;
import java.util.List;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.absence.MovedWork.Moved;
import vn.dondoc.agency.Agency;
import vn.dondoc.agency.Groups;
import vn.dondoc.agency.Officer;
import vn.dondoc.calendar.VietnamTime;

/** Ủy quyền khi vắng mặt: arranged, begun, ended. */
@Service
public class Absences {

    /** Who ends what is over. */
    private static final String SYSTEM = "hệ thống";

    private final AbsenceRows rows;
    private final Colleagues colleagues;
    private final MovedWork work;
    private final AbsenceNotices notices;
    private final VietnamTime time;

    Absences(AbsenceRows rows, Colleagues colleagues, MovedWork work, AbsenceNotices notices, VietnamTime time) {
        this.rows = rows;
        this.colleagues = colleagues;
        this.work = work;
        this.notices = notices;
        this.time = time;
    }

    /** @throws IllegalArgumentException where there is no such absence */
    public Absence get(long id) {
        return rows.get(id);
    }

    /**
     * Takes down that someone will be away, and returns the absence's id.
     *
     * @throws AbsenceRefused where the actor may not say so for this person, the days cannot be, the deputy is no colleague, or
     *     the person is away on one of the days already
     */
    @Transactional
    public long arrange(AbsenceRequest request, String actor) {
        if (!colleagues.mayArrange(actor, request.user())) {
            throw new AbsenceRefused("Chỉ lãnh đạo cơ quan mới ủy quyền thay cho người khác trong cơ quan");
        }
        List<String> problems = new ArrayList<>(request.problems(time.today()));
        if (request.deputy() != null && !colleagues.share(request.user(), request.deputy())) {
            problems.add("Người thay phải là người cùng cơ quan với người vắng mặt");
        }
        rows.overlapping(request.user(), request.from(), request.to())
                .ifPresent(other -> problems.add("Đã có ủy quyền từ ngày %s đến hết ngày %s"
                        .formatted(VietnamTime.format(other.from()), VietnamTime.format(other.to()))));
        if (!problems.isEmpty()) {
            throw new AbsenceRefused(problems);
        }
        return rows.insert(request, actor, time.now());
    }

    /** The first day has come: open work goes to the deputy. */
    @Transactional
    public void begin(long id, String processInstanceId) {
        Absence absence = rows.get(id);
        List<Moved> moved = work.settle();
        notices.begun(absence, moved, processInstanceId);
    }

    /**
     * From this moment the person is there again.
     *
     * @throws AbsenceRefused where the actor is neither the person nor leads the person's agency
     */
    @Transactional
    public void endEarly(long id, String reason, String actor) {
        Absence absence = rows.get(id);
        if (!colleagues.mayArrange(actor, absence.user())) {
            throw new AbsenceRefused("Chỉ người vắng mặt hoặc lãnh đạo cơ quan mới kết thúc sớm việc ủy quyền");
        }
        if (!rows.end(id, actor, reason, time.now())) {
            throw new AbsenceRefused("Việc ủy quyền này đã kết thúc");
        }
    }

    /** The person is back: what was moved and is still open goes back. */
    @Transactional
    public void end(long id, String processInstanceId) {
        rows.end(id, SYSTEM, "Hết thời gian vắng mặt", time.now());
        List<Moved> moved = work.settle();
        notices.ended(rows.get(id), moved, processInstanceId);
    }

    /** What was suspended when an absence began or ended and goes on now is put where it belongs. */
    @Scheduled(initialDelayString = "PT1H", fixedDelayString = "PT1H")
    @Transactional
    public void settle() {
        work.settle();
    }

    /** For whom the actor may arrange an absence; the actor among them. */
    public List<Officer> absentees(String actor) {
        return colleagues.arrangedBy(actor);
    }

    /** Who may stand in for one of the people whose absence the actor may arrange; the actor only for others. */
    public List<Officer> deputies(String actor) {
        boolean onlyOneself = absentees(actor).size() < 2;
        return colleagues.of(actor).stream()
                .filter(person -> !onlyOneself || !person.id().equals(actor))
                .toList();
    }

    /** The groups of those who may end someone's absence, beside the person. */
    public List<String> leaderGroupsOf(String user) {
        return colleagues.agenciesOf(user).stream()
                .map(Agency::code)
                .map(Groups::leadersOf)
                .toList();
    }

    /** The name of the person's first agency; empty for someone of none. */
    public String agencyNameOf(String user) {
        return colleagues.agencyNameOf(user);
    }
}
