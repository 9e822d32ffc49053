package io.github.declarationsheet.json;

import io.github.declarationsheet.model.Comparison;
import io.github.declarationsheet.model.TargetValue;
import java.math.BigDecimal;
import java.util.Optional;

/** A target value taken apart as the contract names the parts; all empty for a wording. */
record TargetParts(
        Optional<String> operator,
        Optional<BigDecimal> number,
        Optional<String> unit,
        Optional<BigDecimal> lower,
        Optional<BigDecimal> upper) {

    private static final String RANGE = "~";

    static TargetParts of(TargetValue target) {
        if (target instanceof TargetValue.Quantitative q) {
            return new TargetParts(
                    symbol(q.comparison()),
                    Optional.of(q.number()),
                    unit(q.unit()),
                    Optional.empty(),
                    Optional.empty());
        }
        if (target instanceof TargetValue.Range r) {
            return new TargetParts(
                    Optional.of(RANGE),
                    Optional.empty(),
                    unit(r.unit()),
                    Optional.of(r.lower()),
                    Optional.of(r.upper()));
        }
        return new TargetParts(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static Optional<String> unit(String unit) {
        return unit.isEmpty() ? Optional.empty() : Optional.of(unit);
    }

    private static Optional<String> symbol(Optional<Comparison> comparison) {
        return comparison.isPresent() ? Optional.of(comparison.get().symbol()) : Optional.empty();
    }
}
