package io.github.declarationsheet.read;

import io.github.declarationsheet.form.FundTime;
import io.github.declarationsheet.form.MoneyUnit;
import io.github.declarationsheet.model.CellText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An amount as people type it: {@code 3,919,500.00}, {@code ￥391.95万元}, {@code 人民币50万元整}.
 *
 * @param number the number as written
 * @param unit the unit written behind it
 */
record AmountText(BigDecimal number, Optional<MoneyUnit> unit) {

    /** Of a 元; with more digits behind it the point may as well part thousands. */
    private static final int DECIMALS = 2;

    private static final int LONGEST = 40;
    private static final int GROUP = 3;

    /** What closes an amount behind its unit. */
    private static final String WHOLE = "整正";

    private static final String ROUND = "圆";

    /** What fills a cell that has nothing to say. */
    private static final String NOTHING = "-—–−─/\\ ";

    private static final String NONE = "无";

    /** The amount that a text is, empty if it is anything else or could be two. */
    static Optional<AmountText> parse(String text) {
        List<AmountText> readings = readings(text);
        return readings.size() == 1 ? Optional.of(readings.get(0)) : Optional.empty();
    }

    /** What a text could mean as an amount: nothing, one thing, or two that differ. */
    static List<AmountText> readings(String text) {
        if (text.length() > LONGEST * 2) {
            return List.of();
        }
        String plain = MoneyUnit.withoutSign(
                FundTime.withoutTotal(tight(CellText.halfWidth(text).strip())));
        boolean bracketed = plain.startsWith("(") && plain.endsWith(")");
        String bare = bracketed ? plain.substring(1, plain.length() - 1) : plain;
        int end = endOfNumber(bare);
        String tail = bare.substring(end).strip();
        Optional<MoneyUnit> unit = unit(tail);
        if ((unit.isEmpty() && !tail.isEmpty()) || end > LONGEST) {
            return List.of();
        }
        List<BigDecimal> numbers = numbers(grouped(bare.substring(0, end).strip()));
        if (bracketed && numbers.size() == 1) {
            // in accounts a number in brackets is negative, elsewhere it is an aside
            numbers = List.of(numbers.get(0).negate(), numbers.get(0));
        }
        List<AmountText> readings = new ArrayList<>(1);
        for (BigDecimal number : numbers) {
            readings.add(new AmountText(number, unit));
        }
        return readings;
    }

    /** 1 286 400.00 with commas for its spaces; a single space may as well part two numbers, unless decimals follow. */
    private static String grouped(String digits) {
        int space = digits.indexOf(' ');
        int point = digits.indexOf('.');
        boolean decimals = point > space && digits.length() - point - 1 <= DECIMALS;
        boolean several = space > 0 && (digits.lastIndexOf(' ') > space || decimals);
        return several && digits.indexOf(',') < 0 ? digits.replace(' ', ',') : digits;
    }

    /** Whether a text only fills its cell: a dash, a slash, 无. */
    static boolean saysNothing(String text) {
        String plain = CellText.halfWidth(CellText.oneLine(text));
        for (int i = 0; i < plain.length(); i++) {
            if (NOTHING.indexOf(plain.charAt(i)) < 0) {
                return plain.equals(NONE);
            }
        }
        return true;
    }

    /** Without the white space that wrapping and justifying put at separators. */
    private static String tight(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = CellText.simplified(text.charAt(i));
            boolean space = c == ' ';
            boolean loose = space && (isSeparator(text, i - 1) || (i + 1 < text.length() && isSeparator(text, i + 1)));
            if (!loose) {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static boolean isSeparator(String text, int at) {
        return at >= 0 && (text.charAt(at) == ',' || text.charAt(at) == '.');
    }

    /** The unit a tail is. */
    private static Optional<MoneyUnit> unit(String tail) {
        String plain = tail;
        if (plain.length() > 1 && WHOLE.indexOf(plain.charAt(plain.length() - 1)) >= 0) {
            plain = plain.substring(0, plain.length() - 1);
        }
        plain = plain.endsWith(ROUND) ? plain.replace(ROUND, MoneyUnit.YUAN.text()) : plain;
        for (MoneyUnit unit : MoneyUnit.values()) {
            // 50万 is 50万元
            boolean shortened = !plain.isEmpty() && unit.text().equals(plain + MoneyUnit.YUAN.text());
            if (shortened || unit.text().equals(plain)) {
                return Optional.of(unit);
            }
        }
        return Optional.empty();
    }

    private static int endOfNumber(String text) {
        int end = 0;
        while (end < text.length() && (isDigit(text.charAt(end)) || "+-., ".indexOf(text.charAt(end)) >= 0)) {
            end++;
        }
        return end;
    }

    /** The numbers that digits with points and commas could be. */
    private static List<BigDecimal> numbers(String text) {
        if (isNumber(text)) {
            return List.of(new BigDecimal(text.replace(",", "")));
        }
        int comma = text.indexOf(',');
        boolean single = comma > 0 && comma == text.lastIndexOf(',') && comma < text.length() - 1;
        String points = text.replace(",", "");
        String decimal = text.replace(".", "").replace(',', '.');
        // 1,23 is 1.23 to some and a slip of 123 to others
        return single && isNumber(points) && isNumber(decimal)
                ? List.of(new BigDecimal(decimal), new BigDecimal(points))
                : List.of();
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
