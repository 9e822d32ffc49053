package io.github.declarationsheet.write;

/**
 * What a blank form offers. Immutable and thread-safe.
 *
 * @param year 预算年度, filled in already
 * @param rowsPerGroup rows for each 二级指标 the form names
 * @param freeRows rows behind them, whose levels are chosen from lists
 */
public record Template(int year, int rowsPerGroup, int freeRows) {

    /** The most rows of a kind. */
    public static final int MAX_ROWS = 100;

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if a number of rows is negative or above 100, or if there would be no row at all
     */
    public Template {
        if (rowsPerGroup < 0 || rowsPerGroup > MAX_ROWS || freeRows < 0 || freeRows > MAX_ROWS) {
            throw new IllegalArgumentException("A template has 0 to " + MAX_ROWS + " rows of a kind");
        }
        if (rowsPerGroup + freeRows == 0) {
            throw new IllegalArgumentException("A template has rows for indicators");
        }
    }

    /**
     * The usual blank form: two rows for each 二级指标 and three free ones, which is one page.
     *
     * @param year 预算年度
     * @return the template
     */
    public static Template forYear(int year) {
        return new Template(year, 2, 3);
    }

    /**
     * This template with another number of rows for each 二级指标.
     *
     * @param rows from 0 to 100
     * @return a new template
     * @throws IllegalArgumentException if the number is out of range, or there would be no row at all
     */
    public Template withRowsPerGroup(int rows) {
        return new Template(year, rows, freeRows);
    }

    /**
     * This template with another number of free rows.
     *
     * @param rows from 0 to 100
     * @return a new template
     * @throws IllegalArgumentException if the number is out of range, or there would be no row at all
     */
    public Template withFreeRows(int rows) {
        return new Template(year, rowsPerGroup, rows);
    }
}
