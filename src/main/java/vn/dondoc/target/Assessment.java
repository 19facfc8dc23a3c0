package vn.dondoc.target;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.dondoc.catalogue.Goal;

/** Where a target stands in a period, by one rule (docs/adr/0015). */
public enum Assessment {
    REACHED("Đạt", "✔", "good"),
    ON_COURSE("Đúng tiến độ", "●", "running"),
    AT_RISK("Có nguy cơ không đạt", "▲", "warn"),
    NOT_REACHED("Không đạt", "✖", "bad"),
    NO_FIGURE("Chưa có số liệu", "○", "quiet");

    private final String label;
    private final String sign;
    private final String tone;

    Assessment(String label, String sign, String tone) {
        this.label = label;
        this.sign = sign;
        this.tone = tone;
    }

    /** What a person reads, Vietnamese. */
    public String label() {
        return label;
    }

    /** Stands beside the colour, so that nothing is said by colour alone. */
    public String sign() {
        return sign;
    }

    /** The class of {@code page.css} that colours it. */
    public String tone() {
        return tone;
    }

    /**
     * The rule, in this order: no figure; a figure that meets the goal has reached it; at the end of the goal's year any other
     * has not; before that it is held, in the goal's direction, against the level that the lead has set for the period: as
     * good is on course, worse is at risk. A level that nobody has given is never made up: such a figure is at risk.
     *
     * @param value null where none was given
     * @param reference the figure to exceed; null for other goals
     * @param planned the lead's level for the period
     * @param yearEnds true for a period with which the goal's year ends, or a later one
     */
    public static Assessment of(
            Goal goal,
            @Nullable BigDecimal value,
            @Nullable BigDecimal reference,
            @Nullable BigDecimal planned,
            boolean yearEnds) {
        if (value == null) {
            return NO_FIGURE;
        }
        if (goal.isMetBy(value, reference)) {
            return REACHED;
        }
        if (yearEnds) {
            return NOT_REACHED;
        }
        return planned != null && goal.isAsGoodAs(value, planned) ? ON_COURSE : AT_RISK;
    }
}
