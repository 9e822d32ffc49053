package io.github.declarationsheet.json;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Plain decimal strings, as the contract writes numbers. */
final class Decimals {

    private static final Pattern PLAIN = Pattern.compile("-?\\d{1,30}(\\.\\d{1,30})?");

    private Decimals() {}

    static Optional<BigDecimal> parse(String text) {
        return PLAIN.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }
}
