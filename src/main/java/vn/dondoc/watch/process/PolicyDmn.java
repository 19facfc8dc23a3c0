package vn.dondoc.watch.process;

import java.util.Locale;
import java.util.stream.Collectors;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.Text;
import vn.dondoc.watch.Audience;
import vn.dondoc.watch.DeadlineKind;
import vn.dondoc.watch.PolicyRule;
import vn.dondoc.watch.PolicyTables;

/** Writes a version of the policy as DMN: the released document with the same decisions and columns, and other rows. */
final class PolicyDmn {

    private final DmnModelInstance model;

    private PolicyDmn(DmnModelInstance model) {
        this.model = model;
    }

    /** @param released is left as it is */
    static DmnModelInstance write(DmnModelInstance released, PolicyTables tables) {
        PolicyDmn dmn = new PolicyDmn(released.clone());
        DecisionTable policy = dmn.emptied("deadlinePolicy");
        tables.rules().forEach((kind, rules) -> rules.forEach(rule -> dmn.addRule(policy, kind, rule)));
        DecisionTable leadTime = dmn.emptied("leadTime");
        tables.leadTimes().forEach((kind, days) -> {
            Rule row = dmn.row(leadTime, "leadTime_" + kind.word(), kind);
            row.getOutputEntries().add(dmn.output("leadTime_" + kind.word(), String.valueOf(days)));
        });
        return dmn.model;
    }

    private DecisionTable emptied(String decision) {
        DecisionTable table = (DecisionTable) ((Decision) model.getModelElementById(decision)).getExpression();
        table.getRules().clear();
        return table;
    }

    private void addRule(DecisionTable table, DeadlineKind kind, PolicyRule rule) {
        String name = kind.word() + "_" + rule.level();
        Rule row = row(table, name, kind);
        for (Output column : table.getOutputs()) {
            row.getOutputEntries().add(output(column.getName() + "_" + name, value(column.getName(), rule)));
        }
    }

    private static String value(String column, PolicyRule rule) {
        return switch (column) {
            case "level" -> quoted(rule.level());
            case "workingDays" -> String.valueOf(rule.workingDays());
            case "label" -> quoted(rule.label());
            case "urgency" -> quoted(rule.urgency().name().toLowerCase(Locale.ROOT));
            case "audience" ->
                quoted(rule.audiences().stream().map(Audience::word).collect(Collectors.joining(", ")));
            case "decision" -> String.valueOf(rule.decision());
            default -> throw new IllegalStateException("deadlinePolicy has an unknown column " + column);
        };
    }

    private Rule row(DecisionTable table, String name, DeadlineKind kind) {
        Rule row = model.newInstance(Rule.class, "rule_" + name);
        InputEntry entry = model.newInstance(InputEntry.class, "kind_" + name);
        entry.setText(text(quoted(kind.word())));
        row.getInputEntries().add(entry);
        table.getRules().add(row);
        return row;
    }

    private OutputEntry output(String id, String value) {
        OutputEntry entry = model.newInstance(OutputEntry.class, id);
        entry.setText(text(value));
        return entry;
    }

    private Text text(String content) {
        Text text = model.newInstance(Text.class);
        text.setTextContent(content);
        return text;
    }

    private static String quoted(String word) {
        return "\"" + word + "\"";
    }
}
