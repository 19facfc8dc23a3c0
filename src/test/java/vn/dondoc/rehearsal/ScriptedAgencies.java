package vn.dondoc.rehearsal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.dondoc.form.Refusal;
import vn.dondoc.rehearsal.TrialFacts.Milestone;
import vn.dondoc.rehearsal.TrialFacts.Share;

/**
 * Everyone's day in a rehearsal: looks at what is open and does what the seed says is done today. It looks afresh every day, so
 * that people may work beside it.
 */
final class ScriptedAgencies {

    private static final Logger log = LoggerFactory.getLogger(ScriptedAgencies.class);
    private static final List<String> SUBJECTS = List.of(
            "shareId",
            "milestoneId",
            "coordinationId",
            "decisionId",
            "extensionId",
            "urgeId",
            "measurementRequestId",
            "reviewReportId",
            "reviewId");

    private final ScriptedOfficials officials;
    private final TaskService tasks;
    private final TrialFacts facts;
    private final Chance chance;
    private final AgencySteps agencies;
    private final LeadershipSteps leadership;
    private final Map<String, Map<String, Long>> subjects = new HashMap<>();
    private final Set<String> setAside = new HashSet<>();

    ScriptedAgencies(ScriptedOfficials officials, TaskService tasks, TrialFacts facts, long seed) {
        this.officials = officials;
        this.tasks = tasks;
        this.facts = facts;
        this.chance = new Chance(seed);
        this.agencies = new AgencySteps(chance, facts);
        this.leadership = new LeadershipSteps(chance, facts, tasks);
    }

    /**
     * A step that could not be done; its task is left to people.
     *
     * @param code of the directive or target
     * @param step the task's name
     */
    record Failure(LocalDate day, String code, @Nullable String agency, String step, String user, String reason) {}

    /** How many shares have which habit by this seed. */
    Map<Habit, Integer> habits() {
        Map<Habit, Integer> count = new EnumMap<>(Habit.class);
        for (Habit habit : Habit.values()) {
            count.put(habit, 0);
        }
        facts.shares()
                .values()
                .forEach(share -> count.merge(chance.habit(share.code(), share.agency()), 1, Integer::sum));
        return count;
    }

    /** @return what went wrong; the rest is done */
    List<Failure> act(LocalDate today) {
        Map<Long, Share> shares = facts.shares();
        Map<Long, Milestone> milestones = facts.openMilestones();
        List<Task> open =
                tasks.createTaskQuery().active().orderByTaskCreateTime().asc().list();
        subjects.keySet().retainAll(open.stream().map(Task::getId).toList());
        List<Failure> failures = new ArrayList<>();
        for (Task task : open) {
            if (!setAside.contains(task.getId())) {
                Map<String, Long> ids = subjects.computeIfAbsent(task.getId(), id -> subjectsOf(id));
                Work work = new Work(
                        task, ids, shares.get(ids.get("shareId")), milestones.get(ids.get("milestoneId")), today);
                attempt(work).ifPresent(failures::add);
            }
        }
        return failures;
    }

    private Map<String, Long> subjectsOf(String taskId) {
        Map<String, Long> ids = new HashMap<>();
        tasks.getVariablesLocal(taskId, SUBJECTS).forEach((name, value) -> {
            if (value instanceof Long id) {
                ids.put(name, id);
            }
        });
        return ids;
    }

    private Optional<Failure> attempt(Work work) {
        String user = "";
        try {
            Optional<Step> step = agencies.of(work)
                    .or(() -> leadership.of(work))
                    .filter(planned -> !planned.on().isAfter(work.today()) && stillOpen(work));
            if (step.isPresent()) {
                user = step.get().user();
                officials.complete(work.task(), user, step.get().fields());
            }
            return Optional.empty();
        } catch (RuntimeException e) {
            // Whatever it is: one agency's step must not stop the province's year. It is shown, and left to people.
            log.warn(
                    "Scripted step {} of task {} failed",
                    work.step(),
                    work.task().getId(),
                    e);
            setAside.add(work.task().getId());
            return Optional.of(failure(work, user, e));
        }
    }

    /** Another step of the same morning may have ended it: with a share, all that is asked about it ends. */
    private boolean stillOpen(Work work) {
        return tasks.createTaskQuery().taskId(work.task().getId()).count() > 0;
    }

    private Failure failure(Work work, String user, RuntimeException e) {
        Share share = work.share();
        return new Failure(
                work.today(),
                share == null ? String.valueOf(tasks.getVariable(work.task().getId(), "directiveCode")) : share.code(),
                share == null ? null : share.agencyName(),
                work.task().getName(),
                user,
                reason(e));
    }

    /** A refusal in its own words, from under what the engine has put around it. */
    private static String reason(RuntimeException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal) {
                return String.valueOf(cause.getMessage());
            }
        }
        return String.valueOf(e.getMessage());
    }
}
