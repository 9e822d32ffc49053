package io.github.declarationsheet.read;

import io.github.declarationsheet.form.MoneyUnit;
import io.github.declarationsheet.model.CellText;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * An amount as people type it: {@code 3,919,500.00}, {@code ￥391.95万元}.
 *
 * @param number the number as written
 * @param unit the unit written behind it
 */
record AmountText(BigDecimal number, Optional<MoneyUnit> unit) {

    private static final int LONGEST = 40;
    private static final String CURRENCY = "¥￥";
    private static final int GROUP = 3;

    /** The amount that a text is, empty if it is anything else. */
    static Optional<AmountText> parse(String text) {
        String plain = CellText.halfWidth(text).strip();
        if (plain.length() > LONGEST || plain.isEmpty()) {
            return Optional.empty();
        }
        int start = CURRENCY.indexOf(plain.charAt(0)) >= 0 ? 1 : 0;
        String number = plain.substring(start, endOfNumber(plain, start)).strip();
        String tail = plain.substring(endOfNumber(plain, start)).strip();
        Optional<MoneyUnit> unit = MoneyUnit.in(tail);
        boolean knownTail =
                tail.isEmpty() || (unit.isPresent() && unit.get().text().equals(tail));
        return knownTail && isNumber(number)
                ? Optional.of(new AmountText(new BigDecimal(number.replace(",", "")), unit))
                : Optional.empty();
    }

    private static int endOfNumber(String text, int start) {
        int end = start;
        while (end < text.length() && (isDigit(text.charAt(end)) || "+-., ".indexOf(text.charAt(end)) >= 0)) {
            end++;
        }
        return end;
    }

    /** Digits with a sign before, a point, and commas before every third digit or nowhere. */
    private static boolean isNumber(String text) {
        int at = !text.isEmpty() && "+-".indexOf(text.charAt(0)) >= 0 ? 1 : 0;
        int point = text.indexOf('.') < 0 ? text.length() : text.indexOf('.');
        boolean grouped = text.indexOf(',') >= 0;
        if (at >= point || !areDigits(text, Math.min(point + 1, text.length()), text.length())) {
            return false;
        }
        int group = 0;
        for (int i = at; i < point; i++) {
            char c = text.charAt(i);
            boolean separator = c == ',' && i > at && (point - i) % (GROUP + 1) == 0;
            if (!isDigit(c) && !separator) {
                return false;
            }
            group = separator ? 0 : group + 1;
            if (grouped && group > GROUP) {
                return false;
            }
        }
        return true;
    }

    private static boolean areDigits(String text, int first, int end) {
        for (int i = first; i < end; i++) {
            if (!isDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
