package io.github.declarationsheet.read;

import io.github.declarationsheet.finding.CellRange;
import io.github.declarationsheet.finding.Severity;
import io.github.declarationsheet.form.MoneyUnit;
import io.github.declarationsheet.grid.Cell;
import io.github.declarationsheet.grid.NumberShape;
import io.github.declarationsheet.model.Amount;
import io.github.declarationsheet.model.CellText;
import io.github.declarationsheet.model.TargetValue;
import io.github.declarationsheet.model.TargetValue.Quantitative;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.lang3.math.NumberUtils;
import org.jspecify.annotations.Nullable;

/** Turns cells into values, and says of those that can't be turned what stood there. */
final class CellValues {

    private static final int LARGEST_EXPONENT = 20;

    private final FindingList findings;

    CellValues(FindingList findings) {
        this.findings = findings;
    }

    /** The date a cell means; a text that is none is a warning. */
    Optional<LocalDate> date(String key, Found found) {
        Optional<LocalDateTime> date =
                found.value() == null ? Optional.empty() : found.value().cell().date();
        Optional<LocalDate> day =
                date.isPresent() ? Optional.of(date.get().toLocalDate()) : DateText.parse(found.text());
        if (day.isEmpty()) {
            unreadable(key, found, Severity.WARNING);
        }
        return day;
    }

    /** The two dates of a period; a text that has not exactly two is a warning. */
    Optional<List<LocalDate>> period(String key, Found found) {
        Optional<List<LocalDate>> dates = DateText.period(found.text());
        if (dates.isEmpty()) {
            unreadable(key, found, Severity.WARNING);
        }
        return dates;
    }

    /** An amount in 元; a text that is none is an error. */
    Optional<BigDecimal> amount(String key, Found found, MoneyUnit unit) {
        Optional<AmountText> written =
                found.value() != null && found.value().cell().kind() == Cell.Kind.NUMBER
                        ? stored(found.value().cell())
                        : AmountText.parse(found.text());
        if (written.isPresent()) {
            BigDecimal yuan =
                    written.get().unit().orElse(unit).toYuan(written.get().number());
            if (Amount.fits(yuan)) {
                return Optional.of(yuan);
            }
        }
        unreadable(key, found, Severity.ERROR);
        return Optional.empty();
    }

    private static Optional<AmountText> stored(Cell cell) {
        Optional<BigDecimal> number = plain(cell);
        return number.isEmpty() ? Optional.empty() : Optional.of(new AmountText(number.get(), Optional.empty()));
    }

    /** A plain number, empty if the cell holds anything else. */
    Optional<BigDecimal> number(Box box) {
        if (box.cell().kind() == Cell.Kind.NUMBER) {
            return plain(box.cell());
        }
        String text = CellText.halfWidth(box.text()).strip();
        return NumberUtils.isParsable(text) ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    /** The target value that a cell holds by itself. */
    TargetValue target(String key, @Nullable Box value) {
        if (value == null || isBroken(key, value)) {
            return TargetValue.parse("");
        }
        return value.cell().kind() == Cell.Kind.NUMBER ? ofNumber(key, value) : TargetValue.parse(value.text());
    }

    /** A number in the official writing: its format gives percent, literal text and trailing zeros, nothing else. */
    private TargetValue ofNumber(String key, Box box) {
        Cell cell = box.cell();
        Optional<BigDecimal> stored = plain(cell);
        if (cell.isDate()) {
            return TargetValue.parse(cell.text());
        }
        if (stored.isEmpty()) {
            findings.add(ReadFindings.UNREADABLE_VALUE, key, cell.text(), box.place());
            return TargetValue.parse("");
        }
        Optional<NumberShape> shape = cell.shape();
        if (shape.isEmpty()) {
            return TargetValue.parse(stored.get().toPlainString());
        }
        boolean percent = shape.get().percent();
        BigDecimal number = percent ? stored.get().scaleByPowerOfTen(2) : stored.get();
        int scale = Math.max(
                Math.max(number.stripTrailingZeros().scale(), 0), shape.get().minDecimals());
        String digits = number.setScale(scale, RoundingMode.UNNECESSARY).toPlainString();
        return canonical(TargetValue.parse(shape.get().prefix()
                + digits
                + (percent ? "%" : "")
                + shape.get().suffix()));
    }

    /** The same number in the official writing; a wording or a range stays as it is. */
    static TargetValue canonical(TargetValue value) {
        if (!(value instanceof Quantitative q)) {
            return value;
        }
        return q.comparison().isPresent()
                ? TargetValue.of(q.comparison().get(), q.number(), q.unit())
                : TargetValue.of(q.number(), q.unit());
    }

    /** The text of a cell on one line; a formula without a value or an error says nothing and is reported. */
    String text(String key, Box box) {
        return isBroken(key, box) ? "" : CellText.oneLine(box.text());
    }

    /** Whether a cell holds a formula without a value or an error; it is reported then. */
    boolean isBroken(String key, Box box) {
        Cell.Kind kind = box.cell().kind();
        if (kind == Cell.Kind.NO_VALUE) {
            findings.add(ReadFindings.NO_CACHED_VALUE, key, "", box.place());
        } else if (kind == Cell.Kind.ERROR) {
            findings.add(ReadFindings.ERROR_VALUE, key, box.text(), box.place());
        }
        return kind == Cell.Kind.NO_VALUE || kind == Cell.Kind.ERROR;
    }

    /** Notes that two cells say different things of one value. */
    void twoReadings(String key, String label, String text, String other, CellRange cell) {
        findings.add(
                ReadFindings.TWO_READINGS,
                Severity.ERROR,
                Optional.of(key),
                text,
                List.of(cell),
                Map.of("label", label, "other", other));
    }

    /** Notes that a value was taken from others. */
    void inferred(String key, String text, CellRange cell) {
        findings.add(ReadFindings.INFERRED, key, text, cell);
    }

    private void unreadable(String key, Found found, Severity severity) {
        findings.add(
                ReadFindings.UNREADABLE_VALUE,
                severity,
                Optional.of(key),
                CellText.oneLine(found.text()),
                List.of(found.cell()),
                Map.of("label", found.field().label().plain()));
    }

    /** The stored number, empty if it is none that a form could mean. */
    private static Optional<BigDecimal> plain(Cell cell) {
        Optional<BigDecimal> number = cell.decimal();
        if (number.isEmpty()) {
            return number;
        }
        int exponent = number.get().precision() - number.get().scale() - 1;
        return number.get().signum() != 0 && Math.abs(exponent) > LARGEST_EXPONENT ? Optional.empty() : number;
    }
}
