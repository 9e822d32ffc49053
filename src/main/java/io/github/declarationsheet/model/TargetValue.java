package io.github.declarationsheet.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The target value of an indicator (指标值): a number with its comparison and unit, a range, or a wording.
 *
 * <p>Every value keeps the text it was written as, on one line, and parses back from it:
 * {@code parse(v.text()).equals(v)}. The factories {@link #of} make the text of the official documents,
 * {@code ≤14285.71(元/项)}. Immutable and thread-safe; equality includes the text, {@link #sameTarget} compares meaning.
 */
public sealed interface TargetValue {

    /**
     * The value as written, on one line.
     *
     * @return the text; empty if the indicator has no value
     */
    String text();

    /**
     * Takes a written value apart. What is not wholly a comparison, a number and a unit, or a range, stays a wording:
     * nothing is guessed and nothing is refused.
     *
     * @param text the value as written, {@code ≥90.00(%)}, {@code 不超过5天}, {@code 良好}
     * @return the value
     */
    static TargetValue parse(String text) {
        return TargetGrammar.parse(CellText.oneLine(text));
    }

    /**
     * A number in the official writing: {@code ≥90.00(%)}.
     *
     * @param comparison how the number binds
     * @param number the number; its scale is kept
     * @param unit the unit, without brackets; may be empty
     * @return the value
     * @throws IllegalArgumentException if the unit is none, so that the text would not parse back
     */
    static Quantitative of(Comparison comparison, BigDecimal number, String unit) {
        return canonical(Optional.of(comparison), number, unit);
    }

    /**
     * A number without a comparison: {@code 985(米)}.
     *
     * @param number the number; its scale is kept
     * @param unit the unit, without brackets; may be empty
     * @return the value
     * @throws IllegalArgumentException if the unit is none, so that the text would not parse back
     */
    static Quantitative of(BigDecimal number, String unit) {
        return canonical(Optional.empty(), number, unit);
    }

    /**
     * The signs of comparison that a value may begin with, of full width too.
     *
     * @return each once
     */
    static List<String> signs() {
        List<String> signs = new ArrayList<>();
        for (Comparison comparison : Comparison.values()) {
            String sign = comparison.symbol();
            String wide = Character.toString(CellText.fullWidth(sign.charAt(0)));
            signs.add(sign);
            if (!wide.equals(sign)) {
                signs.add(wide);
            }
        }
        return signs;
    }

    /**
     * The characters that a number is written with, of full width and Chinese ones too.
     *
     * @return each once
     */
    static List<String> numerals() {
        List<String> numerals = new ArrayList<>();
        for (char digit = '0'; digit <= '9'; digit++) {
            numerals.add(Character.toString(digit));
            numerals.add(Character.toString(CellText.fullWidth(digit)));
        }
        Numerals.characters().chars().forEach(c -> numerals.add(Character.toString(c)));
        return numerals;
    }

    /**
     * Whether both demand the same: numbers compare without regard to their scale, units without regard to the order of
     * their denominators ({@code 元/月/人} is {@code 元/人/月}), wordings by their text.
     *
     * @param other another value
     * @return true if the meaning is the same
     */
    default boolean sameTarget(TargetValue other) {
        if (this instanceof Quantitative a && other instanceof Quantitative b) {
            return a.comparison.equals(b.comparison) && a.number.compareTo(b.number) == 0 && Units.same(a.unit, b.unit);
        }
        if (this instanceof Range a && other instanceof Range b) {
            return a.lower.compareTo(b.lower) == 0 && a.upper.compareTo(b.upper) == 0 && Units.same(a.unit, b.unit);
        }
        return this instanceof Qualitative && other instanceof Qualitative && text().equals(other.text());
    }

    /**
     * A number that can be measured (定量指标).
     *
     * @param comparison how the number binds, empty if none was written
     * @param number the number, never scaled: 万 and 亿 belong to the unit
     * @param unit the unit (计量单位) without brackets, full width folded; empty if none was written
     * @param text the value as written
     */
    record Quantitative(Optional<Comparison> comparison, BigDecimal number, String unit, String text)
            implements TargetValue {
        /** Refuses parts that {@code text} does not say. */
        public Quantitative {
            TargetGrammar.require(text, new TargetGrammar.Parts(comparison, number, Optional.empty(), unit));
        }
    }

    /**
     * A number between two bounds, both included ({@code 5-10个}, {@code ±5%}).
     *
     * @param lower the lower bound
     * @param upper the upper bound, not below the lower
     * @param unit the unit without brackets; empty if none was written
     * @param text the value as written
     */
    record Range(BigDecimal lower, BigDecimal upper, String unit, String text) implements TargetValue {
        /** Refuses parts that {@code text} does not say. */
        public Range {
            TargetGrammar.require(text, new TargetGrammar.Parts(Optional.empty(), lower, Optional.of(upper), unit));
        }
    }

    /**
     * A wording (定性指标): {@code 良好}, {@code 12月底前}; empty where a value is missing.
     *
     * @param text the wording
     */
    record Qualitative(String text) implements TargetValue {
        /** Refuses a text that is a number or not in its one-line form. */
        public Qualitative {
            TargetGrammar.requireWording(text);
        }
    }

    private static Quantitative canonical(Optional<Comparison> comparison, BigDecimal number, String unit) {
        TargetGrammar.requireSayable(number);
        String bracketed = unit.isEmpty() ? "" : "(" + unit + ")";
        String text = comparison.map(Comparison::symbol).orElse("") + number.toPlainString() + bracketed;
        return new Quantitative(comparison, new BigDecimal(number.toPlainString()), unit, text);
    }
}
