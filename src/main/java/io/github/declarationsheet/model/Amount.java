package io.github.declarationsheet.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** The one form of an amount of money: 元, at least two decimals, at most 15 digits in all. */
public final class Amount {

    /** What a spreadsheet cell holds exactly. */
    public static final int MAX_DIGITS = 15;

    private static final int MIN_SCALE = 2;

    private Amount() {}

    /**
     * Brings an amount into its normal form, so that equal amounts are equal.
     *
     * @param yuan the amount in 元
     * @return the same amount with at least two decimals and no further trailing zeros
     * @throws IllegalArgumentException if it has more than 15 digits
     */
    public static BigDecimal of(BigDecimal yuan) {
        if (!fits(yuan)) {
            throw new IllegalArgumentException("An amount has at most " + MAX_DIGITS + " digits");
        }
        BigDecimal plain = yuan.stripTrailingZeros();
        return plain.scale() < MIN_SCALE ? plain.setScale(MIN_SCALE, RoundingMode.UNNECESSARY) : plain;
    }

    /**
     * Whether a spreadsheet cell holds the amount exactly.
     *
     * @param yuan an amount in 元
     * @return true if it has at most 15 digits, its two decimals counted
     */
    public static boolean fits(BigDecimal yuan) {
        BigDecimal plain = yuan.stripTrailingZeros();
        long integerDigits = (long) plain.precision() - plain.scale();
        return Math.max(integerDigits, 0) + Math.max(plain.scale(), MIN_SCALE) <= MAX_DIGITS;
    }

    /**
     * An amount as people read it: {@code 3,919,500.00}.
     *
     * @param yuan an amount in 元
     * @return the amount with its thousands parted and at least two decimals
     */
    public static String grouped(BigDecimal yuan) {
        BigDecimal plain = yuan.scale() < MIN_SCALE ? yuan.setScale(MIN_SCALE, RoundingMode.UNNECESSARY) : yuan;
        return String.format(Locale.ROOT, "%,." + plain.scale() + "f", plain);
    }
}
