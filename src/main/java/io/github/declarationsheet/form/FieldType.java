package io.github.declarationsheet.form;

/** What a field holds. */
public enum FieldType {
    /** A text on one line. */
    TEXT,
    /** A text of several lines. */
    LONG_TEXT,
    /** A day. */
    DATE,
    /** Two days in one cell: 起止时间. */
    PERIOD,
    /** An amount of money. */
    AMOUNT,
    /** A year. */
    YEAR
}
