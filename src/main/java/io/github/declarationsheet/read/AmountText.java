package io.github.declarationsheet.read;

import io.github.declarationsheet.form.MoneyUnit;
import io.github.declarationsheet.model.CellText;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An amount as people type it: {@code 3,919,500.00}, {@code ￥391.95万元}.
 *
 * @param number the number as written
 * @param unit the unit written behind it
 */
record AmountText(BigDecimal number, Optional<MoneyUnit> unit) {

    private static final int LONGEST = 40;
    private static final Pattern AMOUNT =
            Pattern.compile("[¥￥]?\\s*([-+]?(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d*)?)\\s*(\\D*)");

    /** The amount that a text is, empty if it is anything else. */
    static Optional<AmountText> parse(String text) {
        String plain = CellText.halfWidth(text).strip();
        Matcher matcher = AMOUNT.matcher(plain);
        if (plain.length() > LONGEST || !matcher.matches()) {
            return Optional.empty();
        }
        String tail = matcher.group(2).strip();
        Optional<MoneyUnit> unit = MoneyUnit.in(tail);
        if (!tail.isEmpty() && unit.filter(u -> u.text().equals(tail)).isEmpty()) {
            return Optional.empty();
        }
        String digits = matcher.group(1).replace(",", "");
        return Optional.of(new AmountText(
                new BigDecimal(digits.endsWith(".") ? digits.substring(0, digits.length() - 1) : digits), unit));
    }
}
