package vn.dondoc.watch;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.calendar.VietnamTime;
import vn.dondoc.calendar.WorkingDays;

/** Passes the checkpoints of one deadline that have come, and says when to look again. */
@Component
public class Watch {

    private final Map<DeadlineKind, DeadlineSource> sources;
    private final CheckpointRows checkpoints;
    private final Announcements announcements;
    private final PolicyVersions versions;
    private final WorkingDays workingDays;
    private final VietnamTime time;

    Watch(
            List<DeadlineSource> sources,
            CheckpointRows checkpoints,
            Announcements announcements,
            PolicyVersions versions,
            WorkingDays workingDays,
            VietnamTime time) {
        this.sources = sources.stream().collect(Collectors.toMap(DeadlineSource::kind, Function.identity()));
        this.checkpoints = checkpoints;
        this.announcements = announcements;
        this.versions = versions;
        this.workingDays = workingDays;
        this.time = time;
    }

    /**
     * @param next when to look again; null when the policy has no more
     * @param decisionNeeded true where a level was passed that asks the Standing Committee
     */
    public record Step(@Nullable Instant next, boolean decisionNeeded) {
        static final Step OVER = new Step(null, false);

        Step notLaterThan(@Nullable Instant moment) {
            boolean late = moment != null && (next == null || next.isAfter(moment));
            return late ? new Step(moment, decisionNeeded) : this;
        }
    }

    /** The deadline while it is open. */
    public Optional<WatchedDeadline> deadline(DeadlineKind kind, long subjectId) {
        return source(kind).open(subjectId);
    }

    private DeadlineSource source(DeadlineKind kind) {
        return Optional.ofNullable(sources.get(kind))
                .orElseThrow(() -> new IllegalStateException("Nobody knows deadlines of kind " + kind));
    }

    /**
     * Announces the levels whose moment has come. Reminders that a later level has overtaken are not sent any more: who is
     * told "còn 7 ngày" on the last day was told nothing true. Nor are those that fell before the directive was followed:
     * that day's notice or summary has said it. Escalations are all sent, each has its own audience. While a result waits
     * for acceptance, escalations wait too, to be looked at again every working morning. A level that another version of
     * the policy has brought says nothing about the time before.
     */
    @Transactional
    public Step pass(DeadlineKind kind, long subjectId, List<PolicyRule> rules, String processInstanceId) {
        Optional<WatchedDeadline> open = deadline(kind, subjectId);
        if (open.isEmpty()) {
            return Step.OVER;
        }
        PolicyVersions.Timeline timeline = versions.timeline(kind);
        return pass(open.get(), rules, timeline, processInstanceId).notLaterThan(timeline.nextVersion());
    }

    private Step pass(
            WatchedDeadline deadline,
            List<PolicyRule> rules,
            PolicyVersions.Timeline timeline,
            String processInstanceId) {
        List<PolicyRule> left = notMissed(deadline, rules, timeline);
        if (!workingDays.isWorkingDay(time.today())) {
            return new Step(left.isEmpty() ? again(deadline, rules) : nextMorning(), false);
        }
        List<PolicyRule> due = left.stream()
                .filter(rule -> !moment(deadline, rule).isAfter(time.now()))
                .toList();
        boolean decisionNeeded = false;
        for (PolicyRule rule : due) {
            if (deadline.delivered() && rule.afterDeadline()) {
                return new Step(nextMorning(), decisionNeeded);
            }
            boolean overtaken = !rule.afterDeadline()
                    && (deadline.delivered() || rule != due.get(due.size() - 1) || isOlderThanWeAre(deadline, rule));
            decisionNeeded |= pass(deadline, rule, overtaken, processInstanceId);
        }
        return new Step(
                left.size() == due.size() ? again(deadline, rules) : moment(deadline, left.get(due.size())),
                decisionNeeded);
    }

    /** When what comes again is next spoken of; null for what is due once. */
    private @Nullable Instant again(WatchedDeadline deadline, List<PolicyRule> rules) {
        return source(deadline.kind())
                .following(deadline)
                .flatMap(day -> rules.stream().map(rule -> moment(day, rule)).min(Comparator.naturalOrder()))
                .orElse(null);
    }

    private boolean pass(WatchedDeadline deadline, PolicyRule rule, boolean overtaken, String processInstanceId) {
        if (overtaken) {
            checkpoints.passed(deadline, rule.level(), "superseded");
            return false;
        }
        boolean told = announcements.announce(deadline, rule, processInstanceId);
        checkpoints.passed(deadline, rule.level(), told ? "notified" : "nobody");
        return rule.decision();
    }

    /** The levels still to come, after those are written down that were not in force when their moment came. */
    private List<PolicyRule> notMissed(
            WatchedDeadline deadline, List<PolicyRule> rules, PolicyVersions.Timeline timeline) {
        List<PolicyRule> left = new ArrayList<>();
        for (PolicyRule rule : notPassed(deadline, rules)) {
            if (timeline.missed(rule, moment(deadline, rule))) {
                checkpoints.passed(deadline, rule.level(), "superseded");
            } else {
                left.add(rule);
            }
        }
        return left;
    }

    private List<PolicyRule> notPassed(WatchedDeadline deadline, List<PolicyRule> rules) {
        Set<String> passed = checkpoints.levelsPassed(deadline);
        return rules.stream()
                .filter(rule -> !passed.contains(rule.level()))
                .sorted(Comparator.comparing(rule -> moment(deadline, rule)))
                .toList();
    }

    private boolean isOlderThanWeAre(WatchedDeadline deadline, PolicyRule rule) {
        return !VietnamTime.dayOf(moment(deadline, rule)).isAfter(deadline.followedSince());
    }

    private Instant moment(WatchedDeadline deadline, PolicyRule rule) {
        return moment(rule.afterDeadline() ? deadline.countedFrom() : deadline.dueOn(), rule);
    }

    private Instant moment(LocalDate from, PolicyRule rule) {
        LocalDate day = workingDays.shift(from, rule.workingDays());
        return VietnamTime.reminderHourOf(workingDays.isWorkingDay(day) ? day : workingDays.before(day, 1));
    }

    private Instant nextMorning() {
        return VietnamTime.reminderHourOf(workingDays.after(time.today(), 1));
    }
}
