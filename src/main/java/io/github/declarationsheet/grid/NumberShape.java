package io.github.declarationsheet.grid;

import java.util.List;
import java.util.Optional;

/**
 * What a number format shows around and of a number, where it is no more than digits and literal text. Of a format with
 * sections it is the first, that of positive numbers. Immutable and thread-safe.
 *
 * @param prefix the literal text before the digits
 * @param suffix the literal text after the digits, a percent sign that scales not included
 * @param percent whether the number is shown as percent, times 100
 * @param thousands whether thousands are grouped
 * @param minIntegers how many digits are shown at least before the point
 * @param minDecimals how many digits are shown at least after the point
 * @param maxDecimals how many digits are shown at most after the point, {@link #ANY} for General
 */
public record NumberShape(
        String prefix,
        String suffix,
        boolean percent,
        boolean thousands,
        int minIntegers,
        int minDecimals,
        int maxDecimals) {

    /** As many decimals as the number has. */
    public static final int ANY = Integer.MAX_VALUE;

    private static final String DIGITS = "0#?,";

    /**
     * The shape of a format.
     *
     * @param format a format code such as {@code #,##0.00}
     * @return its shape, empty if it is a date, a fraction, scientific, scaled, conditional or otherwise more
     */
    public static Optional<NumberShape> of(String format) {
        if (NumberFormats.isDate(format)) {
            return Optional.empty();
        }
        Optional<List<FormatSection>> sections = FormatSection.parse(format);
        return sections.isPresent() ? sections.get().get(0).shape() : Optional.empty();
    }

    /**
     * Whether the number is shown as General shows it.
     *
     * @return true if the format does not fix the decimals
     */
    public boolean general() {
        return maxDecimals == ANY;
    }

    /**
     * Whether the format adds no text to the number, and neither shows it as percent.
     *
     * @return true if there are only digits, and perhaps blanks
     */
    public boolean plain() {
        return !percent && prefix.isBlank() && suffix.isBlank();
    }

    /**
     * Whether a format shows a number divided by thousands: {@code #,##0,}, {@code 0!.0,"万"}.
     *
     * @param format a format code
     * @return true if a comma stands behind the last digit of a section
     */
    public static boolean isScaled(String format) {
        boolean quoted = false;
        for (int i = 1; i < format.length(); i++) {
            quoted ^= format.charAt(i) == '"';
            boolean behindDigit = DIGITS.indexOf(format.charAt(i - 1)) >= 0;
            boolean beforeDigit = i + 1 < format.length() && DIGITS.indexOf(format.charAt(i + 1)) >= 0;
            if (!quoted && format.charAt(i) == ',' && behindDigit && !beforeDigit) {
                return true;
            }
        }
        return false;
    }
}
