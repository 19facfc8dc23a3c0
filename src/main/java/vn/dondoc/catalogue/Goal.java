package vn.dondoc.catalogue;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a target asks for, understood once from its comparator and the words of Phụ lục 1.
 *
 * <p>Decided where the document is silent: a plain figure ("88") is reached from that figure on, a span ("3–3,5") from its
 * lower end on.
 */
public sealed interface Goal {

    record AtLeast(BigDecimal figure) implements Goal {}

    record Above(BigDecimal figure) implements Goal {}

    record AtMost(BigDecimal figure) implements Goal {}

    record Below(BigDecimal figure) implements Goal {}

    /** @param low reached from here on */
    record Between(BigDecimal low, BigDecimal high) implements Goal {}

    /** Above a figure that another document gives, e.g. the estimate assigned by the centre; the lead names it. */
    record Exceed() implements Goal {}

    /** @param first among the first so many of the country's provinces */
    record Rank(int first) implements Goal {}

    /** Nothing left: 0. */
    record NoneLeft() implements Goal {}

    /**
     * Whether the figure reaches it.
     *
     * @param reference the figure to exceed; needed by {@link Exceed} alone, which is not reached without it
     */
    default boolean isMetBy(BigDecimal value, @Nullable BigDecimal reference) {
        BigDecimal mark = mark(reference).orElse(null);
        if (mark == null) {
            return false;
        }
        int compared = value.compareTo(mark);
        return isStrict() ? (smallerIsBetter() ? compared < 0 : compared > 0) : isAsGoodAs(value, mark);
    }

    /** Compares in the goal's direction. */
    default boolean isAsGoodAs(BigDecimal value, BigDecimal level) {
        int compared = value.compareTo(level);
        return smallerIsBetter() ? compared <= 0 : compared >= 0;
    }

    /** The figure that a measurement is held against; empty while the figure to exceed is not known. */
    default Optional<BigDecimal> mark(@Nullable BigDecimal reference) {
        if (this instanceof Exceed) {
            return Optional.ofNullable(reference);
        }
        if (this instanceof Rank rank) {
            return Optional.of(BigDecimal.valueOf(rank.first()));
        }
        return Optional.of(figure());
    }

    private BigDecimal figure() {
        if (this instanceof AtLeast goal) {
            return goal.figure();
        }
        if (this instanceof Above goal) {
            return goal.figure();
        }
        if (this instanceof AtMost goal) {
            return goal.figure();
        }
        if (this instanceof Below goal) {
            return goal.figure();
        }
        return this instanceof Between goal ? goal.low() : BigDecimal.ZERO;
    }

    private boolean isStrict() {
        return this instanceof Above || this instanceof Below || this instanceof Exceed;
    }

    default boolean smallerIsBetter() {
        return this instanceof AtMost || this instanceof Below || this instanceof Rank || this instanceof NoneLeft;
    }
}
