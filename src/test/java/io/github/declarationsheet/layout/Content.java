package io.github.declarationsheet.layout;

import io.github.declarationsheet.grid.Cell;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What a cell holds: a text, or a number with its format.
 *
 * @param raw the text, or the digits of the number; empty for a blank cell
 * @param format the number's format; empty for a text
 */
record Content(String raw, String format) {

    static final Content BLANK = new Content("", "");
    /** A formula that shows an error, and one whose value was not stored. */
    static final Content BROKEN = new Content("#REF!", "!");

    static final Content UNCALCULATED = new Content("=", "=");
    static final String AMOUNT = "#,##0.00";
    static final String DAY = "yyyy-mm-dd";

    static Content text(String text) {
        return new Content(text, "");
    }

    static Content number(BigDecimal number, String format) {
        return new Content(number.stripTrailingZeros().toPlainString(), format);
    }

    static Content day(LocalDate day, String format) {
        return new Content(Long.toString(day.toEpochDay() + 25569), format);
    }

    boolean isBlank() {
        return raw.isEmpty();
    }

    boolean isNumber() {
        return !format.isEmpty();
    }

    Cell cell(int row, int column) {
        if (equals(BROKEN)) {
            return new Cell(row, column, Cell.Kind.ERROR, raw, "General", true, false);
        } else if (equals(UNCALCULATED)) {
            return new Cell(row, column, Cell.Kind.NO_VALUE, "", "General", true, false);
        }
        return isNumber() ? Cell.number(row, column, raw, format) : Cell.text(row, column, raw);
    }

    /** What a person sees. */
    String shown() {
        return cell(0, 0).text();
    }
}
