package io.github.declarationsheet.grid;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/** Numbers as a workbook stores them. */
final class Numbers {

    /** The digits that Excel keeps of a number. */
    private static final MathContext PRECISION = new MathContext(15, RoundingMode.HALF_UP);

    /** Beyond so many zeros a number stays in scientific notation. */
    private static final int PLAIN = 40;

    private Numbers() {}

    /** Whether a text is a number as the format writes it; {@code NaN} and {@code 1d} are none, though Java takes them. */
    static boolean isNumber(String text) {
        int i = sign(text, 0);
        int digits = digits(text, i);
        int end = i + digits;
        if (end < text.length() && text.charAt(end) == '.') {
            int decimals = digits(text, end + 1);
            digits += decimals;
            end += 1 + decimals;
        }
        if (digits > 0 && end < text.length() && (text.charAt(end) | 0x20) == 'e') {
            int exponent = sign(text, end + 1);
            digits = digits(text, exponent);
            end = exponent + digits;
        }
        return digits > 0 && end == text.length();
    }

    /** A stored number at 15 significant digits, as Excel shows it at most; empty if it is infinite. */
    static Optional<BigDecimal> decimal(double stored) {
        if (Double.isInfinite(stored) || Double.isNaN(stored)) {
            return Optional.empty();
        }
        BigDecimal rounded = new BigDecimal(stored).round(PRECISION).stripTrailingZeros();
        return Optional.of(rounded.scale() < 0 && rounded.scale() > -PLAIN ? rounded.setScale(0) : rounded);
    }

    private static int sign(String text, int at) {
        return at < text.length() && (text.charAt(at) == '-' || text.charAt(at) == '+') ? at + 1 : at;
    }

    private static int digits(String text, int from) {
        int i = from;
        while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
            i++;
        }
        return Math.max(0, i - from);
    }
}
