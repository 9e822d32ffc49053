package io.github.declarationsheet.read;

import io.github.declarationsheet.grid.Cell;
import io.github.declarationsheet.grid.NumberShape;
import io.github.declarationsheet.model.TargetValue;
import io.github.declarationsheet.model.TargetValue.Quantitative;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * What a number cell says as a target value: its stored number in the official writing. The format gives percent, literal
 * text and trailing zeros, nothing else.
 */
final class TargetCell {

    /** A currency sign is part of how a number looks; its unit stands elsewhere. */
    private static final String CURRENCY = "¥￥";

    private static final int PERCENT_PLACES = 2;
    private static final String PERCENT = "%";

    private TargetCell() {}

    /** The value of a number cell; empty if its number is none that a form could mean. */
    static Optional<TargetValue> of(Cell cell, String shown) {
        if (cell.isDate()) {
            return Optional.of(TargetValue.parse(date(cell, shown)));
        }
        Optional<BigDecimal> stored = CellValues.plain(cell);
        if (stored.isEmpty()) {
            return Optional.empty();
        }
        Optional<NumberShape> shape = cell.shape();
        return Optional.of(
                shape.isPresent()
                        ? shaped(stored.get(), shape.get())
                        : asShown(stored.get(), TargetValue.parse(shown)));
    }

    /** Whether a person sees another number than the cell stores, because the format divides by thousands. */
    static boolean showsAnother(Cell cell, String shown) {
        Optional<BigDecimal> stored = CellValues.plain(cell);
        return NumberShape.isScaled(cell.format())
                && stored.isPresent()
                && stored.get().signum() != 0
                && !(TargetValue.parse(shown) instanceof Quantitative q && says(q, stored.get()));
    }

    private static TargetValue shaped(BigDecimal stored, NumberShape shape) {
        BigDecimal number = shape.percent() ? stored.scaleByPowerOfTen(PERCENT_PLACES) : stored;
        int scale = Math.max(Math.max(number.stripTrailingZeros().scale(), 0), shape.minDecimals());
        String digits = number.setScale(scale, RoundingMode.UNNECESSARY).toPlainString();
        return CellValues.canonical(TargetValue.parse(
                withoutCurrency(shape.prefix()) + digits + (shape.percent() ? PERCENT : "") + shape.suffix()));
    }

    /** In a format of conditions or fractions: the stored number, with the comparison and unit of what is shown. */
    private static TargetValue asShown(BigDecimal stored, TargetValue shown) {
        String digits = stored.toPlainString();
        if (!(shown instanceof Quantitative q)) {
            return TargetValue.parse(digits);
        }
        boolean percent = q.unit().equals(PERCENT);
        BigDecimal number = percent ? stored.scaleByPowerOfTen(PERCENT_PLACES) : stored;
        if (!says(q, stored)) {
            return TargetValue.parse(digits);
        }
        return q.comparison().isPresent()
                ? TargetValue.of(q.comparison().get(), number, q.unit())
                : TargetValue.of(number, q.unit());
    }

    /** Whether the number shown is the stored one, as far as its places go. */
    private static boolean says(Quantitative shown, BigDecimal stored) {
        BigDecimal number = shown.unit().equals(PERCENT) ? stored.scaleByPowerOfTen(PERCENT_PLACES) : stored;
        return number.setScale(shown.number().scale(), RoundingMode.HALF_UP).compareTo(shown.number()) == 0;
    }

    /** As shown if that can be understood; a day whose year has two digits or comes last in its full writing. */
    private static String date(Cell cell, String shown) {
        Optional<LocalDateTime> stored = cell.date();
        boolean day = cell.format().indexOf('y') >= 0 && cell.format().indexOf('d') >= 0;
        if (stored.isEmpty() || !day) {
            return shown;
        }
        LocalDate date = stored.get().toLocalDate();
        return DateText.parse(shown).equals(Optional.of(date)) ? shown : date.toString();
    }

    private static String withoutCurrency(String prefix) {
        String bare = prefix.strip();
        return bare.length() == 1 && CURRENCY.contains(bare) ? "" : prefix;
    }
}
