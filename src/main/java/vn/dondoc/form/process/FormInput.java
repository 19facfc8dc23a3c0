package vn.dondoc.form.process;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
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
import vn.dondoc.form.InvalidInput;
import vn.dondoc.form.Withheld;

/**
 * What a person entered in a form, checked on the server whatever the browser did. Collects every problem before it
 * complains, and removes the fields from the process: what matters is on record elsewhere.
 */
public final class FormInput {

    /** Longer than any honest answer in a form field; keeps a hostile one out of the database. */
    private static final int LONGEST_TEXT = 4000;

    /** Texts that say nothing of the contents: who and what is chosen, and documents by their number. Any other is contents. */
    private static final Set<String> TELLS_NOTHING = Set.of(
            "officer",
            "newOfficer",
            "newAgency",
            "instruction",
            "shareTarget",
            "milestoneTarget",
            "coordinationTarget",
            "handoverShare",
            "evidenceNumber",
            "document",
            "extensionDocument",
            "decisionDocument",
            "orderDocument");

    /** Room for a document's number, not for its subject. */
    private static final int LONGEST_NUMBER = 80;

    private final VariableScope scope;
    private final boolean confidential;
    private final List<String> problems = new ArrayList<>();
    private final Set<String> fields = new LinkedHashSet<>();

    /** @param scope the task, or the instance that a start form has begun */
    public FormInput(VariableScope scope) {
        this.scope = scope;
        this.confidential = isConfidential(scope);
    }

    /** By the sheet, which also tells the form to hide those fields; nobody can send one with a task. */
    private static boolean isConfidential(VariableScope scope) {
        return scope.getVariable("sheet") instanceof SpinJsonNode sheet
                && sheet.hasProp("confidential")
                && sheet.prop("confidential").boolValue();
    }

    /** For a confidential directive {@link Withheld#WORDS}, and a problem where something was entered. */
    public String requiredText(String field, String label) {
        return isContents(field) ? refused(field, label, Withheld.WORDS) : required(field, label);
    }

    /** Empty where nothing was entered; for a confidential directive always, and a problem where something was. */
    public String text(String field, String label) {
        return isContents(field) ? refused(field, label, "") : entered(field, label);
    }

    private boolean isContents(String field) {
        return confidential && !TELLS_NOTHING.contains(field);
    }

    private String refused(String field, String label, String instead) {
        if (!raw(field).isEmpty()) {
            problems.add(
                    "“%s”: nhiệm vụ mật, không nhập nội dung lên hệ thống; chỉ ghi số, ngày văn bản".formatted(label));
        }
        return instead;
    }

    private String required(String field, String label) {
        String text = entered(field, label);
        if (text.isEmpty()) {
            problems.add("Chưa nhập “%s”".formatted(label));
        }
        return text;
    }

    private String raw(String field) {
        Object value = value(field);
        return value == null ? "" : value.toString().strip();
    }

    private String entered(String field, String label) {
        String text = raw(field);
        int longest = confidential ? LONGEST_NUMBER : LONGEST_TEXT;
        if (text.length() > longest) {
            problems.add("“%s” dài quá %d ký tự".formatted(label, longest));
        }
        return text;
    }

    public int requiredNumber(String field, String label) {
        String text = required(field, label);
        try {
            return text.isEmpty() ? 0 : new java.math.BigDecimal(text).intValueExact();
        } catch (ArithmeticException | NumberFormatException e) {
            problems.add("“%s” phải là số nguyên".formatted(label));
            return 0;
        }
    }

    public LocalDate requiredDate(String field, String label) {
        if (required(field, label).isEmpty()) {
            return LocalDate.EPOCH;
        }
        return Optional.ofNullable(date(value(field), label)).orElse(LocalDate.EPOCH);
    }

    /** The constant that the field names; the fallback, with a problem on record, where it names none. */
    public <T> T requiredChoice(String field, String label, Function<String, Optional<T>> choices, T fallback) {
        String word = required(field, label);
        Optional<T> choice = choices.apply(word);
        if (choice.isEmpty() && !word.isEmpty()) {
            problems.add("“%s” có giá trị không hợp lệ".formatted(label));
        }
        return choice.orElse(fallback);
    }

    /** The entries chosen in a list; none where nothing was chosen. */
    public List<String> texts(String field, String label) {
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
    public LocalDate date(String field, String label) {
        return entered(field, label).isEmpty() ? null : date(value(field), label);
    }

    /** Notes what is wrong with several fields together. */
    public void problem(String problem) {
        problems.add(problem);
    }

    /** @throws InvalidInput with everything that is wrong */
    public void check() {
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
    }

    /** Takes the fields out of the process. */
    public void forget() {
        fields.forEach(scope::removeVariable);
    }

    private @Nullable Object value(String field) {
        fields.add(field);
        return scope.getVariable(field);
    }

    /** A form-js date arrives as text in ISO form; one with a time bears the browser's zone. */
    private @Nullable LocalDate date(@Nullable Object value, String label) {
        try {
            LocalDate day = day(value);
            if (VietnamTime.isPlausible(day)) {
                return day;
            }
        } catch (DateTimeException e) {
            // The same words answer both.
        }
        problems.add("“%s” không phải là một ngày".formatted(label));
        return null;
    }

    private static LocalDate day(@Nullable Object value) {
        if (value instanceof Date date) {
            return VietnamTime.dayOf(date.toInstant());
        }
        String text = String.valueOf(value);
        return text.contains("T") ? VietnamTime.dayOf(OffsetDateTime.parse(text).toInstant()) : LocalDate.parse(text);
    }
}
