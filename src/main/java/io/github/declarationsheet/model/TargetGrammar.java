package io.github.declarationsheet.model;

import io.github.declarationsheet.model.GrammarWords.Word;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Takes written target values apart: {@code [comparison] number [unit]}, {@code number - number unit}, {@code ±number}.
 *
 * <p>Strict on purpose: a text that is not wholly of this form has no parts, so that no reading is ever guessed.
 */
final class TargetGrammar {

    /** Longer texts are prose. */
    private static final int LONGEST = 60;

    private static final int LONGEST_NUMBER = 24;
    private static final int LONGEST_UNIT = 20;
    private static final int LONGEST_OPEN_UNIT = 8;
    private static final String CLOSING = "。；;，,、.";
    private static final BigDecimal FIRST_YEAR = BigDecimal.valueOf(1900);
    private static final BigDecimal LAST_YEAR = BigDecimal.valueOf(2100);
    private static final BigDecimal MONTHS = BigDecimal.valueOf(12);

    private final String text;
    private int at;

    private TargetGrammar(String text) {
        this.text = text;
    }

    /** What a value says; an {@code upper} bound makes it a range. */
    record Parts(Optional<Comparison> comparison, BigDecimal lower, Optional<BigDecimal> upper, String unit) {

        /** What {@code equals} would say, which has to be generated at run time first. */
        boolean same(@Nullable Parts other) {
            return other != null
                    && comparison.equals(other.comparison)
                    && lower.scale() == other.lower.scale()
                    && lower.compareTo(other.lower) == 0
                    && upper.equals(other.upper)
                    && unit.equals(other.unit);
        }
    }

    static TargetValue parse(String oneLine) {
        Parts parts = parts(oneLine);
        if (parts == null) {
            return new TargetValue.Qualitative(oneLine);
        }
        return parts.upper().isPresent()
                ? new TargetValue.Range(parts.lower(), parts.upper().get(), parts.unit(), oneLine)
                : new TargetValue.Quantitative(parts.comparison(), parts.lower(), parts.unit(), oneLine);
    }

    /** The parts of a text, or null if it is a wording. */
    static @Nullable Parts parts(String oneLine) {
        if (oneLine.isEmpty() || oneLine.length() > LONGEST || !hasNumeral(oneLine)) {
            return null;
        }
        int end = oneLine.length();
        while (end > 0 && CLOSING.indexOf(oneLine.charAt(end - 1)) >= 0) {
            end--;
        }
        return new TargetGrammar(CellText.halfWidth(oneLine.substring(0, end))).value();
    }

    /** Refuses parts that the text does not say. */
    static void require(String text, Parts claimed) {
        if (!claimed.same(parts(text)) || !text.equals(CellText.oneLine(text))) {
            throw new IllegalArgumentException("The text does not say this value: " + text);
        }
    }

    /** Refuses a text that says a number. */
    static void requireWording(String text) {
        if (parts(text) != null || !text.equals(CellText.oneLine(text))) {
            throw new IllegalArgumentException("The text is no wording: " + text);
        }
    }

    private @Nullable Parts value() {
        skipSpaces();
        if (take(GrammarWords.PLUS_MINUS)) {
            BigDecimal bound = number();
            String unit = bound == null ? null : unit(rest(), true);
            return unit == null || bound == null ? null : range(bound.negate(), bound, unit);
        }
        Word prefix = prefix();
        skipSpaces();
        boolean percent = take(GrammarWords.PERCENT_OF);
        int start = at;
        BigDecimal number = number();
        boolean chinese = number == null;
        if (chinese) {
            at = start;
            number = chineseNumber();
        }
        if (number == null) {
            return null;
        }
        String rest = rest();
        if (percent) {
            return bound(prefix, number, "%" + rest, false);
        }
        if (!chinese && (prefix == null || GrammarWords.isNeutral(prefix))) {
            Parts range = rangeFrom(number, rest);
            if (range != null) {
                return range;
            }
        }
        return bound(prefix, number, rest, chinese);
    }

    /** A single number: the rest is a unit, with or without a closing word of comparison. */
    private static @Nullable Parts bound(@Nullable Word prefix, BigDecimal number, String rest, boolean chinese) {
        Optional<Comparison> comparison = prefix == null ? Optional.empty() : Optional.of(prefix.comparison());
        String tail = rest;
        for (Word suffix : GrammarWords.SUFFIXES) {
            if (tail.endsWith(suffix.text())) {
                if (prefix != null && !GrammarWords.agrees(prefix, suffix)) {
                    return null;
                }
                comparison = Optional.of(suffix.comparison());
                tail = tail.substring(0, tail.length() - suffix.text().length()).strip();
                break;
            }
        }
        String unit = unit(tail, comparison.isPresent());
        if (unit == null || (chinese && !GrammarWords.isCounted(unit)) || isYear(number, unit)) {
            return null;
        }
        return new Parts(comparison, number, Optional.empty(), unit);
    }

    private static @Nullable Parts rangeFrom(BigDecimal lower, String rest) {
        String tail = rest.endsWith(GrammarWords.BETWEEN)
                ? rest.substring(0, rest.length() - GrammarWords.BETWEEN.length())
                        .strip()
                : rest;
        for (int i = 0; i < tail.length(); i++) {
            for (String sign : GrammarWords.RANGE_SIGNS) {
                if (tail.startsWith(sign, i)) {
                    return rangeFrom(
                            lower,
                            tail.substring(0, i).strip(),
                            tail.substring(i + sign.length()).strip());
                }
            }
            if (tail.startsWith(GrammarWords.PLUS_MINUS, i)) {
                return around(
                        lower,
                        tail.substring(0, i).strip(),
                        tail.substring(i + 1).strip());
            }
        }
        return null;
    }

    private static @Nullable Parts rangeFrom(BigDecimal lower, String lowerUnit, String upperText) {
        TargetGrammar scan = new TargetGrammar(upperText);
        BigDecimal upper = scan.number();
        String unit = upper == null ? null : joined(lowerUnit, unit(scan.rest(), true));
        if (upper == null || unit == null || isPeriod(lower, upper, unit)) {
            return null;
        }
        return range(lower, upper, unit);
    }

    private static @Nullable Parts around(BigDecimal middle, String middleUnit, String deviationText) {
        TargetGrammar scan = new TargetGrammar(deviationText);
        BigDecimal deviation = scan.number();
        String unit = deviation == null ? null : joined(middleUnit, unit(scan.rest(), true));
        return deviation == null || unit == null
                ? null
                : range(middle.subtract(deviation), middle.add(deviation), unit);
    }

    private static @Nullable String joined(String first, @Nullable String second) {
        if (second == null || unit(first, true) == null) {
            return null;
        }
        return first.isEmpty() || first.equals(second) ? second : (second.isEmpty() ? first : null);
    }

    private static @Nullable Parts range(BigDecimal lower, BigDecimal upper, String unit) {
        return lower.compareTo(upper) > 0 ? null : new Parts(Optional.empty(), lower, Optional.of(upper), unit);
    }

    /** {@code 2024年} and {@code 2024-2026年} are dates. */
    private static boolean isYear(BigDecimal number, String unit) {
        return unit.equals(GrammarWords.YEAR)
                && number.scale() <= 0
                && number.compareTo(FIRST_YEAR) >= 0
                && number.compareTo(LAST_YEAR) <= 0;
    }

    /** {@code 2024-2026} and {@code 1-6月} are periods. */
    private static boolean isPeriod(BigDecimal lower, BigDecimal upper, String unit) {
        if (unit.equals(GrammarWords.MONTH)) {
            return upper.compareTo(MONTHS) <= 0;
        }
        String asYears = unit.isEmpty() ? GrammarWords.YEAR : unit;
        return isYear(lower, asYears) && isYear(upper, asYears);
    }

    /** The unit a text is: in brackets or bare, empty if there is none, null if it is something else. */
    private static @Nullable String unit(String tail, boolean bound) {
        if (tail.isEmpty()) {
            return "";
        }
        if (tail.charAt(0) == '(' && closing(tail) == tail.length() - 1) {
            String inner = tail.substring(1, tail.length() - 1).strip();
            return !inner.isEmpty() && (isKnownUnit(inner) || isOpenUnit(inner, LONGEST_UNIT)) ? inner : null;
        }
        return isKnownUnit(tail) || (bound && isOpenUnit(tail, LONGEST_OPEN_UNIT)) ? tail : null;
    }

    /** A unit of the list, or a compound whose numerator is one. */
    private static boolean isKnownUnit(String unit) {
        if (GrammarWords.isKnownUnit(unit)) {
            return true;
        }
        for (int i = 1; i < unit.length() - 1; i++) {
            if (GrammarWords.isUnitJoint(unit.charAt(i))) {
                return GrammarWords.isKnownUnit(unit.substring(0, i))
                        && isOpenUnit(unit.substring(i + 1), LONGEST_OPEN_UNIT * 2);
            }
        }
        return false;
    }

    /** Letters and joints only, and no word that makes a sentence of it. */
    private static boolean isOpenUnit(String unit, int longest) {
        if (unit.length() > longest || GrammarWords.rulesOutUnit(unit)) {
            return false;
        }
        for (int i = 0; i < unit.length(); i++) {
            char c = unit.charAt(i);
            if (!Character.isLetter(c) && !GrammarWords.isUnitJoint(c) && c != '%' && c != '(' && c != ')') {
                return false;
            }
        }
        return true;
    }

    private static int closing(String tail) {
        int depth = 0;
        for (int i = 0; i < tail.length(); i++) {
            char c = tail.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }

    private @Nullable Word prefix() {
        List<Word> words = GrammarWords.PREFIXES;
        for (Word word : words) {
            if (take(word.text())) {
                return word;
            }
        }
        return null;
    }

    /** A plain number, with or without thousands separators; null where it is none or an irregular one. */
    private @Nullable BigDecimal number() {
        skipSpaces();
        int start = at;
        if (at < text.length() && (text.charAt(at) == '-' || text.charAt(at) == '+')) {
            at++;
        }
        int first = at;
        boolean grouped = false;
        int group = 0;
        while (at < text.length() && (isDigit(text.charAt(at)) || isSeparator())) {
            if (text.charAt(at) == ',') {
                if (grouped ? group != 3 : group == 0 || group > 3) {
                    return null;
                }
                grouped = true;
                group = 0;
            } else {
                group++;
            }
            at++;
        }
        if (at == first || (grouped && group != 3) || isPadded(first)) {
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
        while (at < text.length() && GrammarWords.isChineseNumeral(text.charAt(at))) {
            at++;
        }
        long value = GrammarWords.chineseNumeral(text.substring(start, at));
        return value < 0 ? null : BigDecimal.valueOf(value);
    }

    private String rest() {
        return text.substring(at).strip();
    }

    private boolean take(String word) {
        if (!text.startsWith(word, at)) {
            return false;
        }
        at += word.length();
        return true;
    }

    private void skipSpaces() {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
    }

    private static boolean hasNumeral(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isDigit(c) || (c >= '０' && c <= '９') || GrammarWords.isChineseNumeral(c)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
