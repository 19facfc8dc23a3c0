package vn.dondoc.target;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.catalogue.Goal;
import vn.dondoc.catalogue.VietnameseNumber;

/** Reads "12,7", "12,7 %", "11.800 USD", "hạng 4": a number and the target's own unit. What may mean two things is refused. */
final class AmountReader {

    private static final Pattern AMOUNT = Pattern.compile("([-−]?\\d(?:[\\d.,]*\\d)?)\\s*(.*)");
    private static final Pattern RANK_WORD = Pattern.compile("(?iu)^(?:thứ hạng|xếp thứ|hạng|thứ)\\s+");
    private static final Pattern DECIMAL_POINT = Pattern.compile("-?\\d+\\.\\d+");
    private static final Pattern THREE_DECIMALS = Pattern.compile("-?\\d{1,3},\\d{3}");
    private static final List<String> MONEY = List.of("tỷ đồng", "triệu đồng", "nghìn đồng", "đồng");
    private static final Map<String, List<String>> ALSO_WRITTEN = Map.of(
            "%", List.of("phần trăm"),
            "dn", List.of("doanh nghiệp"),
            "usd", List.of("đô la mỹ", "đô-la mỹ", "đô la"));

    private final Target target;
    private final Quantity quantity;
    private final Consumer<String> problems;

    /** @param problems takes what is wrong, Vietnamese */
    AmountReader(Target target, Consumer<String> problems) {
        this.target = target;
        this.quantity = Quantity.of(target);
        this.problems = problems;
    }

    /** @param unit as the system writes it */
    record Amount(BigDecimal value, String unit) {}

    /** Where the document gives no unit, as for the budget's revenue, the unit is that of what was entered. */
    boolean takesMoney() {
        return target.unit().isEmpty() && target.goal() instanceof Goal.Exceed;
    }

    /**
     * Null, with the problems on record, for what cannot be taken.
     *
     * @param implied the unit where none is written
     */
    @Nullable
    Amount read(EntryField field, String text, String implied) {
        Matcher matcher = AMOUNT.matcher(isRank() ? RANK_WORD.matcher(text).replaceFirst("") : text);
        if (!matcher.matches()) {
            return wrong(field, "“%s” không phải là một con số".formatted(text));
        }
        String unit = unit(field, matcher.group(2), implied);
        BigDecimal value = number(field, matcher.group(1).replace('−', '-'));
        if (unit == null || value == null) {
            return null;
        }
        Optional<String> problem = quantity.problem(value);
        return problem.isPresent()
                ? wrong(field, "%s không thể có; %s".formatted(Figures.words(value, unit), problem.get()))
                : new Amount(value, unit);
    }

    private @Nullable BigDecimal number(EntryField field, String text) {
        Optional<BigDecimal> number = VietnameseNumber.parse(text);
        if (number.isEmpty()) {
            return wrong(
                    field,
                    DECIMAL_POINT.matcher(text).matches()
                            ? "“%s” không rõ là số nào; dấu phẩy dùng cho phần thập phân (%s), dấu chấm dùng cho hàng nghìn (11.800)"
                                    .formatted(text, text.replace('.', ','))
                            : "“%s” không phải là một con số; ví dụ cách viết: 12,5 hoặc 11.800".formatted(text));
        }
        if (quantity.isOfThousands() && THREE_DECIMALS.matcher(text).matches()) {
            return wrong(
                    field,
                    "“%s” không rõ là phần thập phân hay hàng nghìn; nếu là hàng nghìn, viết %s"
                            .formatted(text, text.replace(',', '.')));
        }
        return number.get();
    }

    private @Nullable String unit(EntryField field, String written, String implied) {
        String unit = written.strip().toLowerCase(Locale.ROOT).replace("tỉ ", "tỷ ");
        if (takesMoney()) {
            return moneyUnit(field, unit, implied);
        }
        String own = target.unit().toLowerCase(Locale.ROOT);
        boolean known = unit.isEmpty()
                || unit.equals(own)
                || ALSO_WRITTEN.getOrDefault(own, List.of()).contains(unit);
        if (known) {
            return target.unit();
        }
        return wrong(
                field,
                own.isEmpty()
                        ? "đơn vị “%s” không đúng; chỉ tiêu này chỉ nhận một con số".formatted(written.strip())
                        : "đơn vị “%s” không đúng; chỉ tiêu này tính bằng “%s”"
                                .formatted(written.strip(), target.unit()));
    }

    private @Nullable String moneyUnit(EntryField field, String unit, String implied) {
        if (unit.isEmpty() && !implied.isEmpty()) {
            return implied;
        }
        if (MONEY.contains(unit)) {
            return unit;
        }
        return wrong(
                field,
                unit.isEmpty()
                        ? "phải ghi cả đơn vị, ví dụ 14.250 tỷ đồng"
                        : "đơn vị “%s” không đúng; chỉ tiêu này tính bằng tiền: %s"
                                .formatted(unit, String.join(", ", MONEY)));
    }

    private boolean isRank() {
        return target.goal() instanceof Goal.Rank;
    }

    private <T> @Nullable T wrong(EntryField field, String problem) {
        problems.accept("“%s”: %s".formatted(field.label(), problem));
        return null;
    }
}
