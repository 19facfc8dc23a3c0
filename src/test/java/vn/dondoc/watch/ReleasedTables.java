package vn.dondoc.watch;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnDecisionResultEntries;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import vn.dondoc.notification.NoticeFacts.Urgency;

/** The policy that the software brings, read with a decision engine alone. */
public final class ReleasedTables {

    private static final DmnEngine ENGINE =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    private ReleasedTables() {}

    public static DmnModelInstance document() {
        return Dmn.readModelFromStream(ReleasedTables.class.getResourceAsStream("/bpmn/watch/deadline-policy.dmn"));
    }

    public static PolicyTables read() {
        return read(document());
    }

    public static PolicyTables read(DmnModelInstance document) {
        Map<DeadlineKind, List<PolicyRule>> rules = new EnumMap<>(DeadlineKind.class);
        Map<DeadlineKind, Integer> leadTimes = new EnumMap<>(DeadlineKind.class);
        for (DeadlineKind kind : DeadlineKind.values()) {
            rules.put(
                    kind,
                    evaluate(document, "deadlinePolicy", kind).stream()
                            .map(ReleasedTables::rule)
                            .toList());
            evaluate(document, "leadTime", kind).forEach(row -> leadTimes.put(kind, row.getEntry("workingDays")));
        }
        return new PolicyTables(rules, leadTimes);
    }

    private static DmnDecisionResult evaluate(DmnModelInstance document, String decision, DeadlineKind kind) {
        return ENGINE.evaluateDecision(
                ENGINE.parseDecision(decision, document),
                Variables.createVariables().putValue("kind", kind.word()));
    }

    private static PolicyRule rule(DmnDecisionResultEntries row) {
        return new PolicyRule(
                row.getEntry("level"),
                row.getEntry("workingDays"),
                row.getEntry("label"),
                Urgency.valueOf(row.<String>getEntry("urgency").toUpperCase(Locale.ROOT)),
                Arrays.stream(row.<String>getEntry("audience").split(", "))
                        .map(word -> Audience.ofWord(word).orElseThrow())
                        .toList(),
                row.getEntry("decision"));
    }
}
