package io.github.declarationsheet.read;

/** What was done to the text of a cell to make its value. */
public enum Conversion {
    /** An amount was converted to 元. */
    UNIT,
    /** A date was brought into the form 2024-01-01, or taken from the number that a cell stores. */
    DATE,
    /** A stored share became a percentage. */
    PERCENT,
    /** A stored number was put into the official writing. */
    NUMBER,
    /** Full-width characters became half-width. */
    WIDTH,
    /** Spaces or line breaks were dropped. */
    SPACES,
    /** Several cells were put together, or one was taken apart. */
    PARTS
}
