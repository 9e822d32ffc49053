package io.github.declarationsheet.model;

import io.github.declarationsheet.model.TargetGrammar.Parts;
import io.github.declarationsheet.model.ValueScanner.Quantity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Values with two bounds: 5-10个, 80%～90%, 介于5%和10%之间, 100±5个. */
final class TargetRanges {

    private TargetRanges() {}

    /** The range that begins with a number and goes on with a rest, null if there is none. */
    static @Nullable Parts from(Quantity lower, String rest) {
        boolean between = rest.endsWith(GrammarWords.BETWEEN);
        String tail = between ? rest.substring(0, rest.length() - GrammarWords.BETWEEN.length()) : rest;
        for (int i = 0; i < tail.length(); i++) {
            String sign = signAt(tail, i, between);
            if (sign != null) {
                String unit = lower.unit() + tail.substring(0, i);
                String end = tail.substring(i + sign.length());
                return sign.equals(GrammarWords.PLUS_MINUS) ? around(lower, unit, end) : upTo(lower, unit, end);
            }
        }
        return null;
    }

    private static @Nullable String signAt(String tail, int at, boolean between) {
        if (tail.startsWith(GrammarWords.PLUS_MINUS, at)) {
            return GrammarWords.PLUS_MINUS;
        }
        String sign = first(GrammarWords.RANGE_SIGNS, tail, at);
        return sign == null && between ? first(GrammarWords.BETWEEN_SIGNS, tail, at) : sign;
    }

    private static @Nullable String first(List<String> signs, String tail, int at) {
        for (String sign : signs) {
            if (tail.startsWith(sign, at)) {
                return sign;
            }
        }
        return null;
    }

    private static @Nullable Parts upTo(Quantity lower, String lowerUnit, String end) {
        ValueScanner scan = new ValueScanner(end);
        Quantity upper = scan.quantity();
        String unit = upper == null ? null : joined(lowerUnit, UnitGrammar.of(upper.unit() + scan.rest(), true));
        if (upper == null || unit == null || CalendarText.isPeriod(lower.number(), upper.number(), unit)) {
            return null;
        }
        boolean chinese = lower.chinese() || upper.chinese();
        return chinese && !UnitWords.isCounted(unit) ? null : range(lower.number(), upper.number(), unit);
    }

    /** A deviation in percent of something that is none could be meant in two ways. */
    private static @Nullable Parts around(Quantity middle, String middleUnit, String end) {
        ValueScanner scan = new ValueScanner(end);
        Quantity deviation = scan.quantity();
        String unit = deviation == null ? null : UnitGrammar.of(deviation.unit() + scan.rest(), true);
        boolean relative = UnitWords.PERCENT.equals(unit) && middleUnit.isEmpty();
        String joined = relative ? null : joined(middleUnit, unit);
        return deviation == null || joined == null || middle.chinese() || deviation.chinese()
                ? null
                : range(
                        middle.number().subtract(deviation.number()),
                        middle.number().add(deviation.number()),
                        joined);
    }

    /** The unit of both bounds, written once or twice, or shortened at the first: 100万-200万元. */
    private static @Nullable String joined(String first, @Nullable String second) {
        String unit = UnitGrammar.of(first, true);
        if (second == null || unit == null) {
            return null;
        }
        boolean shortened = UnitWords.isMultiplier(unit) && second.startsWith(unit);
        return unit.isEmpty() || unit.equals(second) || shortened ? second : (second.isEmpty() ? unit : null);
    }

    static @Nullable Parts range(BigDecimal lower, BigDecimal upper, String unit) {
        return lower.compareTo(upper) > 0 ? null : new Parts(Optional.empty(), lower, Optional.of(upper), unit);
    }
}
