package io.github.declarationsheet.grid;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/** Shows numbers in simple formats, by the same digits as POI's {@code DataFormatter}. */
final class NumberDisplay {

    private static final MathContext GENERAL_DIGITS = new MathContext(10, RoundingMode.HALF_UP);
    private static final MathContext SCIENTIFIC_DIGITS = new MathContext(6, RoundingMode.HALF_UP);

    private NumberDisplay() {}

    static String show(double value, List<FormatSection> sections) {
        BigDecimal exact = BigDecimal.valueOf(value);
        FormatSection positive = sections.get(0);
        if (exact.signum() == 0 && sections.size() > 2) {
            return show(exact, sections.get(2));
        }
        if (exact.signum() >= 0) {
            return show(exact, positive);
        }
        // a section for negative numbers brings its own sign, unless it looks like the first
        FormatSection negative = sections.size() > 1 ? sections.get(1) : positive;
        String sign = sameText(positive, negative) ? "-" : "";
        return sign + show(exact.negate(), negative);
    }

    private static boolean sameText(FormatSection a, FormatSection b) {
        return a.literal().equals(b.literal())
                && a.shape().isPresent() == b.shape().isPresent()
                && (a.shape().isEmpty() || sameText(a.shape().get(), b.shape().get()));
    }

    private static boolean sameText(NumberShape a, NumberShape b) {
        return a.prefix().equals(b.prefix()) && a.suffix().equals(b.suffix());
    }

    /** A number that is not negative. */
    private static String show(BigDecimal value, FormatSection section) {
        if (section.shape().isEmpty()) {
            return section.literal();
        }
        NumberShape shape = section.shape().get();
        String digits = shape.general() ? general(value) : fixed(value, shape);
        return shape.prefix() + digits + (shape.percent() ? "%" : "") + shape.suffix();
    }

    /** At most ten digits, or scientific where a number is too large or too small for that. */
    static String general(BigDecimal value) {
        BigDecimal abs = value.abs();
        if (abs.compareTo(BigDecimal.valueOf(1, -11)) >= 0
                || (abs.signum() != 0 && abs.compareTo(BigDecimal.valueOf(1, 10)) <= 0)) {
            return scientific(value);
        }
        if (abs.compareTo(BigDecimal.valueOf(1, -10)) >= 0
                || value.stripTrailingZeros().scale() <= 0) {
            return value.setScale(0, RoundingMode.HALF_UP).toPlainString();
        }
        BigDecimal rounded = value.round(GENERAL_DIGITS);
        // if that are more than ten places, it is rounded again, as the double it is, as POI does
        BigDecimal again = rounded.scale() > 10 ? new BigDecimal(rounded.doubleValue()) : rounded;
        BigDecimal shown = again.setScale(10, RoundingMode.HALF_UP).stripTrailingZeros();
        return shown.signum() == 0 && value.signum() < 0 ? "-0" : shown.toPlainString();
    }

    private static String scientific(BigDecimal value) {
        BigDecimal rounded = value.round(SCIENTIFIC_DIGITS).stripTrailingZeros();
        int exponent = rounded.precision() - rounded.scale() - 1;
        String mantissa = rounded.movePointLeft(exponent).stripTrailingZeros().toPlainString();
        return mantissa + (exponent < 0 ? "E" : "E+") + exponent;
    }

    private static String fixed(BigDecimal value, NumberShape shape) {
        BigDecimal scaled = shape.percent() ? value.movePointRight(2) : value;
        BigDecimal shown = scaled.setScale(shape.maxDecimals(), RoundingMode.HALF_UP);
        String digits = shown.toPlainString();
        int point = digits.indexOf('.');
        int integers = point < 0 ? digits.length() : point;
        int end = digits.length();
        while (end > integers + 1 + shape.minDecimals() && digits.charAt(end - 1) == '0') {
            end--;
        }
        end = point >= 0 && end == integers + 1 ? integers : end;
        // without an obligatory digit a number below 1 begins with the point, as long as there is something behind it
        boolean bare = shape.minIntegers() == 0 && shape.minDecimals() > 0 && digits.startsWith("0.");
        String whole =
                bare ? "" : "0".repeat(Math.max(0, shape.minIntegers() - integers)) + digits.substring(0, integers);
        return (shape.thousands() ? grouped(whole) : whole) + digits.substring(integers, end);
    }

    private static String grouped(String digits) {
        StringBuilder grouped = new StringBuilder(digits);
        for (int i = digits.length() - 3; i > 0; i -= 3) {
            grouped.insert(i, ',');
        }
        return grouped.toString();
    }
}
