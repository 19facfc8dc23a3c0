package vn.dondoc.target;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.calendar.Period;
import vn.dondoc.calendar.VietnamTime;
import vn.dondoc.catalogue.Goal;
import vn.dondoc.form.InvalidInput;
import vn.dondoc.target.AmountReader.Amount;

/** Turns what was entered for a target and period into figures, or says everything that is wrong with it. */
final class EntryCheck {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

    private final Target target;
    private final Period period;
    private final LocalDate today;
    private final Entry entry;
    private final List<String> problems = new ArrayList<>();
    private final AmountReader amounts;

    private EntryCheck(Target target, Period period, LocalDate today, Entry entry) {
        this.target = target;
        this.period = period;
        this.today = today;
        this.entry = entry;
        this.amounts = new AmountReader(target, problems::add);
    }

    /**
     * @param today in Vietnam
     * @throws InvalidInput with every problem
     */
    static Figures check(Target target, Period period, LocalDate today, Entry entry) {
        return new EntryCheck(target, period, today, entry).figures();
    }

    private Figures figures() {
        Amount value = amount(EntryField.VALUE, "");
        String unit = value == null ? "" : value.unit();
        Amount reference = reference(unit);
        Amount planned = entry.get(EntryField.PLANNED).isEmpty() ? null : amount(EntryField.PLANNED, unit);
        SourceDocument source = source();
        tooLong();
        if (value != null && problems.isEmpty()) {
            oneUnit(EntryField.REFERENCE, value, reference);
            oneUnit(EntryField.PLANNED, value, planned);
            level(value.value(), number(planned), number(reference));
        }
        if (!problems.isEmpty() || value == null) {
            throw new InvalidInput(problems);
        }
        return new Figures(
                value.value(),
                value.unit(),
                number(planned),
                number(reference),
                reference == null ? "" : entry.get(EntryField.REFERENCE_DOCUMENT),
                source,
                entry.get(EntryField.NOTE));
    }

    private static @Nullable BigDecimal number(@Nullable Amount amount) {
        return amount == null ? null : amount.value();
    }

    private @Nullable Amount amount(EntryField field, String impliedUnit) {
        String text = required(field);
        return text.isEmpty() ? null : amounts.read(field, text, impliedUnit);
    }

    /** Given for a goal that is to exceed it, and for no other. */
    private @Nullable Amount reference(String unit) {
        if (target.goal() instanceof Goal.Exceed) {
            required(EntryField.REFERENCE_DOCUMENT);
            return amount(EntryField.REFERENCE, unit);
        }
        if (!entry.get(EntryField.REFERENCE).isEmpty()) {
            problems.add("“%s”: chỉ tiêu này không so với số được giao, hãy để trống"
                    .formatted(EntryField.REFERENCE.label()));
        }
        return null;
    }

    private void oneUnit(EntryField field, Amount value, @Nullable Amount other) {
        if (other != null && !other.unit().equals(value.unit())) {
            problems.add("“%s”: phải cùng đơn vị với số liệu trong kỳ (%s)".formatted(field.label(), value.unit()));
        }
    }

    /** The level of the period is the lead's to give: needed while the goal is not met and its year goes on. */
    private void level(BigDecimal value, @Nullable BigDecimal planned, @Nullable BigDecimal reference) {
        Goal goal = target.goal();
        if (planned == null) {
            if (!goal.isMetBy(value, reference) && !target.isDueBy(period)) {
                problems.add(
                        "Số liệu chưa đạt mục tiêu năm (%s) nên phải nhập “%s” do cơ quan chủ trì xác định; hệ thống không tự suy ra mức này"
                                .formatted(target.goalWords(), EntryField.PLANNED.label()));
            }
            return;
        }
        boolean stricter = goal.mark(reference)
                .filter(mark -> planned.compareTo(mark) != 0 && goal.isAsGoodAs(planned, mark))
                .isPresent();
        if (stricter && !Quantity.of(target).mayExceedGoal()) {
            problems.add("“%s”: mức trong kỳ vượt quá mục tiêu của cả năm (%s)"
                    .formatted(EntryField.PLANNED.label(), target.goalWords()));
        }
    }

    private SourceDocument source() {
        return new SourceDocument(required(EntryField.SOURCE_NUMBER), sourceDate(), required(EntryField.SOURCE_ISSUER));
    }

    private LocalDate sourceDate() {
        String text = required(EntryField.SOURCE_DATE);
        LocalDate day = day(text);
        if (day == null) {
            if (!text.isEmpty()) {
                problems.add(
                        "“%s” phải có dạng ngày/tháng/năm, ví dụ 25/03/2026".formatted(EntryField.SOURCE_DATE.label()));
            }
            return LocalDate.EPOCH;
        }
        if (day.isAfter(today)) {
            problems.add("“%s” không được sau ngày hôm nay".formatted(EntryField.SOURCE_DATE.label()));
        } else if (day.isBefore(period.from())) {
            problems.add("“%s” không được trước ngày đầu kỳ (%s)"
                    .formatted(EntryField.SOURCE_DATE.label(), VietnamTime.format(period.from())));
        }
        return day;
    }

    private static @Nullable LocalDate day(String text) {
        try {
            LocalDate day = text.contains("-") ? LocalDate.parse(text) : LocalDate.parse(text, DAY);
            return VietnamTime.isPlausible(day) ? day : null;
        } catch (DateTimeException e) {
            // No day: the caller says so.
            return null;
        }
    }

    private String required(EntryField field) {
        String text = entry.get(field);
        if (text.isEmpty()) {
            problems.add("Chưa nhập “%s”".formatted(field.label()));
        }
        return text;
    }

    private void tooLong() {
        for (EntryField field : EntryField.values()) {
            if (entry.get(field).length() > field.longest()) {
                problems.add("“%s” dài quá %d ký tự".formatted(field.label(), field.longest()));
            }
        }
    }
}
