package vn.dondoc.target;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.dondoc.catalogue.Goal;
import vn.dondoc.catalogue.GoalWords;

/** What kind of figure a target has, by its unit and title, and which figures of that kind cannot be true. */
enum Quantity {
    /** Part of a whole: tỷ lệ, tỷ trọng, đóng góp trong. */
    SHARE("%", 0, 100, "phải từ 0 đến 100 %"),
    /** Tốc độ tăng: may fall. */
    GROWTH("%", -50, 100, "phải từ -50 đến 100 %"),
    /** Đóng góp vào tăng trưởng: may be negative, or more than the whole where others are. */
    CONTRIBUTION("%", -100, 200, "phải từ -100 đến 200 %"),
    /** Any other percentage. */
    PERCENT("%", -100, 1000, "phải từ -100 đến 1.000 %"),
    RANK("", 1, GoalWords.PROVINCES, "phải là thứ hạng từ 1 đến " + GoalWords.PROVINCES),
    YEARS_OF_LIFE("", 0, 120, "phải từ 0 đến 120 tuổi"),
    /** So many whole things. */
    COUNT("", 0, 1_000_000_000L, "phải là số không âm, không quá 1 tỷ"),
    /** So many to so many, or a measure: decimals are right. */
    AMOUNT("", 0, 1_000_000_000_000_000L, "phải là số không âm");

    private static final Set<String> WHOLE_THINGS = Set.of(
            "dn",
            "doanh nghiệp",
            "htx",
            "hợp tác xã",
            "người",
            "hộ",
            "xã",
            "trường",
            "dự án",
            "công trình",
            "sản phẩm",
            "đơn vị");
    private static final int MOST_DECIMALS = 4;

    private final String unit;
    private final BigDecimal least;
    private final BigDecimal most;
    private final String bounds;

    Quantity(String unit, long least, long most, String bounds) {
        this.unit = unit;
        this.least = BigDecimal.valueOf(least);
        this.most = BigDecimal.valueOf(most);
        this.bounds = bounds;
    }

    static Quantity of(Target target) {
        String title = target.title().toLowerCase(Locale.ROOT);
        String unit = target.unit().toLowerCase(Locale.ROOT);
        if (target.goal() instanceof Goal.Rank) {
            return RANK;
        }
        if (unit.equals("%")) {
            return percentage(title);
        }
        if (unit.equals("tuổi")) {
            return YEARS_OF_LIFE;
        }
        boolean ratio = title.contains("/") || title.matches(".*trên [\\d.]+ .*");
        return WHOLE_THINGS.contains(unit) && !ratio ? COUNT : AMOUNT;
    }

    private static Quantity percentage(String title) {
        if (title.startsWith("tốc độ tăng")) {
            return GROWTH;
        }
        if (title.startsWith("đóng góp") && title.contains("tăng trưởng")) {
            return CONTRIBUTION;
        }
        boolean share = List.of("tỷ lệ", "tỉ lệ", "tỷ trọng", "tỉ trọng", "đóng góp").stream()
                .anyMatch(title::startsWith);
        // "Trong đó: …" is part of the row above.
        return share || title.startsWith("trong đó") ? SHARE : PERCENT;
    }

    /** True where three decimals are more likely thousands: 11,800 USD. */
    boolean isOfThousands() {
        return !unit.equals("%");
    }

    boolean mayExceedGoal() {
        return this == GROWTH || this == CONTRIBUTION;
    }

    /** What is wrong with a figure, Vietnamese; empty for one that can be. */
    Optional<String> problem(BigDecimal figure) {
        return Optional.ofNullable(words(figure));
    }

    private @Nullable String words(BigDecimal figure) {
        if (figure.compareTo(least) < 0 || figure.compareTo(most) > 0) {
            return bounds;
        }
        int decimals = figure.stripTrailingZeros().scale();
        if ((this == COUNT || this == RANK) && decimals > 0) {
            return "phải là số nguyên";
        }
        return decimals > MOST_DECIMALS ? "không quá %d chữ số thập phân".formatted(MOST_DECIMALS) : null;
    }
}
