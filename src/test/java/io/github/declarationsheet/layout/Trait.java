package io.github.declarationsheet.layout;

/**
 * What is still as the writer draws it. A transformation names the traits it needs and those it spends; two that need what
 * the other spends are never composed.
 */
enum Trait {
    /** The declaration's values are the cells' own, so that they may be typed in another way. */
    AMOUNTS_AS_DRAWN,
    DATES_AS_DRAWN,
    YEAR_AS_DRAWN,
    /** Comparison, number and unit stand in one cell. */
    VALUES_WHOLE,
    VALUES_AS_DRAWN,
    /** The unit of money stands in the heading of the funds. */
    UNIT_IN_HEADING,
    /** The fields of a row stand side by side, each value right of its label. */
    FIELDS_AS_DRAWN,
    /** Two columns of amounts beside a heading. */
    FUNDS_AS_DRAWN,
    GOALS_AS_DRAWN,
    /** One table, of the year. */
    ONE_TABLE,
    LEVELS_AS_DRAWN,
    /** Nothing is appended to the names of levels. */
    LEVEL_NAMES_AS_DRAWN,
    /** The last row of the table is an indicator. */
    TABLE_ENDS_AS_DRAWN,
    WEIGHTLESS,
    NOTHING_BELOW,
    /** The columns stand in the order of the form. */
    COLUMNS_AS_DRAWN,
    /** One row of column headings. */
    ONE_HEADING_ROW,
    /** No page ends within the table, and the heading beside it is drawn along its rows. */
    TABLE_UNBROKEN,
    LABELS_AS_DRAWN,
    /** The headings of columns. */
    HEADINGS_AS_DRAWN,
    BLOCK_HEADINGS_AS_DRAWN,
    TITLE_AS_DRAWN,
    BLOCKS_AS_DRAWN,
    /** Merged cells are still merged. */
    MERGES,
    /** Each form has a sheet of its own. */
    OWN_SHEETS,
    /** More than one declaration. */
    SEVERAL
}
