package io.github.declarationsheet.read;

import io.github.declarationsheet.finding.CellRange;
import io.github.declarationsheet.finding.Finding;
import io.github.declarationsheet.finding.FindingCode;
import io.github.declarationsheet.finding.Severity;
import io.github.declarationsheet.grid.Cell;
import io.github.declarationsheet.model.Amount;
import io.github.declarationsheet.model.CellText;
import io.github.declarationsheet.model.TargetValue;
import io.github.declarationsheet.model.TargetValue.Quantitative;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns cells into values, and says of those that can't be turned what stood there. */
final class CellValues {

    /** What a duration is set apart by from the period that it measures. */
    private static final String ASIDES = "（(，,；;";

    private static final int LARGEST_EXPONENT = 20;

    private final FindingList findings;

    CellValues(FindingList findings) {
        this.findings = findings;
    }

    /** The date a cell means; a text that is none is a warning, and so is one that could be two; a month is an advice. */
    Optional<LocalDate> date(String key, Found found) {
        // a stored zero that its format shows as a dash is a zero
        boolean typed = found.value() == null || found.value().cell().kind() != Cell.Kind.NUMBER;
        if (typed && AmountText.saysNothing(found.text())) {
            return Optional.empty();
        }
        List<LocalDate> days = days(found);
        if (days.size() > 1) {
            twoReadings(key, found, Severity.WARNING, days);
        } else if (days.isEmpty()) {
            unreadable(key, found, Months.isPeriod(found.text()) ? Severity.ADVICE : Severity.WARNING);
        }
        return days.size() == 1 ? Optional.of(days.get(0)) : Optional.empty();
    }

    private static List<LocalDate> days(Found found) {
        Box value = found.value();
        Optional<LocalDateTime> stored =
                value == null ? Optional.empty() : value.cell().date();
        if (stored.isPresent()) {
            return List.of(stored.get().toLocalDate());
        }
        List<LocalDate> shown = DateText.readings(found.text());
        // 20240101 in a format that draws its dashes
        return shown.isEmpty() && value != null && value.cell().kind() == Cell.Kind.NUMBER
                ? DateText.readings(value.cell().raw())
                : shown;
    }

    /** The two dates of a period; a text without days is an advice, as forms ask for months too, any other a warning. */
    Optional<List<LocalDate>> period(String key, Found found) {
        // a stored zero that its format shows as a dash is a zero
        boolean typed = found.value() == null || found.value().cell().kind() != Cell.Kind.NUMBER;
        if (typed && AmountText.saysNothing(found.text())) {
            return Optional.empty();
        }
        Optional<List<LocalDate>> dates = DateText.period(found.text());
        for (int i = 0; dates.isEmpty() && i < ASIDES.length(); i++) {
            // 1年（2024年1月1日至2024年12月31日）, or the other way round
            dates = periodBeside(found.text(), ASIDES.charAt(i));
        }
        if (dates.isEmpty()) {
            boolean dayless = DateText.isDuration(found.text()) || Months.isPeriod(found.text());
            unreadable(key, found, dayless ? Severity.ADVICE : Severity.WARNING);
        }
        return dates;
    }

    /** The period that stands on one side of a bracket or comma, if the other side is a mere duration. */
    private static Optional<List<LocalDate>> periodBeside(String text, char aside) {
        int at = text.indexOf(aside);
        if (at < 0) {
            return Optional.empty();
        }
        String left = text.substring(0, at);
        String right = text.substring(at + 1);
        Optional<List<LocalDate>> first = DateText.isDuration(right) ? DateText.period(left) : Optional.empty();
        return first.isPresent() || !DateText.isDuration(left) ? first : DateText.period(right);
    }

    /** An amount in 元; a text that is none is an error, and so is one that could be two. */
    Optional<BigDecimal> amount(String key, Found found, AmountReading reading) {
        // a stored zero that its format shows as a dash is a zero
        boolean typed = found.value() == null || found.value().cell().kind() != Cell.Kind.NUMBER;
        if (typed && AmountText.saysNothing(found.text())) {
            return Optional.empty();
        }
        if (reading.yuan().size() > 1) {
            twoReadings(key, found, Severity.ERROR, reading.yuan());
            return Optional.empty();
        }
        if (reading.yuan().isEmpty() || !Amount.fits(reading.yuan().get(0))) {
            unreadable(key, found, Severity.ERROR);
            return Optional.empty();
        }
        return Optional.of(reading.yuan().get(0));
    }

    /** A number with or without a unit (10, 10分, 10%), empty if the cell holds anything else. */
    Optional<BigDecimal> number(Box box) {
        Optional<TargetValue> value = box.cell().kind() == Cell.Kind.NUMBER
                ? TargetCell.of(box.cell(), box.text())
                : Optional.of(TargetValue.parse(box.text()));
        return value.isPresent()
                        && value.get() instanceof Quantitative q
                        && q.comparison().isEmpty()
                ? Optional.of(q.number())
                : Optional.empty();
    }

    /** The target value that a cell holds by itself. */
    TargetValue target(String key, @Nullable Box value) {
        if (value == null || isBroken(key, value)) {
            return TargetValue.parse("");
        }
        if (value.cell().kind() != Cell.Kind.NUMBER) {
            return TargetValue.parse(value.text());
        }
        Optional<TargetValue> number = TargetCell.of(value.cell(), value.text());
        if (number.isEmpty()) {
            ofNumber(ReadFindings.UNREADABLE_VALUE, key, value, "");
        } else if (TargetCell.showsAnother(value.cell(), value.text())) {
            ofNumber(ReadFindings.TWO_READINGS, key, value, number.get().text());
        }
        return number.orElse(TargetValue.parse(""));
    }

    /** Notes that a number can't be what it seems. */
    private void ofNumber(FindingCode code, String key, Box box, String stored) {
        findings.add(
                code,
                code.severity(),
                Optional.of(key),
                box.text(),
                List.of(box.place()),
                Map.of(Finding.VARIANT, "number", "stored", stored));
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
        return isBroken(box);
    }

    static boolean isBroken(Box box) {
        Cell.Kind kind = box.cell().kind();
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

    /** Notes that one cell could mean two things. */
    private void twoReadings(String key, Found found, Severity severity, List<?> readings) {
        findings.add(
                ReadFindings.TWO_READINGS,
                severity,
                Optional.of(key),
                CellText.oneLine(found.text()),
                List.of(found.cell()),
                Map.of(
                        Finding.VARIANT,
                        "cell",
                        "label",
                        found.field().label().plain(),
                        "one",
                        plainly(readings.get(0)),
                        "other",
                        plainly(readings.get(1))));
    }

    private static String plainly(Object reading) {
        return reading instanceof BigDecimal amount ? amount.toPlainString() : String.valueOf(reading);
    }

    /** Notes that what stands in a cell can't be the value of its field. */
    void unreadable(String key, Found found, Severity severity) {
        findings.add(
                ReadFindings.UNREADABLE_VALUE,
                severity,
                Optional.of(key),
                CellText.oneLine(found.text()),
                List.of(found.cell()),
                Map.of("label", found.field().label().plain()));
    }

    /** The stored number, empty if it is none that a form could mean. */
    static Optional<BigDecimal> plain(Cell cell) {
        Optional<BigDecimal> number = cell.decimal();
        if (number.isEmpty()) {
            return number;
        }
        int exponent = number.get().precision() - number.get().scale() - 1;
        return number.get().signum() != 0 && Math.abs(exponent) > LARGEST_EXPONENT ? Optional.empty() : number;
    }
}
