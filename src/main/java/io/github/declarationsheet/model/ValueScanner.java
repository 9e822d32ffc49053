package io.github.declarationsheet.model;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Reads a folded text from left to right: words, numbers, and what is left. */
final class ValueScanner {

    private static final int LONGEST_NUMBER = 24;
    private static final int GROUP = 3;

    private final String text;
    private int at;

    ValueScanner(String text) {
        this.text = text;
    }

    boolean take(String word) {
        if (!text.startsWith(word, at)) {
            return false;
        }
        at += word.length();
        return true;
    }

    /** Whether a digit comes next, or nothing: no word does. */
    boolean isAtNumber() {
        return at >= text.length() || isDigit(text.charAt(at));
    }

    /** The character that comes next, where not nothing does. */
    char next() {
        return text.charAt(at);
    }

    String rest() {
        return text.substring(at);
    }

    /** A number in digits or in plain Chinese, perhaps a percentage in words; null where there is none. */
    @Nullable
    Quantity quantity() {
        if (take(GrammarWords.HUNDRED_PERCENT)) {
            return new Quantity(BigDecimal.valueOf(100), UnitWords.PERCENT, false);
        }
        String unit = take(GrammarWords.PERCENT_OF) ? UnitWords.PERCENT : "";
        unit = unit.isEmpty() && take(GrammarWords.PER_MILLE_OF) ? GrammarWords.PER_MILLE : unit;
        int start = at;
        BigDecimal number = number();
        boolean chinese = number == null;
        if (chinese) {
            at = start;
            number = chineseNumber();
        }
        return number == null ? null : new Quantity(number, unit, chinese && unit.isEmpty());
    }

    /**
     * A number as it stands in a value.
     *
     * @param number the number
     * @param unit the part of the unit that stood before it (百分之), mostly empty
     * @param chinese whether it was written in Chinese numerals, which count only in some units
     */
    record Quantity(BigDecimal number, String unit, boolean chinese) {}

    /** A plain number, with or without thousands separators; null where it is none or an irregular one. */
    private @Nullable BigDecimal number() {
        int start = at;
        if (at < text.length() && (text.charAt(at) == '-' || text.charAt(at) == '+')) {
            at++;
        }
        int first = at;
        boolean grouped = false;
        int group = 0;
        while (at < text.length() && (isDigit(text.charAt(at)) || isSeparator())) {
            if (text.charAt(at) == ',') {
                if (grouped ? group != GROUP : group == 0 || group > GROUP) {
                    return null;
                }
                grouped = true;
                group = 0;
            } else {
                group++;
            }
            at++;
        }
        if (at == first || (grouped && group != GROUP) || isPadded(first)) {
            return null;
        }
        if (at + 1 < text.length() && text.charAt(at) == '.' && isDigit(text.charAt(at + 1))) {
            at++;
            while (at < text.length() && isDigit(text.charAt(at))) {
                at++;
            }
        }
        return at - start > LONGEST_NUMBER
                ? null
                : new BigDecimal(text.substring(start, at).replace(",", ""));
    }

    private boolean isSeparator() {
        return text.charAt(at) == ',' && at + 1 < text.length() && isDigit(text.charAt(at + 1));
    }

    /** {@code 007} is a number of something, not a quantity. */
    private boolean isPadded(int first) {
        return text.charAt(first) == '0' && at - first > 1;
    }

    private @Nullable BigDecimal chineseNumber() {
        int start = at;
        while (at < text.length() && Numerals.isNumeral(text.charAt(at))) {
            at++;
        }
        long value = Numerals.value(text.substring(start, at));
        return value < 0 ? null : BigDecimal.valueOf(value);
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
