package io.github.declarationsheet.model;

import io.github.declarationsheet.model.GrammarWords.Word;
import io.github.declarationsheet.model.ValueScanner.Quantity;
import java.math.BigDecimal;
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

    private static final String CLOSING = "。；;，,、.";

    private TargetGrammar() {}

    /** What a value says; an {@code upper} bound makes it a range. */
    record Parts(Optional<Comparison> comparison, BigDecimal lower, Optional<BigDecimal> upper, String unit) {

        Parts withUnit(String written) {
            return new Parts(comparison, lower, upper, written);
        }

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
        String folded = GrammarWords.folded(oneLine.substring(0, end));
        String simple = Ideographs.simplified(folded);
        Parts parts = value(new ValueScanner(simple));
        return parts == null || simple.equals(folded) ? parts : parts.withUnit(unit(parts.unit(), simple, folded));
    }

    /** The unit of a value as it was written. */
    private static String unit(String unit, String simple, String written) {
        int at = simple.lastIndexOf(unit);
        return at < 0 ? unit : written.substring(at, at + unit.length());
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

    /** Refuses a number whose plain digits no value is long enough for, before they are written. */
    static void requireSayable(BigDecimal number) {
        if (Math.abs((long) number.scale()) > LONGEST || number.precision() > LONGEST) {
            throw new IllegalArgumentException("The number is too long for a value");
        }
    }

    private static @Nullable Parts value(ValueScanner scan) {
        if (scan.take(GrammarWords.PLUS_MINUS)) {
            Quantity bound = scan.quantity();
            String unit = bound == null ? null : UnitGrammar.of(scan.rest(), true);
            return unit == null || bound == null || bound.chinese()
                    ? null
                    : TargetRanges.range(bound.number().negate(), bound.number(), unit);
        }
        boolean led = takeLead(scan);
        Word prefix = takePrefix(scan);
        Word second = prefix == null ? null : takePrefix(scan);
        if (second != null && prefix != null) {
            if (!agrees(prefix, second)) {
                return null;
            }
            prefix = second;
        }
        Quantity number = scan.quantity();
        if (number == null) {
            return null;
        }
        if (prefix == null || GrammarWords.isNeutral(prefix)) {
            Parts range = TargetRanges.from(number, scan.rest());
            if (range != null) {
                return range;
            }
        }
        Parts bound = bound(prefix, number, scan.rest());
        return led && bound != null && bound.comparison().isEmpty() ? null : bound;
    }

    /** A single number: the rest is a unit, with or without a closing word of comparison. */
    private static @Nullable Parts bound(@Nullable Word prefix, Quantity number, String rest) {
        String tail = withoutIncluded(number.unit() + rest);
        boolean included = tail.length() < number.unit().length() + rest.length();
        Word suffix = suffix(tail);
        if (suffix != null) {
            tail = tail.substring(0, tail.length() - suffix.text().length());
            if (prefix != null && !agrees(prefix, suffix)) {
                return null;
            }
        }
        Word word = suffix == null ? prefix : suffix;
        String unit = UnitGrammar.of(tail, word != null);
        if (unit == null || (number.chinese() && !UnitWords.isCounted(unit))) {
            return null;
        }
        boolean calendar = suffix != null && (unit.equals(UnitWords.MONTH) || unit.equals(UnitWords.QUARTER));
        boolean notInclusive = included && (word == null || !isInclusive(word.comparison()));
        if (calendar || notInclusive || CalendarText.isDate(number.number(), unit, word != null)) {
            return null;
        }
        Optional<Comparison> comparison = word == null ? Optional.empty() : Optional.of(word.comparison());
        return new Parts(comparison, number.number(), Optional.empty(), unit);
    }

    /** Whether a word may follow a prefix: only to the same end, or after one that leads up to it. */
    private static boolean agrees(Word prefix, Word next) {
        return prefix.comparison() == next.comparison() || GrammarWords.isNeutral(prefix);
    }

    private static boolean isInclusive(Comparison comparison) {
        return comparison == Comparison.AT_LEAST || comparison == Comparison.AT_MOST;
    }

    /** Without a remark that the bound is included: （含）, （含5次）. */
    private static String withoutIncluded(String tail) {
        int open = tail.indexOf(GrammarWords.INCLUDED);
        int close = open < 0 ? -1 : tail.indexOf(')', open);
        if (close < 0) {
            return tail;
        }
        String bound = tail.substring(open + GrammarWords.INCLUDED.length(), close);
        boolean says = GrammarWords.INCLUDED_BOUND.contains(bound) || parts(bound) != null;
        return says ? tail.substring(0, open) + tail.substring(close + 1) : tail;
    }

    private static boolean takeLead(ValueScanner scan) {
        if (scan.isAtNumber() || GrammarWords.LEAD_STARTS.indexOf(scan.next()) < 0) {
            return false;
        }
        for (String lead : GrammarWords.LEADS) {
            if (scan.take(lead)) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Word takePrefix(ValueScanner scan) {
        if (scan.isAtNumber()) {
            return null;
        }
        for (Word word : GrammarWords.prefixes(scan.next())) {
            if (scan.take(word.text())) {
                return word;
            }
        }
        return null;
    }

    private static @Nullable Word suffix(String tail) {
        if (tail.isEmpty()) {
            return null;
        }
        for (Word suffix : GrammarWords.suffixes(tail.charAt(tail.length() - 1))) {
            if (tail.endsWith(suffix.text())) {
                return suffix;
            }
        }
        return null;
    }

    private static boolean hasNumeral(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (ValueScanner.isDigit(c) || (c >= '０' && c <= '９') || Numerals.isNumeral(c)) {
                return true;
            }
        }
        return false;
    }
}
