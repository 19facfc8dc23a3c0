package vn.dondoc.directive.process;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.spin.json.SpinJsonNode;
import org.jspecify.annotations.Nullable;
import vn.dondoc.calendar.VietnamTime;
import vn.dondoc.directive.InvalidInput;

/**
 * What a person entered in a form, checked on the server whatever the browser did. Collects every problem before it
 * complains, and removes the fields from the process: what matters is on record elsewhere.
 */
final class FormInput {

    /** Longer than any honest answer in a form field; keeps a hostile one out of the database. */
    private static final int LONGEST_TEXT = 4000;

    private final VariableScope scope;
    private final List<String> problems = new ArrayList<>();
    private final Set<String> fields = new LinkedHashSet<>();

    /** @param scope the task, or the instance that a start form has begun */
    FormInput(VariableScope scope) {
        this.scope = scope;
    }

    String requiredText(String field, String label) {
        String text = text(field, label);
        if (text.isEmpty()) {
            problems.add("Chưa nhập “%s”".formatted(label));
        }
        return text;
    }

    /** Empty where nothing was entered. */
    String text(String field, String label) {
        Object value = value(field);
        String text = value == null ? "" : value.toString().strip();
        if (text.length() > LONGEST_TEXT) {
            problems.add("“%s” dài quá %d ký tự".formatted(label, LONGEST_TEXT));
        }
        return text;
    }

    int requiredNumber(String field, String label) {
        String text = requiredText(field, label);
        try {
            return text.isEmpty() ? 0 : new java.math.BigDecimal(text).intValueExact();
        } catch (ArithmeticException | NumberFormatException e) {
            problems.add("“%s” phải là số nguyên".formatted(label));
            return 0;
        }
    }

    LocalDate requiredDate(String field, String label) {
        if (requiredText(field, label).isEmpty()) {
            return LocalDate.EPOCH;
        }
        return Optional.ofNullable(date(value(field), label)).orElse(LocalDate.EPOCH);
    }

    /** The constant that the field names; the fallback, with a problem on record, where it names none. */
    <T> T requiredChoice(String field, String label, Function<String, Optional<T>> choices, T fallback) {
        String word = requiredText(field, label);
        Optional<T> choice = choices.apply(word);
        if (choice.isEmpty() && !word.isEmpty()) {
            problems.add("“%s” có giá trị không hợp lệ".formatted(label));
        }
        return choice.orElse(fallback);
    }

    /** The entries chosen in a list; none where nothing was chosen. */
    List<String> texts(String field, String label) {
        Object value = value(field);
        if (value == null) {
            return List.of();
        }
        if (value instanceof SpinJsonNode node
                && node.isArray()
                && node.elements().stream().allMatch(SpinJsonNode::isString)) {
            return node.elements().stream()
                    .map(SpinJsonNode::stringValue)
                    .distinct()
                    .toList();
        }
        problems.add("“%s” có giá trị không hợp lệ".formatted(label));
        return List.of();
    }

    /** Null where nothing was entered. */
    @Nullable
    LocalDate date(String field, String label) {
        return text(field, label).isEmpty() ? null : date(value(field), label);
    }

    /** Notes what is wrong with several fields together. */
    void problem(String problem) {
        problems.add(problem);
    }

    /** @throws InvalidInput with everything that is wrong */
    void check() {
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
    }

    /** Takes the fields out of the process. */
    void forget() {
        fields.forEach(scope::removeVariable);
    }

    private @Nullable Object value(String field) {
        fields.add(field);
        return scope.getVariable(field);
    }

    /** A form-js date arrives as text in ISO form; one with a time bears the browser's zone. */
    private @Nullable LocalDate date(@Nullable Object value, String label) {
        if (value instanceof Date date) {
            return VietnamTime.dayOf(date.toInstant());
        }
        String text = String.valueOf(value);
        try {
            return text.contains("T")
                    ? VietnamTime.dayOf(OffsetDateTime.parse(text).toInstant())
                    : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            problems.add("“%s” không phải là một ngày".formatted(label));
            return null;
        }
    }
}
