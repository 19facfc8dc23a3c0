package vn.dondoc.watch.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.Output;
import org.junit.jupiter.api.Test;
import vn.dondoc.notification.NoticeFacts.Urgency;
import vn.dondoc.watch.Audience;
import vn.dondoc.watch.DeadlineKind;
import vn.dondoc.watch.PolicyRule;
import vn.dondoc.watch.PolicyTables;
import vn.dondoc.watch.ReleasedTables;

/** What is written as DMN is what a decision engine reads. */
class PolicyDmnDecisionTest {

    private final DmnModelInstance released = ReleasedTables.document();

    @Test
    void theReleasedTablesComeBackUnchanged() {
        PolicyTables tables = ReleasedTables.read();

        assertThat(ReleasedTables.read(written(tables))).isEqualTo(tables);
    }

    @Test
    void otherRowsComeBackAsTheyWereWritten() {
        PolicyRule early = new PolicyRule(
                "early",
                -10,
                "Nhắc sớm: “còn 10 ngày” & <khẩn>, giá 50% – đ/c",
                Urgency.REMINDER,
                List.of(Audience.OFFICER, Audience.LEADER),
                false);
        PolicyRule late =
                new PolicyRule("late5", 5, "Xin ý kiến", Urgency.DECISION, List.of(Audience.STANDING_COMMITTEE), true);
        Map<DeadlineKind, List<PolicyRule>> rules =
                new EnumMap<>(ReleasedTables.read().rules());
        rules.put(DeadlineKind.MILESTONE, List.of(early, late));
        Map<DeadlineKind, Integer> leadTimes =
                new HashMap<>(ReleasedTables.read().leadTimes());
        leadTimes.put(DeadlineKind.ACCEPTANCE, 4);
        PolicyTables tables = new PolicyTables(rules, leadTimes);

        assertThat(ReleasedTables.read(written(tables))).isEqualTo(tables);
        assertThat(ReleasedTables.read(released))
                .as("the released document is left as it is")
                .isEqualTo(ReleasedTables.read());
    }

    @Test
    void decisionsAndColumnsStayTheSame() {
        DmnModelInstance written = written(ReleasedTables.read());

        assertThat(written.getModelElementsByType(Decision.class))
                .extracting(Decision::getId)
                .containsExactly("deadlinePolicy", "leadTime");
        assertThat(written.getModelElementsByType(Output.class))
                .extracting(Output::getName)
                .containsExactly("level", "workingDays", "label", "urgency", "audience", "decision", "workingDays");
    }

    /** As it is stored and read again. */
    private DmnModelInstance written(PolicyTables tables) {
        DmnModelInstance document = PolicyDmn.write(released, tables);
        Dmn.validateModel(document);
        return Dmn.readModelFromStream(new java.io.ByteArrayInputStream(
                Dmn.convertToString(document).getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }
}
