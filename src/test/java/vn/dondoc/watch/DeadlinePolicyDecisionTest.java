package vn.dondoc.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlinePolicyDecisionTest {

    private final DmnModelInstance model =
            Dmn.readModelFromStream(getClass().getResourceAsStream("/bpmn/watch/deadline-policy.dmn"));
    private final DmnEngine engine =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    milestone    | due7  | -7 | officer                        | false
                    milestone    | due3  | -3 | officer                        | false
                    milestone    | late1 | 1  | leader                         | false
                    milestone    | late3 | 3  | officeChief, overseer          | false
                    milestone    | late5 | 5  | standingCommittee              | true
                    receipt      | late1 | 1  | leader                         | false
                    receipt      | late3 | 3  | officeChief                    | false
                    acceptance   | due1  | -1 | officer                        | false
                    acceptance   | late1 | 1  | officer, leader                | false
                    acceptance   | late3 | 3  | standingCommittee              | false
                    coordination | due1  | -1 | officer                        | false
                    coordination | late1 | 1  | leader                         | false
                    coordination | late3 | 3  | office                         | false
                    decision     | late1 | 1  | standingCommittee, officeChief | false
                    extension    | due1  | -1 | officer                        | false
                    extension    | late1 | 1  | officer, officeChief           | false
                    extension    | late3 | 3  | standingCommittee              | false
                    urge         | due1  | -1 | officer                        | false
                    urge         | late1 | 1  | leader                         | false
                    urge         | late3 | 3  | officeChief, overseer          | false
                    undated      | quarter | 0 | office                        | false
                    review       | due3  | -3 | officer                        | false
                    review       | late1 | 1  | leader                         | false
                    review       | late3 | 3  | officeChief, overseer          | false
                    measurement  | due3  | -3 | officer                        | false
                    measurement  | late1 | 1  | leader                         | false
                    measurement  | late3 | 3  | officeChief, overseer          | false
                    consolidation | due1  | -1 | officer                        | false
                    consolidation | late1 | 1  | officer, leader                | false
                    consolidation | late3 | 3  | standingCommittee              | false
                    conclusion   | late1 | 1  | standingCommittee, officeChief | false
                    """)
    void eachLevelHasItsDayAndItsAudience(
            String kind, String level, int workingDays, String audience, boolean decision) {
        assertThat(evaluate("deadlinePolicy", kind).getResultList())
                .filteredOn(row -> row.get("level").equals(level))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row).containsEntry("workingDays", workingDays);
                    assertThat(row).containsEntry("audience", audience);
                    assertThat(row).containsEntry("decision", decision);
                });
    }

    @Test
    void theTableHasNoOtherRows() {
        assertThat(model.getModelElementsByType(Rule.class)).hasSize(31 + 10);
    }

    @Test
    void everyKindOfDeadlineHasLevelsThatAreUniqueAndAudiencesThatAreKnown() {
        for (DeadlineKind kind : DeadlineKind.values()) {
            List<String> levels = evaluate("deadlinePolicy", kind.word()).stream()
                    .map(row -> row.<String>getEntry("level"))
                    .toList();
            assertThat(levels).as(kind.word()).isNotEmpty().doesNotHaveDuplicates();
            evaluate("deadlinePolicy", kind.word()).forEach(row -> assertThat(
                            row.<String>getEntry("audience").split(", "))
                    .allSatisfy(word -> assertThat(Audience.ofWord(word)).isPresent()));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "receipt, 2",
        "acceptance, 3",
        "coordination, 5",
        "decision, 2",
        "extension, 2",
        "urge, 2",
        "review, 10",
        "measurement, 10",
        "consolidation, 5",
        "conclusion, 5"
    })
    void leadTimesWhereNobodyNamesADay(String kind, int workingDays) {
        assertThat(evaluate("leadTime", kind).getSingleResult().<Integer>getEntry("workingDays"))
                .isEqualTo(workingDays);
    }

    private DmnDecisionResult evaluate(String decision, String kind) {
        DmnDecision table = engine.parseDecisions(model).stream()
                .filter(candidate -> Arrays.asList(decision).contains(candidate.getKey()))
                .findFirst()
                .orElseThrow();
        return engine.evaluateDecision(table, Variables.createVariables().putValue("kind", kind));
    }
}
