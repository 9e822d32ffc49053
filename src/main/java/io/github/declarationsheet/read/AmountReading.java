package io.github.declarationsheet.read;

import io.github.declarationsheet.form.MoneyUnit;
import io.github.declarationsheet.grid.Cell;
import io.github.declarationsheet.grid.NumberShape;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a cell could mean as an amount in 元: of a number what is stored, held against what its format shows.
 *
 * @param yuan nothing if it is no amount, one amount, or two that differ
 * @param rounded whether the cell shows fewer places than it stores
 */
record AmountReading(List<BigDecimal> yuan, boolean rounded) {

    private static final BigDecimal HALF = new BigDecimal("0.5");

    private static final AmountReading NONE = new AmountReading(List.of(), false);

    static AmountReading of(Found found, MoneyUnit unit) {
        Box value = found.mark().inline().isEmpty() ? found.value() : null;
        return value != null && value.cell().kind() == Cell.Kind.NUMBER
                ? stored(value.cell(), value.text(), unit)
                : written(found.text(), unit);
    }

    private static AmountReading written(String text, MoneyUnit unit) {
        List<BigDecimal> yuan = new ArrayList<>(1);
        for (AmountText reading : AmountText.readings(text)) {
            yuan.add(yuan(reading, unit));
        }
        return new AmountReading(yuan, false);
    }

    private static AmountReading stored(Cell cell, String shown, MoneyUnit unit) {
        Optional<BigDecimal> number = CellValues.plain(cell);
        Optional<NumberShape> shape = cell.shape();
        if (number.isEmpty()
                || cell.isDate()
                || MoneyUnit.isForeign(shown)
                || (shape.isPresent() && shape.get().percent())) {
            return NONE;
        }
        BigDecimal yuan = unit.toYuan(number.get());
        if (shape.isPresent() && shape.get().plain()) {
            return new AmountReading(
                    List.of(yuan), number.get().scale() > shape.get().maxDecimals());
        }
        List<AmountText> readings = AmountText.readings(shown);
        for (AmountText reading : readings) {
            BigDecimal said = yuan(reading, unit);
            BigDecimal half = unit(reading, unit).toYuan(reading.number().ulp()).multiply(HALF);
            // the sign is the stored one: formats show negative numbers in brackets or in red
            // the unit that the cell itself shows goes before the form's, as in a typed amount
            for (MoneyUnit own : List.of(unit, unit(reading, unit))) {
                BigDecimal amount = own.toYuan(number.get());
                BigDecimal off = amount.abs().subtract(said.abs());
                if (off.abs().compareTo(half) <= 0) {
                    return new AmountReading(List.of(amount), off.signum() != 0);
                }
            }
        }
        if (!readings.isEmpty()) {
            return new AmountReading(List.of(yuan, yuan(readings.get(0), unit)), false);
        }
        // a scaled number whose literal text is not understood may show anything
        return NumberShape.isScaled(cell.format()) ? NONE : new AmountReading(List.of(yuan), false);
    }

    private static BigDecimal yuan(AmountText amount, MoneyUnit unit) {
        return unit(amount, unit).toYuan(amount.number());
    }

    private static MoneyUnit unit(AmountText amount, MoneyUnit unit) {
        return amount.unit().orElse(unit);
    }
}
