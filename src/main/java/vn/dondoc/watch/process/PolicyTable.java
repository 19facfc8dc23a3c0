package vn.dondoc.watch.process;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnDecisionResultEntries;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.dmn.DecisionsEvaluationBuilder;
import org.springframework.stereotype.Component;
import vn.dondoc.agency.SystemRights;
import vn.dondoc.notification.NoticeFacts.Urgency;
import vn.dondoc.watch.Audience;
import vn.dondoc.watch.DeadlineKind;
import vn.dondoc.watch.DeadlinePolicy;
import vn.dondoc.watch.PolicyRule;
import vn.dondoc.watch.PolicyTables;
import vn.dondoc.watch.PolicyVersions;

/** Reads the decision tables in the version that applies today; a row that cannot be read fails by its level's name. */
@Component
class PolicyTable implements DeadlinePolicy {

    static final String POLICY = "deadlinePolicy";
    static final String LEAD_TIME = "leadTime";

    private final DecisionService decisions;
    private final SystemRights system;
    private final PolicyVersions versions;

    PolicyTable(DecisionService decisions, SystemRights system, PolicyVersions versions) {
        this.decisions = decisions;
        this.system = system;
        this.versions = versions;
    }

    @Override
    public List<PolicyRule> rules(DeadlineKind kind) {
        int version = versions.published(kind).decisionVersion();
        return rules(evaluate(decisions.evaluateDecisionByKey(POLICY).version(version), kind));
    }

    @Override
    public int leadTime(DeadlineKind kind) {
        int version = versions.published(kind).leadTimeVersion();
        return days(evaluate(decisions.evaluateDecisionByKey(LEAD_TIME).version(version), kind));
    }

    /** All that a version says, whether it applies or not. */
    PolicyTables read(String policyDefinitionId, String leadTimeDefinitionId) {
        Map<DeadlineKind, List<PolicyRule>> rules = new EnumMap<>(DeadlineKind.class);
        Map<DeadlineKind, Integer> leadTimes = new EnumMap<>(DeadlineKind.class);
        for (DeadlineKind kind : DeadlineKind.values()) {
            rules.put(kind, rules(evaluate(decisions.evaluateDecisionById(policyDefinitionId), kind)));
            DmnDecisionResult leadTime = evaluate(decisions.evaluateDecisionById(leadTimeDefinitionId), kind);
            if (!leadTime.isEmpty()) {
                leadTimes.put(kind, days(leadTime));
            }
        }
        return new PolicyTables(rules, leadTimes);
    }

    /** What the policy says is nobody's secret: asked from a page, it needs no right of the one who is logged in. */
    private DmnDecisionResult evaluate(DecisionsEvaluationBuilder decision, DeadlineKind kind) {
        return system.call(() -> decision.variables(Map.of("kind", kind.word())).evaluate());
    }

    private static int days(DmnDecisionResult leadTime) {
        return ((Number) leadTime.getSingleResult().getEntry("workingDays")).intValue();
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
