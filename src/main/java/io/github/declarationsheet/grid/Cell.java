package io.github.declarationsheet.grid;

import io.github.declarationsheet.finding.CellRange;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * A non-empty cell: what is stored, and what a person sees. An empty text makes no cell, nor does a formula that gives one.
 * A number that can't be one ({@code NaN}) is a text. Immutable and thread-safe.
 *
 * @param row its row, from 0
 * @param column its column, from 0
 * @param kind what is stored
 * @param raw the stored text; of a number its digits as stored, of a boolean {@code TRUE} or {@code FALSE}, empty without a value
 * @param format the format code of a number, {@code General} where there is none
 * @param formula whether a formula made the value
 * @param date1904 whether dates count from 1904
 */
public record Cell(int row, int column, Kind kind, String raw, String format, boolean formula, boolean date1904) {

    /** What a cell stores. */
    public enum Kind {
        /** A text. */
        TEXT,
        /** A number, also a date. */
        NUMBER,
        /** TRUE or FALSE. */
        BOOLEAN,
        /** An error such as #REF!. */
        ERROR,
        /** A formula whose value the writing program did not store. */
        NO_VALUE
    }

    /**
     * A text cell.
     *
     * @param row its row, from 0
     * @param column its column, from 0
     * @param text its text
     * @return the cell
     */
    public static Cell text(int row, int column, String text) {
        return new Cell(row, column, Kind.TEXT, text, NumberFormats.GENERAL, false, false);
    }

    /**
     * A number cell.
     *
     * @param row its row, from 0
     * @param column its column, from 0
     * @param raw the stored digits
     * @param format its format code
     * @return the cell
     */
    public static Cell number(int row, int column, String raw, String format) {
        return new Cell(row, column, Kind.NUMBER, raw, format, false, false);
    }

    /**
     * What a person sees in the cell.
     *
     * @return the text; of a number as its format shows it
     */
    public String text() {
        return kind == Kind.NUMBER ? NumberFormats.display(this) : raw;
    }

    /**
     * The stored number.
     *
     * @return the number; not-a-number if this is no number
     */
    public double number() {
        return kind == Kind.NUMBER ? Double.parseDouble(raw) : Double.NaN;
    }

    /**
     * The stored number at 15 significant digits, which is all that Excel keeps: 391.95000000000005 is 391.95.
     *
     * @return the number without trailing zeros; empty if this is no number or an infinite one
     */
    public Optional<BigDecimal> decimal() {
        return Numbers.decimal(number());
    }

    /**
     * What the format adds to the number.
     *
     * @return the shape; empty if this is no number, a date, or in a format that is more than digits and literal text
     */
    public Optional<NumberShape> shape() {
        return kind == Kind.NUMBER ? NumberShape.of(format) : Optional.empty();
    }

    /**
     * Whether the format shows the number as a date or a time.
     *
     * @return true if it does; also for a number that is no valid date
     */
    public boolean isDate() {
        return kind == Kind.NUMBER && NumberFormats.isDate(format);
    }

    /**
     * The day and time that a number shown as a date stands for.
     *
     * @return the date, empty if this is no number, not formatted as a date, or no date
     */
    public Optional<LocalDateTime> date() {
        return isDate() ? Serials.date(number(), date1904) : Optional.empty();
    }

    /**
     * Where the cell is.
     *
     * @return a range of one cell
     */
    public CellRange range() {
        return CellRange.cell(row, column);
    }
}
