package vn.dondoc.absence.process;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;
import vn.dondoc.absence.AbsenceRefused;
import vn.dondoc.calendar.VietnamTime;

/** What a person entered in an absence's form; every problem is collected, and the fields do not stay in the engine. */
final class AbsenceInput {

    private static final int LONGEST_TEXT = 4000;

    private final DelegateTask task;
    private final List<String> problems = new ArrayList<>();
    private final Set<String> fields = new LinkedHashSet<>();

    AbsenceInput(DelegateTask task) {
        this.task = task;
    }

    /** Empty where nothing was entered. */
    String text(String field) {
        fields.add(field);
        Object value = task.getVariable(field);
        return value == null ? "" : value.toString().strip();
    }

    String required(String field, String label) {
        String text = text(field);
        if (text.isEmpty()) {
            problems.add("Chưa nhập “%s”".formatted(label));
        } else if (text.length() > LONGEST_TEXT) {
            problems.add("“%s” dài quá %d ký tự".formatted(label, LONGEST_TEXT));
        }
        return text;
    }

    LocalDate requiredDate(String field, String label) {
        String text = required(field, label);
        try {
            LocalDate day = text.isEmpty() ? LocalDate.EPOCH : LocalDate.parse(text);
            if (VietnamTime.isPlausible(day)) {
                return day;
            }
        } catch (DateTimeParseException e) {
            // The same words answer both.
        }
        problems.add("“%s” không phải là một ngày".formatted(label));
        return LocalDate.EPOCH;
    }

    /** @throws AbsenceRefused with everything that is wrong */
    void check() {
        if (!problems.isEmpty()) {
            throw new AbsenceRefused(problems);
        }
    }

    void forget() {
        fields.forEach(task::removeVariable);
    }
}
