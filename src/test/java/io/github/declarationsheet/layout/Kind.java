package io.github.declarationsheet.layout;

/** What a piece of a drawn sheet is; transformations of the sheet go by it. */
enum Kind {
    TITLE,
    YEAR,
    /** A line above or below the form. */
    LINE,
    /** The label of a field. */
    LABEL,
    VALUE,
    /** The heading of a block, beside it. */
    HEADING,
    /** The heading of a column. */
    COLUMN,
    /** A 一级 or 二级指标. */
    LEVEL,
    /** Any other cell of a table. */
    CELL
}
