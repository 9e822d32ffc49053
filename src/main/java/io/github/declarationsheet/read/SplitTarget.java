package io.github.declarationsheet.read;

import io.github.declarationsheet.model.CellText;
import io.github.declarationsheet.model.Comparison;
import io.github.declarationsheet.model.TargetValue;
import io.github.declarationsheet.model.TargetValue.Quantitative;
import io.github.declarationsheet.model.TargetValue.Range;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A target value whose comparison and unit stand in columns of their own. What those columns say and the value does not
 * take up is left over, and kept by the row.
 */
final class SplitTarget {

    private static final String ONE = "1";

    private final String unit;
    private TargetValue value;
    private boolean signTaken;
    private boolean unitTaken;
    private boolean signContradicts;

    private SplitTarget(TargetValue value, String unit) {
        this.value = value;
        this.unit = unit;
    }

    /** Puts a value together with the texts of its comparison and unit cells; empty texts say nothing. */
    static SplitTarget of(TargetValue written, String sign, String unit) {
        Comparison comparison = comparison(sign);
        TargetValue value = withSign(withUnit(written, unit), comparison);
        SplitTarget split = new SplitTarget(value, unit);
        split.signTaken = sign.isEmpty();
        split.unitTaken = unit.isEmpty();
        if (value instanceof Quantitative q) {
            split.signContradicts = comparison != null
                    && q.comparison().isPresent()
                    && q.comparison().get() != comparison;
            split.join(q, comparison, unit);
        }
        return split;
    }

    private void join(Quantitative q, @Nullable Comparison comparison, String unit) {
        boolean signFits = comparison != null
                && (q.comparison().isEmpty() || q.comparison().get() == comparison);
        boolean unitFits = !unit.isEmpty() && (q.unit().isEmpty() || q.unit().equals(unit));
        Optional<Comparison> sign = signFits ? Optional.ofNullable(comparison) : q.comparison();
        String text = sign.isPresent() ? sign.get().symbol() : "";
        String measure = unitFits ? unit : q.unit();
        TargetValue joined =
                TargetValue.parse(text + q.number().toPlainString() + (measure.isEmpty() ? "" : "(" + measure + ")"));
        boolean changes =
                (signFits && q.comparison().isEmpty()) || (unitFits && q.unit().isEmpty());
        if (joined instanceof Quantitative) {
            value = changes ? joined : value;
            signTaken |= signFits;
            unitTaken |= unitFits;
        } else if (signFits || unitFits) {
            // no unit, as /10万 is none: then all of it is one text
            value = TargetValue.parse(text + q.number().toPlainString() + measure);
            signTaken |= signFits;
            unitTaken |= unitFits;
        }
    }

    TargetValue value() {
        return value;
    }

    /** Whether the comparison's cell said nothing, or what the value says. */
    boolean signTaken() {
        return signTaken;
    }

    /** Whether the unit's cell said nothing, or what the value says. */
    boolean unitTaken() {
        return unitTaken || (value instanceof Range range && range.unit().equals(unit));
    }

    /** A range, or a wording that becomes a number with its unit: 5-10 and 个, 三 and 次, 2024.12 and 万元. */
    private static TargetValue withUnit(TargetValue written, String unit) {
        boolean whole = written instanceof Quantitative
                || (written instanceof Range range && !range.unit().isEmpty());
        if (whole || unit.isEmpty() || written.text().isEmpty()) {
            return written;
        }
        TargetValue joined = TargetValue.parse(written.text() + "(" + unit + ")");
        return joined instanceof TargetValue.Qualitative ? written : CellValues.canonical(joined);
    }

    /** A wording that its comparison makes a number with a unit nobody knows: ≥ and 210店家. */
    private static TargetValue withSign(TargetValue written, @Nullable Comparison sign) {
        if (sign == null || written.text().isEmpty() || !(written instanceof TargetValue.Qualitative)) {
            return written;
        }
        TargetValue joined = TargetValue.parse(sign.symbol() + written.text());
        return joined instanceof Quantitative ? joined : written;
    }

    /** Whether the comparison's cell says another comparison than the value. */
    boolean signContradicts() {
        return signContradicts;
    }

    /** Whether a text is a comparison and nothing else. */
    static boolean isSign(String text) {
        return comparison(text) != null;
    }

    /** Whether a text is a unit that everybody knows. */
    static boolean isUnit(String text) {
        String unit = CellText.halfWidth(CellText.oneLine(text));
        return TargetValue.parse(ONE + unit) instanceof Quantitative q
                && q.comparison().isEmpty()
                && q.unit().equals(unit);
    }

    /** The comparison that a text is, by the grammar of whole values. */
    private static @Nullable Comparison comparison(String sign) {
        TargetValue probe = TargetValue.parse(CellText.oneLine(sign) + ONE);
        return probe instanceof Quantitative q && q.comparison().isPresent()
                ? q.comparison().get()
                : null;
    }
}
