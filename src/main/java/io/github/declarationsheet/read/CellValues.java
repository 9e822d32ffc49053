package io.github.declarationsheet.read;

import io.github.declarationsheet.finding.CellRange;
import io.github.declarationsheet.finding.Severity;
import io.github.declarationsheet.form.MoneyUnit;
import io.github.declarationsheet.grid.Cell;
import io.github.declarationsheet.model.Amount;
import io.github.declarationsheet.model.CellText;
import io.github.declarationsheet.model.TargetValue;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.lang3.math.NumberUtils;

/** Turns cells into values, and says of those that can't be turned what stood there. */
final class CellValues {

    private final FindingList findings;

    CellValues(FindingList findings) {
        this.findings = findings;
    }

    /** The date a cell means; a text that is none is a warning. */
    Optional<LocalDate> date(String key, Found found) {
        Optional<LocalDate> date = found.value()
                .flatMap(b -> b.cell().date())
                .map(LocalDateTime::toLocalDate)
                .or(() -> DateText.parse(found.text()));
        if (date.isEmpty()) {
            unreadable(key, found, Severity.WARNING);
        }
        return date;
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
        Optional<BigDecimal> amount = found.value()
                .map(Box::cell)
                .filter(c -> c.kind() == Cell.Kind.NUMBER)
                .map(c -> new AmountText(stored(c), Optional.empty()))
                .or(() -> AmountText.parse(found.text()))
                .map(a -> a.unit().orElse(unit).toYuan(a.number()))
                .filter(Amount::fits);
        if (amount.isEmpty()) {
            unreadable(key, found, Severity.ERROR);
        }
        return amount;
    }

    /** A plain number, empty if the cell holds anything else. */
    Optional<BigDecimal> number(Box box) {
        if (box.cell().kind() == Cell.Kind.NUMBER) {
            return Optional.of(stored(box.cell()));
        }
        String text = CellText.halfWidth(box.text()).strip();
        return NumberUtils.isParsable(text) ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    /** The target value of a row, from one cell or from up to three. */
    TargetValue target(String key, Optional<Box> value, Optional<Box> comparison, Optional<Box> unit) {
        if (isBroken(key, value)) {
            return TargetValue.parse("");
        }
        String written = value.map(Box::text).orElse("");
        TargetValue target = TargetValue.parse(written);
        if (comparison.isEmpty() && unit.isEmpty()) {
            return target;
        }
        String sign = comparison.map(Box::text).orElse("");
        String measure = unit.map(Box::text).orElse("");
        String whole = sign + written + (measure.isBlank() ? "" : "(" + measure + ")");
        boolean bare = target instanceof TargetValue.Quantitative q
                && q.comparison().isEmpty()
                && q.unit().isEmpty();
        TargetValue joined = TargetValue.parse(whole);
        return bare && joined instanceof TargetValue.Quantitative q
                ? q.comparison()
                        .map(c -> TargetValue.of(c, q.number(), q.unit()))
                        .orElseGet(() -> TargetValue.of(q.number(), q.unit()))
                : target;
    }

    /** Notes that a value was taken from others. */
    void inferred(String key, String text, CellRange cell) {
        findings.add(ReadFindings.INFERRED, key, text, cell);
    }

    /** The text of a cell on one line; a formula without a value or an error says nothing and is reported. */
    String text(String key, Box box) {
        return isBroken(key, Optional.of(box)) ? "" : CellText.oneLine(box.text());
    }

    /** Whether a cell holds a formula without a value or an error; it is reported then. */
    boolean isBroken(String key, Optional<Box> box) {
        Cell.Kind kind = box.map(b -> b.cell().kind()).orElse(Cell.Kind.TEXT);
        if (kind == Cell.Kind.NO_VALUE) {
            findings.add(ReadFindings.NO_CACHED_VALUE, key, "", cell(box.get()));
        } else if (kind == Cell.Kind.ERROR) {
            findings.add(ReadFindings.ERROR_VALUE, key, box.get().text(), cell(box.get()));
        }
        return kind == Cell.Kind.NO_VALUE || kind == Cell.Kind.ERROR;
    }

    private void unreadable(String key, Found found, Severity severity) {
        String text = CellText.oneLine(found.text());
        findings.add(
                ReadFindings.UNREADABLE_VALUE,
                severity,
                Optional.of(key),
                text,
                List.of(found.cell()),
                Map.of("label", found.field().label().plain()));
    }

    private static BigDecimal stored(Cell cell) {
        return new BigDecimal(cell.number()).round(new MathContext(Amount.MAX_DIGITS));
    }

    private static CellRange cell(Box box) {
        return CellRange.cell(box.row(), box.column());
    }
}
