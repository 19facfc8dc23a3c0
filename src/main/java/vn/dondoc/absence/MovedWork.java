package vn.dondoc.absence;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.absence.MovedWorkRows.Move;
import vn.dondoc.absence.MovedWorkRows.StandIn;

/**
 * Keeps open work with people who are there. What lies where follows from the absences of the day alone, so it comes right in
 * whatever order absences begin, end and cross.
 */
@Service
public class MovedWork {

    private final MovedWorkRows rows;
    private final Deputies deputies;
    private final WorkDesk desk;
    private final WorkRecord record;

    MovedWork(MovedWorkRows rows, Deputies deputies, WorkDesk desk, WorkRecord record) {
        this.rows = rows;
        this.deputies = deputies;
        this.desk = desk;
        this.record = record;
    }

    /** Work that has changed hands: its owner is who it belongs to when nobody is away. */
    record Moved(String owner, @Nullable String to, OpenWork work) {}

    /**
     * Where new work is put.
     *
     * @param assignee null where it waits for its groups
     * @param candidates who sees it beside the groups
     */
    public record Place(@Nullable String assignee, Set<String> candidates) {}

    /** Where work that has just come up is put today. */
    @Transactional
    public Place placeOf(OpenWork work) {
        Set<String> candidates = new HashSet<>();
        work.groups().forEach(group -> candidates.addAll(deputies.standInsOf(group)));
        candidates.forEach(person -> rows.insert(new StandIn(work.taskId(), person)));
        String owner = work.assignee();
        if (owner == null || !deputies.absentees().contains(owner)) {
            return new Place(owner, candidates);
        }
        String acting = deputies.actingFor(owner, work.groups()).orElse(null);
        keep(work, owner, owner, acting);
        return new Place(acting, candidates);
    }

    /** Gives an open task to an officer: to who is there today for them. */
    @Transactional
    public void assign(String taskId, String officer) {
        rows.lock();
        rows.open(taskId).ifPresent(rows::close);
        desk.find(taskId).ifPresent(work -> {
            String acting = deputies.actingFor(officer, work.groups()).orElse(null);
            desk.assign(taskId, acting);
            if (!officer.equals(acting)) {
                keep(work, officer, officer, acting);
            }
        });
    }

    /** Puts everything where it belongs today; what is suspended stays where it is until it goes on. */
    @Transactional
    List<Moved> settle() {
        rows.lock();
        List<Moved> moved = new ArrayList<>();
        Set<String> known = new HashSet<>();
        for (Move move : rows.open()) {
            desk.find(move.taskId())
                    .filter(work -> liesWhereMoved(work, move))
                    .ifPresentOrElse(
                            work -> {
                                known.add(move.taskId());
                                if (!work.suspended()) {
                                    reconsider(work, move).ifPresent(moved::add);
                                }
                            },
                            () -> rows.close(move));
        }
        for (OpenWork work : desk.assignedTo(deputies.absentees())) {
            if (!known.contains(work.taskId()) && !work.suspended()) {
                String owner = Objects.requireNonNull(work.assignee());
                moved.add(move(work, owner, owner));
            }
        }
        settleStandIns();
        return moved;
    }

    /** Not where it is done, or where somebody took or was given it meanwhile. */
    private static boolean liesWhereMoved(OpenWork work, Move move) {
        return Objects.equals(work.assignee(), move.movedTo());
    }

    private Optional<Moved> reconsider(OpenWork work, Move move) {
        String acting = deputies.actingFor(move.owner(), work.groups()).orElse(null);
        if (Objects.equals(acting, move.movedTo())) {
            return Optional.empty();
        }
        rows.close(move);
        return Optional.of(move(work, move.owner(), move.movedTo() == null ? move.owner() : move.movedTo()));
    }

    private Moved move(OpenWork work, String owner, String from) {
        String acting = deputies.actingFor(owner, work.groups()).orElse(null);
        desk.assign(work.taskId(), acting);
        keep(work, owner, from, acting);
        return new Moved(owner, acting, work);
    }

    private void keep(OpenWork work, String owner, String from, @Nullable String acting) {
        if (!owner.equals(acting)) {
            rows.insert(work.taskId(), owner, acting);
        }
        if (work.shareId() != null && !from.equals(acting)) {
            record.moved(work.shareId(), from, acting);
        }
    }

    private void settleStandIns() {
        Set<StandIn> wanted = new HashSet<>();
        for (String group : deputies.groupsWithAbsentees()) {
            Set<String> people = deputies.standInsOf(group);
            desk.sharedBy(group).stream()
                    .filter(work -> !work.suspended())
                    .forEach(work -> people.forEach(person -> wanted.add(new StandIn(work.taskId(), person))));
        }
        Set<StandIn> present = rows.standIns();
        present.stream().filter(standIn -> !wanted.contains(standIn)).forEach(this::dismiss);
        wanted.stream().filter(standIn -> !present.contains(standIn)).forEach(standIn -> {
            desk.addCandidate(standIn.taskId(), standIn.person());
            rows.insert(standIn);
        });
    }

    /** What the stand-in had taken and not finished goes back to the group. */
    private void dismiss(StandIn standIn) {
        Optional<OpenWork> open = desk.find(standIn.taskId());
        if (open.filter(OpenWork::suspended).isPresent()) {
            return;
        }
        rows.close(standIn);
        open.ifPresent(work -> {
            desk.removeCandidate(work.taskId(), standIn.person());
            if (standIn.person().equals(work.assignee())) {
                desk.assign(work.taskId(), null);
            }
        });
    }
}
