package vn.dondoc.watch.process;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnDecisionResultEntries;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.stereotype.Component;
import vn.dondoc.notification.NoticeFacts.Urgency;
import vn.dondoc.watch.Audience;
import vn.dondoc.watch.DeadlineKind;
import vn.dondoc.watch.DeadlinePolicy;
import vn.dondoc.watch.PolicyRule;

/** Reads the decision tables; a row that cannot be read fails by its level's name. */
@Component
class PolicyTable implements DeadlinePolicy {

    private final DecisionService decisions;

    PolicyTable(DecisionService decisions) {
        this.decisions = decisions;
    }

    @Override
    public List<PolicyRule> rules(DeadlineKind kind) {
        return rules(decisions
                .evaluateDecisionByKey("deadlinePolicy")
                .variables(Map.of("kind", kind.word()))
                .evaluate());
    }

    @Override
    public int leadTime(DeadlineKind kind) {
        DmnDecisionResult result = decisions
                .evaluateDecisionByKey("leadTime")
                .variables(Map.of("kind", kind.word()))
                .evaluate();
        return ((Number) result.getSingleResult().getEntry("workingDays")).intValue();
    }

    static List<PolicyRule> rules(DmnDecisionResult result) {
        return result.stream().map(PolicyTable::rule).toList();
    }

    private static PolicyRule rule(DmnDecisionResultEntries row) {
        String level = row.getEntry("level");
        List<Audience> audiences = Arrays.stream(
                        row.<String>getEntry("audience").split("\\s*,\\s*"))
                .map(word -> Audience.ofWord(word)
                        .orElseThrow(() -> new IllegalStateException(
                                "deadlinePolicy, level %s: no audience \"%s\"".formatted(level, word))))
                .toList();
        return new PolicyRule(
                level,
                row.<Number>getEntry("workingDays").intValue(),
                row.getEntry("label"),
                Urgency.valueOf(row.<String>getEntry("urgency").toUpperCase(Locale.ROOT)),
                audiences,
                row.<Boolean>getEntry("decision"));
    }
}
